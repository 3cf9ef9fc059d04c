import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { featuresOf, longest, sorts } from '#language/intent/chances.ts';

/**
 * Trains src/language/intent/chances.weights.ts on the labelled messages and questions of test/fixtures; files named
 * `…-held` stay unseen. A softmax over letters, by stochastic gradient descent in a fixed order: the same input gives the
 * same weights.
 */
const fixtures = new URL('../fixtures/', import.meta.url);
const lines = (file: string) => readFileSync(new URL(file, fixtures), 'utf8').trim().split('\n');

interface Row {
  readonly features: readonly string[];
  readonly sort: number;
}
const rows: Row[] = [];
function add(text: string, sort: (typeof sorts)[number]): void {
  if (text.length <= longest) rows.push({ features: [...featuresOf(text)], sort: sorts.indexOf(sort) });
}
const sortOf: Readonly<Record<string, (typeof sorts)[number]>> = {
  none: 'chat',
  'repair.report': 'report',
  ask: 'ask',
};
for (const file of readdirSync(fixtures).filter(
  (name) => /^messages.*\.jsonl$/u.test(name) && !name.includes('-held'),
)) {
  for (const line of lines(file)) {
    const { text, expect } = JSON.parse(line) as { text: string; expect: { intent: unknown } };
    if (typeof expect.intent === 'string') add(text, sortOf[expect.intent] ?? 'other');
  }
}
const faq = JSON.parse(readFileSync(new URL('faq.json', fixtures), 'utf8')) as Record<
  'queries' | 'oos',
  { text: string }[]
>;
for (const { text } of faq.queries) add(text, 'ask');
for (const { text } of faq.oos) add(text, 'chat');

const counts = new Map<string, number>();
for (const { features } of rows) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const known = [...counts].filter(([, count]) => count >= 2).map(([feature]) => feature);
const numbers = new Map(known.map((feature, number) => [feature, number]));
const data = rows.map(({ features, sort }) => ({
  at: features.map((feature) => numbers.get(feature)).filter((number) => number !== undefined),
  sort,
}));
const weights = sorts.map(() => new Float64Array(known.length));
const bias = new Float64Array(sorts.length);

for (let round = 0; round < 40; round += 1) {
  for (let step = 0; step < data.length; step += 1) {
    const { at, sort } = data[(step * 7919 + round * 31) % data.length]!;
    const scale = Math.sqrt(Math.max(1, at.length));
    const powers = sorts.map((_, k) => Math.exp(bias[k]! + at.reduce((sum, j) => sum + weights[k]![j]!, 0) / scale));
    const all = powers.reduce((total, power) => total + power, 0);
    for (const [k, power] of powers.entries()) {
      const error = power / all - (k === sort ? 1 : 0);
      bias[k]! -= 0.03 * error;
      for (const j of at) weights[k]![j]! -= 0.3 * (error / scale + 0.0004 * weights[k]![j]!);
    }
  }
}

const hundredths = (value: number): number => Math.round(value * 100);
const written = known
  .map((feature, j) => [feature, ...weights.map((of) => hundredths(of[j]!))])
  .filter(([, ...of]) => of.some((value) => Math.abs(value as number) >= 8));
const table = [['', ...[...bias].map(hundredths)], ...written].map((row) => row.join('\t')).join('\n');
writeFileSync(
  new URL('../../src/language/intent/chances.weights.ts', import.meta.url),
  `/** Made by test/eval/train-intents.ts: a feature and its weights for ${sorts.join(', ')}, in hundredths. */\nexport const intentWeights = ${JSON.stringify(table)};\n`,
);
process.stdout.write(`${rows.length} messages, ${written.length} features\n`);
