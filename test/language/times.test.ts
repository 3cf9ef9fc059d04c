import { describe, expect, test } from 'vitest';
import { shownLike, timeRows, timesOf } from './times.fixture.ts';

const rows = timeRows(new URL('../fixtures/times.jsonl', import.meta.url));

describe('times as people write and say them', () => {
  test.each(rows)('「$text」 said at $ref', ({ text, ref, expect: expected }) => {
    expect(shownLike(expected, timesOf(text, ref))).toEqual(expected);
  });
});

describe('what the contract says about times', () => {
  const monday = '2026-11-23T10:00:00';
  const value = (text: string, ref = monday): object[] =>
    timesOf(text, ref).map(({ kind, from, to, grain, daypart }) => ({
      kind,
      ...(from && { from }),
      ...(to && { to }),
      grain,
      ...(daypart && { daypart }),
    }));

  test('下周三 is the Wednesday of the next week, also on a Sunday', () => {
    expect(value('下周三')).toEqual([{ kind: 'point', from: '2026-12-02T00:00:00', grain: 'day' }]);
    expect(value('下周三', '2026-11-29T10:00:00')).toEqual([
      { kind: 'point', from: '2026-12-02T00:00:00', grain: 'day' },
    ]);
  });

  test('a bare weekday said on that weekday is today', () => {
    expect(value('周一大扫除')).toEqual([{ kind: 'point', from: '2026-11-23T00:00:00', grain: 'day' }]);
  });

  test('a bare 三点 by day is 15:00', () => {
    expect(value('三点见')).toEqual([{ kind: 'point', from: '2026-11-23T15:00:00', grain: 'hour' }]);
  });

  test('a clock time without a date takes the date named before it', () => {
    expect(value('周六包饺子，下午两点开始和面，三点下锅').map((one) => Object.values(one)[1])).toEqual([
      '2026-11-28T00:00:00',
      '2026-11-28T14:00:00',
      '2026-11-28T15:00:00',
    ]);
  });

  test('18点前 has only an end, 12月1日起 only a beginning, 18点截止 is a point', () => {
    expect(value('18点前')).toEqual([{ kind: 'range', to: '2026-11-23T18:00:00', grain: 'hour' }]);
    expect(value('12月1日起')).toEqual([{ kind: 'range', from: '2026-12-01T00:00:00', grain: 'day' }]);
    expect(value('18点截止')).toEqual([{ kind: 'point', from: '2026-11-23T18:00:00', grain: 'hour' }]);
  });

  test('a whole part of the day is marked as one', () => {
    expect(value('明天下午')).toEqual([
      { kind: 'range', from: '2026-11-24T12:00:00', to: '2026-11-24T18:00:00', grain: 'hour', daypart: true },
    ]);
  });

  test.each(['2月30日', '4月31号', '2027年2月29日', '13月1日', '25点', '8点75分', '0月5日', '12月0日'])(
    '%s does not exist and is refused, not rolled on',
    (text) => {
      expect(timesOf(text, monday)).toEqual([]);
    },
  );

  test('the Spring Festival of 2027 is the sixth of February', () => {
    expect(value('春节')).toEqual([{ kind: 'point', from: '2027-02-06T00:00:00', grain: 'day' }]);
  });

  test('days off are known for 2026 only, by the official arrangement', () => {
    expect(value('国庆假期', '2026-09-01T10:00:00')).toEqual([
      { kind: 'range', from: '2026-10-01T00:00:00', to: '2026-10-08T00:00:00', grain: 'day' },
    ]);
    expect(value('国庆假期')).toEqual([{ kind: 'point', from: '2027-10-01T00:00:00', grain: 'day' }]);
  });
});
