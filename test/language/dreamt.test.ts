import { expect, test } from 'vitest';
import { read } from '#language/read.ts';

const urgency = (said: string): string | undefined => {
  const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
  const [first] = read(said, { now, room: { kind: 'building', building: 3 } }).intents;
  return first?.kind === 'repair.report' ? first.slots.urgency : undefined;
};

test.each([
  '昨夜梦到有人拿刀追我，喊救命嗓子发不出声',
  '梦见电梯直往下坠喊救命，吓醒了一身汗',
  '救命啊居然跟我妈撞衫了',
])('E1 what was dreamt, or looks alike, alarms nobody: %s', (said) => expect(urgency(said)).toBeUndefined());

test.each([
  '梦见着火，醒来一看厨房真冒烟了，快来人',
  '老伴夜里说梦见他妈，刚才一头栽地上叫不醒了',
  '我爸做着梦喊了一声救命就没反应了',
  '救命啊撞车了，司机满头是血',
])('E1 what befell somebody still does: %s', (said) => expect(urgency(said)).toBe('emergency'));
