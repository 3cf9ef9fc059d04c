import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilOf, dayNumber, iso, plusMonths, weekdayOf } from '#language/times/civil.ts';
import { cpuMilliseconds } from '../support/cpu.ts';
import { timeRows, timesOf } from './times.fixture.ts';

const rows = timeRows(new URL('../fixtures/times.jsonl', import.meta.url));
const ref = '2026-11-23T10:00:00';
const iso8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u;

/** Bits of times, glued in any order: what a grammar trips over. */
const bits = fc.constantFrom(
  ...'零一二两三五十半点时分刻月日号年周天前后起止到至-—~:：./ （）()《》上下本这大初每逢隔从早晚差过第'.split(''),
  ...[
    '明天',
    '下午',
    '星期',
    '小时',
    '个月',
    '腊月',
    '国庆',
    '假期',
    '季度',
    '世纪',
    '年代',
    '9',
    '30',
    '2026',
    '\ud83c',
    '\u200b',
  ],
);
const hostile = fc.oneof(
  fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...rows)).map(([a, b]) => a.text + b.text),
);

test('offsets cut the text they name, in order and without overlap, whatever is said', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      let last = 0;
      for (const mention of timesOf(text, ref)) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        last = mention.end;
      }
    }),
    { numRuns: 600 },
  );
});

test('every value is a wall time, a range ends after it begins, a point has no end', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { kind, from, to } of timesOf(text, ref)) {
        if (from !== undefined) expect(from).toMatch(iso8601);
        if (to !== undefined) expect(to).toMatch(iso8601);
        if (kind === 'point') expect([typeof from, to]).toEqual(['string', undefined]);
        if (kind === 'range' && from !== undefined && to !== undefined) expect(to > from).toBe(true);
      }
    }),
    { numRuns: 600 },
  );
});

test('the same message is read the same way twice', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(timesOf(text, ref)).toEqual(timesOf(text, ref));
    }),
    { numRuns: 100 },
  );
});

test.each([
  '一',
  '1',
  '第一',
  '每',
  '三天',
  '9点到',
  '周',
  '十二月',
  '《',
  '1-',
  '上',
  '下个',
  '从',
  '2026年',
  '5月1日至',
  '零',
])('a message of nothing but 「%s」 is read in no time', (bit) => {
  const text = bit.repeat(Math.ceil(8000 / bit.length));
  const start = cpuMilliseconds();
  timesOf(text, ref);
  expect(cpuMilliseconds() - start).toBeLessThan(1500);
});

test('civil dates agree with the calendar for four hundred years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60_000, max: 90_000 }), fc.integer({ min: -40, max: 40 }), (day, months) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
      expect(civilOf(day)).toEqual({ year: date.year, month: date.month, day: date.day });
      expect(dayNumber(date.year, date.month, date.day)).toBe(day);
      expect(weekdayOf(day)).toBe(date.dayOfWeek);
      expect(iso(plusMonths(day, months) * 86_400).slice(0, 10)).toBe(date.add({ months }).toString());
    }),
  );
});
