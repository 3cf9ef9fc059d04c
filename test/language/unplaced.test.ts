import { describe, expect, test } from 'vitest';
import type { Frame } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const meant = (said: string, frame: Partial<Frame> = {}): string =>
  read(said, { now, ...frame }).intents[0]?.kind ?? 'none';

describe('words of which nobody knows where they were said', () => {
  test.each(['元旦你们上哪玩啊', '水星什么时候能看见'])(
    'may be talk among neighbours, as no direct message is: %s',
    (said) => {
      expect([meant(said), meant(said, { direct: true })]).toEqual(['none', 'ask']);
    },
  );

  test.each([
    ['我家灯坏了', 'repair.report'],
    ['周六包饺子我报名', 'signup.join'],
    ['健康小屋几点开门', 'ask'],
    ['小助手 元旦你们上哪玩啊', 'ask'],
  ])('are still taken up where they mean something: %s', (said, kind) => {
    expect(meant(said)).toBe(kind);
  });

  test.each([
    ['取消周六登山', 'event.cancel'],
    ['怎么用你', 'help'],
    ['教我使唤你', 'help'],
  ])('and an order to the assistant was given to it: %s', (said, kind) => {
    expect(meant(said)).toBe(kind);
  });

  test.each([
    ['包饺子我取消', 'signup.withdraw'],
    ['我取消讲座', 'signup.withdraw'],
    ['302 漏水了', 'repair.report'],
    ['通知一下物业，楼道灯坏了', 'repair.report'],
  ])('what a rule found of the sender’s own becomes no order: %s', (said, kind) => {
    expect(meant(said)).toBe(kind);
  });
});
