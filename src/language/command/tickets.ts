import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { isOffice } from './slots.ts';
import { readAbout } from './ticket.ts';

/** 12 14, #3、#5, 工单7和9号: several tickets named at the start, and what follows counts none of them. */
const list =
  /^(?:请|麻烦|劳驾|帮忙|帮我){0,2}(?:把|将)?(?:(?:工单|单子|单号)?\s?#?\s?\d{1,5}号?(?:工?单)?(?:[\s、,，和跟及]{1,3}|还有)){1,7}#?\s?\d{1,5}(?:号?工?单|号(?!楼|院|门|店|线))?[\s，,:：]{0,3}(?:都|全|一起|全都)?(?!\s?(?:号|个|位|人|户|家|楼|栋|幢|层|单元|门|室|点|时|分|日|月|年|块|元|次|天|岁|斤|米|[:：.\-—/\d]))/u;

/** The same said of several tickets (「12 14 完成」): an order for each, in their order; empty when it is no such thing. */
export function readTickets(ingredients: Ingredients, text: string): readonly Intent[] {
  if (!(isOffice(ingredients) || text.includes('#'))) return [];
  const match = list.exec(text);
  if (match === null) return [];
  const numbers = new Set((match[0].match(/\d+/gu) ?? []).map(Number));
  const orders = [...numbers].map((ticket) => readAbout(ingredients, text, match[0].length, ticket));
  const kind = orders[0]?.kind;
  return kind !== undefined && moves.has(kind) && orders.every((one) => one?.kind === kind) ? (orders as Intent[]) : [];
}

const moves: ReadonlySet<Intent['kind']> = new Set([
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'repair.resolved',
]);
