import type { DraftChange } from '#domain/drafted.ts';

/** A row of buildings: 7号楼; 1、3号楼; 1到3号楼. */
const row = '\\d{1,2}(?:号楼|栋)?(?:(?:[、,，和跟及]|到|至|-)\\s?\\d{1,2}(?:号楼|栋)?){0,20}(?<=号楼|栋)';
const change = new RegExp(
  `^(?:不对|错了|哦|还有|对了)?[，,\\s]*(?:把.{0,8})?(?:(?:再|还要|也要?|还得)?(加上?|添上?|算上)|(去掉|减去|删掉|不要|不发)|改成|改为|换成|应该是)\\s?(${row})(?:吧|了|也发)?[。.!！]?$`,
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

export function housesChange(said: string, text: string): HousesChange | undefined {
  const match = change.exec(said);
  if (match === null) return undefined;
  const [, added, removed, named] = match;
  const lists = [...text.matchAll(listed)].filter(({ index }) => !whereto.test(text.slice(0, index)));
  // Of several lists nobody says which is meant: then only the rooms change.
  const list = lists.length === 1 ? lists[0] : undefined;
  const houses = added !== undefined ? 'more' : removed !== undefined ? 'fewer' : undefined;
  if (list === undefined) return { named: named!, houses, text };
  const by = houses === 'more' ? `${list[0]}、${named}` : houses === 'fewer' ? fewer(list[0], named!) : named!;
  return { named: named!, houses, text: text.slice(0, list.index) + by + text.slice(list.index + list[0].length) };
}
/** 用水请到5号楼打: where to go, not who is without it. */
const whereto = /(?:到|去|在|从|请|由|往)$/u;

/** A list without some of its buildings; as it is when none would be left, or it is a range. */
function fewer(list: string, named: string): string {
  if (/到|至|-/u.test(list)) return list;
  const gone = new Set(named.match(/\d+/gu));
  const left = (list.match(/\d+/gu) ?? []).filter((number) => !gone.has(number));
  return left.length === 0 ? list : `${left.join('、')}${list.endsWith('栋') ? '栋' : '号楼'}`;
}
