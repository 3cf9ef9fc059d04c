import type { Scope } from '#domain/drafted.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { normalise } from '../normalise.ts';
import { readTimes } from '../times/read.ts';
import { readScope, readTail } from './scope.ts';

/** What the last clauses of an order say of its sending; the text ends where they begin. */
export interface NoticeEnd {
  readonly at: number;
  readonly scope?: Scope;
  readonly sendAt?: string;
}

/** 马上发 says of the time that there is none to wait for. */
type Clause = NoticeEnd & { readonly saysWhen?: boolean };

const sendsLater =
  /(?<=[，,。;；！!\s])([^，,。;；！!\n]{2,30}?)(?:再|准时|统一|定时)?(?:发|发出|推送|群发)(?:出去|一下|布)?(?:吧|即可|就行|就好)?[。！!\s]{0,3}$/u;
const atOnce = /^(?:请|麻烦|你|给我|帮我){0,2}(?:现在|马上|立刻|立即|这就|即刻|赶紧|尽快)(?:就|给我)?$/u;
/** 明早8点给7号楼发. */
const toWhom = /(?:给|往|向|在)([^给往向在]{2,24})$/u;
/** 菜已到，下午3点发 tells when something is handed out. */
const handsOut = gated(/[菜票货米面油蛋礼粮卡券药]|口罩|物资|月饼|粽|东西|领/u);
const marks = /[，,。;；！!\s]/u;
/** 发7号楼和8号楼1门, 7号楼: rooms and nothing else, where the time of sending is said behind them. */
export const onlyRooms =
  /^(?:就|只|都|先|请|麻烦){0,2}(?:发(?:到|给|至|往)?|给|到)?(?:[\d、和跟及到至-]{1,12}(?:(?:号楼|栋)(?:\d{1,2}(?:单元|门))?|单元|门)[、和跟及]?(?:的|邻里|居民|各)?群?){1,6}(?:里|都发)?(?:吧|就行|就好|即可)?$|^(?:就|只|都|先|请|麻烦){0,2}(?:发(?:到|给|至|往)?|给|到)?(?:全体(?:居民|业主|住户)|各楼|所有楼|每个群|各个?群|所有群|志愿者群?|楼门长群?|居民群|(?:社区)?大群)(?:都发)?(?:吧|就行|就好|即可)?$/u;

/** 居民群和3号楼群: rooms, one beside the other, and nothing else. */
export const namesRoomsAlone = (text: string, topics: readonly string[]): boolean =>
  text
    .split(/[、,，和跟及\s]/u)
    .filter((one) => one !== '')
    .every((one) => onlyRooms.test(one) || topics.includes(one));
const noHurry = /^(?:不急|不着急|不用急|先不急)$/u;

/** 「…，发到7号楼，明早8点发」, 「…，今晚8点发到7号楼」, 「…，马上发」 at the end of an order: where it begins, the rooms and the time. */
export function readEnd(ingredients: Ingredients, text: string, start: number): NoticeEnd | undefined {
  let read: Clause | undefined;
  for (let clause = 0; clause < mostClauses; clause++) {
    const to = read === undefined ? text.length : beforeMarks(text, start, read.at);
    const next = lastClause(ingredients, text, start, to, read);
    if (next === undefined) break;
    read = { ...next, ...read, at: next.at };
  }
  if (read === undefined) return undefined;
  const { saysWhen: _, ...end } = read;
  return end;
}
const mostClauses = 4;

function lastClause(
  ingredients: Ingredients,
  text: string,
  start: number,
  end: number,
  behind: Clause | undefined,
): Clause | undefined {
  if (behind?.saysWhen !== true) {
    const later = laterAt(ingredients, text, start, end);
    if (later !== undefined) return later;
  }
  const tail = behind?.scope === undefined ? readTail(ingredients, start, end) : undefined;
  if (tail !== undefined)
    return behind?.saysWhen === true ? tail : { ...tail, ...timeBefore(ingredients, text, start, tail.at) };
  const rooms = behind?.scope === undefined ? roomsLast(ingredients, text, start, end) : undefined;
  if (rooms !== undefined) return rooms;
  if (behind?.saysWhen !== true) return undefined;
  const at = start + afterMark(text.slice(start, end));
  const words = text.slice(at, end).trim();
  // Without a mark before it nothing would be left to say.
  if (at === start) return undefined;
  if (noHurry.test(words)) return { at };
  if (behind.scope !== undefined || !onlyRooms.test(words)) return undefined;
  const scope = readScope(ingredients, at, end);
  return scope === undefined ? undefined : { at, scope };
}

