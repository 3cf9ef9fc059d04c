import type { Database } from '#db/client.ts';
import { findTicket } from '#db/queries/tickets.ts';
import { lastDoneBy, tracesOfMessage } from '#db/queries/traces.ts';
import type { Intent } from '#domain/intent.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import type { Said } from './said.ts';

/** The ticket that was said to be done, and the one that was meant. */
export interface OtherTicket {
  readonly said: number;
  readonly meant: number;
  /** What was done: it holds for the other one. */
  readonly note?: string;
}

/** 发错了 is said of the 完成 before it for this long. */
const justSaid = Temporal.Duration.from({ minutes: 10 });

/** 2完成, then 发错了，是3: the sender's own 完成 of a moment ago named the wrong one. */
export async function otherTicket(
  tx: Database,
  said: Said,
  { said: words }: Reading,
): Promise<OtherTicket | undefined> {
  const { community, chat, contact, at } = said;
  const trace = await lastDoneBy(tx, community, contact, ['ticket.done'], chat, at.subtract(justSaid));
  if (trace?.about[0] === undefined) return undefined;
  const made = await tracesOfMessage(tx, community, chat, trace.message!);
  const number = Number(subjectOf(trace.about[0]).id);
  // 1 2完成: which of them was wrong is not said.
  if (made.filter(({ did }) => did === 'ticket.done').length !== 1) return undefined;
  const meant = [...words.normalize('NFKC').matchAll(/\d{1,5}/gu)].map(([digits]) => Number(digits));
  const [other, ...more] = meant.filter((one) => one !== number);
  if (other === undefined || more.length > 0) return undefined;
  const ticket = await findTicket(tx, community, number);
  if (ticket?.status !== 'done') return undefined;
  return { said: number, meant: other, ...(ticket.note === null ? {} : { note: ticket.note }) };
}

/** The done is taken back, and the other one is done. */
export const insteadOf = ({ said, meant, note }: OtherTicket): readonly Intent[] => [
  { kind: 'undo', slots: { ticket: said, of: 'ticket.done' } },
  { kind: 'ticket.done', slots: { ticket: meant, ...(note === undefined ? {} : { note }) } },
];

/** 派错了 派给老张: the ticket that the sender gave away a moment ago; undefined when it was none, or several. */
export async function ticketGiven(tx: Database, said: Said): Promise<number | undefined> {
  const { community, chat, contact, at } = said;
  if (!said.office || !said.moves) return undefined;
  const trace = await lastDoneBy(tx, community, contact, ['ticket.assign'], chat, at.subtract(justSaid));
  if (trace?.about[0] === undefined) return undefined;
  const made = await tracesOfMessage(tx, community, chat, trace.message!);
  if (made.filter(({ did }) => did === 'ticket.assign').length !== 1) return undefined;
  return Number(subjectOf(trace.about[0]).id);
}

/** The same order with that ticket's number. */
export const givenTo = ({ intents }: Reading, ticket: number | undefined): Intent | undefined => {
  const order = intents.find((intent) => intent.kind === 'ticket.assign');
  return ticket === undefined || order === undefined ? undefined : { ...order, slots: { ...order.slots, ticket } };
};

/** 我那个灯发错了，还没好, 说早了: the ticket that the sender said was done, in the last day and in this chat; undefined when none was. */
export async function saidTooSoon(tx: Database, said: Said, { intents, cues }: Reading): Promise<number | undefined> {
  const { community, chat, contact, at } = said;
  // 发错了 alone is of what was just done here, if that was a 完成 of one ticket.
  const bare = !cues.includes('too-soon');
  if (bare && !(said.office && said.moves)) return undefined;
  const did = bare ? ['ticket.done', ...others] : ['ticket.done'];
  const trace = await lastDoneBy(tx, community, contact, did, chat, at.subtract(bare ? justSaid : aDay));
  if (trace?.about[0] === undefined || trace.did !== 'ticket.done') return undefined;
  const made = bare ? await tracesOfMessage(tx, community, chat, trace.message!) : [];
  if (made.filter((one) => one.did === 'ticket.done').length > 1) return undefined;
  const ticket = await findTicket(tx, community, Number(subjectOf(trace.about[0]).id));
  const named = intents.flatMap(({ slots }) =>
    'category' in slots && slots.category !== undefined ? [slots.category] : [],
  );
  const fits = named.length === 0 || named.includes(ticket?.category ?? 'other');
  return ticket?.status === 'done' && fits ? ticket.number : undefined;
}
const others = ['ticket.assign', 'ticket.start', 'ticket.wait', 'reported', 'sent', 'taught', 'changed', 'alarm.false'];
const aDay = Temporal.Duration.from({ hours: 24 });
