/**
 * Accuracy tables over the labelled fixtures, with each failure on stderr: `npm run -s eval`. Files named `…-scored` are
 * only counted, so that they keep telling how unseen messages fare; `--all` shows their failures too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { expectedIntents, type MessageRow, messageFaults, messageRows, readRow } from './messages.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const showAll = process.argv.includes('--all');
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

interface Tally {
  rows: number;
  intent: number;
  whole: number;
  silent: number;
  acted: number;
  emergencies: number;
  heard: number;
  readonly slots: Map<string, { right: number; of: number }>;
  readonly micros: number[];
}

function tally(rows: readonly MessageRow[], shown: boolean): Tally {
  const sum: Tally = {
    rows: 0,
    intent: 0,
    whole: 0,
    silent: 0,
    acted: 0,
    emergencies: 0,
    heard: 0,
    slots: new Map(),
    micros: [],
  };
  for (const row of rows) {
    const start = performance.now();
    const reading = readRow(row);
    sum.micros.push((performance.now() - start) * 1000);
    const faults = messageFaults(row, reading);
    const wanted = expectedIntents(row);
    const kind = reading.intents[0]?.kind ?? 'none';
    const right = wanted.includes(kind);
    sum.rows += 1;
    sum.intent += Number(right);
    sum.whole += Number(faults.length === 0);
    if (wanted[0] === 'none') {
      sum.silent += 1;
      sum.acted += Number(!right);
    }
    if (row.expect.slots?.urgency === 'emergency') {
      sum.emergencies += 1;
      sum.heard += Number(
        reading.intents.some((one) => one.kind === 'repair.report' && one.slots.urgency === 'emergency'),
      );
    }
    if (right) countSlots(sum, row, faults);
    if (shown && faults.length > 0)
      process.stderr.write(`${row.id} ${row.text.replaceAll('\n', '⏎')}\n    ${faults.join('; ')}\n`);
  }
  return sum;
}

function countSlots(sum: Tally, row: MessageRow, faults: readonly string[]): void {
  for (const [name, value] of Object.entries(row.expect.slots ?? {})) {
    const parts = name === 'place' && typeof value === 'object' && value !== null ? Object.keys(value) : [name];
    const wrong = faults.some((fault) => parts.some((part) => fault.startsWith(`${part} `)));
    const slot = sum.slots.get(name) ?? { right: 0, of: 0 };
    sum.slots.set(name, { right: slot.right + Number(!wrong), of: slot.of + 1 });
  }
}

const files = readdirSync(fixtures).filter((name) => /^messages.*\.jsonl$/u.test(name));
for (const file of files.sort()) {
  const sum = tally(messageRows(file), showAll || !file.includes('-scored'));
  const slots = [...sum.slots].sort((a, b) => b[1].of - a[1].of).slice(0, 10);
  const median = sum.micros.sort((a, b) => a - b)[sum.micros.length >> 1] ?? 0;
  process.stdout.write(
    [
      `\n${file}`,
      `  intent        ${share(sum.intent, sum.rows)}`,
      `  whole record  ${share(sum.whole, sum.rows)}`,
      `  acted on chat ${share(sum.acted, sum.silent)}`,
      `  emergencies   ${share(sum.heard, sum.emergencies)}`,
      ...slots.map(([name, { right, of }]) => `  ${name.padEnd(13)} ${share(right, of)}`),
      `  median        ${median.toFixed(1)} µs`,
      '',
    ].join('\n'),
  );
}

for (const name of ['times', 'places', 'chains', 'phones', 'numerals', 'parties', 'pieces', 'faq']) {
  const script = new URL(`${name}.ts`, import.meta.url);
  if (!existsSync(script)) continue;
  process.stdout.write(`\n${name}\n`);
  const { stdout, status } = spawnSync(process.execPath, [script.pathname], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout);
  if (status !== 0) process.stdout.write(`  ended with exit code ${status}\n`);
}
