import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Frame } from '#domain/reading.ts';
import { ingredientsOf } from '#language/ingredients-of.ts';
import { labelled, lettersOf, nameIn } from '#language/intent/event-tagger.ts';

/**
 * Trains where in a message the name of an event stands, on the labelled messages of test/fixtures (files named `…-scored`
 * stay unseen): an averaged structured perceptron over letters. The same input gives the same weights. With a number
 * (`5`) it says instead how it does on each fifth when trained on the others.
 */
interface Sample {
  readonly text: string;
  readonly letters: readonly (readonly string[])[];
  readonly labels: readonly number[];
  readonly name?: string;
}
const fixtures = new URL('../fixtures/', import.meta.url);
const kinds = /^(?:signup\.(?:join|change|withdraw)|event\.(?:close|cancel|roster))$/u;
const rounds = 12;
const stride = 7919;
const longest = 120;
/** Messages without a name are many that only were not labelled with it: one file in which they were. */
const alsoWithout = /heard-(?:comings|outings)/u;

const samples = readdirSync(fixtures)
  .filter((file) => /^messages.*\.jsonl$/u.test(file) && !file.includes('-scored'))
  .sort()
  .flatMap((file) =>
    readFileSync(new URL(file, fixtures), 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => sampleOf(JSON.parse(line), alsoWithout.test(file))),
  );

function sampleOf(row: Record<string, never>, without: boolean): Sample[] {
  const { text, at, alias, room, expect } = row as unknown as {
    text: string;
    at?: string;
    alias?: string;
    room?: NonNullable<Frame['room']>;
    expect: { intent: unknown; slots?: { event?: unknown } };
  };
  if (typeof expect.intent !== 'string' || !kinds.test(expect.intent)) return [];
  const { ingredients, working } = ingredientsOf(text, {
    now: Temporal.PlainDateTime.from((at ?? '2026-11-24T10:00:00').slice(0, 19)),
    room: room ?? { kind: 'community' },
    ...(alias !== undefined && { alias }),
  });
  const { event } = expect.slots ?? {};
  if (working.length > longest || (event === undefined && !without)) return [];
  const letters = lettersOf(ingredients, working);
  if (typeof event !== 'string' || /^\d+$/u.test(event))
    return without ? [{ text: working, letters, labels: letters.map(() => 0) }] : [];
  const start = working.indexOf(event);
  if (start === -1) return [];
  const end = start + event.length;
  const labels = letters.map((_, i) => (i === start ? 1 : i > start && i < end ? 2 : 0));
  return [{ text: working, letters, labels, name: event }];
}

interface Fitted {
  readonly rows: ReadonlyMap<string, Float64Array>;
  readonly after: Float64Array;
}

const labelsBy = ({ rows, after }: Fitted, letters: Sample['letters']): readonly number[] =>
  labelled(
    letters.flatMap((features) =>
      [0, 1, 2].map((k) => features.reduce((sum, it) => sum + (rows.get(it)?.[k] ?? 0), 0)),
    ),
    after,
  );

function fitted(data: readonly Sample[]): Fitted {
  const rows = new Map<string, Float64Array>();
  const sums = new Map<string, Float64Array>();
  const after = new Float64Array(9);
  const afterSums = new Float64Array(9);
  let step = 1;
  const rowIn = (table: Map<string, Float64Array>, feature: string): Float64Array => {
    const row = table.get(feature) ?? new Float64Array(3);
    table.set(feature, row);
    return row;
  };
  const move = (features: readonly string[], label: number, by: number): void => {
    for (const feature of features) {
      rowIn(rows, feature)[label]! += by;
      rowIn(sums, feature)[label]! += by * step;
    }
  };
  const follow = (one: number, other: number, by: number): void => {
    after[one * 3 + other]! += by;
    afterSums[one * 3 + other]! += by * step;
  };
  for (let round = 0; round < rounds; round += 1)
    for (let k = 0; k < data.length; k += 1) {
      const { letters, labels } = data[(k * stride + round * 31) % data.length]!;
      const found = labelsBy({ rows, after }, letters);
      step += 1;
      for (const [i, right] of labels.entries()) {
        if (found[i] !== right) {
          move(letters[i]!, right, 1);
          move(letters[i]!, found[i]!, -1);
        }
        if (i === 0 || (found[i] === right && found[i - 1] === labels[i - 1])) continue;
        follow(labels[i - 1]!, right, 1);
        follow(found[i - 1]!, found[i]!, -1);
      }
    }
  for (const [feature, row] of rows) for (let k = 0; k < 3; k += 1) row[k]! -= sums.get(feature)![k]! / step;
  for (let k = 0; k < 9; k += 1) after[k]! -= afterSums[k]! / step;
  return { rows, after };
}

const parts = Number(process.argv[2] ?? 0);
if (parts > 1) {
  let right = 0;
  let of = 0;
  let madeUp = 0;
  for (let part = 0; part < parts; part += 1) {
    const tagger = fitted(samples.filter((_, i) => i % parts !== part));
    for (const { text, letters, name } of samples.filter((_, i) => i % parts === part)) {
      const piece = nameIn(labelsBy(tagger, letters));
      const said = piece === undefined ? '' : text.slice(piece.start, piece.end);
      if (name === undefined) madeUp += Number(piece !== undefined);
      else {
        of += 1;
        right += Number(said.includes(name));
      }
    }
  }
  process.stdout.write(`found ${right} of ${of}, made up ${madeUp} of ${samples.length - of}\n`);
} else write(fitted(samples));

/** In parts of what the largest weight is, in bytes; what is next to nothing is left out. */
function write({ rows, after }: Fitted): void {
  const all = [...rows.values()].flatMap((row) => [...row]);
  const most = Math.max(...all.map(Math.abs), ...[...after].map(Math.abs));
  const inBytes = (value: number): number => Math.round((value / most) * 127);
  const kept = [...rows].map(([feature, row]) => [feature, [...row].map(inBytes)] as const);
  // Half an emoji is no text that a file could hold.
  const telling = kept.filter(
    ([feature, row]) => !feature.includes('\n') && feature.isWellFormed() && row.some((value) => Math.abs(value) >= 2),
  );
  const table = {
    features: ['', '', '', ...telling.map(([feature]) => feature)].join('\n'),
    weights: new Uint8Array(
      Int8Array.from([...[...after].map(inBytes), ...telling.flatMap(([, row]) => row)]).buffer,
    ).toBase64(),
  };
  writeFileSync(
    new URL('../../src/language/intent/event-tagger.weights.json', import.meta.url),
    `${JSON.stringify(table)}\n`,
  );
  process.stdout.write(`event-tagger.weights.json: ${samples.length} messages, ${telling.length} features\n`);
}
