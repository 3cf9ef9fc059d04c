import type { Database } from '#db/client.ts';
import { openEvents } from '#db/queries/events.ts';
import { noticesSince } from '#db/queries/notices.ts';
import type { IntentOf } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { exchanged, exchangeIn } from '#domain/rewording.ts';
import { houseExchanged } from './put-right.ts';
import type { Said } from './said.ts';

/** How far back a notice that waits for its time may have been made. */
const waits = Temporal.Duration.from({ hours: 60 * 24 });
const mayExchange = /错|不对|不是|应该?[为是]|改|换/u;
const longest = 60;
/** What an outage is of, is more than words. */
const supplies = /[水电暖气]/u;

/** 东屋打错了，是西屋: words that stand in the sender's own notice that waits for its time, with the text that they make of it. */
export async function wordsOfWaiting(
  tx: Database,
  { community, contact, at }: Said,
  reading: Reading,
): Promise<IntentOf<'notice.reword'> | undefined> {
  const { said, intents, quote } = reading;
  if (quote !== undefined || said.length > longest || !mayExchange.test(said)) return undefined;
  // 东屋改成西屋 is read as an event's change where nothing tells what it is of.
  if (intents.some(({ kind }) => kind !== 'event.change')) return undefined;
  const own = (await noticesSince(tx, community, at.subtract(waits)))
    .filter(({ status, author }) => status === 'scheduled' && author === contact)
    .reverse();
  for (const { number, text, outage } of own) {
    const swap = exchangeIn(said, text);
    if (swap?.stands !== true) continue;
    const ofOutage = reading.times.length + reading.addresses.length > 0 || supplies.test(swap.from + swap.to);
    if (outage !== null && ofOutage) continue;
    const events = intents.length === 0 ? [] : await openEvents(tx, community, at);
    if (events.some(({ organiser }) => organiser === contact)) return undefined;
    return { kind: 'notice.reword', slots: { notice: number, text: exchanged(text, swap), ...houseExchanged(swap) } };
  }
  return undefined;
}
