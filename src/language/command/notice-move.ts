import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { isOffice, timesIn, without } from './slots.ts';
import { numberOf } from './ticket-number.ts';

/** 通知1, 第1条, #1, 那条定时的; nothing, where the order begins with its verb. */
const which = gated(
  /^(?:请|麻烦|把|将){0,3}(?:(?:通知|公告)(?:\s?#?\s?\d{1,5}(?!\d|点|[:：]\d)号?)?|第\s?\d{1,5}\s?[条则个](?:通知|公告)?|#\s?\d{1,5}|(?:(?:[今明后](?:天|早|晚|儿)?(?:早上|上午|中午|下午|晚上)?)?(?:\d{1,2}[点:：](?:半|\d{1,2})?)?(?:定时)?(?:要?发)?的?)?[那这][条个](?:定时)?的?(?:通知|公告)?|定时的?(?:那条|通知|公告))?(?:的)?/u,
);
const moves =
  /^(?:发[送出布]?的?时间)?(?:改|推迟|延迟|延后|提前|挪|换|调整?)(?:到|成|为|在|至)?(?:再)?(?:发(?:出去|出|送|布)?)?(?:吧|了|就行)?[。.!！]?$|^再发(?:吧|了|就行)?[。.!！]?$/u;
const sends = gated(/发/u);

/** 「通知1改到4点发」, 「第1条的发送时间改成明早8点」: when a notice that waits for its time goes out. */
export function readNoticeMove(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 30 || !isOffice(ingredients) || !sends.test(text)) return undefined;
  const head = which.exec(text)?.[0] ?? '';
  const times = timesIn(ingredients, head.length, text.length).filter(({ kind }) => kind !== 'duration');
  const [time] = times;
  const sendAt = time?.from;
  if (times.length !== 1 || time === undefined || sendAt === undefined) return undefined;
  const rest = without(ingredients, text, head.length, text.length, times).replace(/\s/gu, '');
  if (!moves.test(rest)) return undefined;
  const notice = numberOf(head, '通知|公告');
  return {
    kind: 'notice.move',
    slots: { sendAt, when: time.text, ...(notice !== undefined && { notice }), ...(head === '' && { bare: true }) },
  };
}
