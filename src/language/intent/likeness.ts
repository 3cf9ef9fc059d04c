import { pause, type Weights, type WeightTable, weightsOf } from './weights.ts';

/** Weights are written in parts of one. */
export const parts = 10;

/** As a logarithm: what is a million million times less likely than something else has no chance. */
const noChance = -27;

/**
 * One, two and three letters that stand together, and the tags of what was found in it. Figures are all alike, and so are
 * a comma, a stop and a blank, which on a phone stand for each other; at the ends none is needed.
 */
export function featuresOf(text: string, tags: readonly string[]): ReadonlySet<string> {
  const features = new Set<string>();
  const words = text.replace(/[\s,，;；。]+/gu, pause).replace(/^,|,$/gu, '');
  const letters = ['^', ...words.replace(/\d+/gu, '0'), '$'];
  for (const [i, letter] of letters.entries()) {
    features.add(letter);
    const second = letters[i + 1];
    if (second === undefined) continue;
    features.add(letter + second);
    const third = letters[i + 2];
    if (third !== undefined) features.add(letter + second + third);
  }
  for (const tag of tags) features.add(tag);
  return features;
}

/** A chance for each of some sorts, 0 to 1, together 1. */
export interface Chances<S extends string> {
  of(sort: S): number;
}

/** What a text is like, of some sorts: a chance for each, from the letters it is written with and the tags it has. */
export interface Likeness<S extends string> {
  of(text: string, tags: readonly string[]): Chances<S>;
  /** The features of a text that spoke for or against a sort, the loudest first, in parts of one. */
  spoken(text: string, tags: readonly string[], sort: S): readonly (readonly [feature: string, weight: number])[];
  /** The likeliest of some of the sorts, and its chance among them. */
  likeliest<T extends S>(
    text: string,
    tags: readonly string[],
    among: readonly T[],
  ): { readonly sort: T; readonly chance: number };
}

/** `table` as `weightsOf` reads it, a weight for each of the sorts in their order; it is read when it is first needed. */
export function likenessOf<S extends string>(table: WeightTable, sorts: readonly S[]): Likeness<S> {
  let weights: Weights | undefined;
  const places = new Map(sorts.map((sort, place) => [sort, place]));
  const sums = new Int32Array(sorts.length);
  // A plain array of fractions is made much faster than a typed one.
  const blank = sorts.map(() => 0.5);
  const of = (text: string, tags: readonly string[]): Chances<S> => {
    weights ??= weightsOf(table, sorts.length);
    const { bias, add } = weights;
    sums.fill(0);
    const known = add(text, tags, sums);
    const scale = parts * Math.sqrt(Math.max(1, known));
    const powers = blank.slice();
    let most = Number.NEGATIVE_INFINITY;
    for (let sort = 0; sort < sorts.length; sort += 1) {
      powers[sort] = sums[sort]! / scale + bias[sort]! / parts;
      if (powers[sort]! > most) most = powers[sort]!;
    }
    let all = 0;
    for (let sort = 0; sort < sorts.length; sort += 1) {
      const behind = powers[sort]! - most;
      powers[sort] = behind < noChance ? 0 : Math.exp(behind);
      all += powers[sort]!;
    }
    return { of: (sort) => powers[places.get(sort)!]! / all };
  };
  return {
    of,
    spoken(text, tags, sort) {
      weights ??= weightsOf(table, sorts.length);
      const at = sorts.indexOf(sort);
      return [...featuresOf(text, tags)]
        .map((feature) => [feature, weights!.of(feature)?.[at] ?? 0] as const)
        .filter(([, weight]) => weight !== 0)
        .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    },
    likeliest(text, tags, among) {
      const chances = of(text, tags);
      const sort = among.reduce((best, one) => (chances.of(one) > chances.of(best) ? one : best));
      return { sort, chance: chances.of(sort) / among.reduce((sum, one) => sum + chances.of(one), 0) };
    },
  };
}

/** For `--why`: the loudest features of a text with what they weigh. */
export const sayLoudest = (spoken: readonly (readonly [string, number])[], most: number): string =>
  spoken
    .slice(0, most)
    .map(([feature, weight]) => `${feature} ${weight > 0 ? '+' : ''}${(weight / parts).toFixed(1)}`)
    .join(', ');
