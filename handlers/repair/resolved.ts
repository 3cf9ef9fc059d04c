import type { Database } from '#db/client.ts';
import { reportsOf, resolveHousehold } from '#db/queries/reports.ts';
import { saidAbout } from '#db/queries/talk.ts';
import { moveTicket, type Ticket } from '#db/queries/tickets.ts';
import { stairwellOf } from '#domain/audience.ts';
import { supplies } from '#domain/fault.ts';
import { shows } from '#domain/hints.ts';
import type { Danger, IntentSlots } from '#domain/intent.ts';
import { chatOf } from '#domain/occurrence.ts';
import { type Outgoing, subject, subjectKey } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { statusNames } from '#domain/wording.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { endOutage, endPart, outageBack } from '../notice/end.ts';
import { type Outage, reaches } from '../notice/outage.ts';
import { because, receipt, reply } from '../saying.ts';
import { didFinish, finish } from '../ticket/moves.ts';
import { doneItem, tellReporters } from '../ticket/tell.ts';
import { askLater } from './again.ts';
import { tellProperty } from './dispatch.ts';
import { withoutFault } from './first-aid.ts';
import { isDiscreet, isLive } from './life.ts';
import { over } from './over.ts';
import { sayFault } from './receipt.ts';
import { stopTarget } from './target.ts';
import { isReporter, outOfSupply, ticketTalkedOf } from './which.ts';

/** Reporters are asked whether it is fixed at most once in this time. */
const askedAgain = Temporal.Duration.from({ hours: 24 });

/** 修好了: property and staff finish the ticket, a reporter closes a public fault or the own household, a neighbour has the reporters asked (R7). */
export const resolved: Handler<'repair.resolved'> = async (intent, context, tx) => {
  const { outage, part } = (await outageOver(tx, context, intent.slots)) ?? {};
  const ended =
    part !== undefined
      ? await endPart(tx, context, part)
      : outage === undefined
        ? []
        : await endOutage(tx, context, outage.notice);
  const back = await supplyIsBack(tx, context, intent.slots, outage);
  if (back !== undefined || outage !== undefined) return [...ended, ...(back ?? [])];
  const ticket = await ticketTalkedOf(tx, context, intent.slots);
  if (ticket === undefined || !isLive(ticket)) {
    const { ticket: number } = intent.slots;
    if (number !== undefined && context.commanding && may(context.sender, 'ticket.start', {}))
      return [reply(context, notToFinish(number, ticket))];
    return context.addressed ? [reply(context, '没有找到还没完成的工单，请说一下工单号。')] : [];
  }
  const reporter = await isReporter(tx, context, ticket);
  // 能坐了, 电梯动了: whoever lay there is not well, whoever is in there is not out.
  if (reporter && ticket.urgency === 'emergency' && shows(context.reading, 'moves-again')) return [];
  // 宝宝缓过来了: nothing was repaired.
  if (reporter && ticket.urgency === 'emergency' && ticket.danger !== null && withoutFault.has(ticket.danger))
    return over({ kind: 'alarm.over', slots: { own: true } }, context, tx);
  // 不冒了 says that nothing is seen of it: somebody still has to look (E4).
  if (reporter && ticket.urgency === 'emergency' && shows(context.reading, 'sign-gone'))
    // 不响了 says nothing of the gas.
    return !isSeen.has(ticket.danger ?? 'other')
      ? []
      : over({ kind: 'alarm.over', slots: { own: true, ticket: ticket.number } }, context, tx);
  if (finishes(context, ticket, intent.slots.ticket !== undefined, reporter)) {
    didFinish(context, ticket);
    return finish(tx, context, ticket, undefined);
  }
  if (!reporter) return askReporters(tx, context, ticket);
  return supplies.has(ticket.category) ? householdIsWell(tx, context, ticket) : closeByReporter(tx, context, ticket);
};

/** 2 9好了, by those who repair: of every number they hear how it is. */
const notToFinish = (number: number, ticket: Ticket | undefined): string =>
  ticket === undefined || isDiscreet(ticket)
    ? `没有工单#${number}。`
    : `工单#${ticket.number}${statusNames[ticket.status]}，不用再改了。`;

/** 来水了, 7号楼来暖了, where those who may end an outage speak: the one that stands (N7). */
async function outageOver(
  tx: Database,
  context: MessageContext,
  { ticket, whose, home, fault, category, back }: IntentSlots['repair.resolved'],
): ReturnType<typeof outageBack> {
  const ofOne = ticket !== undefined || whose !== undefined || home === true || context.quoted !== undefined;
  if (ofOne || fault !== 'supply' || category === undefined || !context.commanding) return undefined;
  return outageBack(tx, context, category, back);
}

/**
 * 7号楼来水了, by property or staff, ends every ticket of that outage there; 来水了 is said of all that the sender's household
 * had reported of it. Undefined where it is one ticket's matter.
 */