/** 「…，发7号楼」, 「… 发居民群」: rooms and nothing else behind the word for sending. */
export function roomsLast(
  ingredients: Ingredients,
  text: string,
  start: number,
  end: number,
): (NoticeEnd & { readonly scope: Scope }) | undefined {
  const match = sentTo.exec(text.slice(start, end));
  const words = match?.[1] ?? '';
  const topics = ingredients.frame.lexicon?.roomTopics ?? [];
  if (match === null || !(onlyRooms.test(words) || topics.includes(words))) return undefined;
  const at = start + match.index;
  const scope = readScope(ingredients, at, end);
  return scope === undefined ? undefined : { at, scope };
}
const sentTo = gated(/(?<=[，,。;；！!\s])(?:就|只|都|先|请|麻烦){0,2}发\s?([^，,。;；！!\s]{2,24})[。！!\s]{0,3}$/u);

/** 「…。今晚8点发」, 「…，马上发」, 「…，明早8点给7号楼发」. */
function laterAt(ingredients: Ingredients, text: string, start: number, end: number): Clause | undefined {
  // 明天停水 今晚8点发: what the blanks divide is tried from the longest.
  for (let from = Math.max(start, end - longestEnd); from < end; ) {
    const match = sendsLater.exec(text.slice(from, end));
    if (match === null) return undefined;
    const later = laterFrom(ingredients, text, from + match.index, match[1]!);
    if (later !== undefined) return later;
    from += match.index + 1;
  }
  return undefined;
}
const longestEnd = 48;

function laterFrom(ingredients: Ingredients, text: string, at: number, said: string): Clause | undefined {
  if (handsOut.test(text) && /[，,]/u.test(text[at - 1] ?? '')) return undefined;
  const to = toWhom.exec(said);
  const scope = to === null ? undefined : readScope(ingredients, at + to.index, at + said.length);
  const when = whenSaid(ingredients, scope === undefined ? said : said.slice(0, to!.index));
  return when && { at, ...when, ...(scope !== undefined && { scope }) };
}

/** 「…，明早8点发到7号楼」: the time right before the rooms; what is handed out by then has no other time. */
function timeBefore(ingredients: Ingredients, text: string, start: number, end: number): Clause | undefined {
  if (marks.test(text[end] ?? '')) return undefined;
  const at = start + afterMark(text.slice(start, end));
  if (at === start) return undefined;
  const when = whenSaid(ingredients, text.slice(at, end).replace(/(?:再|准时|统一|定时|就|给我)$/u, ''));
  if (when === undefined) return undefined;
  const noOther = readTimes(normalise(text.slice(start, at)), ingredients.frame.now, []).length === 0;
  return noOther && handsOut.test(text) ? undefined : { at, ...when };
}

/** Nothing but a time, reckoned from now and not from the days of the text; or that there is none. */
function whenSaid({ frame }: Ingredients, words: string): Omit<Clause, 'at'> | undefined {
  const said = words.trim();
  if (atOnce.test(said)) return { saysWhen: true };
  const times = readTimes(normalise(said), frame.now, []);
  const sendAt = times[0]?.from;
  const rest = times.reduce((left, time) => left.replace(time.text, ''), said).trim();
  return sendAt === undefined || rest !== '' ? undefined : { sendAt, saysWhen: true };
}

const afterMark = (said: string): number => said.length - /[^，,。;；！!\n]{0,60}$/u.exec(said)![0].length;

function beforeMarks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && marks.test(text[at - 1]!)) at--;
  return at;
}
