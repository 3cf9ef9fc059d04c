import type { Houses, NoticeSlots } from '#domain/drafted.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { housesIn } from '../places/houses.ts';
import { unitsIn } from './scope.ts';

const house = '\\d{1,2}(?:(?:号楼|栋)(?:\\d{1,2}(?:单元|门))?|单元|门)';
const row = (name: string) => `(?<${name}>${house}(?:[、,，和跟及]${house}){0,8})`;
const out = '停(?:暖气|[水电暖气])';
const aside = '[，,。；;：:\\s]';
const lead = `(?:^|${aside})(?:(?:这次|明天|今天|(?<of>\\d{1,2})(?:号楼|栋))?${out})?(?:检修|通知|的?范围|改成|改为|[，,\\s]){0,3}`;
const spared = `(?:${aside}{1,2}${house}(?:[、,，和跟及]${house}){0,8}(?:那边|就|都|照常){0,2}(?:不停|照常|正常)(?:[水电气]|暖气?)?了?)?`;
const over = `(?=(?:吧|了|的){0,2}(?:${aside}|[!！]|$))`;
/** 只停1门, 7号楼停水只停1门, 就1门停，2门不停, 1门停 2门不停. */
const only = gated(
  new RegExp(
    `${lead}(?:(?:只有|[只光就](?:停|是)?)\\s?${row('only')}(?:${out}|停|没[水电])?${spared}|${row('those')}停(?!了)${spared.slice(0, -1)})${over}`,
    'u',
  ),
);
/** 2门不停了, and nothing else. */
const without = gated(
  new RegExp(
    `^(?:${out}[，,\\s]{0,2})?${row('without')}(?:那边|这次|今天|明天|就|先|又){0,2}不(?:用)?停(?:[水电气]|暖气?)?(?:吧|了|啦|的){0,2}[。.!！\\s]{0,3}$`,
    'u',
  ),
);

/** Who alone is without a supply that was told to be out, or who is not after all; a stairwell may be of the building that was told. */
export function readExtent(ingredients: Ingredients, start: number, end: number): NoticeSlots['extent'] {
  const text = ingredients.text.text.slice(start, end);
  const found = only.exec(text)?.groups;
  const [onlyWords, withoutWords] = [found?.only ?? found?.those, without.exec(text)?.groups?.without];
  const words = onlyWords ?? withoutWords;
  if (words === undefined) return undefined;
  const at = start + text.indexOf(words);
  const named = housesIn(ingredients, at, at + words.length);
  const units = named.length === 0 ? unitsIn(words) : [];
  const of = units.length > 0 && onlyWords !== undefined ? found?.of : undefined;
  if (named.length + units.length === 0) return undefined;
  const buildings = named.flatMap(({ building, unit }) => (unit === undefined ? [building] : []));
  const stairwells = named.flatMap(({ building, unit }) => (unit === undefined ? [] : [`${building}-${unit}`]));
  const houses: Houses = {
    ...(buildings.length > 0 && { buildings }),
    ...(stairwells.length > 0 && { stairwells }),
    ...(units.length > 0 && { units }),
  };
  return onlyWords === undefined ? { without: houses } : { only: houses, ...(of !== undefined && { of }) };
}
