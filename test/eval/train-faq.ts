import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { asksLike } from '#language/faq/asking-likeness.ts';
import { evidenceRow } from '#language/faq/decide.ts';
import { fitKeys } from '#language/faq/fit.ts';
import { createJudge, type FaqDoc } from '#language/faq/index.ts';
import { byScore, closeOf, closeRows } from '#language/faq/order.ts';
import type { TreeTable } from '#language/faq/trees.ts';
import { fitWeights, likelyFrom, sureFrom } from '#language/faq/weights.ts';
import { boost, type Row } from './boost.ts';
import { askingTable, heldOutAsking, type Said } from './faq-asking.ts';
import { meaningTable } from './faq-meaning.ts';

/**
 * Trains src/language/faq on test/fixtures, files named `…-scored` aside: what letters mean (from the topic lines alone), how
 * asking is worded, the sum that orders entries
 * (twice, as what is compared depends on it), the trees that choose among the closest, and those that decide to answer.
 * The sum is fitted from the numbers it
 * has, on and on; the rest is the same for the same data and the same sum.
 */
interface Fixture {
  readonly docs: readonly FaqDoc[];
  readonly queries: readonly { readonly text: string; readonly gold: string }[];
  readonly oos: readonly { readonly text: string }[];
}
const fixtures = new URL('../fixtures/', import.meta.url);
const target = (file: string): URL => new URL(`../../src/language/faq/${file}`, import.meta.url);
const seen = (pattern: RegExp): readonly URL[] =>
  readdirSync(fixtures)
    .filter((name) => pattern.test(name) && !/-(?:scored|held)\./u.test(name))
    .sort()
    .map((name) => new URL(name, fixtures));
const fixture = (file: URL): Fixture => JSON.parse(readFileSync(file, 'utf8')) as Fixture;
/** Those named `pairs` ask about anything: what is in them and what is not are both questions. */
const files = seen(/^faq.*\.json$/u).map((file) => ({
  ...fixture(file),
  general: /\/faq-pairs[^/]*$/u.test(file.pathname),
}));

/** An answer to another question weighs more than a silence. */
const wrongly = 2.5;
/** What a message of talk counts beside one of a question. */
const chatter = 0.3;
/** What a question about anything counts beside one to a community: where entries are ordered, and where it is decided to answer. */
const anywhere = { ordered: 0.7, decided: 0.7 };
/** What a question counts that a part of a directory does not answer. */
const unheld = 0.2;

/** Labelled messages of the groups; with those of the files named `told` answers became rarer and no righter. */
const messages = seen(/^messages(?!-told).*\.jsonl$/u)
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { text: string; expect: { intent: unknown } });
/** Those that ask for nothing. */
const talk = messages.filter(({ expect }) => expect.intent === 'none');

/** Who asks the community something, and who does not. */
const said: readonly Said[] = [
  ...files
    .filter(({ general }) => !general)
    .flatMap(({ queries, oos }) => [
      ...queries.map(({ text }) => ({ text, asks: true })),
      ...oos.map(({ text }) => ({ text, asks: false })),
    ]),
  ...messages.map(({ text, expect }) => ({ text, asks: expect.intent === 'ask' })),
];

/** A text is judged by weights that have not seen it; nothing but the decision looks at them. */
const asking = process.argv[2] === 'decision' ? heldOutAsking(said) : asksLike;
const sets = files.map((set) => ({ ...set, judge: createJudge(set.docs, asking) }));

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

/** Entries found for a question, by the sum alone. */
function found({ judge }: (typeof sets)[number], text: string) {
  const { scored, alignment } = judge(text);
  return {
    sums: byScore(
      scored.map(({ entry }) => entry),
      scored.map(({ row }) => row),
    ),
    alignment,
  };
}

