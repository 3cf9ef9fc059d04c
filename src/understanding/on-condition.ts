import type { IntentOf } from '#domain/intent.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { namesClock } from '#language/command/event-change.words.ts';
import { closingChange } from '#language/command/event-times.ts';

/** 人满了就停止报名, 到30个人截止, 等报满再关: so many have to come first. */
const whenSoMany =
  /(?:满|够|齐|足|到|达到|超过)(?:了|员)?\s?(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})?(?:个|名|位)?(?:人|家|户)?(?:了|的话|以后|之后|后|时|的时候)?[，,\s]{0,2}(?:就|再|才|便|自动)|(?:等|要是|如果|万一|一旦|只要)[^，,。]{0,8}(?:满|够|齐|足|到)|(?:到|满|够|达到|超过)(?:了)?\s?(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})(?:个|名|位)?(?:人|家|户)/u;
/** 已经满了，就停止报名吧: it is so. */
const isSo = /已经?|都[满够齐]|早就|现在|今天|马上/u;
/** 下雨就取消, 人不够就不办了: none knows it yet. */
const whenSo =
  /(?:雨|雪|风|霾|冷|热|预警|不到|不够|不齐|不足|太少|没人|没几个|凑不|来不)[^，,。]{0,6}[，,\s]?(?:就|再|才|便)(?:取消|不办|不搞|停办|作罢|改)/u;

/** Whether words close sign-ups only once so many have come. */
export const closesOnce = (said: string): boolean => whenSoMany.test(said) && !isSo.test(said);

/** Whether words call an event off only if something comes. */
export const cancelsOnce = (said: string): boolean => whenSo.test(said) && !isSo.test(said);

/** The order to close, as one that holds later: a name in which the condition stands is none. */
export function onceFull({ slots: { event } }: IntentOf<'event.close'>): IntentOf<'event.close'> {
  const named = typeof event === 'string' && /^等|[满够齐足到就再]/u.test(event) ? undefined : event;
  return { kind: 'event.close', slots: { ...(named === undefined ? {} : { event: named }), once: true } };
}

const closesLast = /截止(?:报名)?(?:吧|了|哈)?[。.!！\s]{0,3}$/u;
const limited = /[，,\s]{0,2}(?:名额|限额?|人数|上限)(?:改成?|改为|为|是|到)?\s?(\d{1,3})(?:人|个|位|名)?/u;

/** 包饺子名额20，周五截止: a day or an hour to come is a deadline, no order to close now. */
export function closesLater(
  { slots: { event } }: IntentOf<'event.close'>,
  { said, times }: Reading,
  { now }: Frame,
): IntentOf<'event.change'> | undefined {
  const time = closesLast.test(said) ? times.at(-1) : undefined;
  const closing = time === undefined ? undefined : closingChange(time);
  if (time === undefined || closing?.deadline === undefined) return undefined;
  const today = now.toPlainDate().toString();
  const later = namesClock.test(time.text)
    ? Temporal.PlainDateTime.compare(closing.deadline, now) > 0
    : closing.deadline.slice(0, 10) > today;
  if (!later) return undefined;
  const capacity = limited.exec(said)?.[1];
  const named = typeof event === 'string' ? event.replace(limited, '').trim() : event;
  return {
    kind: 'event.change',
    slots: {
      ...(named === undefined || named === '' ? {} : { event: named }),
      change: { ...closing, ...(capacity !== undefined && { capacity: Number(capacity) }) },
    },
  };
}
