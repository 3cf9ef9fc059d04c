import type { Database } from '#db/client.ts';
import { type Event, lockEvent, signupsOf, updateSignup } from '#db/queries/events.ts';
import { removeAcknowledgement } from '#db/queries/notices.ts';
import { ticketsOfMessage, withdrawReport } from '#db/queries/reports.ts';
import { findTicket, moveTicket, type Ticket, updateTicket } from '#db/queries/tickets.ts';
import { messagesAbout, type Trace, undoTrace } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import { subject, subjectKey, subjectOf } from '#domain/outgoing.ts';
import { fits } from '#domain/places-left.ts';
import type { Place } from '#domain/reading.ts';
import type { Context } from '../handler.ts';
import { answerAlarm, tellRescuers } from '../repair/alarm.ts';
import { tellProperty } from '../repair/dispatch.ts';
import { alarmWords, inWords } from '../repair/first-aid.ts';
import { isLive } from '../repair/life.ts';
import { takeBackFalse } from '../repair/no-false-alarm.ts';
import { standingTicket } from '../repair/standing.ts';
import { stopTarget } from '../repair/target.ts';
import { promote } from '../signup/promote.ts';
import type { Named } from '../signup/swap.ts';
import { takeBackClosure } from './take-back-closure.ts';
import { takeBackDone } from './take-back-done.ts';
import { takeBackChange, takeBackEnd, takeBackRoll } from './take-back-event.ts';
import { takeBackMove } from './take-back-move.ts';
import { takeBackScheduled } from './take-back-notice.ts';
import { takeBackTaught, takeBackUntaught } from './take-back-taught.ts';
import type { TakenBack } from './taken-back.ts';

/** What can be taken back, and in which words it is said. */
export const undoable = [
  'reported',
  'signed',
  'signed-off',
  'carded',
  'chained',
  'acknowledged',
  'placed',
  'changed',
  'closed',
  'cancelled',
  'attended',
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'alarm.false',
  'taught',
  'untaught',
  'scheduled',
] as const;

export type { TakenBack };

/** Reverses what one trace did (R8, S3, C4); nothing when it does not stand any more. */
export async function takeBack(
  tx: Database,
  context: Context,
  trace: Trace,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  await undoTrace(tx, trace, context.now);
  const about = trace.about[0] === undefined ? undefined : subjectOf(trace.about[0]);
  if (about === undefined) return undefined;
  switch (trace.did) {
    case 'reported':
      return takeBackReport(tx, context, trace, Number(about.id), because);
    case 'signed':
    case 'carded':
      return takeBackSignup(tx, context, trace, Number(about.id), because);
    case 'signed-off':
      return takeBackLeaving(tx, context, trace, Number(about.id));
    case 'changed':
      return takeBackChange(tx, context, trace, Number(about.id), because);
    case 'closed':
    case 'cancelled':
      if (about.type === 'notice') return undefined;
      if (about.type === 'service') return takeBackClosure(tx, context, trace, about.id, because);
      return takeBackEnd(tx, context, trace, Number(about.id), because);
    case 'ticket.done':
      return takeBackDone(tx, context, trace, Number(about.id), because);
    case 'alarm.false':
      return takeBackFalse(
        tx,
        context,
        await findTicket(tx, trace.community, Number(about.id)),
        trace.contact,
        because,
      );
    case 'ticket.assign':
    case 'ticket.start':
    case 'ticket.wait':
      return takeBackMove(tx, context, trace, Number(about.id), because);
    case 'scheduled':
      return takeBackScheduled(tx, context, trace, Number(about.id));
    case 'attended':
      return takeBackRoll(tx, context, trace, Number(about.id));
    case 'chained':
      return takeBackCopy(tx, context, trace, Number(about.id), because);
    case 'acknowledged':
      await removeAcknowledgement(tx, trace.community, trace.message!);
      return { told: '「收到」撤回了。', said: [] };
    case 'taught':
      return takeBackTaught(tx, context, trace, about, because);
    case 'untaught':
      return takeBackUntaught(tx, context, trace, about);
    case 'placed':
      return takeBackPlace(tx, trace, Number(about.id));
    default:
      return undefined;
  }
}

async function takeBackReport(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const ticket = await ticketOfReport(tx, trace, number);
  if (ticket === undefined) return undefined;
  const left = await withdrawReport(tx, ticket, { message: trace.message! });
  if (left.length > 0 || !isLive(ticket)) return { told: `工单#${ticket.number}里您报的撤回了。`, said: [] };
  const withdrawn = await moveTicket(tx, ticket, 'withdrawn', { at: context.now, by: trace.contact });
  await stopTarget(tx, withdrawn);
  await answerAlarm(tx, withdrawn, context.now);
  const rescuers =
    ticket.urgency === 'emergency'
      ? tellRescuers(context, ticket, inWords(alarmWords.takenBack, { number: ticket.number }), because)
      : tellProperty(context, withdrawn, '报修人撤回了，不用去了。', because);
  return { told: `工单#${ticket.number}撤销了。`, said: rescuers };
}

