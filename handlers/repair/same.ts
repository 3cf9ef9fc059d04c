import type { Database } from '#db/client.ts';
import type { Ticket } from '#db/queries/tickets.ts';
import type { IntentSlots, RepairSlots } from '#domain/intent.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Place } from '#domain/reading.ts';
import { dateAt, wallAt } from '#domain/wall.ts';
import { categoryNames, sayMoment, sayPlace, statusNames } from '#domain/wording.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { answerFromOutages } from '../question/ask.ts';
import { reply } from '../saying.ts';
import { householdLines } from '../ticket/households.ts';
import { listMine } from '../ticket/list.ts';
import { sayVisit } from '../ticket/visit.ts';
import { sayWaiting } from '../ticket/waiting.ts';
import { homeOf, part } from './home.ts';
import { isLive } from './life.ts';
import { report } from './report.ts';
import { ofMissing, stillOut } from './still-out.ts';
import { isReporter, ticketTalkedOf } from './which.ts';

/**
 * 我家也是: joins the ticket just talked about; of a home's supply it is the own household's report (R3). Words that name
 * the fault themselves are a report of it, whether or not anybody reported before.
 */
export const same: Handler<'repair.same'> = async (intent, context, tx) => {
  const { still } = intent.slots;
  const out = await stillOut(tx, context, intent.slots.report);
  const named = out ?? intent.slots.report;
  // Past the announced end every household speaks for itself, whoever said so before.
  if (named !== undefined && (still !== true || out !== undefined) && context.quoted === undefined)
    return report({ kind: 'repair.report', slots: named }, context, tx);
  const meant = ofMissing(context, intent.slots);
  const ticket = await ticketTalkedOf(tx, context, { ...meant, anyHome: still !== true });
  // 都说几遍了还没修: what nobody reported so far is reported now.
  if (named !== undefined && ticket === undefined && !(await isKnown(tx, context, meant)))
    return report({ kind: 'repair.report', slots: named }, context, tx);
  if (ticket === undefined || !isLive(ticket)) {
    return context.addressed ? [reply(context, '您说的是哪一处？请说一下哪儿、怎么了。')] : [];
  }
  return joinAs(tx, context, ticket, intent.slots);
};

/** Somebody reported such a fault around here, if only inside their own home. */
const isKnown = async (tx: Database, context: MessageContext, slots: IntentSlots['repair.same']): Promise<boolean> =>
  (await ticketTalkedOf(tx, context, { ...slots, anyHome: true })) !== undefined;

/** The sender reports the fault of a ticket: at its place, or for a home's fault at the own home. */
function joinAs(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  { note, care }: IntentSlots['repair.same'],
): Promise<readonly Outgoing[]> {
  const slots: RepairSlots = {
    category: ticket.category,
    fault: ticket.fault,
    place: ticket.home ? homeOf(context, ticket.place) : elsewhere(context, around(context, ticket.place)),
    home: ticket.home,
    urgency: ticket.urgency,
    summary: context.message.said,
    ...(ticket.danger === null ? {} : { danger: ticket.danger }),
    ...(note === undefined ? {} : { note }),
    ...(care === undefined ? {} : { care }),
  };
  return report({ kind: 'repair.report', slots }, context, tx);
}

/** 三楼的也不亮: where the words put it, what they leave out is as it was told (R3). */
function elsewhere({ reading }: MessageContext, place: Place): Place {
  const [named, another] = reading.addresses;
  if (named === undefined || another !== undefined || named.flat !== undefined) return place;
  const { building = place.building, floor } = named;
  // 5号楼也不亮, of 3号楼2单元: which stairwell of the other building it is nobody said.
  const unit = named.unit ?? (String(building) === String(place.building) ? place.unit : undefined);
  const isHere = String(building) === String(place.building) && String(unit) === String(place.unit);
  const at = floor ?? (isHere ? place.floor : undefined);
  return {
    ...(place.spot !== undefined && { spot: place.spot }),
    ...(building !== undefined && { building }),
    ...(unit !== undefined && { unit }),
    ...(at !== undefined && { floor: at }),
  };
}

/** What a stairwell shares is, for who lives at another, that one's (R3); who quotes a ticket means it. */
function around({ sender, quoted }: MessageContext, place: Place): Place {
  const [building, unit] = sender.address?.split('-') ?? [];
  const other =
    building !== undefined &&
    unit !== undefined &&
    (String(place.building) !== building || String(place.unit) !== unit);
  if (place.unit === undefined || quoted !== undefined || !other) return place;
  const { floor: _floor, ...rest } = place;
  return { ...rest, building: part(building), unit: part(unit) };
}

/** 12 怎么样了: answered from the record. */
export const progress: Handler<'repair.progress'> = async (intent, context, tx) => {
  if (intent.slots.mine === true) return listMine(tx, context);
  const outage = intent.slots.ticket === undefined ? await answerFromOutages(tx, context) : undefined;
  if (outage !== undefined) return outage;
  const ticket = await ticketTalkedOf(tx, context, ofMissing(context, intent.slots));
  // 怎么还没来电: what nobody reported and no notice explains is a report.
  const out = await stillOut(tx, context, intent.slots.report);
  const named = out ?? intent.slots.report;
  const untold = ticket === undefined || (out !== undefined && !(await isReporter(tx, context, ticket)));
  if (untold && named !== undefined && context.quoted === undefined)
    return report({ kind: 'repair.report', slots: named }, context, tx);
  if (ticket === undefined) {
    return context.addressed ? [reply(context, '没有找到这张工单，请说一下工单号，或者哪儿坏了。')] : [];
  }
  const inOffice = context.commanding && may(context.sender, 'ticket.start', {}) && context.room?.kind !== 'building';
  const households = inOffice ? await householdLines(tx, context, ticket) : [];
  const text = [sayProgress(ticket, context), ...households].join('\n');
  return [reply({ ...context, addressed: true }, text, [subject('ticket', ticket.number)])];
};

function sayProgress(ticket: Ticket, context: MessageContext): string {
  const { timezone } = context.community;
  const today = dateAt(context.now, timezone);
  const place = sayPlace(ticket.place);
  const parts = [
    `工单#${ticket.number} ${place === '' ? '' : `${place} `}${categoryNames[ticket.category]}：${statusNames[ticket.status]}`,
    ticket.status === 'assigned' && ticket.assignee !== null ? `派给了${ticket.assignee}` : '',
    ticket.waiting === null || !isLive(ticket) ? '' : `在等：${sayWaiting(ticket.waiting)}`,
    ticket.visitAt === null || !isLive(ticket) ? '' : `约好${sayVisit(wallAt(ticket.visitAt, timezone), today)}来修`,
    ticket.eta === null || !isLive(ticket) ? '' : `预计${sayMoment(wallAt(ticket.eta, timezone), today)}前好`,
    ticket.note === null ? '' : ticket.note,
  ];
  return `${parts.filter((it) => it !== '').join('，')}。`;
}
