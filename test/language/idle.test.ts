import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Frame, Reading } from '#domain/reading.ts';
import { gramsOf, gramTable } from '#language/intent/gram-table.ts';
import { isIdle } from '#language/intent/idle.ts';
import { read, readWhole } from '#language/read.ts';
import { messageRows } from '../eval/messages.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const frame: Frame = { now, room: { kind: 'building', building: 3 } };
const whyOf = (said: string, of: Partial<Frame> = {}): string => read(said, { ...frame, ...of, why: true }).why![0]!;

describe('the first look at a message', () => {
  test('tells talk by its letters, and still names the times and numbers in it', () => {
    const said = '昨天晚上八点那集看得我哭了三回，女主太惨了';
    expect(whyOf(said)).toMatch(/^first look: talk/u);
    const { intents, times, numbers } = read(said, frame);
    expect({ intents, times: times.map(({ text }) => text), numbers: numbers.map(({ value }) => value) }).toEqual({
      intents: [],
      times: ['昨天晚上八点'],
      numbers: [8, 3],
    });
  });

  test.each([
    ['to the assistant', { mentioned: true }],
    ['in a direct message', { room: undefined, direct: true }],
    ['where orders are given', { room: { kind: 'staff' } }],
  ] as const)('is not enough %s', (_, of) => {
    const { room = frame.room, ...rest } = of as Partial<Frame>;
    const heard: Frame =
      'room' in of && of.room === undefined
        ? { now, direct: true, why: true }
        : { ...frame, ...rest, room: room!, why: true };
    expect(read('昨天晚上八点那集看得我哭了三回，女主太惨了', heard).why![0]).not.toMatch(/^first look/u);
  });

  test('settles talk of which nobody knows where it was said', () => {
    expect(read('昨天晚上八点那集看得我哭了三回，女主太惨了', { now, why: true }).why![0]).toMatch(/^first look/u);
  });

  test.each(['楼道里冒烟了呛得慌', '电梯里困着人呢', '我爸躺地上叫不醒', '家里一股煤气味', '停电了我妈吸氧机用不了'])(
    'passes no danger over: %s',
    (said) => expect(isIdle(said)).toBe(false),
  );

  test('and nothing that answers or goes on: 我自个儿换了', () => {
    const { cues } = read('我自个儿换了', frame);
    expect(cues).toContain('mended');
  });
});

describe('beside a full reading, on messages nothing was learned from', () => {
  const rows = readdirSync(new URL('../fixtures/', import.meta.url))
    .filter((name) => /^messages-.*-scored\.jsonl$/u.test(name))
    .flatMap(messageRows)
    .filter(({ room }) => room !== undefined);
  const both = rows.map((row): { label: unknown; looked: Reading; whole: Reading } => {
    const heard: Frame = {
      now: Temporal.PlainDateTime.from(row.at.slice(0, 19)),
      room: row.room!,
      ...(row.alias !== undefined && { alias: row.alias }),
      ...(row.mentioned === true && { mentioned: true }),
    };
    return { label: row.expect.intent, looked: read(row.text, heard), whole: readWhole(row.text, heard) };
  });

  test('it costs fewer than one in two thousand of those that mean something, and no emergency', () => {
    const meant = both.filter(({ label, whole }) => label !== 'none' && whole.intents.length > 0);
    const lost = meant.filter(({ looked }) => looked.intents.length === 0);
    expect(lost.length).toBeLessThan(meant.length / 2000);
    expect(lost.filter(({ whole }) => JSON.stringify(whole.intents).includes('"emergency"'))).toEqual([]);
  });

  test('it takes nothing from what only the conversation can tell', () => {
    const kept = ({ intents, party, raw, called, question, supplies, missing, naming, ...rest }: Reading) => ({
      ...rest,
      // Who comes together tells something only beside who comes.
      naming: { ...naming, together: undefined, parts: undefined },
    });
    const differ = both.filter(
      ({ looked, whole }) => whole.intents.length === 0 && JSON.stringify(kept(looked)) !== JSON.stringify(kept(whole)),
    );
    expect(differ.map(({ looked }) => looked.raw)).toEqual([]);
  });
});

test('a table of grams weighs a text as its grams do one by one', () => {
  const grams = gramsOf('好 的，3楼12人\u{1f600}好');
  expect(grams).toContain('^好,');
  expect(grams).toContain('楼0人');
  const names = [...new Set(grams)].filter((gram) => gram.isWellFormed());
  const weights = new Uint8Array(Int8Array.from([5, ...names.map((_, at) => (at % 9) - 4 || 7)]).buffer).toBase64();
  const table = gramTable({ features: ['', ...names].join('\n'), weights });
  const known = grams.filter((gram) => names.includes(gram));
  expect(table.bias).toBe(5);
  expect(table.sumOf('好 的，3楼12人\u{1f600}好')).toEqual({
    sum: known.reduce((sum, gram) => sum + ((names.indexOf(gram) % 9) - 4 || 7), 0),
    known: known.length,
  });
});
