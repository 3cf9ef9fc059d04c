import type { Intent } from '#domain/intent.ts';
import type { Span } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { thingsIn } from '../repair/things.ts';
import { otherWork } from './other-work.words.ts';
import { atWork, isOffice } from './slots.ts';
import { readAbout } from './ticket.ts';
import { asDay } from './ticket-number.ts';
import { bareVisit, comesThen } from './ticket-put-off.ts';
import { isMove, notMoved, people, reportedTo, timeOnly } from './ticket-told.words.ts';

/** 12 14, #3、#5, 工单7和9号: several tickets named at the start, or behind a slip (弄错了，1 2都没好). */
const list = gated(
  /^(?:(?:哦|啊|哎呀?|刚才?|我){0,2}(?:不对|(?:说|发|报|写|搞|弄|点|按|看)错了?)[，,。!！\s]{1,3})?(?:请|麻烦|劳驾|帮忙|帮我|今天|今早|刚刚|刚才?|我们?){0,2}(?:把|将)?(?:(?:工单|单子|单号)?\s?#?\s?[1-9]\d{0,4}号?(?:工?单)?(?:[\s、,，和跟及]{1,3}|还有|(?=#)|(?<=号)(?=[1-9]\d{0,4}号))){1,7}#?\s?[1-9]\d{0,4}/u,
);
/** What follows numbers of tickets: the word for them, and nothing that the numbers would count or name. */
const behind =
  /^(?:号?工?单|号(?=[\s，,:：都全已]|派|转|交|给|等|修|弄|换|完|办|让|叫))?[\s，,:：]{0,3}(?:都|全部|全都|全|一起)?/u;
const counted =
  /^(?:号|个|位|人|户|的(?!工?单)|家|楼|栋|幢|层|单元|门|室|点|时|分|日|月|年|块|元|次|天|岁|斤|米|度|[:：.\-—/\d%％])/u;

/** The same said of several tickets (「12 14 完成」): an order for each, in their order; undefined when it is no such thing. */
export function readTickets(ingredients: Ingredients, text: string): readonly Intent[] | undefined {
  if (!(isOffice(ingredients) || text.includes('#'))) return undefined;
  const each = eachOwn(ingredients, text);
  if (each !== undefined) return each;
  const row = readRow(ingredients, text);
  if (row !== undefined) return row;
  const match = list.exec(text);
  if (match === null || (!markedRow.test(text) && isTaken(ingredients, match[0].length))) return undefined;
  const end = match[0].length + behind.exec(text.slice(match[0].length))![0].length;
  if (counted.test(text.slice(end)) || asDay.test(text.slice(match[0].length))) return undefined;
  const numbers = new Set(numbersOf(match[0]));
  const orders = [...numbers].map((ticket) => readAbout(ingredients, text, end, ticket));
  const kind = orders[0]?.kind;
  return kind !== undefined && (moves.has(kind) || kind === 'undo') && orders.every((one) => one?.kind === kind)
    ? (orders as Intent[])
    : undefined;
}

/** 1到3完成, #1至#3派给小孙: all from one to the other. */
const row =
  /^(?:请|麻烦|今天|刚才?)?(?:把|将)?(?:工单|单子)?#?\s?([1-9]\d{0,4})号?\s?(?:到|至|[~～]|[-–—]{1,2}(?=\s?#?\d{1,5}(?:号?工?单|号)?\s?(?:都|全|完成|完工|办结|派|转|交给)))\s?#?([1-9]\d{0,4})(?:号?工?单)?[\s，,：:]{0,2}(?:都|全部?)?/u;
function readRow(ingredients: Ingredients, text: string): readonly Intent[] | undefined {
  const match = row.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || to <= from || to - from >= mostNumbers || counted.test(text.slice(match[0].length)))
    return undefined;
  const numbers = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const orders = numbers.map((ticket) => readAbout(ingredients, text, match[0].length, ticket));
  const kind = orders[0]?.kind;
  return kind !== undefined && moves.has(kind) ? (orders as Intent[]) : undefined;
}

