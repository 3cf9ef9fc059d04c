import type { Ingredients } from '../ingredients.ts';
import { likenessOf } from '../intent/likeness.ts';
import { tagsOf } from '../intent/tags.ts';
import homeWeights from './home.weights.json' with { type: 'json' };

/** Where a fault is: inside a home, or where neighbours share it. */
export const sides = ['home', 'shared'] as const;
export const sidesLike = likenessOf(homeWeights, sides);

/** How much likelier a side is for the rules having found it, as a factor; fitted on unseen reports. */
const trust = 5;

/** Whether a report is about the inside of a home, from all of its words; what the rules found adds to it. */
export function isInside(ingredients: Ingredients, text: string, found: boolean): boolean {
  const chances = sidesLike.of(text, tagsOf(ingredients, text));
  const [home, shared] = [chances.of('home'), chances.of('shared')];
  return found ? home * trust > shared : home > shared * trust;
}
