import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { addPhoto, addReport } from '#db/queries/reports.ts';
import type { Ticket } from '#db/queries/tickets.ts';
import { picturesOf, undoTrace } from '#db/queries/traces.ts';
import { stairwellOf } from '#domain/audience.ts';
import { placeMissing } from '#domain/fault.ts';
import { shows } from '#domain/hints.ts';
import type { RepairSlots } from '#domain/intent.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Place } from '#domain/reading.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { outageNow } from '../notice/outage.ts';
import { answerReport } from '../notice/outage-answers.ts';
import { because, reply } from '../saying.ts';
import { untellDone } from '../ticket/tell.ts';
import { passOnDetail, raiseAlarm } from './alarm.ts';
import { householdsOf, widened } from './building-wide.ts';
import { handOver, tellProperty } from './dispatch.ts';
import { type HowRecorded, isDiscreet } from './life.ts';
import { faultOf, openOrJoin } from './open-or-join.ts';
import { atOwnDoor, atThatHome } from './other-home.ts';
import { advises } from './own-emergency.ts';
import { ofOwnHome } from './past-end.ts';
import { askPlace } from './place-draft.ts';
import { joinedReceipt, openedReceipt } from './receipt.ts';

/** A photo of the same sender belongs to a report this long, before and after it (R5). */
export const photoWithin = Temporal.Duration.from({ minutes: 5 });

/** A resident reports a fault: one ticket a fault, neighbours join the live one (R1–R3). */
export const report: Handler<'repair.report'> = async (intent, context, tx) => {
  if (mayReportFor(intent.slots, context)) return record(tx, context, intent.slots);
  const { community, sender, now } = context;
  const target = `代报 ${stairwellOf(intent.slots.place) ?? ''}`;
  await writeAudit(tx, community.id, { who: sender.contact, action: 'proxy.report', target, allowed: false, at: now });
  // A neighbour who wanted to help must not believe that it is recorded, addressed or not.
  return [reply({ ...context, addressed: true }, notForOthers)];
};

/** The report (a `line` of a list) becomes a ticket or a part of one, unless an announced outage explains it (N7). */
export async function record(
  tx: Database,
  context: MessageContext,
  told: RepairSlots,
  line = 0,
): Promise<readonly Outgoing[]> {
  const outage = told.danger === undefined ? await outageNow(tx, context, told) : undefined;
  if (outage !== undefined) return [answerReport(context, outage)];
  if (told.danger !== undefined && (await advises(tx, context))) return [];
  const slots = await atThatHome(tx, context, atOwnDoor(context, await ofOwnHome(tx, context, told)));
  const found = await openOrJoin(tx, context, slots);
  await addReport(tx, {
    community: found.ticket.community,
    ticket: found.ticket.number,
    message: context.message.id,
    line,
    contact: context.sender.contact,
    chat: context.message.chat,
    words: context.message.said,
    address: householdOf(context, slots) ?? null,
    proxyFor: slots.proxyFor ?? null,
    note: slots.note ?? null,
    care: slots.care ?? false,
    at: context.now,
  });
  const building = await widened(tx, context, found.ticket);
  const { ticket, how } = building === undefined ? found : { ticket: building, how: 'joined' as const };
  await addWaitingPhotos(tx, context, ticket);
  context.did('reported', [subject('ticket', ticket.number)]);
  // What is added to an alarm reaches who was alarmed; its reporter has had the answer.
  if (how === 'added') return passOnDetail(tx, context, ticket);
  const alarm = ticket.urgency === 'emergency' ? await raiseAlarm(tx, context, ticket, slots, found.alarming) : [];
  // What harms somebody at home is said to nobody else: no receipt with a place, no hand-over (E5).
  if (isDiscreet(ticket)) return alarm;
  return [
    ...(how === 'reopened' ? await untellDone(tx, ticket) : []),
    ...alarm,
    // Who holds the narrower ticket hears that it has grown, and that others went into it (R4, R9).
    ...(building === undefined ? [] : tellProperty(context, ticket, '多户都报了，并成这一单。', because(context))),
    ...(await acknowledge(tx, context, ticket, how, slots)),
    ...(await handOver(tx, context, ticket, how)),
  ];
}

/** Whose household speaks. What leaks from 1001 into the sender's home is reported by the sender's. */
function householdOf({ sender }: MessageContext, { home, fault, place, proxyFor }: RepairSlots): string | undefined {
  const flat = home === true ? formatFlat(place) : undefined;
  // The flat of a neighbour's home is not known yet; it is not the sender's.
  if (home === true && flat === undefined && proxyFor !== undefined) return undefined;
  const suffers = fault === 'leak' && sender.address !== undefined && proxyFor === undefined;
  return suffers ? sender.address : (flat ?? sender.address);
}

/** In another household's name only by staff, and by leaders in their own stairwells; a danger is everybody's. */
function mayReportFor(slots: RepairSlots, context: MessageContext): boolean {
  const { reading } = context;
  const stairwell = stairwellOf(slots.place);
  if (slots.urgency === 'emergency' || may(context.sender, 'proxy.report', { stairwell })) return true;
  const flat = slots.home === true ? formatFlat(slots.place) : undefined;
  const another =
    flat === undefined ? slots.home === true && slots.proxyFor !== undefined : flat !== context.sender.address;
  // A daughter may speak for her mother: what is refused is 代报 and the report in a neighbour's name.
  return !(shows(reading, 'on-behalf') || (another && shows(reading, 'in-their-name')));
}

const notForOthers = '代报要由社区工作人员或本楼门的楼门长来；您也可以请本人在群里说一声。';

const formatFlat = ({ building, unit, flat }: Place): string | undefined =>
  building === undefined || unit === undefined || flat === undefined ? undefined : `${building}-${unit}-${flat}`;

/** Photos that came before the words. */
async function addWaitingPhotos(tx: Database, context: MessageContext, ticket: Ticket): Promise<void> {
  const { message, sender, now } = context;
  const since = now.subtract(photoWithin);
  for (const trace of await picturesOf(tx, ticket.community, message.chat, sender.contact, since)) {
    await addPhoto(tx, {
      community: ticket.community,
      ticket: ticket.number,
      message: trace.message!,
      contact: sender.contact,
      file: (trace.payload as { file?: string } | null)?.file ?? null,
      stage: 'before',
      at: trace.at,
    });
    await undoTrace(tx, trace, now);
  }
}

/** The receipt says which place it took, so that a wrong one can be put right; what is missing is asked for once (R2). */
async function acknowledge(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  how: HowRecorded,
  slots: RepairSlots,
): Promise<readonly Outgoing[]> {
  if (how === 'joined') {
    return [joinedReceipt(context, ticket, await householdsOf(tx, ticket))];
  }
  const missing = placeMissing(faultOf(slots));
  const question = missing === undefined ? undefined : await askPlace(tx, context, ticket, missing, slots.proxyFor);
  return [openedReceipt(context, ticket, how, question, because(context))];
}
