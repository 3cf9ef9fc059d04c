import type { Database } from '#db/client.ts';
import { type Notice, noticesEnded, noticesInForce } from '#db/queries/notices.ts';
import type { Room } from '#db/queries/places.ts';
import { isBefore } from '#domain/clock.ts';
import type { NoticeSlots, Supply } from '#domain/drafted.ts';
import type { Fault } from '#domain/intent.ts';
import type { Address, Place, PlacePart } from '#domain/reading.ts';
import { dateAt, instantOf } from '#domain/wall.ts';
import { sayDay, sayPlace, sayRange } from '#domain/wording.ts';
import type { Context } from '../handler.ts';

/** An outage notice is a fact: which supply is out, where, from when to when (N7). */
export interface Outage {
  readonly notice: Notice;
  readonly supply: Supply;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

export const supplyNames: Readonly<Record<Supply, string>> = {
  water: '停水',
  power: '停电',
  heating: '停暖',
  gas: '停气',
};

/** How far back a notice may have been sent and still be a fact of today. */
export const announcedWithin = Temporal.Duration.from({ hours: 24 * 30 });

/** So long people ask whether it is back. */
const endedWithin = Temporal.Duration.from({ hours: 12 });

/** The outages that were announced, not corrected, not ended and not over, the next one first. */
export async function outagesAhead(tx: Database, context: Context): Promise<readonly Outage[]> {
  const { community, now } = context;
  const notices = await noticesInForce(tx, community.id, now.subtract(announcedWithin));
  return notices
    .flatMap((notice) => outageOf(notice, community.timezone) ?? [])
    .filter(({ to }) => isBefore(now, to))
    .sort((a, b) => Temporal.Instant.compare(a.from, b.from));
}

/** The outages that were to be over not long ago, and that nobody has ended. */
export async function outagesPassed(tx: Database, context: Context): Promise<readonly Outage[]> {
  const { community, now } = context;
  const notices = await noticesInForce(tx, community.id, now.subtract(announcedWithin));
  return notices
    .flatMap((notice) => outageOf(notice, community.timezone) ?? [])
    .filter(({ to }) => !isBefore(now, to) && isBefore(now, to.add(endedWithin)));
}

/** The outages that somebody ended not long ago, the latest first. */
export async function outagesEnded(tx: Database, context: Context): Promise<readonly Outage[]> {
  const { community, now } = context;
  const notices = await noticesEnded(tx, community.id, now.subtract(endedWithin));
  return notices.flatMap((notice) => outageOf(notice, community.timezone) ?? []);
}

/** The fact a notice states; nothing when it states none or its hours are not known. */
export function outageOf(notice: Notice, timezone: string): Outage | undefined {
  const { supply, from, to } = notice.outage ?? {};
  if (supply === undefined || from === undefined || to === undefined) return undefined;
  return { notice, supply, from: instantOf(from, timezone), to: instantOf(to, timezone) };
}

/** The outage that explains a report of just that missing supply, here and now; a leak or a danger is never explained (N7). */
export async function outageNow(
  tx: Database,
  context: Context,
  report: { readonly category: string; readonly fault?: Fault; readonly place: Place },
): Promise<Outage | undefined> {
  if (report.fault !== 'supply') return undefined;
  return (await outagesAhead(tx, context)).find(
    (outage) =>
      outage.supply === report.category &&
      !isBefore(context.now, outage.from) &&
      reaches(outage, report.place, context.rooms),
  );
}

const same = (a: PlacePart | null | undefined, b: PlacePart | null | undefined): boolean =>
  a != null && b != null && String(a) === String(b);

/** Whether a place is in its scope: the buildings the notice names, else those whose rooms it went to. */
export function reaches({ notice }: Outage, place: Address, rooms: readonly Room[]): boolean {
  const within = (building: PlacePart | null | undefined, unit: PlacePart | null | undefined) =>
    same(building, place.building) && (unit == null || place.unit === undefined || same(unit, place.unit));
  const named = notice.outage?.places ?? [];
  if (named.length > 0) return named.some(({ building, unit }) => within(building, unit));
  const its = rooms.filter((room) => notice.rooms.includes(room.id));
  return its.some(
    (room) => room.kind === 'community' || (room.kind === 'building' && within(room.building, room.unit)),
  );
}

/** 3号楼明天（11月25日周三）上午9:00–12:00停水 */
export function sayOutage(outage: Outage, context: Context): string {
  const { timezone } = context.community;
  const from = outage.from.toZonedDateTimeISO(timezone).toPlainDateTime();
  const to = outage.to.toZonedDateTimeISO(timezone).toPlainDateTime();
  const day = sayDay(from.toPlainDate(), dateAt(context.now, timezone));
  const range = sayRange(from, to);
  const hours = from.toPlainDate().equals(to.toPlainDate()) ? range.replace(/^\d+月\d+日周./u, day) : range;
  return `${sayScope(outage, context)}${hours}${supplyNames[outage.supply]}`;
}

/** 3号楼, 5号楼1单元: where it is out. */
export function sayScope({ notice }: Outage, { rooms }: Context): string {
  const named = notice.outage?.places ?? [];
  const places =
    named.length > 0
      ? named
      : rooms
          .filter((room) => notice.rooms.includes(room.id) && room.building !== null)
          .map(({ building, unit }) => ({ building: building!, ...(unit === null ? {} : { unit }) }));
  return [...new Set(places.map((place) => sayPlace(place)))].join('、');
}

/** What is asked of hours that are known in part; a day alone (明天停水) has neither. */
export function askHours({ from, to }: NonNullable<NoticeSlots['outage']>): string | undefined {
  if (from !== undefined && to !== undefined) return undefined;
  if (to !== undefined) return '从几点开始停？比如「早上8点」。';
  return from === undefined || from.endsWith('T00:00:00')
    ? '从几点停到几点？请说开始和结束的时间，比如「明天9点到11点」。'
    : '停到几点？请说结束的时间，比如「到11点」。';
}
