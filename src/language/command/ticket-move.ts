import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { dayOf, timesIn, wording } from './slots.ts';
import { type Named, ticketNumber } from './ticket-number.ts';

export type Move = 'ticket.assign' | 'ticket.start' | 'ticket.wait' | 'ticket.done';

const name = '[\\u4e00-\\u9fa5A-Za-z]';
/** Who gets a ticket: after a verb of giving, else somebody who is named by a trade, else 小武, 老丁. */
const takers: readonly RegExp[] = [
  new RegExp(
    `(?:派给|指派给?|分派给?|分给|交给|转给|转交给?|转派给?|安排给?|移交给?|改派给?|派(?!出|了|过|人|单)|归|给|让|叫|请|喊|找|转(?!好|了|告)|由|换|→|->|@)\\s?(?!我们|咱们|业主|住户|户主|大家|自己)(${name}{2,10}?)(?=去|来|处理|负责|跟|看|瞅|修|管|办|吧|呗|上|接|盯|跑|弄|搞|的|了|哈|[，,。.！!\\s\\d#]|$)`,
    'du',
  ),
  /((?:[\u4e00-\u9fa5]{1,5})(?:师傅|工程队|维保|外协|公司|班组|班长|主任|经理|队长|部门|保安队|电工|木工|水工))/du,
  /((?:小|老|大)[\u4e00-\u9fa5])(?=去|来|吧|跟|看|处理|负责|接|弄|修|上|盯)/du,
];
const toMe = /(?:派|交|转|分|归|给)(?:给)?我(?!们)|我(?:来)?(?:接|跟|负责)/u;

/** A move of a ticket said in words no rule knows: its number, and what the move needs; undefined when that is not said. */
export function ticketMove(kind: Move, ingredients: Ingredients, text: string): Intent | undefined {
  const named = ticketNumber(ingredients, text);
  const ticket = named === undefined ? {} : { ticket: named.number };
  const times = timesIn(ingredients, 0, text.length);
  switch (kind) {
    case 'ticket.assign': {
      const assignee = takerIn(ingredients, text);
      return assignee === undefined ? undefined : { kind, slots: { ...ticket, assignee } };
    }
    case 'ticket.start': {
      const by = times.find(({ grain, from, to }) => grain !== 'day' && (from ?? to) !== undefined);
      const eta = by?.kind === 'range' ? (by.to ?? by.from) : by?.from;
      return { kind, slots: { ...ticket, ...(eta !== undefined && { eta }) } };
    }
    case 'ticket.wait': {
      const until = dayOf(times.find(({ text: words }) => !/^\d{1,4}号$/u.test(words) || named === undefined));
      return {
        kind,
        slots: { ...ticket, reason: besides(ingredients, text, named), ...(until !== undefined && { until }) },
      };
    }
    default: {
      const note = besides(ingredients, text, named);
      return { kind, slots: { ...ticket, ...(note !== '' && { note }) } };
    }
  }
}

function takerIn(ingredients: Ingredients, text: string): string | undefined {
  for (const taker of takers) {
    const [start, end] = taker.exec(text)?.indices?.[1] ?? [0, 0];
    if (end > start) return wording(ingredients, start, end);
  }
  return toMe.test(text) ? '我' : undefined;
}

/** What is said besides the number, when that stands at the start or the end; else all of it. */
function besides(ingredients: Ingredients, text: string, named: Named | undefined): string {
  if (named === undefined) return wording(ingredients, 0, text.length);
  const head = text.slice(0, named.start);
  if (/^(?:把|将|那个|这个|#|工单|单号|No\.?|第|\s){0,4}$/iu.test(head)) {
    const after =
      /^\s?(?:号?(?:工单|单子|单|活儿?)|号)?[\s，,:：、。.]{0,4}/u.exec(text.slice(named.end))?.[0].length ?? 0;
    return wording(ingredients, named.end + after, text.length);
  }
  const tail = text.slice(named.end);
  if (/^\s?号?(?:工?单)?[。.！!\s]{0,4}$/u.test(tail))
    return wording(ingredients, 0, named.start).replace(/[\s，,#。.—-]{1,6}$/u, '');
  return wording(ingredients, 0, text.length);
}
