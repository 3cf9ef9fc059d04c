import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { findTicket, liveStatuses, liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { alarmsTo, lastAbout, type Trace } from '#db/queries/traces.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import type { Said } from './said.ts';

export interface AlarmSent {
  readonly ticket: number;
  readonly answered: boolean;
  /** It came after the latest notice of this chat, so that 收到 means the alarm (N5). */
  readonly afterNotice: boolean;
}

export const mayAnswerAlarm = (reading: Reading): boolean =>
  reading.cues.includes('take-over') || reading.intents[0]?.kind === 'acknowledge';

/** Alarms reach this far back: what is older is no answer to one. */
const alarmHolds = Temporal.Duration.from({ hours: 2 });

/** The latest alarm sent to this person that nobody has answered, else the latest (E3). */
export async function alarmSent(tx: Database, said: Said): Promise<AlarmSent | undefined> {
  const { community, chat, alarmChats, at } = said;
  const sent: { readonly ticket: Ticket; readonly trace: Trace }[] = [];
  for (const trace of await alarmsTo(tx, community, alarmChats, at.subtract(alarmHolds))) {
    const number = Number(subjectOf(trace.about.find((key) => key.startsWith('ticket:'))!).id);
    const ticket = await findTicket(tx, community, number);
    if (ticket !== undefined && mayBeTaken(ticket)) sent.push({ ticket, trace });
  }
  const dangers = sent.filter(({ ticket }) => ticket.urgency === 'emergency');
  const meant = dangers.find(({ ticket }) => ticket.answeredAt === null) ?? dangers[0] ?? sent[0];
  if (meant === undefined) return undefined;
  const notice = await lastAbout(tx, community, chat, 'notice', ['notice'], meant.trace.at);
  return {
    ticket: meant.ticket.number,
    answered: meant.ticket.answeredAt !== null,
    afterNotice: notice === undefined,
  };
}

/** 不冒了 ends the danger of sparks, not the fault: who said 马上去 to the alarm goes to see. */
const mayBeTaken = ({ urgency, danger, status }: Ticket): boolean =>
  urgency === 'emergency' || (danger !== null && liveStatuses.some((live) => live === status));

/** An emergency lives that this person reported or sees to, or that was reported in this chat. */
export async function alarmed(tx: Database, { community, chat, contact, moves }: Said): Promise<boolean> {
  for (const ticket of await liveTickets(tx, community)) {
    if (ticket.urgency !== 'emergency') continue;
    if (moves) return true;
    const reports = await reportsOf(tx, ticket);
    if (reports.some((report) => report.chat === chat || report.contact === contact)) return true;
  }
  return false;
}

export const isShutIn = ({ danger }: Pick<Ticket, 'danger'>): boolean => danger === 'trapped' || danger === 'stuck';

/** The latest emergency of a kind that this person told of in this chat and that still lives. */
export async function alarmOf(
  tx: Database,
  { community, chat, contact }: Said,
  isMeant: (ticket: Ticket, words: string) => boolean,
): Promise<number | undefined> {
  for (const { number, urgency } of (await liveTickets(tx, community)).toReversed()) {
    const ticket = urgency === 'emergency' ? await findTicket(tx, community, number) : undefined;
    if (ticket === undefined) continue;
    const reports = await reportsOf(tx, ticket);
    if (!isMeant(ticket, reports.map(({ words }) => words).join('，'))) continue;
    if (reports.some((report) => report.chat === chat && report.contact === contact)) return ticket.number;
  }
  return undefined;
}

/** 发错了 takes an alarm back for this long: later it is of something else. */
const meantFor = Temporal.Duration.from({ minutes: 10 });
export const isJustTold =
  (at: Temporal.Instant) =>
  ({ openedAt }: Pick<Ticket, 'openedAt'>): boolean =>
    Temporal.Instant.compare(openedAt, at.subtract(meantFor)) >= 0;

/** Whom these words can free: 我出来了 only who told of themselves, not of 我妈. */
export const isFreed =
  (said: string) =>
  (ticket: Pick<Ticket, 'danger' | 'description'>): boolean =>
    isShutIn(ticket) && !(ofSelf.test(said) && ofOther.test(ticket.description));
export const ofSelf = /(?:^|[\s，,])(?:我|俺|咱)(?!们?家|妈|爸|老|孩|儿|闺|女|孙)/u;
const ofOther =
  /妈|爸|爹|娘|老伴|老公|老婆|媳妇|孩|娃|宝|老人|老[太爷头]|有人|奶|爷|姥|儿子|女儿|闺女|孙|邻居|大[爷妈]|阿姨|师傅/u;

/** 扶回家了 is the end of it for who lost the way, and for who fell down and was told to be no worse. */
export const isOnFeet = ({ danger }: Pick<Ticket, 'danger'>, words: string): boolean =>
  danger === 'missing' || (danger === 'collapsed' && falls.test(words) && !worse.test(words));
const falls = /[摔跌滚绊滑]|掉下来|倒了|栽/u;
const worse =
  /[晕昏醒喘憋抽噎呛吐歪瘫]|叫不|喊不|不应|不动|没(?:反应|知觉|意识|气|脉|呼吸)|说不|呼吸|胸口|心口|心脏|中风|血|骨折|动不了|动弹|(?<!老)头(?:上|疼|痛|破|着地|朝)|[磕碰撞]着?头|脸色/u;
