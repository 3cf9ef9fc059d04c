import type { Intent } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';
import { numberOf } from './ticket-number.ts';

const stops = gated(
  /(?:取消|撤掉|撤回|撤了|别发|不用发|不发|停发|作废).{0,12}(?:通知|公告)|(?:通知|公告).{0,8}(?:取消|撤掉|撤回|撤了|别发|不用发|不发|先不发|作废)/u,
);

/** 第1条不发了, #1先别发; a number alone may be a ticket's, so it is only one of sending. */
const stopsNumbered = gated(
  /^(?:那|把|请|麻烦){0,2}(?:第\s?\d{1,5}\s?[条则个](?:就|先|也|还是|暂时){0,2}(?:别发|不用发|不要发|不发|停发|作废|撤[了掉回]|取消)|#\s?\d{1,5}\s?(?:就|先|也|还是|暂时){0,2}(?:别发|不用发|不要发|不发|停发))(?:了|吧|啦){0,2}[。.!！]?$/u,
);

/** 收回吧 不刷了: of what was posted; of a fault or of who comes other words tell. */
const recalls = gated(
  /^(?:先|还是|麻烦|请|快){0,2}[收撤]回(?:来|去|了|吧|啊){0,3}[，,\s]{1,2}[^，,。\d]{0,6}不(?![修报去来参要坏漏用办搞])[^，,。]{1,5}了[。.!！]?$/u,
);

/** What says that it is not to go out, and no more of it. */
const beside = /取消|撤[掉回了]|别发|不用发|不发|停发|作废|通知|公告|那[个条]|这[个条]|定时|[的了先把#\d\s]/gu;

/** 大扫除那个别发了: the words that are left of the notice itself. */
export const noticeAbout = (said: string): string => said.replace(beside, '');

/** 「通知#3不发了」, 「取消那条定时通知」: what is to go out later does not. */
export function readNoticeCancel(text: string): Intent | undefined {
  if (
    text.length > 30 ||
    !(stops.test(text) || stopsNumbered.test(text) || recalls.test(text)) ||
    /[?？吗]|怎么|为什么|为啥|更正|活动|取消.{0,24}通知(?:一?[下声]|大家|各位)|另行|等通知|恢复|结束|解除|完毕|来[水电气暖]了|(?:水|电|气|暖气?)来了/u.test(
      text,
    )
  )
    return undefined;
  const notice = numberOf(text, '通知|公告');
  return { kind: 'notice.cancel', slots: notice === undefined ? {} : { notice } };
}
