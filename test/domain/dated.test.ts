import { expect, test } from 'vitest';
import { withDates } from '#domain/dated.ts';

const said = Temporal.PlainDate.from('2026-12-03');

test.each([
  ['明天上午十点燃气入户安检', '12月4日周五上午十点燃气入户安检'],
  ['明早七点半集合', '12月4日周五早上七点半集合'],
  ['后天全楼消毒，大后天通风', '12月5日周六全楼消毒，12月6日周日通风'],
  ['明儿（12月4日）停水', '12月4日周五停水'],
  ['明天周五停水', '12月4日周五停水'],
  ['明天12月4日（周五）停水', '12月4日周五停水'],
  ['他说明天停水', '他说12月4日周五停水'],
])('N1 「%s」, to be read on another day, is 「%s」', (text, dated) => {
  expect(withDates(text, said)).toBe(dated);
});

test.each([
  '今后天气转冷，请关窗',
  '午后天晴再晒',
  '文明天地活动室开放',
  '请带身份证明早到',
  '今天下午消毒',
  '12月4日停水',
])('N1 「%s」 names no day from today on, or one that stays', (text) => {
  expect(withDates(text, said)).toBe(text);
});
