import type { Database } from '#db/client.ts';
import { photosOf, reportsOf } from '#db/queries/reports.ts';
import { type Ticket, undispatchedTickets, updateTicket } from '#db/queries/tickets.ts';
import type { Chat } from '#domain/occurrence.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { categoryNames, sayPlace } from '#domain/wording.ts';
import { dailyMoments } from '../daily.ts';
import type { Context, Job, MessageContext, Slot, SlotContext } from '../handler.ts';
import { because } from '../saying.ts';
import { householdLines } from '../ticket/households.ts';
import { type HowRecorded, isDiscreet } from './life.ts';
import { toProperty } from './office.ts';
import { sayFault } from './receipt.ts';

/** An urgent ticket goes to property at once; the others wait for the file's hours; an emergency's alert is its hearing (R9). */
export async function handOver(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  how: HowRecorded,
): Promise<readonly Outgoing[]> {
  if (ticket.urgency === 'emergency') {
    if (ticket.dispatchedAt === null) await updateTicket(tx, ticket, { dispatchedAt: context.now });
    return [];
  }
  const again = how === 'reopened';
  if (ticket.dispatchedAt !== null && !again) return [];
  if (ticket.urgency === 'normal') {
    if (again) await updateTicket(tx, ticket, { dispatchedAt: null });
    return [];
  }
  await updateTicket(tx, ticket, { dispatchedAt: context.now });
  const told = await sayTicket(tx, context, ticket);
  const text = again ? `${told}\n又坏了：${context.message.said.slice(0, 120)}` : told;
  const pictures = await picturesOf(tx, ticket);
  return toProperty(context).flatMap((to) => [
    dispatched(to, text, [ticket], because(context), 'repair'),
    ...pictures.map((file) => pictured(to, ticket, file, 'repair')),
  ]);
}

/** What changed of a ticket that property was handed; of one it has not heard of there is nothing to tell (R9). */
export function tellProperty(
  context: Context,
  ticket: Ticket,
  what: string,
  messages: readonly string[],
): readonly Outgoing[] {
  if (ticket.dispatchedAt === null || ticket.urgency === 'emergency' || isDiscreet(ticket)) return [];
  const text = `工单#${ticket.number} ${sayFault(ticket)}：${what}`;
  const standing = ticket.urgency === 'urgent' ? 'repair' : 'scheduled';
  return toProperty(context).map((to) => ({
    ...dispatched(to, text, [ticket], messages, standing),
    kind: 'alert',
  }));
}

const dispatched = (
  to: Chat,
  text: string,
  tickets: readonly Ticket[],
  messages: readonly string[],
  standing: Outgoing['standing'],
): Outgoing => ({
  to,
  text,
  kind: 'dispatch',
  because: messages,
  about: tickets.map((ticket) => subject('ticket', ticket.number)),
  standing,
});

const picturesOf = async (tx: Database, ticket: Ticket): Promise<readonly string[]> =>
  (await photosOf(tx, ticket)).flatMap(({ file }) => file ?? []);

/** A photo goes behind the words, with its number. */
const pictured = (to: Chat, ticket: Ticket, file: string, standing: Outgoing['standing']): Outgoing => ({
  ...dispatched(to, `工单#${ticket.number}的照片`, [ticket], [], standing),
  file,
});

const urgencyNames = { emergency: '紧急', urgent: '急', normal: '' } as const;

/** Number, place, words, reporter, photo. */
async function sayTicket(tx: Database, context: Context, ticket: Ticket): Promise<string> {
  const households = await householdLines(tx, context, ticket);
  const photos = (await photosOf(tx, ticket)).length;
  const place = sayPlace(ticket.place);
  const lines = [
    `工单#${ticket.number} ${urgencyNames[ticket.urgency]}${ticket.urgency === 'normal' ? '' : ' '}${place === '' ? '地点待问' : place} ${categoryNames[ticket.category]}`,
    ticket.description === '' ? '' : `原话：${ticket.description.slice(0, 120)}`,
    households.length === 0 ? '' : `报修人：${households.length === 1 ? '' : '\n'}${households.join('\n')}`,
    photos === 0 ? '' : `照片：${photos}张`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** At the file's `dispatch` hours property gets the tickets it has not heard of, in one message (R9). */
export const dispatchJob: Job = {
  name: 'dispatch',
  missed: 'latest',
  slots: ({ community }: SlotContext, from, to) =>
    dailyMoments(community.dispatch, community.timezone, from, to).map(
      ({ at }): Slot => ({
        key: at.toString(),
        at,
        series: 'dispatch',
        // What was not handed over is still owed later the same day.
        usefulUntil: at.add({ hours: 12 }),
      }),
    ),
  run: async (_slot, context, tx) => {
    const open = await undispatchedTickets(tx, context.community.id);
    const tickets = open.filter((ticket) => !isDiscreet(ticket));
    if (tickets.length === 0) return [];
    const parts: string[] = [];
    const messages: string[] = [];
    const pictures: { ticket: Ticket; file: string }[] = [];
    for (const ticket of tickets) {
      parts.push(await sayTicket(tx, context, ticket));
      messages.push(...(await reportsOf(tx, ticket)).map((report) => report.message));
      pictures.push(...(await picturesOf(tx, ticket)).map((file) => ({ ticket, file })));
      await updateTicket(tx, ticket, { dispatchedAt: context.now });
    }
    return toProperty(context).flatMap((to) => [
      dispatched(to, parts.join('\n\n'), tickets, messages, 'scheduled'),
      ...pictures.map(({ ticket, file }) => pictured(to, ticket, file, 'scheduled')),
    ]);
  },
};
