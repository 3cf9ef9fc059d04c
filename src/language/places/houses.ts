import type { PlacePart } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { pieceIn } from '../normalised.ts';

/** A building, or one of its stairwells. */
export interface House {
  readonly building: PlacePart;
  readonly unit?: PlacePart;
  /** Where it is said, in the working copy; of a list where its last one is. */
  readonly start: number;
}

const joint = '[、,，和跟及]';
/** No number that a list begins with: a decimal, minutes, a day; 12点1、3号楼 begins one. */
const begins = '(?<![\\d.:月-])(?<!点(?=\\d{2}))';
const upTo = '(?:-{1,2}|~|—|到|至)';
/** 3、5、 before 7号楼, 1 3 with blanks too where nothing else is counted before; 1到 before 4号楼. */
const othersBefore = new RegExp(
  `${begins}((?:\\d{1,2}(?:号楼?|栋|#)?${joint}){1,30})$|(?:^|[\\s，,]|(?<!\\d)[：:])((?:\\d{1,2}\\s){2,30})$|[给到往]((?:\\d{1,2}\\s){1,30})$`,
  'u',
);
const unitsBefore = new RegExp(`${begins}((?:\\d{1,2}(?:单元|门)?${joint}){1,12})$`, 'u');
const fromBefore = new RegExp(`${begins}(\\d{1,2})(?:号楼?|栋|#)?${upTo}$`, 'u');
/** 1、2单元 and 1到3单元 behind 3号楼. */
const unitsBehind = new RegExp(
  `^的?((?:\\d{1,2}(?:单元|门)?${joint}){1,6}\\d{1,2}|\\d{1,2}${upTo}\\d{1,2})(?:单元|门(?!口))`,
  'u',
);
/** No compound has more buildings in a row. */
const mostInRow = 40;

/** The houses a piece of the message names, each once, those of lists and ranges too: 3、5号楼, 1到4号楼, 3号楼1、2单元. */
export function housesIn(ingredients: Ingredients, start: number, end: number): readonly House[] {
  const said = ingredients.text.text;
  const houses: House[] = [];
  for (const mention of ingredients.addresses) {
    const piece = pieceIn(ingredients.text, mention);
    if (piece === undefined || piece.start < start || piece.end > end) continue;
    const at = piece.start;
    const last = houses.at(-1)?.building;
    if (mention.building === undefined) {
      // 3号楼1单元、2单元; 3号楼1单元到3单元
      if (mention.unit === undefined || last === undefined) continue;
      const first = houses.at(-1)?.unit;
      if (rangeBefore.test(said.slice(start, at)) && typeof first === 'number' && typeof mention.unit === 'number')
        for (const unit of between(first + 1, mention.unit - 1)) houses.push({ building: last, unit, start: at });
      houses.push({ building: last, unit: mention.unit, start: at });
      continue;
    }
    const { building } = mention;
    const before = said.slice(start, at);
    if (mention.unit !== undefined) {
      // 3、5号楼1单元
      for (const number of listedBefore(before)) houses.push({ building: number, unit: mention.unit, start: at });
      houses.push({ building, unit: mention.unit, start: at });
      continue;
    }
    for (const number of listedBefore(before)) houses.push({ building: number, start: at });
    const from = fromBefore.exec(before)?.[1];
    if (from !== undefined && typeof building === 'number')
      for (const number of between(Number(from), building - 1))
        if (stands(ingredients, number)) houses.push({ building: number, start: at });
    const units = unitsBehind.exec(said.slice(piece.end, end))?.[1];
    if (units === undefined) houses.push({ building, start: at });
    else for (const unit of unitsOf(units)) houses.push({ building, unit, start: at });
  }
  const seen = new Set<string>();
  return houses.filter(({ building, unit }) => {
    const key = `${building}-${unit ?? ''}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The numbers of a list that ends where a house begins: 3、5、 before 7号楼. */
const listedBefore = (before: string): readonly number[] => {
  const list = othersBefore.exec(before);
  return numbersOf(list?.[1] ?? list?.[2] ?? list?.[3] ?? '');
};
/** The same of stairwells: 1、 before 3单元. */
export const unitsListedBefore = (before: string): readonly number[] => numbersOf(unitsBefore.exec(before)?.[1] ?? '');
const rangeBefore = new RegExp(`${upTo}$`, 'u');

const numbersOf = (words: string): readonly number[] => (words.match(/\d+/gu) ?? []).map(Number);

const unitsOf = (words: string): readonly number[] => {
  const numbers = numbersOf(words);
  return new RegExp(upTo, 'u').test(words) ? between(numbers[0]!, numbers[1]!) : numbers;
};

const between = (from: number, to: number): readonly number[] =>
  to < from || to - from >= mostInRow ? [] : Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** Of a range only what the community has; without its file every number. */
const stands = ({ frame }: Ingredients, building: number): boolean =>
  frame.lexicon?.buildings.some(({ number }) => number === building) ?? true;
