import { describe, expect, test } from 'vitest';
import type { Hint } from '#domain/hints.ts';
import { readEventPick } from '#language/command/event-pick.ts';
import { dangersOver } from '#language/intent/eased.ts';
import { hintsIn } from '#language/intent/hints.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T09:00');

describe('what a message shows besides what it means', () => {
  test.each<[words: string, shown: Hint, not: string]>([
    ['我也算一个', 'me-too', '王芳算一个'],
    ['两个活动我们都报', 'both-events', '两个人都去这个'],
    ['谁是我们楼门长', 'asks-leader', '楼门长说明天开会'],
    ['今晚谁值班', 'asks-duty', '今晚我值班'],
    ['快来人啊', 'cries-for-help', '来人修一下3号楼2单元的门禁吧谢谢'],
    ['灶上还炖着肉呢', 'pot-on', '灶上冒烟了'],
    ['替老王报个修', 'in-their-name', '替我爸报个修'],
    ['师傅出发了', 'coming', '师傅过去在修了'],
    ['摸着温吞吞的', 'tells-more', '听着像有人在喊'],
    ['就我们楼下那个', 'tells-more', '就我们楼下那个灯不亮了'],
    ['打错字了，应为检修', 'misspelt', '明天检修'],
  ])('「%s」 shows %s, 「%s」 does not', (words, shown, not) => {
    expect(read(words, { now }).hints).toContain(shown);
    expect(read(not, { now }).hints ?? []).not.toContain(shown);
  });

  test('slips are written right first, and what shows nothing has no hints', () => {
    expect(read('楼倒灯不亮了', { now }).hints).toContain('of-others');
    expect(read('早', { now }).hints).toBeUndefined();
  });

  test('words that are kept show more: of a notice, of a title, of an hour', () => {
    expect(hintsIn('明天不停水了')).toContain('called-off');
    expect(hintsIn('慰问孤寡老人')).toContain('discreet');
    expect(hintsIn('停水改到')).toContain('hour-alone');
    expect(hintsIn('停水改到锅炉房')).not.toContain('hour-alone');
  });
});

describe('what a message names that only records know', () => {
  test.each([
    ['晚上撸串我去', { plan: '撸串' }],
    ['下午那个我去', { part: 'afternoon' }],
    ['上午下午我都去', { parts: ['morning', 'afternoon'] }],
    ['扫雪和合唱我都报', { together: ['扫雪', '合唱'] }],
    ['12号楼电梯3点前弄完', { houses: ['12'], things: ['elevator'] }],
  ])('「%s」', (words, named) => {
    expect(read(words, { now }).naming).toMatchObject(named);
  });

  test('扫雪我去，合唱不去 says not the same of each', () => {
    expect(read('扫雪我去，合唱不去', { now }).naming?.together).toBeUndefined();
  });
});

test.each([
  ['#2', { number: 2 }],
  ['第二个', { nth: true }],
  ['就这个吧', { points: true }],
  ['两个都报', { joins: 2, counts: true }],
  ['都取消', { orders: 'all', away: true }],
  ['是健步走吗', { doubts: true }],
])('the answer 「%s」 picks an event', (words, pick) => {
  expect(readEventPick(words)).toMatchObject(pick);
});

test('what is over is told danger by danger: a shut valve ends a leak of gas and no fall', () => {
  expect(dangersOver('阀门关了')).toEqual(['gas-leak', 'burst-main']);
  expect(dangersOver('虚惊一场')).toEqual(['any']);
  expect(dangersOver('我们都在')).toEqual([]);
});
