import type { Database } from '#db/client.ts';
import { lastDoneBy, messagesAbout, type Trace, tracesOfMessage } from '#db/queries/traces.ts';
import type { IntentSlots } from '#domain/intent.ts';
import { chatKey } from '#domain/occurrence.ts';
import { subject, subjectKey, subjectOf } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { again } from '../repair/again.ts';
import { standingTicket } from '../repair/standing.ts';
import { because, receipt, reply } from '../saying.ts';
import { sayStays, stays } from './stays.ts';
import { type TakenBack, takeBack, undoable } from './take-back.ts';

/** What 撤销#12 can mean. */
const ofTicket: ReadonlySet<string> = new Set([
  'reported',
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'alarm.false',
]);
/** How far back 撤销 without a number reaches. */
const reaches = Temporal.Duration.from({ hours: 24 });

/** 撤销, 报错了, 撤销#12: only ever the sender's own record; who has a ticket, and that it is not done, is all of property's to say. */
export const undo: Handler<'undo'> = async (intent, context, tx) => {
  const trace = await traceMeant(tx, context, intent.slots);
  // 3没好, of what its reporter closed: no 完成 of property's can be taken back, the ticket is open again.
  const closed = trace === undefined && intent.slots.of === 'ticket.done' ? intent.slots.ticket : undefined;
  if (closed !== undefined && may(context.sender, 'ticket.start', {}) && (await isDone(tx, context, closed)))
    return again({ kind: 'repair.again', slots: { ticket: closed } }, context, tx);
  const kept = trace === undefined ? undefined : sayStays(trace);
  if (kept !== undefined) return [reply({ ...context, addressed: true }, kept)];
  // An alarm told in pieces is taken back with all of them.
  for (const piece of trace === undefined ? [] : await piecesBefore(tx, context, trace))
    await takeBack(tx, context, piece, because(context));
  // 刚才3说错了 names the one it is of.
  const named = intent.slots.ticket !== undefined || context.reading.numbers.length > 0;
  const others = !named && trace !== undefined ? await madeWith(tx, context, trace) : [];
  const all: TakenBack[] = [];
  for (const one of trace === undefined ? [] : [...others, trace])
    all.push((await takeBack(tx, context, one, because(context))) ?? nothing);
  const taken = all.at(-1) === nothing || all.length === 0 ? undefined : joined(all);
  if (taken === undefined) {
    return context.addressed ? [reply(context, '没有找到您可以撤销的记录。')] : [];
  }
  const here = taken.said.some(({ to, kind }) => kind === 'notice' && chatKey(to) === context.message.chat);
  return [...(here ? [] : [{ ...receipt(context, taken.told, []), standing: 'addressed' as const }]), ...taken.said];
};

const isDone = async (tx: Database, { community }: MessageContext, number: number): Promise<boolean> =>
  (await standingTicket(tx, community.id, number))?.status === 'done';

const nothing: TakenBack = { told: '', said: [] };
const joined = (all: readonly TakenBack[]): TakenBack => ({
  told: all.flatMap(({ told }) => (told === '' ? [] : [told])).join('\n'),
  said: all.flatMap(({ said }) => said),
});

/** 1、2、3好了, then 撤销: what the same message did to other tickets, in its order. */
async function madeWith(
  tx: Database,
  { community }: MessageContext,
  { chat, message, number, did }: Trace,
): Promise<readonly Trace[]> {
  if (message === null || !did.startsWith('ticket.')) return [];
  const made = await tracesOfMessage(tx, community.id, chat, message);
  return made.filter((one) => one.did.startsWith('ticket.') && one.number < number).toReversed();
}

async function piecesBefore(tx: Database, context: MessageContext, trace: Trace): Promise<readonly Trace[]> {
  const about = trace.about[0] === undefined ? undefined : subjectOf(trace.about[0]);
  if (trace.did !== 'reported' || about === undefined) return [];
  const ticket = await standingTicket(tx, context.community.id, Number(about.id));
  if (ticket?.urgency !== 'emergency') return [];
  const traces = await messagesAbout(tx, context.community.id, subjectKey(about));
  return traces.filter(({ did, contact, message }) => {
    const own = did === 'reported' && context.sender.contacts.includes(contact ?? '');
    return own && message !== trace.message;
  });
}

async function traceMeant(
  tx: Database,
  context: MessageContext,
  { ticket, of }: IntentSlots['undo'],
): Promise<Trace | undefined> {
  const { community, sender, message, now, room } = context;
  if (ticket !== undefined) {
    const traces = await messagesAbout(tx, community.id, subjectKey(subject('ticket', ticket)));
    return traces.findLast(
      ({ did, contact }) =>
        (of === undefined ? ofTicket.has(did) : did === of) &&
        (sender.contacts.includes(contact ?? '') || (of !== undefined && may(sender, 'ticket.start', {}))),
    );
  }
  const chat = room === undefined ? undefined : message.chat;
  return lastDoneBy(tx, community.id, sender.contact, [...undoable, ...stays], chat, now.subtract(reaches));
}
