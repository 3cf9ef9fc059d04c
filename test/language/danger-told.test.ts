import { describe, expect, it } from 'vitest';
import type { RepairSlots } from '#domain/intent.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');

function report(text: string): RepairSlots | undefined {
  const intent = read(text, { now, room: { kind: 'building', building: 3 } }).intents[0];
  return intent?.kind === 'repair.report' ? intent.slots : undefined;
}

describe('what tells of a danger in other words, or only sounds so (CONTRACT §4, urgency)', () => {
  it.each([
    ['我心口痛得很', 'collapsed'],
    ['老伴心口痛', 'collapsed'],
    ['心绞痛犯了', 'collapsed'],
    ['洗澡水带电', 'electric-shock'],
    ['洗衣机外壳带电', 'electric-shock'],
    ['电梯关了人', 'trapped'],
    ['电梯把人关起了', 'trapped'],
    ['孩子反锁在家里 锅上还炖着肉', 'stuck'],
    ['对门大爷敲门没人应，两天没见了', 'no-answer'],
    ['电梯不动了 孩子在里面', 'trapped'],
  ])('%s is one: %s', (text, danger) => {
    expect(report(text)).toMatchObject({ urgency: 'emergency', danger });
  });

  it.each(['关了阀门', '总阀先关了', '看到物价心口痛', '手机壳带电池的', '电梯关了人都走楼梯'])(
    '%s is none',
    (text) => {
      expect(report(text)?.urgency).not.toBe('emergency');
    },
  );

  it.each(['我家顶上漏水楼上敲门没人应', '我家厨房往下漏水啊楼上301是不是没人啊我敲门没人应'])(
    '%s is a leak at the speaker’s: the neighbour is only out',
    (text) => {
      const intent = read(text, { now, alias: '3-2-201', room: { kind: 'building', building: 3 } }).intents[0];
      expect(intent).toMatchObject({
        kind: 'repair.report',
        slots: { category: 'water', urgency: 'normal', place: { building: 3, unit: 2, flat: 201 } },
      });
    },
  );

  it.each(['我去敲门没人应', '快递敲门没人应', '敲半天没人开门', '送水的敲门没人', '物业师傅敲门没人应，改天再来'])(
    '%s is none: whoever lives there may be out',
    (text) => {
      expect(report(text)).toBeUndefined();
    },
  );

  it.each([
    '我去敲门没人应，好几天没见了',
    '敲门没人应，电视一直响着',
    '5楼小李一个人住，敲门没反应',
    '我妈在家，敲门没人应',
  ])('%s is one: somebody may be in trouble', (text) => {
    expect(report(text)).toMatchObject({ urgency: 'emergency', danger: 'no-answer' });
  });

  it.each(['电梯不动了 急着送孩子', '电梯不动了 我赶着上班呢', '电梯停了，要接孩子放学'])(
    '%s: who waits in front of the lift is not in it',
    (text) => {
      expect(report(text)?.category).toBe('elevator');
      expect(report(text)?.danger).toBeUndefined();
    },
  );

  it.each([
    ['2敲门没人', 2],
    ['#2敲门没人应', 2],
    ['7敲门不开，打电话不接', 7],
  ])('T5 among those who repair %s is a wait on the ticket', (text, ticket) => {
    const [intent] = read(text, { now, room: { kind: 'property' } }).intents;
    expect(intent).toMatchObject({ kind: 'ticket.wait', slots: { ticket } });
  });

  it('the alarm it set off is no second fault, in whatever letters it is told', () => {
    for (const text of ['有股臭鸡蛋味，报警器吱吱叫', '有股臭雞蛋味，報警器吱吱叫'])
      expect(read(text, { now, room: { kind: 'building' } }).intents).toHaveLength(1);
  });
});

describe('who stands in a lift that does not move', () => {
  it.each(['灯灭了，轿厢不动了，我心脏不好，药在家里', '电梯卡在5楼6楼之间 我血压高 药没带'])(
    'E1 fears for the own heart: %s',
    (text) => {
      expect(report(text)).toMatchObject({ danger: 'trapped', urgency: 'emergency' });
    },
  );

  it.each(['电梯停了，我心脏不好爬不了楼', '电梯停了 我哮喘 走楼梯上不来'])(
    'R1 who has to climb is not in it: %s',
    (text) => {
      expect(report(text)?.urgency).not.toBe('emergency');
    },
  );
});
