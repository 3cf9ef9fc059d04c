import type { Database } from '#db/client.ts';
import { type Draft, updateDraft } from '#db/queries/drafts.ts';
import { moveReport, reportsOf, unplacedOf } from '#db/queries/reports.ts';
import { otherTalkBetween } from '#db/queries/talk.ts';
import { liveTickets, openTicket, type Ticket, updateTicket } from '#db/queries/tickets.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import type { DraftChange } from '#domain/drafted.ts';
import { ticketOfFault } from '#domain/fault.ts';
import { type Outgoing, subject, subjectOf } from '#domain/outgoing.ts';
import type { Place } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { because, here, receipt } from '../saying.ts';
import { passOnPlace } from './alarm.ts';
import { handOver, tellProperty } from './dispatch.ts';
import { isDiscreet, isLive } from './life.ts';
import { mergeInto } from './merge.ts';
import { sayFault } from './receipt.ts';
import { standingTicket } from './standing.ts';
import { setTarget } from './target.ts';

/** The sender's own report can be put right for this long (R2). */
const freshFor = Temporal.Duration.from({ minutes: 30 });

/** 是4单元: corrects the place of the sender's own fresh ticket. */
export async function amendReport(
  tx: Database,
  context: MessageContext,
  change: DraftChange,
): Promise<readonly Outgoing[]> {
  const { community, message, sender, now } = context;
  const last = await lastDoneBy(tx, community.id, sender.contact, ['reported'], message.chat, now.subtract(freshFor));
  const ticket = last && (await standingTicket(tx, community.id, Number(subjectOf(last.about[0]!).id)));
  if (ticket === undefined) return placeLate(tx, context, change);
  if (change.inside !== undefined) return moveInside(tx, context, ticket, change.inside, change.more !== true);
  if (change.address === undefined) return [];
  // 厨房漏水, then 楼道: no home moves out of its flat.
  if (ticket.home && ticket.place.flat !== undefined && change.address.spot !== undefined) return [];
  // A home has its floor by its flat.
  if (ticket.place.flat !== undefined && Object.keys(change.address).join() === 'floor') return [];
  // 就花园那块, when somebody asked meanwhile where to meet, answers that.
  const respots =
    ticket.place.spot !== undefined && change.address.spot !== undefined && ticket.urgency !== 'emergency';
  if (
    respots &&
    last !== undefined &&
    (await otherTalkBetween(tx, community.id, message.chat, last.about[0]!, last, { at: now, message: message.id }))
  )
    return [];
  // 301 alone is the flat only of a home whose flat nobody knows yet, and of who is in danger (E2).
  const alone = context.reading.cues.includes('number-only');
  if (alone && (!ticket.home || ticket.place.flat !== undefined) && !mayBeAtDoor(context, ticket, change.address))
    return [];
  return placeTicket(tx, context, ticket, change.address);
}

/**
 * Who lies there or does not answer is behind some door; a lift has none, and 110 is called. Where the door is known, 210 may be
 * what somebody asked (血压多少啊): another is told as one (是210, 210室).
 */
const mayBeAtDoor = ({ reading }: MessageContext, ticket: Ticket, { flat }: Place): boolean =>
  ticket.urgency === 'emergency' &&
  ticket.danger !== 'trapped' &&
  ticket.danger !== 'falling-object' &&
  ticket.place.spot === undefined &&
  String(flat) !== policeNumber &&
  (ticket.place.flat === undefined || reading.cues.includes('place-only'));
const policeNumber = '110';

/** 1门402, the day after: the answer to where it is counts as long as nobody knows; property may be on its way without it. */
async function placeLate(
  tx: Database,
  context: MessageContext,
  { address }: DraftChange,
): Promise<readonly Outgoing[]> {
  const { community, sender, message } = context;
  const missing = address?.flat !== undefined ? 'flat' : address?.floor !== undefined ? 'floor' : undefined;
  if (address === undefined || missing === undefined) return [];
  const asked = { community: community.id, contact: sender.contact, chat: message.chat };
  const ticket = await unplacedOf(tx, asked, missing);
  if (ticket === undefined || !agrees(ticket.place, address)) return [];
  return [...(await placeTicket(tx, context, ticket, address)), ...(await sayPlaced(tx, context, ticket))];
}

async function sayPlaced(
  tx: Database,
  context: MessageContext,
  { community, number }: Ticket,
): Promise<readonly Outgoing[]> {
  const placed = await standingTicket(tx, community, number);
  return placed === undefined ? [] : tellProperty(context, placed, '报修人说了地点。', because(context));
}

/** 8号楼 is no other building's. */
const agrees = (known: Place, { building, unit }: Place): boolean =>
  (building === undefined || known.building === undefined || String(building) === String(known.building)) &&
  (unit === undefined || known.unit === undefined || String(unit) === String(known.unit));

