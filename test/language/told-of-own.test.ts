import { describe, expect, it } from 'vitest';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-12-01T10:00');
const kind = (text: string) => read(text, { now, room: { kind: 'building', building: 3 } }).intents[0]?.kind ?? 'none';

describe('what is told of something done elsewhere', () => {
  it.each([
    '撤回那条是我手滑，把给老公的消息发群里了',
    '刚撤回的那条是发错了，你们当没看见',
    '我给我家老头报名了老年合唱团，在区文化馆那边，他还不乐意去',
    '我给我妈报名了书法，在市里图书馆上课',
  ])('Q1 is talk: %s', (text) => {
    expect(kind(text)).toBe('none');
  });

  it.each([
    ['我手滑报错了 撤回刚才那条报修', 'undo'],
    ['手滑发错了 刚记的那个报修请撤回', 'undo'],
    ['撤回那条，报错了', 'undo'],
    ['给我家老头报名合唱团', 'signup.join'],
    ['图书馆参观我报名', 'signup.join'],
  ])('R8 S3 is still meant: %s', (text, meant) => {
    expect(kind(text)).toBe(meant);
  });
});
