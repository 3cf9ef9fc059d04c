import type { Scope } from '#domain/drafted.ts';
import type { PlacePart } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { housesIn } from '../places/houses.ts';

const kinds = [
  ['volunteer', /志愿者?(?:之家|群|们)?|志愿服务队群/u],
  ['leaders', /楼门长/u],
  ['property', /物业群/u],
  ['staff', /工作群|社工群/u],
  ['community', /社区大群|社区群|大群|居民群/u],
] as const;

/** 除了7号楼的所有楼: whom to leave out is no place to send to; which rooms are meant is asked. */
const allBut = /除(?:了|去|开)?.{1,24}(?:楼|单元|群|门)|(?:不含|不包括|别发|不发)(?:给|到)?\s?\d/u;

/** The rooms that a wording like 「3号楼邻里群」, 「3号楼2单元和5号楼」, 「全体居民」 names; undefined when none. */
export function readScope(ingredients: Ingredients, start: number, end: number): Scope | undefined {
  if (end <= start || allBut.test(ingredients.text.text.slice(start, end))) return undefined;
  const words = ingredients.text.text.slice(start, end);
  let rest = words;
  const topics: string[] = [];
  for (const topic of ingredients.frame.lexicon?.roomTopics ?? []) {
    if (!rest.includes(topic)) continue;
    topics.push(topic);
    rest = rest.replaceAll(topic, '　'.repeat(topic.length));
  }
  for (const [name] of rest.matchAll(/[^\s，,。、和跟与及到在给往向替发　:：]{2,16}群/gu)) {
    if (
      /^(?:各|每|所有|全部|全|这|本|楼|社区|居民|志愿者|楼门长|物业|工作)?(?:个|楼|栋){0,4}(?:楼|居民|志愿者|楼门长|物业|社区|工作|大|微信)?群$/u.test(
        name,
      ) ||
      /号楼(?:的|各|所有)?(?:居民)?群$|^(?:我们|咱们?)?[\d、-]{3,12}(?:的|各|所有)?(?:居民|楼门)?群$/u.test(name)
    )
      continue;
    topics.push(name);
    rest = rest.replace(name, '　'.repeat(name.length));
  }
  const buildings: PlacePart[] = [];
  const stairwells: string[] = [];
  for (const { building, unit, start: at } of housesIn(ingredients, start, end)) {
    if (rest[at - start] === '　') continue;
    if (unit === undefined) buildings.push(building);
    else stairwells.push(`${building}-${unit}`);
  }
  const named = kinds.filter(([, test]) => test.test(rest)).map(([kind]) => kind);
  const units = buildings.length + stairwells.length + topics.length === 0 ? unitsIn(rest) : [];
  const everyone =
    /全体居民|各位居民|所有(?:居民|人|群|楼)|各楼|全社区|每个群|各个?群|所有楼|全小区|大家|全体业主|全体住户/u.test(
      rest,
    ) && buildings.length + stairwells.length + units.length === 0;
  const scope: Scope = {
    ...(topics.length > 0 && { topics }),
    ...(buildings.length > 0 && { buildings: [...new Set(buildings)] }),
    ...(stairwells.length > 0 && { stairwells: [...new Set(stairwells)] }),
    ...(named.length > 0 && topics.length === 0 && { kinds: named }),
    ...(units.length > 0 && { units }),
    ...(everyone && { everyone }),
    ...(everyone && rest.includes('大家') && !whole.test(rest) && { ours: true }),
  };
  return Object.keys(scope).length === 0 ? undefined : scope;
}

/** 全体居民 is more than whom a leader speaks for. */
const whole = /全体|各位|所有|各楼|全社区|每个群|各个?群|全小区/u;

const figure = '(?:\\d|[一二三四五六])';
const unitRow = new RegExp(
  `(?<![\\d号楼栋一二三四五六七八九十-])${figure}(?:门|单元)?(?:[、,，和跟及]{0,2}${figure}(?:门|单元)?){0,5}(?<=门|单元)(?![口卫诊禁牌铃锁前外里内厅])`,
  'gu',
);

/** 1门, 一门和二门: the stairwells of a building that is not named, by their figures. */
export const unitsIn = (words: string): readonly string[] => [
  ...new Set(
    [...words.matchAll(unitRow)].flatMap(([row]) =>
      (row.match(/[\d一二三四五六]/gu) ?? []).map((one) => String(parseNumeral(one))),
    ),
  ),
];

const tail = gated(
  /[\s，,。;；]{0,3}(?:请|麻烦|帮我|并|都|一起|同时)?(?:发|推|转|通知|群发)(?:送)?(?:到|至|给|在|往)(?!.{0,6}(?:楼下|门口|为止))([^，,。;；\n]{2,60}?)(?:里|上|去|就行|即可|吧|哈)?[。！!\s]{0,4}$/u,
);

/** The 「…发到3号楼邻里群」 at the end of an order: where it begins, and the rooms. */
export function readTail(
  ingredients: Ingredients,
  start: number,
  end: number,
): { readonly at: number; readonly scope: Scope } | undefined {
  const text = ingredients.text.text.slice(start, end);
  const match = tail.exec(text);
  if (match === null) return undefined;
  const scope = readScope(ingredients, start + match.index, end);
  return scope === undefined ? undefined : { at: start + match.index, scope };
}
