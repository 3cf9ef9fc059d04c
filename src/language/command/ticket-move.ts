import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { thingsIn } from '../repair/things.ts';
import { otherMended, otherWork, tellsWhere, toColleague } from './other-work.words.ts';
import { besideNumber, namesNobody, soon, timesIn, wording } from './slots.ts';
import { refusedEnd } from './taken-back.words.ts';
import { readNotDone } from './ticket-not-done.ts';
import { asksDone } from './ticket-not-done.words.ts';
import { isAllBut, type Named, ticketNumber } from './ticket-number.ts';
import { restLater, visitAgreed, waitsUntil } from './ticket-put-off.ts';

export type Move = 'ticket.assign' | 'ticket.start' | 'ticket.wait' | 'ticket.done';

const giving =
  '(?:(?:派|交|转|移交|分|安排|指派)给|派|交|转|移交|分|归|给|让|叫|请|喊|找|由|换|安排|记|劳驾|拜托|→|->|@)';
const trades =
  '(?:师傅|工程师|工|叔|姐|哥|队长|队|老师|主任|经理|班长|电工|木工|水工|公司|售后|维保|外协|外包|厂家|水务|热力|燃气|自来水|消防|物业|社区|部门|班组|班|组|部|站|民警)(?:班组|班|组|队|部|站|公司)?';
/** Who gets a ticket: somebody named 小武, 老丁 or by a trade after a verb of giving, else whoever stands behind it, else somebody named. */
const takers: readonly RegExp[] = [
  new RegExp(
    `(?:派|交|转|移交|分|安排|指派)给[^，,。；;]{0,4}?((?:小|老|阿|大)[\u4e00-\u9fa5](?:师傅)?|[\u4e00-\u9fa5]{1,6}?${trades})(?!人|妈|爷|太|奶|婆)`,
    'du',
  ),
  new RegExp(
    `${giving}[^，,。；;]{0,10}?((?:小|老|阿|大)[\u4e00-\u9fa5](?:师傅)?|[\u4e00-\u9fa5]{1,6}?${trades})(?!人|妈|爷|太|奶|婆)`,
    'du',
  ),
  new RegExp(
    `${giving}(?:给|到|交)?\\s?(?!我|咱|您|你|他|她|它|业主|住户|户主|大家|自己|本人|哦|不)([\u4e00-\u9fa5A-Za-z]{2,10}?)(?=去|来|处理|负责|跟|看|瞅|修|管|办|吧|呗|上|接|盯|跑|弄|搞|的|了|哈|干|扛|带|[，,。.！!\\s\\d#]|$)`,
    'du',
  ),
  new RegExp(`([\u4e00-\u9fa5]{1,4}?${trades})`, 'du'),
  /((?:小|老|阿)[\u4e00-\u9fa5])(?=你|您|去|来|吧|跟|看|处理|负责|接|弄|修|上|盯|顺)/du,
];
const toMe = gated(/(?:派|交|转|分|归|给)(?:给)?我(?!们)|我(?:来)?(?:接|跟|负责)/u);

/** 停电延到6点 is said of an outage, of no ticket. */
const outage = /^(?:今天|明天|这次|本次)?(?:停[水电气暖网]|来[水电气暖]|恢复供|供[水电气暖])/u;

/** 3点前弄完, among staff, is of their own papers: which ticket it would be has to be named there. */
const isOfficeTalk = ({ frame }: Ingredients): boolean => frame.room?.kind === 'staff';

/** A move of a ticket said in words no rule knows: its number, and what the move needs; undefined when that is not said. */
export function ticketMove(kind: Move, ingredients: Ingredients, text: string): Intent | undefined {
  if (isAllBut(text)) return undefined;
  const named = ticketNumber(ingredients, text);
  if (
    named === undefined &&
    (outage.test(text) ||
      otherMended.test(text) ||
      tellsWhere(text) ||
      ((otherWork.test(text) || isOfficeTalk(ingredients)) && thingsIn(text).length === 0))
  )
    return undefined;
  if (toColleague.test(text.slice(named?.end ?? 0).replace(/^[\s，,:：号单]{1,4}/u, ''))) return undefined;
  const ticket = named === undefined ? {} : { ticket: named.number };
  const putOff = named === undefined ? undefined : visitOrRest(ingredients, text, named);
  if (putOff !== undefined && kind !== 'ticket.assign') return putOff;
  if (kind === 'ticket.done' || kind === 'ticket.wait') {
    const notYet = readNotDone(ingredients, text, named?.end ?? 0, named?.number ?? 0);
    if (notYet !== undefined && (kind === 'ticket.done' || notYet.is === 'cannot'))
      return named === undefined ? undefined : notYet.order;
    if (kind === 'ticket.done' && asksDone.test(text))
      return named === undefined ? undefined : { kind: 'repair.progress', slots: ticket };
  }
  const times = timesIn(named === undefined ? ingredients : besideNumber(ingredients, named), 0, text.length);
  switch (kind) {
    case 'ticket.assign': {
      const start = named?.end ?? 0;
      const from = start + (/^号?(?:工?单)?[\s，,]{0,3}/u.exec(text.slice(start))?.[0].length ?? 0);
      const refused = from + refusedEnd(text.slice(from));
      const assignee = takerIn(
        ingredients,
        `${text.slice(0, from)}${' '.repeat(refused - from)}${text.slice(refused)}`,
      );
      return assignee === undefined ? undefined : { kind, slots: { ...ticket, assignee } };
    }
    case 'ticket.start': {
      const by = times.find(({ grain, from, to }) => grain !== 'day' && (from ?? to) !== undefined);
      const eta = (by?.kind === 'range' ? (by.to ?? by.from) : by?.from) ?? soon(ingredients, times);
      return { kind, slots: { ...ticket, ...(eta !== undefined && { eta }) } };
    }
    case 'ticket.wait': {
      const until = waitsUntil(ingredients, text, times);
      return {
        kind,
        slots: { ...ticket, reason: besides(ingredients, text, named), ...(until !== undefined && { until }) },
      };
    }
    default: {
      const words = besides(ingredients, text, named);
      const note = onlyDone.test(words) ? '' : words;
      return { kind, slots: { ...ticket, ...(note !== '' && { note }) } };
    }
  }
}

/** 2修了一半，明天接着修, 2业主改到后天: what is left is for later. */
function visitOrRest(ingredients: Ingredients, text: string, { number, start, end }: Named): Intent | undefined {
  if (start > 3) return undefined;
  const from = end + (/^号?(?:工?单)?[\s，,:：]{0,3}/u.exec(text.slice(end))?.[0].length ?? 0);
  return visitAgreed(ingredients, text, from, number) ?? restLater(ingredients, text, from, number);
}

/** 完成, 都好了: what was done is not told. */
const onlyDone =
  /^(?:已经?|都|全部?|也)?(?:完成|完工|办结|结单|关单|修好|弄好|修完|弄完|搞定|好|完)(?:了|啦)?[。!！\s]{0,3}$/u;

function takerIn(ingredients: Ingredients, text: string): string | undefined {
  for (const taker of takers) {
    const [from, end] = taker.exec(text)?.indices?.[1] ?? [0, 0];
    // 转给外包: the word of giving is no part of the name.
    const start = from + (/^给/u.exec(text.slice(from, end))?.[0].length ?? 0);
    if (end > start && !namesNobody(text.slice(start, end))) return wording(ingredients, start, end);
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
    return wording(ingredients, 0, head.replace(/[\s，,#。.—-]{1,6}$/u, '').length);
  return wording(ingredients, 0, text.length);
}
