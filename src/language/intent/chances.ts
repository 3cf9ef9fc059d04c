import { intentWeights } from './chances.weights.ts';
import { featuresOf, likenessOf, parts } from './likeness.ts';

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

const likeness = likenessOf(intentWeights, sorts);

/** How likely a message is chat, a report, a question or something else to do. */
export const chancesOf = (text: string, tags: readonly string[]): Chances => likeness.of(text, tags);

/** The letters that spoke most for the likeliest sort, for `--why`. */
export function spokenFor(text: string, tags: readonly string[], most: number): readonly string[] {
  const chances = chancesOf(text, tags);
  const best = sorts.reduce((one, other) => (chances[other] > chances[one] ? other : one));
  const sort = sorts.indexOf(best);
  const of = new Map(
    intentWeights
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([feature, ...all]) => [feature!, Number(all[sort])]),
  );
  return [...featuresOf(text, tags)]
    .map((feature) => ({ feature, weight: of.get(feature) ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most)
    .map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${(weight / parts).toFixed(1)}`);
}
