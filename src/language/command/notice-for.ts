import type { Scope } from '#domain/drafted.ts';
import type { Ingredients } from '../ingredients.ts';
import { onlyRooms } from './notice-end.ts';
import { readScope } from './scope.ts';
import { placeOf } from './slots.ts';

/** 「明天3号楼停水」: who is without it has to hear of it. */
export function whereOut(ingredients: Ingredients, start: number, end: number): Scope | undefined {
  const { buildings, stairwells, units, topics: rooms = [] } = readScope(ingredients, start, end) ?? {};
  // A room may be called by nothing but its house.
  const topics = rooms.filter((topic) => houseAlone.test(topic));
  if (!(buildings ?? stairwells ?? units) && topics.length === 0) return undefined;
  return {
    ...(topics.length > 0 && { topics }),
    ...(buildings && { buildings }),
    ...(stairwells && { stairwells }),
    ...(units && { units }),
  };
}

/** 8号楼周五下午2点灭蟑螂: a house with its time right behind it, or apart from the rest, is whom the text is for. */
export function opensWith(ingredients: Ingredients, text: string, start: number, end: number): Scope | undefined {
  const said = text.slice(start, end);
  const row = rowFirst.exec(said) ?? unitFirst.exec(said);
  if (row === null) return undefined;
  const at = start + row[0].length;
  const behind = at + (/^\s{0,2}/u.exec(text.slice(at, end))?.[0].length ?? 0);
  const when = ingredients.times.some((time) => {
    const begins = placeOf(ingredients, time, at, end)?.start;
    return begins === at || begins === behind;
  });
  // 3号楼1单元 下水道疏通: they stand apart from what it says.
  const apart = behind > at || /[，,]$/u.test(row[0]);
  return when || apart ? readScope(ingredients, start, at) : undefined;
}
const rowFirst = /^[\s，,]{0,3}(?:\d{1,2}(?:号楼|栋)(?:\d{1,2}(?:单元|门))?[、,，和跟及]?){1,6}/u;
/** 3单元明天下水道疏通: of the building its author speaks for. */
const unitFirst = /^[\s，,]{0,3}(?:\d{1,2}(?:单元|门)[、,，和跟及]?){1,4}/u;

/** 明天上午9点消毒，7号楼: the only houses it names, in a clause of their own behind it. */
export function endsWith(ingredients: Ingredients, text: string, start: number, end: number): Scope | undefined {
  const words = /[，,。;；\s]([^，,。;；\s]{2,16})[。！!\s]{0,3}$/u.exec(text.slice(start, end))?.[1] ?? '';
  if (!onlyRooms.test(words)) return undefined;
  const at = text.lastIndexOf(words, end);
  return whereOut(ingredients, start, at) === undefined ? readScope(ingredients, at, at + words.length) : undefined;
}

const houseAlone = /^\d{1,3}(?:号楼|栋)(?:\d{1,2}(?:单元|门))?$/u;

/** Several houses are named. */
export const areSeveral = (scope: Scope | undefined): boolean => {
  const { buildings = [], stairwells = [], units = [], topics = [] } = scope ?? {};
  return buildings.length + stairwells.length + units.length + topics.length > 1;
};