/** Where the report stands now: its ticket may have become a part of another, or the report moved when its place was put right. */
async function ticketOfReport(tx: Database, trace: Trace, number: number): Promise<Ticket | undefined> {
  const ticket = await standingTicket(tx, trace.community, number);
  const numbers = await ticketsOfMessage(tx, trace.community, trace.message!, trace.contact!);
  if (ticket !== undefined && numbers.includes(ticket.number)) return ticket;
  return numbers.length === 1 ? standingTicket(tx, trace.community, numbers[0]!) : undefined;
}

async function takeBackSignup(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const event = await lockEvent(tx, trace.community, number);
  const {
    signup: which,
    before,
    was,
  } = trace.payload as {
    signup: number | null;
    before: number | null;
    was?: Named;
  };
  const signup = (await signupsOf(tx, trace.community, number)).find((one) => one.number === which);
  if (event === undefined || signup === undefined || signup.status === 'withdrawn') return undefined;
  await updateSignup(tx, signup, before === null ? { status: 'withdrawn' } : { party: before, ...was });
  const said = await promote(tx, context, event, because);
  const told =
    before === null
      ? `「${event.title}」${signup.name}的报名撤销了。`
      : `「${event.title}」${was?.name ?? signup.name}还按${before}位记着。`;
  return { told, said };
}

/** Who had withdrawn stands on the list again, or on the waitlist when the place has gone to somebody else. */
async function takeBackLeaving(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
): Promise<TakenBack | undefined> {
  const event = await lockEvent(tx, trace.community, number);
  const { signup: which } = trace.payload as { signup: number };
  const list = await signupsOf(tx, trace.community, number);
  const signup = list.find((one) => one.number === which);
  const back = list.some(
    (one) => one.status !== 'withdrawn' && one.contact !== null && one.contact === signup?.contact,
  );
  if (event === undefined || signup?.status !== 'withdrawn' || back) return undefined;
  if (!['open', 'closed'].includes(event.status) || hasBegun(event, context)) return undefined;
  const seat = fits(event.capacity, list, signup.party);
  await updateSignup(tx, signup, { status: seat ? 'confirmed' : 'waitlisted' });
  const told = `「${event.title}」${signup.name} ${signup.party}人又记上了${seat ? '' : '，名额满了，先记候补'}。`;
  return { told, said: [] };
}

const hasBegun = ({ startsAt }: Event, { now }: Context): boolean => startsAt !== null && !isBefore(now, startsAt);

interface Copied {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly changed?: readonly { readonly number: number; readonly before: number; readonly after: number }[];
  readonly stands?: readonly number[];
}

/** Only what its author added and took away by that copy; what a later copy of theirs shows stands by that one (C4). */
async function takeBackCopy(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const event = await lockEvent(tx, trace.community, number);
  if (event === undefined) return undefined;
  const { added, removed, changed = [] } = trace.payload as Copied;
  const later = (await messagesAbout(tx, trace.community, subjectKey(subject('event', number)))).filter(
    (other) => other.did === 'chained' && other.contact === trace.contact && other.number > trace.number,
  );
  const stands = new Set(later.flatMap((other) => (other.payload as Copied).stands ?? []));
  const gone = new Set(later.flatMap((other) => (other.payload as Copied).removed));
  const list = await signupsOf(tx, trace.community, number);
  for (const signup of list) {
    const change = changed.find((one) => one.number === signup.number);
    if (added.includes(signup.number) && !stands.has(signup.number)) {
      await updateSignup(tx, signup, { status: 'withdrawn' });
    } else if (removed.includes(signup.number) && !gone.has(signup.number) && signup.status === 'withdrawn') {
      const others = (await signupsOf(tx, trace.community, number)).filter((one) => one.number !== signup.number);
      const status = fits(event.capacity, others, signup.party) ? 'confirmed' : 'waitlisted';
      await updateSignup(tx, signup, { status });
    } else if (change !== undefined && signup.party === change.after && !stands.has(signup.number)) {
      await updateSignup(tx, signup, { party: change.before });
    }
  }
  return { told: `「${event.title}」里这份接龙撤回了。`, said: await promote(tx, context, event, because) };
}

async function takeBackPlace(tx: Database, trace: Trace, number: number): Promise<TakenBack | undefined> {
  const ticket = await findTicket(tx, trace.community, number);
  if (ticket === undefined) return undefined;
  await updateTicket(tx, ticket, { place: (trace.payload as { before: Place }).before });
  return { told: `工单#${number}的地点改回去了。`, said: [] };
}
