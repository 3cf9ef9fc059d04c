import type { DraftChange } from '#domain/drafted.ts';

/** 7号楼, 8号楼1门, and in a row 1、3, 2门. */
const house = '\\d{1,2}(?:(?:号楼|栋)(?:\\d{1,2}(?:单元|门)?)?|单元|门)?';
/** A row of houses: 7号楼; 1、3号楼; 1到3号楼; 8号楼1门和2门. */
const row = `${house}(?:(?:[、,，和跟及]|到|至|-)\\s?${house}){0,20}(?<=号楼|栋|单元|门)`;
const wrong = '(?:不对|错了|[发写说]错了|不是这个|哦|对了)[，,\\s]{0,2}';
const change = new RegExp(
  [
    `^(?:${wrong})?(?:把.{0,8}|楼号|楼|范围)?(?:(?:再|还要|也要?|还得)?(?<more>加上?|添上?|算上)|(?<fewer>去掉|减去|删掉|不要|不发)|(?<only>(?:就|只|单)发(?:给|到)?)|改成|改为|改到|换成|应该是)\\s?(?<named>${row})(?:吧|了|也发|群)?[。.!！]?$`,
    `^(?:${wrong})?(?:还有|另外|加上)(?<also>${row})(?:也|都)?(?:要|发|停)?(?:的|吧)?[。.!！]?$`,
    `^(?:${wrong}(?:是|应该是)?|是|应该是)(?<instead>${row})(?:吧|的)?[。.!！]?$`,
    `^(?:${wrong})?(?:把)?(?<without>${row})(?:先|就|那边|群){0,2}(?:不发了?|不用发了?|去掉|减去|删掉|删了|不要了)(?:吧|了)?[。.!！]?$`,
  ].join('|'),
  'u',
);
const listed = new RegExp(row, 'gu');

/** Whom a draft goes to and whom it tells of, when houses and nothing else are named for it: 加上7号楼, 去掉3号楼, 改成7号楼. */
export interface HousesChange {
  /** As they were said. */
  readonly named: string;
  readonly houses: DraftChange['houses'];
  /** The wording with its houses changed too. */
  readonly text: string;
}

export function housesChange(words: string, text: string): HousesChange | undefined {
  const match = change.exec(words.trim());
  if (match === null) return undefined;
  const said = match.groups!;
  const houses =
    (said.more ?? said.also) !== undefined ? 'more' : (said.fewer ?? said.without) !== undefined ? 'fewer' : undefined;
  const named = (said.named ?? said.also ?? said.instead ?? said.without)!;
  const lists = [...text.matchAll(listed)].filter(({ index }) => !whereto.test(text.slice(0, index)));
  // Of several lists nobody says which is meant, and 只发1号楼 is said of the rooms: then only those change.
  const list = lists.length === 1 && said.only === undefined ? lists[0] : undefined;
  if (list === undefined) return { named, houses, text };
  const by = houses === 'more' ? more(list[0], named) : houses === 'fewer' ? fewer(list[0], named) : named;
  return { named, houses, text: text.slice(0, list.index) + by + text.slice(list.index + list[0].length) };
}
/** 用水请到5号楼打: where to go, not who is without it. */
const whereto = /(?:到|去|在|从|请|由|往)$/u;

/** A house of a list, with the building it inherits from the one before. */
interface Listed {
  readonly building?: string;
  readonly unit?: string;
  readonly words: string;
}
const listedHouse = /(\d{1,2})(号楼|栋|单元|门)?(?:(?<=楼|栋)(\d{1,2})(单元|门)?)?/gu;

function housesIn(list: string): readonly Listed[] {
  const houses: Listed[] = [];
  let building: string | undefined;
  const ofUnits = /(?:楼|栋)\d/u.test(list) || !/楼|栋/u.test(list);
  for (const [words, number = '', kind, unit] of list.matchAll(listedHouse)) {
    // 8号楼1、2门: a bare figure behind a stairwell is one too.
    const isUnit = kind === '单元' || kind === '门' || (kind === undefined && ofUnits);
    if (!isUnit) building = number;
    const its = isUnit ? number : unit;
    houses.push({ words, ...(building !== undefined && { building }), ...(its !== undefined && { unit: its }) });
  }
  return houses;
}

/** A list and some more; of a building that is named whole its stairwells need no naming. */
function more(list: string, named: string): string {
  const whole = housesIn(named).filter(({ unit }) => unit === undefined);
  const apart = housesIn(list).some((one) => whole.some((other) => covers(other, one)));
  const rest = apart ? fewer(list, named) : list;
  return rest === list && apart ? named : `${rest}、${named}`;
}

/** A list without some of its houses; as it is when none would be left, or it is a range. */
function fewer(list: string, named: string): string {
  if (/到|至|-/u.test(list)) return list;
  const gone = housesIn(named);
  const all = housesIn(list);
  const left = all.filter((one) => !gone.some((other) => covers(other, one)));
  if (left.length === 0 || left.length === all.length) return list;
  const tower = list.includes('栋') ? '栋' : '号楼';
  if (left.every(({ unit }) => unit === undefined)) return `${left.map(({ building }) => building).join('、')}${tower}`;
  const door = list.includes('门') ? '门' : '单元';
  const words = left.map(({ building, unit }, n) => {
    const same = n > 0 && left[n - 1]!.building === building && left[n - 1]!.unit !== undefined && unit !== undefined;
    return `${building === undefined || same ? '' : `${building}${tower}`}${unit === undefined ? '' : `${unit}${door}`}`;
  });
  return words.join('、');
}

const covers = (other: Listed, one: Listed): boolean =>
  (other.building === undefined || other.building === one.building) &&
  (other.unit === undefined || other.unit === one.unit);