/** The numbers a group of clauses begins with: 1, #3, 12号单, 1、3. */
const itsNumbers =
  /^(?:#|工单|单子|单号)?\s?#?\s?((?:[1-9]\d{0,4}(?:号?单|号(?=到|至))?(?:[、和跟到至~～]|[-–—]{1,2}(?=\s?#?\d{1,5}(?:都|全|完成|完工|办结|派|转|交给)))\s?#?\s?){0,6}[1-9]\d{0,4})(?!\d)(?:号?工?单(?!元)|号(?!楼))?(?:[那这][个单张条件](?:工?单子?)?的?)?[\s，,:：]{0,2}(?:都|全部|全都?)?/u;
/** #1#2#3完成: no house is written so. */
const markedRow = gated(/^(?:#\d{1,5}\s?){2,12}/u);
/** Where another ticket may begin: behind a mark, a blank, or a word that ends what was said. */
const seams =
  /(?<=[，,；;。\n])|\s(?=#?[1-9])|(?<=派[小老阿大][\u4e00-\u9fa5]|完成|完了|好了|修好|没好|没人|配件|厂家)(?=#?[1-9])|(?<=\d)(?=#)/u;

/**
 * 1修好了，3等配件; 1派小孙 2派老李; 1换了灯泡，好了，3没清: each group of clauses is said of its own tickets, up to the next
 * number. Undefined when the numbers name something else.
 */
function eachOwn(ingredients: Ingredients, text: string): readonly Intent[] | undefined {
  const groups: { readonly from: number; readonly numbers: readonly number[]; end: number }[] = [];
  let start = 0;
  const marked = markedRow.exec(text)?.[0].length ?? 0;
  for (const piece of text.split(seams)) {
    const at = text.indexOf(piece, start);
    const begins = at + (/^\s{0,3}/u.exec(piece)?.[0].length ?? 0);
    start = at + piece.length;
    const match = itsNumbers.exec(text.slice(begins, start));
    const from = begins + (match?.[0].length ?? 0);
    const named =
      match !== null &&
      (begins < marked ||
        !isElsewhere(ingredients, text, begins, from, isRow.test(match[1]!), text.slice(from, start)));
    const last = groups.at(-1);
    // 12 14 完成: a number alone shares what is said of the next.
    if (named && last !== undefined && text.slice(last.from, last.end).trim() === '')
      groups.splice(-1, 1, { ...last, from, numbers: [...last.numbers, ...numbersOf(match[1]!)], end: start });
    else if (named) groups.push({ from, numbers: numbersOf(match[1]!), end: start });
    else if (groups.length === 0) return undefined;
    else groups.at(-1)!.end = start;
  }
  const numbers = groups.flatMap((group) => group.numbers);
  const ranged = groups.length === 1 && numbers.length > 2 && /[到至~～–—-]/u.test(text.slice(0, groups[0]!.from));
  if ((groups.length < 2 && !ranged) || numbers.length > mostNumbers || new Set(numbers).size < numbers.length)
    return undefined;
  // 2来了，1没来: talk of those who work with numbers moves none of the tickets.
  const nothing = atWork(ingredients) ? [] : undefined;
  const saidOf = groups.map(({ from, end }) => text.slice(from, end).replace(/[\s，,；;。]{1,9}$/u, ''));
  const visited = saidOf.some((said) => visits.test(said)) || saidOf.every((said) => timeOnly.test(said));
  const takers = atWork(ingredients) && saidOf.some((said) => takerAlone.test(said));
  if (
    !takers &&
    !saidOf.some((said) => told.test(said) || taken.test(said) || unfinished.test(said) || comesThen(said))
  )
    return ranged ? undefined : nothing;
  const orders = groups.map(({ from, numbers: its }, n) => {
    const said = saidOf[n]!;
    // 1下午开会: of what they do besides.
    if (undone.test(said) || (otherWork.test(said) && !isMove(said))) return [];
    const words = text.slice(0, from + said.length);
    const taker = takers ? takerAlone.exec(said)?.[1] : undefined;
    const orders = its.map(
      (ticket) =>
        (taker === undefined ? undefined : givenTo(ticket, taker)) ??
        (visited ? bareVisit(ingredients, words, from, ticket) : undefined) ??
        readAbout(ingredients, words, from, ticket),
    );
    return orders.every(
      (one) => one !== undefined && (moves.has(one.kind) || givesBack(one)) && (taker ?? isGiven(one, said)),
    )
      ? (orders as Intent[])
      : [];
  });
  // 1号小孙值班 2号我: names alone are given tickets only where all the rest is of tickets too.
  return takers && orders.some((its) => its.length === 0) ? [] : orders.flat();
}
const givenTo = (ticket: number, assignee: string): Intent => ({ kind: 'ticket.assign', slots: { ticket, assignee } });
/** 1、3到5: the numbers, and those between. */
const numbersOf = (words: string): readonly number[] =>
  [...words.matchAll(/(\d+)(?:号?单|号)?(?:\s?(?:[到至~～]|[-–—]{1,2})\s?#?\s?(\d+))?/gu)].flatMap(
    ([, first, last]) => {
      const [from, to] = [Number(first), Number(last ?? first)];
      if (to < from || to - from >= mostNumbers) return [from, to];
      return Array.from({ length: to - from + 1 }, (_, n) => from + n);
    },
  );
const isRow = /\d(?:号?单|号)?\s?[到至~～–—-]/u;
const mostNumbers = 12;
/** What is plainly said of a ticket: 完成, 派小孙, 等配件; 2来了，1没来 tells of people. */
const told =
  /^(?:先|已经?|都|也|还得?|得)?(?:先[不别](?:修|弄|换|搞)|派|转|交给|给|归|等|待|缺|完成|完工|办结|换|已|到场|在[修弄换]|开始|约|没人|没货|没[修完换弄好]|未|(?:修|弄|换|通|搞|整|装|焊|补|接)?(?:好|完)了?|修|[今明后]天|[上下]午|晚上)/u;
/** 2没完成 orders nothing; 2没修好 takes its 完成 back. */
const undone = /^(?:还|也|都)?(?:没|未|不)(?!人|货|用|在家|好|等|派|[修弄换搞通]好(?:[，,；;。\s]|$))/u;
const unfinished = /^(?:还|也|都)?(?:没|未)(?:修|完|弄|换|好|清|通|处理|动|派|$)/u;
/** Who gets a ticket stands behind a word of giving. */
const isGiven = ({ kind }: Intent, said: string): boolean =>
  kind !== 'ticket.assign' || /派|转|交|给|归|让|叫|请/u.test(said) || taken.test(said) || reportedTo.test(said);
/** 小孙去, 老赵负责. */
const taken = new RegExp(`^${people}(?:师傅)?(?:去|来|负责|跟|接)`, 'u');
/** 小孙, 我: who takes it, and nothing more. */
const takerAlone = new RegExp(`^(${people}|我|[水电木瓦]工)(?:师傅)?(?:吧|的)?$`, 'u');
/** 电工马上去. */
const soonThere = new RegExp(
  `^(?:${people}|[水电木瓦]工)(?:师傅)?(?:马上|这就|现在|一会儿?)(?:就)?(?:去|来|过去|到|上门)`,
  'u',
);
/** Somebody comes: a bare time beside it is of a visit too. */
const visits = /上门|[去来](?:[修弄换看装]|$)|^约/u;
/** 1不派了, 3没好, beside what is said of others. */
const givesBack = (intent: Intent): boolean =>
  intent.kind === 'undo' && (intent.slots.of === 'ticket.assign' || intent.slots.of === 'ticket.done');

/** The number is a house's, a telephone's, a day, or counts something; 3号 is no day where a move of its ticket follows. */
function isElsewhere(
  ingredients: Ingredients,
  text: string,
  start: number,
  from: number,
  row: boolean,
  said: string,
): boolean {
  const times = isMovedOf(said) ? ingredients.times.filter((time) => !dayAlone.test(time.text)) : ingredients.times;
  return (
    (!row && (isTaken(ingredients, from, start) || overlaps(times, ingredients.text, start, from))) ||
    (!(row && /[，,]\s?$/u.test(text.slice(0, from))) && counted.test(text.slice(from)))
  );
}
const dayAlone = /^\d{1,2}号$/u;
/** 还得等配件, 灯换好了: a move of the ticket, or of the thing it is about; a 2号电梯 has its number from elsewhere. */
function isMovedOf(said: string): boolean {
  if (isMove(said) || notMoved.test(said) || takerAlone.test(said.trim()) || soonThere.test(said)) return true;
  const thing = thingsIn(said)[0];
  return thing?.start === 0 && !numberedThings.test(said) && isMove(said.slice(thing.end));
}
const numberedThings = /^(?:电?梯|水?泵|大?门|[机车表井]|锅炉|变压器|配电|楼|路)/u;

/** The numbers are those of a telephone or a house. */
const isTaken = ({ text, phones, addresses }: Ingredients, end: number, start = 0): boolean =>
  overlaps([...phones, ...addresses], text, start, end);

/** Both in the original: of a long list of orders each would be looked for at every other. */
function overlaps(mentions: readonly Span[], text: Ingredients['text'], start: number, end: number): boolean {
  const here = text.span(start, end);
  return mentions.some((mention) => mention.start < here.end && mention.end > here.start);
}

/** What somebody says of a ticket moves it, or says that it is over. */
export const ticketMoves = [
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'repair.resolved',
] as const satisfies readonly Intent['kind'][];
const moves: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([...ticketMoves, 'repair.again']);