async function supplyIsBack(
  tx: Database,
  context: MessageContext,
  slots: IntentSlots['repair.resolved'],
  outage: Outage | undefined,
): Promise<readonly Outgoing[] | undefined> {
  const { quoted, sender } = context;
  if (slots.ticket !== undefined || slots.whose !== undefined || slots.fault !== 'supply' || quoted !== undefined)
    return undefined;
  const out = (await outOfSupply(tx, context, slots)).filter(
    ({ place }) => outage === undefined || reaches(outage, place, context.rooms),
  );
  const own: Ticket[] = [];
  for (const ticket of out) if (await isReporter(tx, context, ticket)) own.push(ticket);
  const office = isOffice(sender) && own.length === 0;
  const ended = office ? out : own;
  // Without a house it is known what came back only where one house is out.
  const houses = new Set(ended.map(({ place }) => String(place.building)));
  if (outage === undefined && (ended.length < 2 || (office && houses.size > 1))) return undefined;
  const said: Outgoing[] = [];
  for (const ticket of ended) {
    if (office) didFinish(context, ticket);
    said.push(...(office ? await finish(tx, context, ticket, undefined) : await householdIsWell(tx, context, ticket)));
  }
  return said;
}

const isOffice = ({ rights }: MessageContext['sender']): boolean =>
  rights.some(({ role }) => role === 'staff' || role === 'property');

/**
 * Property's and staff's word ends it. A leader's ends a fault of the own stairwell; of a supply that came back it does
 * so only for the ticket they name or quote: 来水了 is said of the own home.
 */
function finishes(context: MessageContext, ticket: Ticket, numbered: boolean, reporter: boolean): boolean {
  const { sender, commanding, quoted } = context;
  if (!may(sender, 'ticket.done', { stairwell: stairwellOf(ticket.place) })) return false;
  if (!isOffice(sender) && supplies.has(ticket.category) && ticket.fault === 'supply')
    return numbered || quoted !== undefined;
  return commanding || !reporter;
}

async function closeByReporter(tx: Database, context: MessageContext, ticket: Ticket): Promise<readonly Outgoing[]> {
  const done = await moveTicket(tx, ticket, 'done', {
    at: context.now,
    by: context.sender.contact,
    set: { waiting: null, visitAt: null },
  });
  await stopTarget(tx, done);
  await askLater(tx, done, context.sender.contact);
  context.did('resolved', [subject('ticket', ticket.number)]);
  const told = await tellReporters(
    tx,
    context,
    done,
    `${context.sender.displayName}说修好了，这张单就结了。没好请说一声「又坏了」。`,
    doneItem,
  );
  // Nobody at work there needs to be told, but who is still to come.
  const toCome =
    ticket.status === 'working' ? [] : tellProperty(context, done, '报修人说好了，不用去了。', because(context));
  return [...told, ...toCome];
}

async function householdIsWell(tx: Database, context: MessageContext, ticket: Ticket): Promise<readonly Outgoing[]> {
  await resolveHousehold(tx, ticket, context.sender.contacts, context.sender.address);
  context.did('resolved', [subject('ticket', ticket.number)]);
  const left = (await reportsOf(tx, ticket)).filter(({ state }) => state === 'live');
  if (left.length === 0) return closeByReporter(tx, context, ticket);
  const households = new Set(left.map(({ contact, address }) => address ?? contact)).size;
  const text = `好，${context.sender.displayName}家记为好了。工单#${ticket.number}还有${households}户没好，接着跟。`;
  return [{ ...receipt(context, text, [subject('ticket', ticket.number)]), standing: 'repair' }];
}

/** Somebody else says so: those who reported it know best. */
async function askReporters(tx: Database, context: MessageContext, ticket: Ticket): Promise<readonly Outgoing[]> {
  const about = [subject('ticket', ticket.number)];
  const byChat = Map.groupBy(await reportsOf(tx, ticket), ({ chat }) => chat);
  const asked: Outgoing[] = [];
  for (const [chat, reports] of byChat) {
    const since = context.now.subtract(askedAgain);
    if (await saidAbout(tx, ticket.community, chat, about.map(subjectKey), 'prompt', since)) continue;
    const to = chatOf(chat);
    asked.push({
      to,
      text: `${context.sender.displayName}说工单#${ticket.number}（${sayFault(ticket)}）修好了，您看好了吗？好了请说「修好了」。`,
      kind: 'prompt',
      because: because(context),
      about,
      standing: 'receipt',
      ...('room' in to ? { mention: [...new Set(reports.map(({ contact }) => contact))] } : {}),
    });
  }
  return asked;
}

/** Dangers that are over for the eye when nothing sparks, burns or runs any more. */
const isSeen: ReadonlySet<Danger> = new Set<Danger>(['electric-shock', 'fire', 'burst-main', 'other']);
