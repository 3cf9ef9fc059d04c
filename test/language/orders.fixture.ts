import type { Intent } from '#domain/intent.ts';
import type { Lexicon } from '#domain/reading.ts';
import { read } from '#language/read.ts';

export const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
export const lexicon: Lexicon = {
  assistantNames: ['紫月小助手', '小助手'],
  buildings: [{ number: 3, units: [1, 2, 3, 4], floors: 18 }],
  entities: ['健康小屋'],
  roomTopics: ['3号楼2单元楼门群', '3号楼邻里群'],
  people: ['小孙'],
};
/** What is ordered first, said in private to the assistant. */
export const order = (text: string): Intent | undefined => read(text, { now, lexicon }).intents[0];
