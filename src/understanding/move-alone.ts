import type { EventChange } from '#domain/event-talk.ts';
import type { Reading } from '#domain/reading.ts';
import { timeChange } from '#language/command/event-times.ts';

const before =
  /^(?:那|就|还是|都|那就|临时|(?:开始|活动)?时间|[，,\s]){0,3}(?:改|挪|推迟|提前|延期?|延后|调整?|换)(?:到|至|成|为|在)?\s?$/u;
const after = /^(?:开始|举行|集合)?(?:吧|了|哈|啊|[。.!！\s]){0,4}$/u;

/** 改到下午3点, 提前到8点半: another time and nothing that says of what. */
export function moveAlone({ said, times, intents, quote }: Reading): EventChange | undefined {
  const [time, another] = times;
  if (time?.from === undefined || another !== undefined || intents.length > 0 || quote !== undefined) return undefined;
  const at = said.indexOf(time.text);
  if (at === -1 || !before.test(said.slice(0, at)) || !after.test(said.slice(at + time.text.length))) return undefined;
  return timeChange(time);
}
