import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { pieceIn } from '../normalised.ts';
import { isOffice } from './slots.ts';
import { readAbout } from './ticket.ts';

/** 12 14, #3、#5, 工单7和9号: several tickets named at the start. */
const list =
  /^(?:请|麻烦|劳驾|帮忙|帮我){0,2}(?:把|将)?(?:(?:工单|单子|单号)?\s?#?\s?[1-9]\d{0,4}号?(?:工?单)?(?:[\s、,，和跟及]{1,3}|还有)){1,7}#?\s?[1-9]\d{0,4}/u;
/** What follows numbers of tickets: the word for them, and nothing that the numbers would count or name. */
const behind =
  /^(?:号?工?单|号(?=[\s，,:：都全已]|派|转|交|给|等|修|弄|换|完|办|让|叫))?[\s，,:：]{0,3}(?:都|全|一起|全都)?/u;
const counted = /^(?:号|个|位|人|户|家|楼|栋|幢|层|单元|门|室|点|时|分|日|月|年|块|元|次|天|岁|斤|米|度|[:：.\-—/\d])/u;

/** The same said of several tickets (「12 14 完成」): an order for each, in their order; empty when it is no such thing. */
export function readTickets(ingredients: Ingredients, text: string): readonly Intent[] {
  if (!(isOffice(ingredients) || text.includes('#'))) return [];
  const match = list.exec(text);
  if (match === null || isTaken(ingredients, match[0].length)) return [];
  const end = match[0].length + behind.exec(text.slice(match[0].length))![0].length;
  if (counted.test(text.slice(end))) return [];
  const numbers = new Set((match[0].match(/\d+/gu) ?? []).map(Number));
  const orders = [...numbers].map((ticket) => readAbout(ingredients, text, end, ticket));
  const kind = orders[0]?.kind;
  return kind !== undefined && moves.has(kind) && orders.every((one) => one?.kind === kind) ? (orders as Intent[]) : [];
}

/** The numbers are those of a telephone or a house. */
const isTaken = ({ text, phones, addresses }: Ingredients, end: number): boolean =>
  [...phones, ...addresses].some((mention) => (pieceIn(text, mention)?.start ?? end) < end);

const moves: ReadonlySet<Intent['kind']> = new Set([
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'repair.resolved',
]);
