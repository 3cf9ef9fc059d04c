import type { Database } from '#db/client.ts';
import { type Report, reportsOf } from '#db/queries/reports.ts';
import type { Ticket } from '#db/queries/tickets.ts';
import type { Context } from '../handler.ts';

/** Who reported it, a line a household: where somebody frail lives first, then as they came. */
export async function householdLines(tx: Database, context: Context, ticket: Ticket): Promise<readonly string[]> {
  const reports = (await reportsOf(tx, ticket)).filter(({ state }) => state === 'live');
  const byHousehold = Map.groupBy(reports, ({ address, contact }) => address ?? contact);
  const households = [...byHousehold.values()].sort((a, b) => Number(isFrail(b)) - Number(isFrail(a)));
  return Promise.all(households.map((its) => sayHousehold(context, its)));
}

const isFrail = (its: readonly Report[]): boolean => its.some(({ care }) => care);

async function sayHousehold(context: Context, its: readonly Report[]): Promise<string> {
  const [first] = its;
  const name = await context.nameOf(first!.contact);
  const by = first!.proxyFor === null ? name : `${first!.proxyFor}（${name}代报）`;
  const notes = [...new Set(its.flatMap(({ note }) => note ?? []))];
  const where = first!.address === null ? '' : `${first!.address} `;
  return `${where}${by}${notes.length === 0 ? '' : `：${notes.join('；')}`}`;
}
