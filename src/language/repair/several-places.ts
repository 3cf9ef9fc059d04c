import type { Address, Place, PlacePart } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { pieceIn } from '../normalised.ts';
import { housesIn, listedBefore } from '../places/houses.ts';

/** 2、3号楼, 1单元和3单元: one of these stands between houses that share a fault. */
const joined = /(?:号楼?|栋|单元|门|\d)(?:[、和跟及,，]|以及|还有)\s?\d{1,2}(?:号楼|栋|单元|门(?!口)|[、和,，])/u;
/** 3号楼和5号楼之间: one place is told by two houses; from one to another is a way. */
const onePlace = /之间|中间|旁|附近|对面|挨着|拐角|交界|往|从|到/u;

/** The places of a public fault: one for each house that is said to have it (2、3号楼都停水), else the one place. */
export function placesOf(ingredients: Ingredients, text: string, place: Place): readonly Place[] {
  if (ingredients.addresses.length === 0 || place.flat !== undefined) return [place];
  if (!joined.test(text) || onePlace.test(text)) return [place];
  const houses: readonly Address[] = housesIn(ingredients, 0, ingredients.text.text.length).map(
    ({ building, unit }) => ({
      building,
      ...(unit !== undefined && { unit }),
    }),
  );
  const { building: _, unit: __, ...rest } = place;
  if (houses.length > 1) return houses.map((house) => ({ ...rest, ...house }));
  const units = unitsIn(ingredients);
  return units.length > 1 && houses.length === 0 ? units.map((unit) => ({ ...place, unit })) : [place];
}

/** Stairwells without a building, each once: 1、3单元, 1单元和3单元. */
function unitsIn(ingredients: Ingredients): readonly PlacePart[] {
  const units = new Set<PlacePart>();
  for (const mention of ingredients.addresses) {
    const piece = pieceIn(ingredients.text, mention);
    if (mention.unit === undefined || mention.building !== undefined || piece === undefined) continue;
    for (const number of listedBefore(ingredients.text.text.slice(0, piece.start))) units.add(number);
    units.add(mention.unit);
  }
  return [...units];
}
