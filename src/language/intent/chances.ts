import { type Thing, thingsIn } from '../repair/things.ts';
import { intentWeights } from './chances.weights.ts';

/** What a message may be; the order of the weights. */
export const sorts = ['chat', 'report', 'ask', 'other'] as const;
export type Chances = Readonly<Record<(typeof sorts)[number], number>>;

/** Longer texts are read by rules alone. */
export const longest = 100;

/** Weights of a feature, one a sort, and of none at all (`bias`), in hundredths. */
interface Model {
  readonly bias: readonly number[];
  readonly of: ReadonlyMap<string, readonly number[]>;
}

let model: Model | undefined;

function load(): Model {
  const of = new Map<string, readonly number[]>();
  for (const line of intentWeights.split('\n')) {
    const [feature, ...weights] = line.split('\t');
    if (weights.length === sorts.length) of.set(feature!, weights.map(Number));
  }
  return { bias: of.get('') ?? sorts.map(() => 0), of };
}

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
  model ??= load();
  const sums = [0, 0, 0, 0];
  let known = 0;
  for (const feature of featuresOf(text)) {
    const weights = model.of.get(feature);
    if (weights === undefined) continue;
    known += 1;
    for (let sort = 0; sort < sums.length; sort += 1) sums[sort]! += weights[sort]!;
  }
  const scale = 100 * Math.sqrt(Math.max(1, known));
  const powers = sums.map((sum, sort) => Math.exp(sum / scale + model!.bias[sort]! / 100));
  const all = powers.reduce((total, power) => total + power, 0);
  const [chat, report, ask, other] = powers.map((power) => power / all) as [number, number, number, number];
  return { chat, report, ask, other };
}
