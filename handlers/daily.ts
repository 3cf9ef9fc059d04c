import { dateAt, instantOn } from '#domain/wall.ts';

/** The moments of these clock times (`HH:MM`) with `from < at <= to`, in order, with their local dates. */
export function dailyMoments(
  clocks: readonly string[],
  timezone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): readonly { readonly at: Temporal.Instant; readonly day: Temporal.PlainDate }[] {
  const moments: { at: Temporal.Instant; day: Temporal.PlainDate }[] = [];
  const last = dateAt(to, timezone);
  for (let day = dateAt(from, timezone); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const clock of [...clocks].sort()) {
      const at = instantOn(day, clock, timezone);
      if (Temporal.Instant.compare(at, from) > 0 && Temporal.Instant.compare(at, to) <= 0) moments.push({ at, day });
    }
  }
  return moments;
}
