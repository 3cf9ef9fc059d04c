import type { Address, Place, PlacePart } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { pieceIn } from '../normalised.ts';
import { housesIn, unitsListedBefore } from '../places/houses.ts';

/** A row of houses that share a fault: 2、3号楼, 1单元和3单元, 5号楼、6号楼; 1到4号楼 where all of them are meant. */
const row =
  /\d{1,2}(?:号楼?|栋)?(?:\d{1,2})?(?:单元|门)?(?:(?:(?:[、和跟及,，]|以及|还有)\s?|\s(?=\d{1,2}(?:号楼|栋)))\d{1,2}(?:号楼?|栋)?(?:\d{1,2})?(?:单元|门(?!口))?){1,30}|\d{1,2}(?:号楼?|栋|单元)?(?:到|至|-)\d{1,2}(?:号楼|栋|单元)(?=.{0,10}(?:都|全|均))/u;
/** 3号楼和5号楼之间: one place is told by two houses. */
const onePlace = /^的?(?:之间|中间|旁|附近|对面|交界|拐角|那段|这段)/u;
const wayFrom = /[从往打]$/u;

/** The places of a public fault: one for each house that is said to have it (2、3号楼都停水), else the one place. */
export function placesOf(ingredients: Ingredients, text: string, place: Place): readonly Place[] {
  if (ingredients.addresses.length === 0 || place.flat !== undefined) return [place];
  const match = row.exec(text);
  if (match === null) return [place];
  const end = match.index + match[0].length;
  if (onePlace.test(text.slice(end)) || wayFrom.test(text.slice(0, match.index))) return [place];
  const houses: readonly Address[] = housesIn(ingredients, match.index, end).map(({ building, unit }) => ({
    building,
    ...(unit !== undefined && { unit }),
  }));
  const { building: _, unit: __, ...rest } = place;
  if (houses.length > 1) return houses.map((house) => ({ ...rest, ...house }));
  const units = unitsIn(ingredients, match.index, end);
  return units.length > 1 && houses.length === 0 ? units.map((unit) => ({ ...place, unit })) : [place];
}

/** Stairwells without a building, each once: 1、3单元, 1单元和3单元. */
function unitsIn(ingredients: Ingredients, start: number, end: number): readonly PlacePart[] {
  const units = new Set<PlacePart>();
  for (const mention of ingredients.addresses) {
    const piece = pieceIn(ingredients.text, mention);
    if (piece === undefined || piece.start < start || piece.end > end) continue;
    if (mention.unit === undefined || mention.building !== undefined) continue;
    for (const number of unitsListedBefore(ingredients.text.text.slice(start, piece.start))) units.add(number);
    units.add(mention.unit);
  }
  return [...units];
}
