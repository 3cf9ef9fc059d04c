import type { Database } from '#db/client.ts';
import { type Report, reportsOf } from '#db/queries/reports.ts';
import { otherTalkBetween } from '#db/queries/talk.ts';
import { findTicket, liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { lastAbout } from '#db/queries/traces.ts';
import { subject, subjectKey } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import { alarmOf, isFreed, isOnFeet, isShutIn, ofSelf } from './alarm-situation.ts';
import type { Said } from './said.ts';

/** Nobody whom no report names is taken for the one inside for longer than this. */
const inside = Temporal.Duration.from({ hours: 2 });

/** 我出来了, 扶回家了: the emergency that is over for who was shut in, or fell and is up again. */
export async function ownFreed(tx: Database, said: Said, { cues, said: words }: Reading): Promise<number | undefined> {
  if (cues.includes('free-again'))
    return (await alarmOf(tx, said, isFreed(words))) ?? (await alarmToldOf(tx, said, words));
  return cues.includes('on-feet-again') ? alarmOf(tx, said, isOnFeet) : undefined;
}

/**
 * The emergency that neighbours told of and in which the sender, who says 我出来了, was the one shut in: named there by name,
 * flat or family; else somebody of that stairwell, while the lift is what this chat talks about (E4).
 */
async function alarmToldOf(tx: Database, said: Said, words: string): Promise<number | undefined> {
  if (!ofSelf.test(words)) return undefined;
  for (const { number, urgency } of (await liveTickets(tx, said.community)).toReversed()) {
    const ticket = urgency === 'emergency' ? await findTicket(tx, said.community, number) : undefined;
    if (ticket === undefined || !isShutIn(ticket)) continue;
    const reports = await reportsOf(tx, ticket);
    if (reports.some(({ contact, words: told }) => contact === said.contact || tellsOfSelf.test(told))) continue;
    const heardHere = said.direct || reports.some(({ chat }) => chat === said.chat);
    if (!heardHere) continue;
    if (reports.some((report) => isNamed(said, ticket, report))) return number;
    if (isOfAnybody(reports) && (await isTalkOf(tx, said, ticket, words))) return number;
  }
  return undefined;
}

/** 我被关电梯里了, 我和老伴困在里面: whoever else says 我出来了 was not in there. */
const tellsOfSelf =
  /(?:^|[\s，,。！!])(?:救命)?(?:我|俺|咱)(?:们|俩|和.{1,4}|跟.{1,4})?(?:现在|正|又|都|也)?(?:被|让|给)?(?:电梯)?(?:关|困|卡|堵|锁)/u;
/** 我妈关电梯里了: who is inside is of the reporter's home. */
const ofFamily =
  /(?:我|俺|咱)们?家?(?:里)?(?:的)?(?:妈|爸|爹|娘|老伴|老公|老婆|媳妇|爱人|对象|孩|娃|老[太爷头]|奶|爷|姥|儿子|女儿|闺女|孙)/u;
/** 电梯关人了, 有位老人困里面了: nobody in particular. */
const ofAnybody =
  /(?:关|困|卡|堵|锁)(?:了|着|住)?(?:[一两几二三]|好几)?[个位]?人|有(?:[一两几二三]|好几)?[个位]?(?:人|老|大|孩|邻居|业主|住户|女|男|姑娘|小)|人(?:被|给|让)?(?:关|困|卡|堵|锁)/u;
const flatSaid = /\d{3,4}(?!\d)/gu;
const shortestName = 2;

function isNamed({ name, address }: Said, { place }: Ticket, report: Report): boolean {
  if (name.length >= shortestName && !/^\d/u.test(name) && report.words.includes(name)) return true;
  const [building, unit, flat] = address?.split('-') ?? [];
  if (flat === undefined || !isAt(place, building, unit)) return false;
  if (ofFamily.test(report.words)) return report.address === address;
  return flatsOf(report.words).includes(flat);
}

/** Reports of somebody in there that name no flat, no family and nobody else. */
const isOfAnybody = (reports: readonly Report[]): boolean =>
  reports.some(({ words }) => ofAnybody.test(words)) &&
  reports.every(({ words }) => !ofFamily.test(words) && flatsOf(words).length === 0);

const flatsOf = (words: string): readonly string[] => words.match(flatSaid) ?? [];

const isAt = (place: Ticket['place'], building?: string, unit?: string): boolean =>
  String(place.building) === building && (place.unit === undefined || String(place.unit) === unit);

/** 终于出来了, 谢谢大家: said of having been shut in, whatever was talked about before. */
const relieved = /谢|感谢|辛苦|没事|放心|担心|吓|终于|总算|可算|救/u;
/** 刚从超市回来，我出来了 tells of something else first. */
const begins =
  /^(?:(?:谢|多谢|感谢|没事|放心|好了|门|电?梯|师傅|物业|消防|终于|总算|大家|各位|别担心|哎|嗯)[^\s，,。！!]{0,8}[\s，,。！!]{1,2})?(?:我|俺|咱|(?:终于|总算|可算|已经|刚){1,2}出来)/u;

/** Whether the sender lives in that stairwell and these words belong to that alarm: relief is heard in them, or nothing else was said since. */
async function isTalkOf(tx: Database, said: Said, ticket: Ticket, words: string): Promise<boolean> {
  const [building, unit] = said.address?.split('-') ?? [];
  const { community, chat, at, id } = said;
  if (said.direct || !isAt(ticket.place, building, unit) || !begins.test(words)) return false;
  if (Temporal.Instant.compare(ticket.openedAt, at.subtract(inside)) < 0) return false;
  if (relieved.test(words)) return true;
  const about = subjectKey(subject('ticket', ticket.number));
  const last = await lastAbout(tx, community, chat, 'ticket', ['reported', 'receipt', 'alert'], ticket.openedAt);
  if (last === undefined || !last.about.includes(about)) return false;
  return !(await otherTalkBetween(tx, community, chat, about, last, { at, message: id }));
}