/** The answer to "where is it?" goes into the ticket it was asked about. */
export async function answerPlace(
  tx: Database,
  context: MessageContext,
  draft: Draft,
  change: DraftChange,
): Promise<readonly Outgoing[]> {
  const { ticket: number } = draft.content as { ticket: number };
  const ticket = await standingTicket(tx, context.community.id, number);
  if (ticket !== undefined && change.inside !== undefined)
    return moveInside(tx, context, ticket, change.inside, change.more !== true);
  if (ticket === undefined || change.address === undefined) return [];
  const unit = await unitOfLast(tx, context, ticket, change.address);
  if (unit !== undefined) return placeTicket(tx, context, unit, change.address);
  await updateDraft(tx, draft, { state: 'committed' });
  const told = await placeTicket(tx, context, ticket, change.address);
  return isBefore(context.now, draft.shownAt.add(freshFor))
    ? told
    : [...told, ...(await sayPlaced(tx, context, ticket))];
}

/** 2号楼, then 一门: the rest of the place that was told a moment ago, whatever else was asked about before. */
async function unitOfLast(
  tx: Database,
  { community, message, sender, now }: MessageContext,
  asked: Ticket,
  { building, unit, flat, spot }: Place,
): Promise<Ticket | undefined> {
  if (unit === undefined || building !== undefined || flat !== undefined || spot !== undefined) return undefined;
  const last = await lastDoneBy(tx, community.id, sender.contact, ['reported'], message.chat, now.subtract(freshFor));
  const number = last && Number(subjectOf(last.about[0]!).id);
  if (number === undefined || number === asked.number) return undefined;
  // Where somebody is shut in is told before anything else.
  if (isLive(asked) && asked.urgency === 'emergency' && asked.place.unit === undefined) return undefined;
  const ticket = await standingTicket(tx, community.id, number);
  if (ticket === undefined || ofSpots.has(ticket.category)) return undefined;
  return ticket.place.building !== undefined && ticket.place.unit === undefined ? ticket : undefined;
}

/** 楼后面那棵树 has no stairwell (R3). */
const ofSpots: ReadonlySet<Ticket['category']> = new Set<Ticket['category']>(['green', 'parking', 'facility']);

/** 不对 是厕所, 厕所的: the home stays, its room stands beside the words; property hears of it that went by the old ones. */
async function moveInside(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  room: string,
  corrects: boolean,
): Promise<readonly Outgoing[]> {
  if (!isLive(ticket) || !ticket.home || isDiscreet(ticket)) return [];
  const words = ticket.description.replace(/（更正：在[^）]{1,6}）$/u, '');
  const where = `${corrects ? '更正：' : ''}在${room}`;
  await updateTicket(tx, ticket, { description: `${words}（${where}）` });
  const told = receipt(context, `好的，工单#${ticket.number}：${sayFault(ticket)}，在${room}。`, [
    subject('ticket', ticket.number),
  ]);
  return [{ ...told, standing: 'repair' }, ...tellProperty(context, ticket, `${where}。`, because(context))];
}

/** The place goes into the ticket; where that fault is reported already, the report goes there (R1). */
async function placeTicket(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  address: Place,
): Promise<readonly Outgoing[]> {
  if (!isLive(ticket)) return [];
  const place: Place = { ...ticket.place, ...address };
  const placed = await movedTicket(tx, context, ticket, place);
  // Of harm at home nothing is echoed; those who help hear the place alone (E5).
  if (isDiscreet(placed)) return passOnPlace(tx, context, placed);
  const told: Outgoing = {
    to: here(context),
    text: `好的，工单#${placed.number}：${sayFault(placed)}。`,
    kind: 'receipt',
    because: because(context),
    about: [subject('ticket', placed.number)],
    standing: 'repair',
  };
  // What stands at a place of its own now is a ticket property has not heard of.
  const handed = placed.number === ticket.number ? [] : await handOver(tx, context, placed, 'opened');
  return [told, ...(await passOnPlace(tx, context, placed)), ...handed];
}

async function movedTicket(tx: Database, context: MessageContext, ticket: Ticket, place: Place): Promise<Ticket> {
  const { sender, now } = context;
  const reports = await reportsOf(tx, ticket);
  const own = reports.filter(({ contact }) => sender.contacts.includes(contact));
  const live = (await liveTickets(tx, ticket.community)).filter(
    (other) => other.number !== ticket.number && other.danger === ticket.danger,
  );
  const there = ticketOfFault({ ...ticket, place }, live);
  // Others reported it where it stands: only the own report moves.
  if (own.length > 0 && own.length < reports.length) {
    const target =
      there ??
      (await openTicket(tx, ticket.community, {
        category: ticket.category,
        fault: ticket.fault,
        home: ticket.home,
        urgency: ticket.urgency,
        danger: ticket.danger,
        place,
        description: own[0]!.words,
        openedBy: sender.contact,
        openedAt: now,
      }));
    if (there === undefined) await setTarget(tx, context, target);
    for (const { message } of own) await moveReport(tx, ticket, message, target.number);
    context.did('reported', [subject('ticket', target.number)]);
    return target;
  }
  if (there !== undefined) {
    await mergeInto(tx, context, there, [ticket]);
    return there;
  }
  context.did('placed', [subject('ticket', ticket.number)], { before: ticket.place });
  return updateTicket(tx, ticket, { place });
}