/** The right entry before each wrong one that was found. */
function trainSum(): string {
  const rows = [];
  for (const set of sets)
    for (const { text, gold } of set.queries) {
      const scored = found(set, text).sums;
      const right = scored.find(({ entry }) => set.docs[entry]!.id === gold);
      if (right === undefined) continue;
      for (const wrong of scored.slice(0, 8)) {
        if (wrong === right) continue;
        rows.push({
          x: Array.from(right.row, (value, i) => value - wrong.row[i]!),
          y: 1,
          w: set.general ? anywhere.ordered : 1,
        });
      }
    }
  const start = fitKeys.map((key) => fitWeights[key] * 10);
  const weights = fitLine(rows, start, 0.0005);
  // A fit of shares that are all 1 is 1.
  const whole = weights.filter((weight) => weight > 0).reduce((sum, weight) => sum + weight, 0);
  const rounded = fitKeys.map((key, i) => [key, Math.round((weights[i]! / whole) * 1000) / 1000]);
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './measures.ts';

/** The sum that orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = ${JSON.stringify(Object.fromEntries(rounded))};

/** Chances from which an answer is sure and likely. */
export const sureFrom = ${sureFrom};
export const likelyFrom = ${likelyFrom};
`;
}

/** The right one of the closest. */
function trainOrder(): TreeTable {
  const rows: Row[] = [];
  for (const set of sets)
    for (const { text, gold } of set.queries) {
      const { sums, alignment } = found(set, text);
      const close = closeOf(sums);
      const right = close.findIndex(({ entry }) => set.docs[entry]!.id === gold);
      if (right < 0) continue;
      for (const [n, values] of closeRows(close, alignment).entries())
        rows.push({ values: [...values], right: n === right, weight: set.general ? anywhere.ordered : 1 });
    }
  return boost(rows, { depth: 3, trees: 80, rate: 0.1, fewest: 10 });
}

/** Parts of a directory, each so many entries: what was asked of the others has no answer there. */
const small = 15;
const partsOf = () =>
  files.flatMap(({ docs, queries, oos, general }) =>
    Array.from({ length: Math.ceil(docs.length / small) }, (_, part) => {
      const held = docs.filter((_, n) => n % Math.ceil(docs.length / small) === part);
      return { docs: held, queries, oos, general, part: true, judge: createJudge(held, asking) };
    }),
  );

/** Right answers against wrong ones, talk and questions that no entry answers; what there is much of counts less a message. */
function trainDecision(): TreeTable {
  const rows: Row[] = [];
  for (const { docs, queries, oos, judge, part, general } of [
    ...sets.map((set) => ({ ...set, part: false })),
    ...partsOf(),
  ]) {
    const ids = new Set(docs.map(({ id }) => id));
    const push = (text: string, gold: string | undefined, weight: number): void => {
      const { scored, evidence } = judge(text);
      if (evidence === undefined) return;
      const right = docs[scored[0]!.entry]!.id === gold;
      const wrong = gold !== undefined && !right;
      rows.push({
        values: [...evidenceRow(evidence)],
        right,
        weight: (wrong ? wrongly : weight) * (general ? anywhere.decided : 1),
      });
    };
    for (const { text, gold } of queries) push(text, ids.has(gold) ? gold : undefined, ids.has(gold) ? 1 : unheld);
    for (const { text } of oos) push(text, undefined, part ? unheld : 1);
    if (!part) for (const { text } of talk) push(text, undefined, chatter);
  }
  return boost(rows, { depth: 3, trees: 300, rate: 0.06, fewest: 40 });
}

const tableOf = (name: string, what: string, trees: TreeTable): string =>
  `import type { TreeTable } from './trees.ts';

/** ${what}, made by test/eval/train-faq.ts. */
export const ${name}: TreeTable = ${JSON.stringify(trees)};
`;

const write: Readonly<Record<string, () => void>> = {
  meaning: () => writeFileSync(target('meaning.weights.json'), meaningTable()),
  asking: () => writeFileSync(target('asking.weights.json'), askingTable(said)),
  sum: () => writeFileSync(target('weights.ts'), trainSum()),
  order: () =>
    writeFileSync(
      target('order.trees.ts'),
      tableOf('orderTrees', 'What chooses among the closest entries', trainOrder()),
    ),
  decision: () =>
    writeFileSync(
      target('decision.trees.ts'),
      tableOf('decisionTrees', 'What decides whether to answer', trainDecision()),
    ),
};

/** A part is trained in a process of its own, because it stands on the numbers written before it. */
const [part] = process.argv.slice(2);
if (part !== undefined) write[part]!();
else
  for (const next of ['meaning', 'asking', 'sum', 'sum', 'order', 'decision']) {
    const { status } = spawnSync(process.execPath, [process.argv[1]!, next], { stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
