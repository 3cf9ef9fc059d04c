import type { Intent } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { eventBeside } from '#language/intent/event-beside.ts';
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

/** What means something only where an event is talked of is a sign-up or a question here, as a bare +1 is; the conversation decides whether it counts. */
function meant({ intents, eventTalk: talk, party, said }: Reading): readonly Intent[] {
  if (intents.length > 0) return intents.flatMap((intent) => [intent, ...besides(intent, said)]);
  if (talk === undefined) return [];
  const event = 'event' in talk && talk.event !== undefined ? { event: talk.event } : {};
  switch (talk.is) {
    // 一家三口.
    case 'party': {
      const { adults, children } = party ?? {};
      const slots = {
        party: talk.party,
        ...(adults !== undefined && { adults }),
        ...(children !== undefined && { children }),
      };
      return [{ kind: 'signup.join', slots }];
    }
    // 候补一个, 有人退叫我.
    case 'queues':
      return talk.sure === true ? [{ kind: 'signup.join', slots: { party: talk.party ?? 1, ...event } }] : [];
    // 就我妈自己去.
    case 'own':
      return talk.who === undefined
        ? []
        : [{ kind: 'signup.join', slots: { party: 1, proxyFor: talk.who, family: true } }];
    // 捡垃圾还缺几个人.
    case 'asks':
      return talk.aspect === 'places' && said.length <= briefly && ofPlaces.test(said)
        ? [{ kind: 'ask', slots: {} }]
        : [];
    default:
      return [];
  }
}

/** 还有几天放假 asks of no places. */
const ofPlaces = /名额|位[子置]|座|缺|差|满|报|参加|人(?:够|齐|数)|[收要招加]人/u;
const briefly = 14;

/** 包饺子和健步走都报: two sign-ups; in a conversation the open events tell which words are their names. */
function besides(intent: Intent, said: string): readonly Intent[] {
  if (intent.kind !== 'signup.join' || intent.slots.event === undefined) return [];
  const event = eventBeside(said, intent.slots.event);
  return event === undefined ? [] : [{ kind: 'signup.join', slots: { ...intent.slots, event } }];
}
