import type { Database } from '#db/client.ts';
import { liveTickets, type Ticket, ticketsTouched } from '#db/queries/tickets.ts';
import { findTimer } from '#db/queries/timers.ts';
import { buildingOf } from '#domain/audience.ts';
import { isBefore } from '#domain/clock.ts';
import { dateAt } from '#domain/wall.ts';
import { sayBuilding, sayDay, statusNames } from '#domain/wording.ts';
import type { Context } from '../handler.ts';
import { isDiscreet, isSettled } from '../repair/life.ts';
import { sayFault } from '../repair/receipt.ts';
import { stillWaits } from '../repair/target.ts';
import { sayWaiting } from '../ticket/waiting.ts';

/** How many of those that waited longest are named in the week's digest, and from how many days on. */
const longest = { named: 5, days: 3 };

/** The day's emergencies, new, moved and overdue tickets, by building (D2); of a leader's stairwells only those. */
export async function ticketLines(
  tx: Database,
  context: Context,
  from: Temporal.Instant,
  stairwells?: readonly string[],
): Promise<string[]> {
  const told = (ticket: Ticket): boolean => stairwells === undefined || isOf(ticket, stairwells);
  const until = context.now.add({ milliseconds: 1 });
  const touched = (await ticketsTouched(tx, context.community.id, from, until)).filter(told);
  const open = (await liveTickets(tx, context.community.id)).filter(told);
  const say = (ticket: Ticket) => sayBriefly(ticket, context);
  const lines: string[] = [];
  // What began as a danger counts as one on its day, also when the people are out and only the fault is left (E4).
  const emergencies = touched.filter(wasDanger);
  if (emergencies.length > 0) lines.push(`险情${emergencies.length}件：${emergencies.map(say).join('；')}`);
  const others = touched.filter((ticket) => !wasDanger(ticket));
  const added = others.filter((ticket) => !isBefore(ticket.openedAt, from));
  if (added.length > 0) lines.push(`新报修${added.length}件：`, ...byBuilding(added, say));
  const moved = others.filter((ticket) => isBefore(ticket.openedAt, from));
  if (moved.length > 0) lines.push(`有进展${moved.length}件：`, ...byBuilding(moved, say));
  const late: Ticket[] = [];
  for (const ticket of open) if (await isOverdue(tx, ticket, context)) late.push(ticket);
  if (late.length > 0) lines.push(`超期未动工${late.length}件：${late.map(say).join('；')}`);
  if (open.length > 0) lines.push(`未完成工单共${open.length}件。`);
  return lines;
}

/** Once a week: what has waited longest. */
export async function longestWaiting(tx: Database, context: Context): Promise<string[]> {
  const days = ({ openedAt }: Ticket) => Math.floor(openedAt.until(context.now).total('hours') / 24);
  const old = (await liveTickets(tx, context.community.id))
    .filter((ticket) => days(ticket) >= longest.days)
    .sort((a, b) => Temporal.Instant.compare(a.openedAt, b.openedAt))
    .slice(0, longest.named);
  if (old.length === 0) return [];
  return [`等得最久的：${old.map((ticket) => `${sayBriefly(ticket, context)}${days(ticket)}天`).join('；')}`];
}

/** Of a stairwell, or of its whole building; harm at home is staff's alone (E5). */
const isOf = (ticket: Ticket, stairwells: readonly string[]): boolean => {
  const { building, unit } = ticket.place;
  if (building === undefined || isDiscreet(ticket)) return false;
  return unit === undefined
    ? stairwells.some((it) => buildingOf(it) === String(building))
    : stairwells.includes(`${building}-${unit}`);
};

const wasDanger = (ticket: Ticket): boolean => ticket.urgency === 'emergency' || ticket.danger !== null;

/** 3号楼：#1 2单元 照明（待处理）、… — a line a building. */
function byBuilding(tickets: readonly Ticket[], say: (ticket: Ticket) => string): string[] {
  const groups = Map.groupBy(tickets, (ticket) =>
    ticket.place.building === undefined ? '其他地方' : sayBuilding(ticket.place.building),
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([building, its]) => `${building}：${its.map(say).join('；')}`);
}

function sayBriefly(ticket: Ticket, context: Context): string {
  // Of harm at home the digest gives the number and nothing else (E5).
  if (isDiscreet(ticket)) return `#${ticket.number}（由社区工作人员单独跟进）`;
  const state =
    ticket.mergedInto !== null
      ? `并入#${ticket.mergedInto}`
      : ticket.waiting === null
        ? statusNames[ticket.status]
        : `等：${sayWaiting(ticket.waiting)}`;
  return `#${ticket.number} ${sayFault(ticket)}（${state}${sayCity(ticket, context)}）`;
}

/** The city asks about it: its number and its deadline. */
function sayCity({ city }: Ticket, { now, community }: Context): string {
  if (city === null) return '';
  const day =
    city.due === undefined ? '' : `，${sayDay(Temporal.PlainDate.from(city.due), dateAt(now, community.timezone))}到期`;
  return `，12345单号${city.number}${day}`;
}

/** Its target has passed, time spent waiting not counted: its clock has run out and nobody works on it (R10). */
const isOverdue = async (tx: Database, ticket: Ticket, context: Context): Promise<boolean> =>
  ticket.status !== 'working' &&
  !stillWaits(ticket, context) &&
  !isSettled(ticket) &&
  (await findTimer(tx, ticket.community, 'overdue', String(ticket.number))) === undefined;
