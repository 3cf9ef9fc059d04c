import type { Intent } from '#domain/intent.ts';
import type { TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { besideNumber, dayOf, timesIn, wording } from './slots.ts';
import { people, timeOnly } from './ticket-told.words.ts';

/** 改约明天上午; 约好后天; 业主改到周五: somebody comes at another time. */
const agreed = gated(
  /(?<![没不未])(?:约(?:好|到|在|了|定){0,3}|改(?:到|在|成|约|期){1,3})(?:了|是|[，,：:\s])?(?=[今明后大下周星礼\d一二两三四五六七八九十上中早晚])/u,
);
const agreedOnly =
  /^(?:已经?|跟?(?:业主|住户|户主)|家里|(?:都)?没人|敲门|上门|不在家?|没在家?|电话|[，,\s]){0,6}(?:约|改)/u;
/** 修不完, 来不及, 没修完: what is left is for later; so is a visit of who has no time today: 今天没空, 去不了. */
const left =
  /^(?![^，,。]{0,6}(?:配件|零件|材料|货))[^，,。]{0,8}(?:(?:修|弄|换|搞|干|做|装|通|处理)(?:不|没)(?:完|好|了)|没(?:修|弄|换|搞|干|做|装|通|处理)(?:完|好)|来不及|赶不(?:上|及|过)|没(?:空|时间|工夫|人手)|(?:去|来|过去|上门)不了|[去来]不成|过不[去来]|走不开|顾不(?:上|过来)|忙不过来|排不(?:上|开|过来)|(?:修|弄|换|干|做|装)了(?:一半|大半|一部分))/u;
const rest = gated(
  /(?:接着|继续|再)(?:修|弄|换|干|做|来|去|搞|处理|说|$)|(?:去|来|过去|上门)(?:修|弄|换|看|装)?(?:吧|了)?[。.!！\s]{0,3}$/u,
);
const begun = /(?:修|弄|换|干|做|装)了(?:一半|大半|一部分)/u;
const goes = gated(/(?:去|来|过去|上门)(?:修|弄|换|看|装)?(?:吧|了)?[。.!！\s]{0,3}$/u);

/** 今天去不了，明天上午; 下午去不了，改明早9点: the last clause is nothing but a time. */
const afterComma = /[，,；;。\s](?:那?就)?(?:改(?:到|成|约|在)?|换到?|约)?([^，,；;。\s]{1,20}[。.!！\s]{0,3})$/u;

const nobodyIn = /不在|没在家|没人|出差|没空|敲|出门/u;

/** A visit that was agreed on or put off; undefined when none is named. */
export function visitAgreed(ingredients: Ingredients, text: string, from: number, ticket: number): Intent | undefined {
  const words = text.slice(from);
  const match = /[吗么?？]|[没不]有?(?:约|改)/u.test(words) ? null : agreed.exec(words);
  if (match === null || !agreedOnly.test(words)) return undefined;
  // 业主不在家，约周六: it waits for who lives there.
  if (nobodyIn.test(words)) {
    const until = dayOf(timesIn(besideNumber(ingredients, { start: 0, end: from }), from, text.length)[0]);
    const reason = wording(ingredients, from, text.length);
    return { kind: 'ticket.wait', slots: { ticket, reason, ...(until !== undefined && { until }) } };
  }
  return visitAt(ingredients, text, from, from + match.index, ticket);
}

/** 今天修不完，明天上午去: the visit in place of the wait; 明天接着干 is the day until which it waits. */
export function restLater(ingredients: Ingredients, text: string, from: number, ticket: number): Intent | undefined {
  const words = text.slice(from);
  const today = ingredients.frame.now.toPlainDate().toString();
  const times = timesIn(besideNumber(ingredients, { start: 0, end: from }), from, text.length);
  const last = times.findLast((time) => dayOf(time) !== undefined);
  const later = times.findLast((time) => dayOf(time) !== undefined && dayOf(time) !== today);
  if (last === undefined || !left.test(words)) return undefined;
  const onlyWhen = times.length > 1 && timeOnly.test(afterComma.exec(words)?.[1] ?? '');
  if (!onlyWhen && !rest.test(words)) return undefined;
  if (onlyWhen || goes.test(words))
    return visitAt(ingredients, text, from, text.indexOf((later ?? last).text, from), ticket);
  // 修了一半，下午接着修: by when it is done nobody said.
  if (later === undefined) return begun.test(words) ? { kind: 'ticket.start', slots: { ticket } } : undefined;
  return {
    kind: 'ticket.wait',
    slots: { ticket, reason: wording(ingredients, from, text.length), until: dayOf(later)! },
  };
}

/** The day until which a ticket waits: 今天去不了 names none, and where another day is named besides that one is meant. */
export function waitsUntil({ frame }: Ingredients, words: string, times: readonly TimeMention[]): string | undefined {
  const today = frame.now.toPlainDate().toString();
  const day = dayOf(times[0]);
  if (day !== today || !notToday.test(words)) return day;
  return dayOf(times.find((time) => dayOf(time) !== today));
}
const notToday = /今[天儿日晚][^，,。]{0,4}[不没]/u;

/** 小孙10点上门, 派老赵明天去: who comes, and when; undefined when either is not said. */
export function visitBy(ingredients: Ingredients, text: string, from: number, ticket: number): Intent | undefined {
  const match = theirs.exec(text.slice(from));
  const visit = match === null ? undefined : visitAt(ingredients, text, from, from, ticket);
  return visit?.kind === 'ticket.start' ? { ...visit, slots: { ...visit.slots, by: match![1]! } } : undefined;
}
export const comesThen = (words: string): boolean => theirs.test(words);
const theirs = new RegExp(
  `^(?:就)?(?:派|让|叫|请|换|由)?(${people}|我)(?:师傅)?(?=[今明后大下周星礼\\d一二两三四五六七八九十上中早晚])[^，,。；;\\s没不]{1,14}?(?:去|来|上门)(?:修|弄|换|看|装|处理)?(?:一下|看看?|吧|了)?[。.!！\\s]{0,3}$`,
  'u',
);

/** 2明天上午, said beside visits to other tickets: nothing but a time. */
export function bareVisit(ingredients: Ingredients, text: string, from: number, ticket: number): Intent | undefined {
  return timeOnly.test(text.slice(from)) ? visitAt(ingredients, text, from, from, ticket) : undefined;
}

function visitAt(ingredients: Ingredients, text: string, from: number, at: number, ticket: number): Intent | undefined {
  const [time] = timesIn(besideNumber(ingredients, { start: 0, end: from }), Math.max(from, at), text.length).filter(
    ({ kind }) => kind === 'point' || kind === 'range',
  );
  const eta = time?.kind === 'point' ? time.from : time?.to;
  return eta === undefined ? undefined : { kind: 'ticket.start', slots: { ticket, eta, visit: true } };
}
