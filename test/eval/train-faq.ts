import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Fit } from '#language/faq/compare.ts';
import type { Evidence } from '#language/faq/decide.ts';
import { createJudge, type FaqDoc } from '#language/faq/index.ts';
import { decisionWeights, fitWeights, likelyFrom, sureFrom } from '#language/faq/weights.ts';

/**
 * Trains src/language/faq/weights.ts on test/fixtures, files named `…-scored` aside: first what orders entries (twice, as
 * what is compared depends on it), then what decides to answer. The same data gives the same weights.
 */
interface Fixture {
  readonly docs: readonly FaqDoc[];
  readonly queries: readonly { readonly text: string; readonly gold: string }[];
  readonly oos: readonly { readonly text: string }[];
}
const fixtures = new URL('../fixtures/', import.meta.url);
const target = new URL('../../src/language/faq/weights.ts', import.meta.url);
const seen = (pattern: RegExp): readonly URL[] =>
  readdirSync(fixtures)
    .filter((name) => pattern.test(name) && !/-(?:scored|held)\./u.test(name))
    .sort()
    .map((name) => new URL(name, fixtures));
const sets = seen(/^faq.*\.json$/u).map((file) => {
  const set = JSON.parse(readFileSync(file, 'utf8')) as Fixture;
  return { ...set, judge: createJudge(set.docs) };
});

/** An answer to another question weighs more than a silence. */
const wrongly = 2;

/** Messages that ask for nothing: what is talked about in the groups. */
const talk = seen(/^messages.*\.jsonl$/u)
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { text: string; expect: { intent: unknown } })
  .filter(({ expect }) => expect.intent === 'none');

/** Gradient descent on the logistic loss with a pull towards zero; rows are features with their weight and label. */
function fitLine(
  rows: readonly { x: readonly number[]; y: number; w: number }[],
  start: readonly number[],
  pull: number,
) {
  const weights = [...start];
  for (let round = 0; round < 6_000; round += 1) {
    const slope = weights.map((weight) => pull * weight);
    for (const { x, y, w } of rows) {
      const sum = x.reduce((total, value, i) => total + value * weights[i]!, 0);
      const error = (1 / (1 + Math.exp(-sum)) - y) * w;
      for (const [i, value] of x.entries()) slope[i]! += (error * value) / rows.length;
    }
    for (const [i, value] of slope.entries()) weights[i]! -= 1 * value;
  }
  return weights;
}

/** The right entry before each wrong one that was found. */
function trainOrder(): Record<keyof Fit, number> {
  const keys = Object.keys(fitWeights) as (keyof Fit)[];
  const rows = [];
  for (const { docs, queries, judge } of sets)
    for (const { text, gold } of queries) {
      const { scored } = judge(text);
      const right = scored.find(({ entry }) => docs[entry]!.id === gold);
      if (right === undefined) continue;
      for (const wrong of scored.slice(0, 8)) {
        if (wrong === right) continue;
        rows.push({ x: keys.map((key) => right.fit[key] - wrong.fit[key]), y: 1, w: 1 });
      }
    }
  const weights = fitLine(
    rows,
    keys.map((key) => fitWeights[key] * 10),
    0.0005,
  );
  // A fit of shares that are all 1 is 1.
  const whole = weights.filter((weight) => weight > 0).reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(keys.map((key, i) => [key, round(weights[i]! / whole)])) as Record<keyof Fit, number>;
}

/** Right answers against wrong ones and talk; talk weighs more, as most of what is said is talk. */
function trainDecision(): Record<string, number> {
  const keys = Object.keys(decisionWeights).filter((key) => key !== 'bias') as (keyof Evidence)[];
  const rows: { x: number[]; y: number; w: number }[] = [];
  const push = (
    { docs, judge }: (typeof sets)[number],
    text: string,
    right: (id: string | undefined) => boolean,
    w: number,
    wrongs = w,
  ): void => {
    const { scored, evidence } = judge(text);
    if (evidence === undefined) return;
    const best = scored[0] === undefined ? undefined : docs[scored[0].entry]!.id;
    rows.push({ x: [1, ...keys.map((key) => evidence[key])], y: right(best) ? 1 : 0, w: right(best) ? w : wrongs });
  };
  for (const set of sets) {
    for (const { text, gold } of set.queries) push(set, text, (id) => id === gold, 1, wrongly);
    for (const { text } of [...set.oos, ...talk]) push(set, text, () => false, 1);
  }
  const weights = fitLine(rows, [-4, ...keys.map((key) => decisionWeights[key])], 0.0004);
  return { bias: round(weights[0]!), ...Object.fromEntries(keys.map((key, i) => [key, round(weights[i + 1]!)])) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A part is trained in a process of its own, because it stands on the weights written before it. */
const [part] = process.argv.slice(2);
if (part === undefined)
  for (const next of ['order', 'order', 'decision'])
    spawnSync(process.execPath, [process.argv[1]!, next], { stdio: 'inherit' });
else write(part === 'order' ? trainOrder() : fitWeights, part === 'order' ? decisionWeights : trainDecision());

function write(order: object, decision: object): void {
  writeFileSync(
    target,
    `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';
import type { Evidence } from './decide.ts';

/** What orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = ${JSON.stringify(order)};

/** What decides whether the best entry answers, made by test/eval/train-faq.ts. */
export const decisionWeights: Readonly<Record<keyof Evidence | 'bias', number>> = ${JSON.stringify(decision)};

/** Chances from which an answer is sure and likely. */
export const sureFrom = ${sureFrom};
export const likelyFrom = ${likelyFrom};
`,
  );
}
