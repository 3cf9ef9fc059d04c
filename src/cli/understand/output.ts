import type { Intent } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';

/** The line that CONTRACT §4 promises for one reading; `us` are the microseconds it took. */
export function outputLine(id: string | number, reading: Reading, us: number): string {
  const [first, ...others] = reading.intents;
  return JSON.stringify({
    id,
    intent: first?.kind ?? 'none',
    slots: first?.slots ?? {},
    ...(others.length > 0 && { also: others.map(({ kind, slots }: Intent) => ({ intent: kind, slots })) }),
    times: reading.times,
    addresses: reading.addresses,
    phones: reading.phones,
    numbers: reading.numbers,
    us,
    ...(reading.why !== undefined && { why: reading.why }),
  });
}
