import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { eventIn } from '../intent/event-words.ts';
import { type Order, orders, ordersLike } from '../intent/orders.ts';
import { readEventSlots } from './event-slots.ts';
import { readOutage } from './outage.ts';
import { readScope } from './scope.ts';
import { dayOf, wording } from './slots.ts';

/** What may be taken for ordered from its likeness alone: all of it is shown before it is done, or does nothing. */
const taken = [
  'undo',
  'notice.post',
  'notice.end',
  'notice.status',
  'event.post',
  'event.roster',
  'event.close',
  'service.close',
  'digest.now',
  'help',
  'privacy',
] as const satisfies readonly Order[];
/** Those that anybody may say where neighbours talk. */
const anybodys = ['undo', 'event.roster', 'help', 'privacy'] as const satisfies readonly Order[];
/** From this chance on an order is taken for the one it is like. */
const surely = 0.6;

/** The order a text is most like, with the slots that can be told; undefined when none is clear. */
export function readLikely(
  ingredients: Ingredients,
  text: string,
  tags: readonly string[],
  office: boolean,
): Intent | undefined {
  const { sort, chance } = ordersLike.likeliest(text, tags, orders);
  const among: readonly Order[] = office ? taken : anybodys;
  if (chance < surely || !among.includes(sort)) return undefined;
  const number = /(?:#|通知|活动|工单)\s{0,2}#?(\d{1,5})|(?:^|第)(\d{1,5})号?单/u.exec(text);
  const digits = number?.[1] ?? number?.[2];
  const named = digits === undefined ? undefined : Number(digits);
  switch (sort) {
    case 'undo':
      return { kind: sort, slots: named === undefined ? {} : { ticket: named } };
    case 'notice.post':
      return noticeOf(ingredients, text);
    case 'notice.end':
    case 'notice.status':
      return { kind: sort, slots: named === undefined ? {} : { notice: named } };
    case 'event.post': {
      const posted = /发(?:一?个|布|一?[场次])?(?:新)?活动|[\s，,。]{1,3}$/gu;
      const slots = readEventSlots(
        ingredients,
        text.replace(posted, (found) => ' '.repeat(found.length)),
        0,
        text.length,
      );
      return slots.title === '' ? undefined : { kind: sort, slots };
    }
    case 'event.roster':
    case 'event.close': {
      const event = named ?? eventIn(text);
      return { kind: sort, slots: event === undefined ? {} : { event } };
    }
    case 'service.close': {
      const date = dayOf(ingredients.times.find(({ from }) => from !== undefined));
      const service = /小屋|图书室|活动室|食堂|服务站|理发室|阅览室/u.exec(text)?.[0];
      return service === undefined || date === undefined ? undefined : { kind: sort, slots: { service, date } };
    }
    case 'digest.now':
    case 'help':
    case 'privacy':
      return { kind: sort, slots: {} };
    default:
      return undefined;
  }
}

const posts =
  /(?:请|麻烦|帮我|帮忙){0,2}(?:把这[条个])?(?:发|推|下(?!午|周|个?月|礼拜|星期))(?:一?[个条]|出去?|布)?(?:停[水电气暖])?(?:通知|公告|提醒|消息)?(?:一下|一条)?[：:，,\s]{0,3}/u;

/** 明天下午1点到3点 answers a question; it is nothing to post. */
function isBareTime({ times }: Ingredients, content: string): boolean {
  const rest = times.reduce((words, time) => words.replace(time.text, ''), content);
  return times.length > 0 && rest.replace(/[，,。.、\s吧啊呀的]/gu, '').length < 2;
}

/** The words besides the order, or all of them where it stands in their midst. */
function noticeOf(ingredients: Ingredients, text: string): Intent | undefined {
  const order = posts.exec(text);
  const [from, to] =
    order === null
      ? [0, text.length]
      : order.index <= 4
        ? [order.index + order[0].length, text.length]
        : order.index + order[0].length >= text.length - 1
          ? [0, order.index]
          : [0, text.length];
  const content = wording(ingredients, from, to);
  if (content.length < 4 || isBareTime(ingredients, content)) return undefined;
  const outage = readOutage(ingredients, from, to);
  const scope = readScope(ingredients, 0, text.length);
  return {
    kind: 'notice.post',
    slots: {
      text: content,
      ...(scope !== undefined && { scope }),
      ...(outage !== undefined && { outage }),
    },
  };
}
