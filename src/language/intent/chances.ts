import { type Thing, thingsIn } from '../repair/things.ts';
import { intentWeights } from './chances.weights.ts';
import { type Weights, weightsOf } from './weights.ts';

/** What a message may be; the order of the weights. */
export const sorts = ['chat', 'report', 'ask', 'other'] as const;
export type Chances = Readonly<Record<(typeof sorts)[number], number>>;

/** Longer texts are read by rules alone. */
export const longest = 100;

let weights: Weights | undefined;

/** One, two and three letters that stand together, and what kind of thing is named. Figures are all alike. */
export function featuresOf(text: string, things: readonly Thing[] = thingsIn(text)): ReadonlySet<string> {
  const features = new Set<string>();
  const letters = ['^', ...text.replace(/\d+/gu, '0'), '$'];
  for (const [i, letter] of letters.entries()) {
    features.add(letter);
    const second = letters[i + 1];
    if (second === undefined) continue;
    features.add(letter + second);
    const third = letters[i + 2];
    if (third !== undefined) features.add(letter + second + third);
  }
  for (const { tag } of things) features.add(`=${tag}`);
  return features;
}

/** How likely a message is chat, a report, a question or something else to do, from the letters it is written with. */
export function chancesOf(text: string): Chances {
  weights ??= weightsOf(intentWeights, sorts.length);
  const { bias, add } = weights;
  const sums = [0, 0, 0, 0];
  const known = add(
    text,
    thingsIn(text).map(({ tag }) => `=${tag}`),
    sums,
  );
  const scale = 100 * Math.sqrt(Math.max(1, known));
  const powers = sums.map((sum, sort) => Math.exp(sum / scale + bias[sort]! / 100));
  const all = powers.reduce((total, power) => total + power, 0);
  const [chat, report, ask, other] = powers.map((power) => power / all) as [number, number, number, number];
  return { chat, report, ask, other };
}
