import type { Intent } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { spotAsSaid } from '#language/places/spot-said.ts';

/** The line that CONTRACT §4 promises for one reading; `us` are the microseconds it took. */
export function outputLine(id: string | number, reading: Reading, us: number): string {
  const [first, ...others] = meant(reading).map((intent) => spotAsSaid(intent, reading.said));
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

/** A number of people and nothing else (一家三口) is a sign-up, as a bare +1 is; the conversation decides whether it counts. */
function meant({ intents, eventTalk, party }: Reading): readonly Intent[] {
  if (intents.length > 0 || eventTalk?.is !== 'party') return intents;
  const { adults, children } = party ?? {};
  return [
    {
      kind: 'signup.join',
      slots: {
        party: eventTalk.party,
        ...(adults !== undefined && { adults }),
        ...(children !== undefined && { children }),
      },
    },
  ];
}
