/** Local wall time `YYYY-MM-DDTHH:MM:SS`. */
export type WallTime = string;
/** `YYYY-MM-DD`. */
export type WallDate = string;

/** The local wall time of a moment. */
export const wallAt = (at: Temporal.Instant, timezone: string): Temporal.PlainDateTime =>
  at.toZonedDateTimeISO(timezone).toPlainDateTime();

export const dateAt = (at: Temporal.Instant, timezone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(timezone).toPlainDate();

/** The moment of a local wall time `YYYY-MM-DDTHH:MM:SS`. */
export const instantOf = (wall: WallTime | Temporal.PlainDateTime, timezone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(timezone).toInstant();

/** The moment of a clock time `HH:MM` on a date. */
export const instantOn = (date: WallDate | Temporal.PlainDate, clock: string, timezone: string): Temporal.Instant =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: timezone, plainTime: Temporal.PlainTime.from(clock) })
    .toInstant();

/** A stretch of the day between two clock times; it may run past midnight. */
export interface DailySpan {
  readonly from: string;
  readonly to: string;
}

/** When the quiet hours that hold at this moment end; nothing outside them (Q8). */
export function quietUntil(at: Temporal.Instant, quiet: DailySpan, timezone: string): Temporal.Instant | undefined {
  const wall = at.toZonedDateTimeISO(timezone);
  const time = wall.toPlainTime();
  const from = Temporal.PlainTime.from(quiet.from);
  const to = Temporal.PlainTime.from(quiet.to);
  const afterStart = Temporal.PlainTime.compare(time, from) >= 0;
  const beforeEnd = Temporal.PlainTime.compare(time, to) < 0;
  const overnight = Temporal.PlainTime.compare(from, to) > 0;
  if (!(overnight ? afterStart || beforeEnd : afterStart && beforeEnd)) return undefined;
  const day = overnight && afterStart ? wall.toPlainDate().add({ days: 1 }) : wall.toPlainDate();
  return instantOn(day, quiet.to, timezone);
}
