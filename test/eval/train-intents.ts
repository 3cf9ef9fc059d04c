import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { featuresOf, longest, parts, type Sort, sorts } from '#language/intent/chances.ts';
import { normalise } from '#language/normalise.ts';
import { mend } from '#language/repair/mend.ts';

/**
 * Trains src/language/intent/chances.weights.ts on the labelled messages and questions of test/fixtures; files named
 * `…-scored` stay unseen. A softmax over letters, fitted by gradient descent with steps that shrink (AdaGrad) in a fixed
 * order: the same input gives the same weights.
 */
const fixtures = new URL('../fixtures/', import.meta.url);
const seen = (pattern: RegExp): readonly string[] =>
  readdirSync(fixtures)
    .filter((name) => pattern.test(name) && !name.includes('-scored'))
    .sort();
const read = (file: string): string => readFileSync(new URL(file, fixtures), 'utf8');

interface Labelled {
  readonly text: string;
  readonly expect: { readonly intent: unknown; readonly slots?: { readonly urgency?: string } };
}
interface Row {
  readonly features: readonly string[];
  readonly sort: number;
}
const rows: Row[] = [];
function add(said: string, sort: Sort): void {
  const text = mend(normalise(said).text);
  if (text.length <= longest) rows.push({ features: [...featuresOf(text)], sort: sorts.indexOf(sort) });
}
const sortOf: Readonly<Record<string, Sort>> = {
  none: 'chat',
  'repair.report': 'report',
  ask: 'ask',
  'repair.same': 'same',
  'repair.resolved': 'resolved',
  'repair.progress': 'progress',
  'signup.join': 'join',
  'signup.change': 'change',
  'signup.withdraw': 'withdraw',
  acknowledge: 'acknowledge',
};
for (const file of seen(/^messages.*\.jsonl$/u))
  for (const line of read(file).trim().split('\n')) {
    const { text, expect } = JSON.parse(line) as Labelled;
    if (typeof expect.intent !== 'string' || expect.intent === 'signup.chain') continue;
    add(text, expect.slots?.urgency === 'emergency' ? 'alarm' : (sortOf[expect.intent] ?? 'order'));
  }
for (const file of seen(/^faq.*\.json$/u)) {
  const { queries, oos } = JSON.parse(read(file)) as Record<'queries' | 'oos', { text: string }[]>;
  for (const { text } of queries) add(text, 'ask');
  for (const { text } of oos) add(text, 'chat');
}

const rounds = 30;
const stride = 7919;
const rate = 0.5;
/** A pull of every weight towards zero, shared among the messages that hold its feature. */
const pull = 0.1;

const counts = new Map<string, number>();
for (const { features } of rows) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const known = [...counts].filter(([, count]) => count >= 2).map(([feature]) => feature);
const numbers = new Map(known.map((feature, number) => [feature, number]));
const data = rows.map(({ features, sort }) => ({
  at: features.map((feature) => numbers.get(feature)).filter((number) => number !== undefined),
  sort,
}));
const held = known.map((feature) => counts.get(feature)!);
const size = sorts.length;
const weights = new Float64Array(known.length * size);
const steps = new Float64Array(known.length * size).fill(1e-6);
const bias = new Float64Array(size);

for (let round = 0; round < rounds; round += 1)
  for (let step = 0; step < data.length; step += 1) {
    const { at, sort } = data[(step * stride + round * 31) % data.length]!;
    const scale = Math.sqrt(Math.max(1, at.length));
    const powers = new Float64Array(size);
    for (const j of at) for (let k = 0; k < size; k += 1) powers[k]! += weights[j * size + k]!;
    for (let k = 0; k < size; k += 1) powers[k] = Math.exp(powers[k]! / scale + bias[k]!);
    const all = powers.reduce((total, power) => total + power, 0);
    for (let k = 0; k < size; k += 1) {
      const error = powers[k]! / all - (k === sort ? 1 : 0);
      bias[k]! -= 0.01 * error;
      for (const j of at) {
        const i = j * size + k;
        const slope = error / scale + (pull / held[j]!) * weights[i]!;
        steps[i]! += slope * slope;
        weights[i]! -= (rate * slope) / Math.sqrt(steps[i]!);
      }
    }
  }

const inParts = (value: number): number => Math.round(value * parts);
const lines = known.flatMap((feature, j) => {
  const written = [...weights.subarray(j * size, (j + 1) * size)].map(inParts);
  return written.some((value) => Math.abs(value) >= 4) && !/[\t\n]/u.test(feature)
    ? [[feature, ...written].join('\t')]
    : [];
});
const table = [['', ...[...bias].map(inParts)].join('\t'), ...lines].join('\n');
writeFileSync(
  new URL('../../src/language/intent/chances.weights.ts', import.meta.url),
  `/** Made by test/eval/train-intents.ts: a feature and its weights for ${sorts.join(', ')}, in tenths. */\nexport const intentWeights = ${JSON.stringify(table)};\n`,
);
process.stdout.write(`${rows.length} messages, ${lines.length} features\n`);
