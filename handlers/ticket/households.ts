import type { Database } from '#db/client.ts';
import { findPerson } from '#db/queries/places.ts';
import { type Report, reportsOf } from '#db/queries/reports.ts';
import type { Ticket } from '#db/queries/tickets.ts';
import type { Context } from '../handler.ts';

/** Who reported it, a line a household: where somebody frail lives first, then as they came. */
export async function householdLines(tx: Database, context: Context, ticket: Ticket): Promise<readonly string[]> {
  const reports = (await reportsOf(tx, ticket)).filter(({ state }) => state === 'live');
  const byHousehold = Map.groupBy(reports, ({ address, contact }) => address ?? contact);
  const households = [...byHousehold.values()].sort((a, b) => Number(isFrail(b)) - Number(isFrail(a)));
  return Promise.all(households.map((its) => sayHousehold(tx, context, ticket, its)));
}

const isFrail = (its: readonly Report[]): boolean => its.some(({ care }) => care);

async function sayHousehold(tx: Database, context: Context, ticket: Ticket, its: readonly Report[]): Promise<string> {
  const [first] = its;
  const { contact, proxyFor, address, words } = first!;
  const name = await context.nameOf(contact);
  const own = (await findPerson(tx, context.community.id, contact))?.address ?? null;
  // Of one home's ticket the place tells whose it is: who wrote for a neighbour is named with their own door.
  const forOther = ticket.home && own !== null && own !== address && !context.words.hints(words).includes('on-behalf');
  const by = proxyFor === null ? name : forOther ? `${name}（替${proxyFor}报）` : `${proxyFor}（${name}代报）`;
  const notes = [...new Set(its.flatMap(({ note }) => note ?? []))];
  const at = forOther ? own : address;
  const where = at === null ? '' : `${at} `;
  return `${where}${by}${notes.length === 0 ? '' : `：${notes.join('；')}`}`;
}
