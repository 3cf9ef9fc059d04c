import { type Thing, thingsIn } from '../repair/things.ts';
import { intentWeights } from './chances.weights.ts';
import { type Weights, weightsOf } from './weights.ts';

/** What a message may be; the order of the weights. */
export const sorts = [
  'chat',
  'alarm',
  'report',
  'ask',
  'same',
  'resolved',
  'progress',
  'join',
  'change',
  'withdraw',
  'acknowledge',
  'order',
] as const;
export type Sort = (typeof sorts)[number];
export type Chances = Readonly<Record<Sort, number>>;

/** Longer texts are read by rules alone. */
export const longest = 100;

/** Weights are written in parts of one. */
export const parts = 10;

let weights: Weights | undefined;
const none = Object.fromEntries(sorts.map((sort) => [sort, 0])) as Record<Sort, number>;

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
  const sums = sorts.map(() => 0);
  const known = add(
    text,
    thingsIn(text).map(({ tag }) => `=${tag}`),
    sums,
  );
  const scale = parts * Math.sqrt(Math.max(1, known));
  let all = 0;
  for (let sort = 0; sort < sums.length; sort += 1) {
    sums[sort] = Math.exp(sums[sort]! / scale + bias[sort]! / parts);
    all += sums[sort]!;
  }
  const chances = { ...none };
  for (let sort = 0; sort < sums.length; sort += 1) chances[sorts[sort]!] = sums[sort]! / all;
  return chances;
}

/** The letters that spoke most for the likeliest sort, for `--why`. */
export function spokenFor(text: string, most: number): readonly string[] {
  const chances = chancesOf(text);
  const best = sorts.reduce((one, other) => (chances[other] > chances[one] ? other : one));
  const sort = sorts.indexOf(best);
  const of = new Map(
    intentWeights
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([feature, ...all]) => [feature!, Number(all[sort])]),
  );
  return [...featuresOf(text)]
    .map((feature) => ({ feature, weight: of.get(feature) ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most)
    .map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${(weight / parts).toFixed(1)}`);
}
