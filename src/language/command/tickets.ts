import type { Intent } from '#domain/intent.ts';
import type { Span } from '#domain/reading.ts';
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
  const each = eachOwn(ingredients, text);
  if (each.length > 0) return each;
  const match = list.exec(text);
  if (match === null || isTaken(ingredients, match[0].length)) return [];
  const end = match[0].length + behind.exec(text.slice(match[0].length))![0].length;
  if (counted.test(text.slice(end))) return [];
  const numbers = new Set((match[0].match(/\d+/gu) ?? []).map(Number));
  const orders = [...numbers].map((ticket) => readAbout(ingredients, text, end, ticket));
  const kind = orders[0]?.kind;
  return kind !== undefined && moves.has(kind) && orders.every((one) => one?.kind === kind) ? (orders as Intent[]) : [];
}

const itsNumber = /^(?:#|工单|单子|单号)?\s?#?\s?([1-9]\d{0,4})(?!\d)(?:号?工?单(?!元)|号(?!楼))?[\s，:：]{0,2}/u;

/** 1修好了，3等配件; 1派小孙，2派老李: each clause is an order about a ticket of its own; empty when one of them is none. */
function eachOwn(ingredients: Ingredients, text: string): readonly Intent[] {
  const clauses = [...text.matchAll(/[^，,；;。\n]+?(?=[，,；;。\n]|\s#|$)/gu)];
  if (clauses.length < 2 || clauses.length > mostClauses) return [];
  const orders = clauses.map(({ 0: clause, index }) => {
    const start = index + (/^\s{0,3}/u.exec(clause)?.[0].length ?? 0);
    const end = index + clause.length;
    const number = itsNumber.exec(text.slice(start, end));
    const from = start + (number?.[0].length ?? 0);
    if (number === null || isTaken(ingredients, from, start)) return undefined;
    // 15号到 is a day.
    if (overlaps(ingredients.times, ingredients.text, start, from) || counted.test(text.slice(from))) return undefined;
    const said = text.slice(from, end);
    if (!told.test(said)) return undefined;
    const ticket = Number(number[1]);
    const order = undone.test(said) ? [] : readAbout(ingredients, text.slice(0, end), from, ticket);
    return order && { number: ticket, order };
  });
  const numbers = new Set(orders.map((one) => one?.number));
  if (numbers.size < orders.length || orders.some((one) => one === undefined)) return [];
  const ordered = orders.flatMap((one) => one?.order ?? []);
  return ordered.every(({ kind }) => moves.has(kind)) ? ordered : [];
}
/** What is said of a ticket in a clause beside others: 完成, 派小孙, 等配件; 2来了，1没来 tells of people. */
const told =
  /^(?:先|已经?|都|也|还)?(?:派|转|交给|给|归|等|待|缺|完成|完工|办结|换|已|到场|在[修弄换]|开始|约|没人|没货|没[修完换弄好]|未|(?:修|弄|换|通|搞|整|装|焊|补|接)?(?:好|完)了?|修|[今明后]天|[上下]午|晚上)/u;
/** 2没完成 orders nothing. */
const undone = /^(?:还|也|都)?(?:没|未|不)(?!人|货|用|在家)/u;
const mostClauses = 8;

/** The numbers are those of a telephone or a house. */
const isTaken = ({ text, phones, addresses }: Ingredients, end: number, start = 0): boolean =>
  overlaps([...phones, ...addresses], text, start, end);

const overlaps = (mentions: readonly Span[], text: Ingredients['text'], start: number, end: number): boolean =>
  mentions.some((mention) => {
    const piece = pieceIn(text, mention);
    return piece !== undefined && piece.start < end && piece.end > start;
  });

const moves: ReadonlySet<Intent['kind']> = new Set([
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'repair.resolved',
]);
