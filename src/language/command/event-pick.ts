import type { EventPick } from '#domain/hints.ts';
import { saidTogether } from '../intent/naming.ts';
import { gated } from '../look/gated.ts';

const byNumber = gated(/^(?:那个|就|是|活动|[，,\s]){0,3}[#＃]\s?(\d{1,6})/u);
const nth = gated(/^(?:那个|就|是|要|[，,\s]){0,3}第.{1,3}(?:个|场|条|项)?(?:活动|那个|吧|的|[。.!！\s]){0,3}$/u);
const points = gated(
  /^(?:就|是|说的|我说的|[，,\s]){0,3}(?:[这那它]|上面)(?:一)?(?:个|场|条|项)?(?:活动)?[吧的啊呀。.!！\s]{0,3}$/u,
);
const countsEvents = gated(/(?:两|俩|2|三|3)个?(?:活动|场)?(?:我们?|咱们?)?(?:都|全)/u);
const staysAway = gated(/不去|不来|去不|来不|不参加|参加不|不报|取消/u);
const doubts = gated(/[?？吗]|不/u);

/** 两个我们都去: of a sign-up. */
const joinsAll = gated(
  /^(?:那|就|好的?|嗯|行|[我俺](?=[两三2]个|两场|都|全)|[，,\s]){0,3}(两个|俩|两场|2个|三个|全部?)?(?:活动)?(?:我们?|咱们?|俺)?(?:都|全)(?:(?:要|想)?(?:报|去|来|参加|算|要)|[吧呗啊呀。.!！\s]{0,3}$)/u,
);
/** 两个都取消, 都要: of an order. */
const ordersAll = gated(
  /^(?:那|就|把|将|[，,\s]){0,3}(?<many>两个|俩|两场|2个|三个|3个|四个|全部?|所有的?|每个|这些)?(?:活动)?(?:也|一起|一块儿?)?(?:都|全)(?:要|给我|帮我|一起){0,2}(?:取消|不办|不搞|停(?:止报名|了|掉)?|截止|关(?:了|掉)?|改|看|发|要|给我|一样)?(?:掉|吧|了|呀|啊|一下|[。.!！\s]){0,4}$/u,
);
const figures: Readonly<Record<string, number>> = { 两: 2, 俩: 2, 2: 2, 三: 3, 3: 3, 四: 4 };

/** How the answer to "which event" picks, besides by a title. */
export function readEventPick(said: string): EventPick {
  const number = byNumber.exec(said)?.[1];
  const joins = joinsAll.exec(said);
  const orders = ordersAll.exec(said.trim());
  const together = saidTogether(said);
  return {
    ...(number !== undefined && { number: Number(number) }),
    ...(nth.test(said) && { nth: true }),
    ...(points.test(said) && { points: true }),
    ...(joins !== null && { joins: howMany(joins[1]) }),
    ...(orders !== null && { orders: howMany(orders.groups?.many) }),
    ...(countsEvents.test(said) && { counts: true }),
    ...(staysAway.test(said) && { away: true }),
    ...(doubts.test(said) && { doubts: true }),
    ...(together.length > 0 && { together }),
  };
}

/** 两个, 三个; however many there are, where no figure is said. */
const howMany = (counted: string | undefined): number | 'all' => figures[counted?.[0] ?? ''] ?? 'all';
