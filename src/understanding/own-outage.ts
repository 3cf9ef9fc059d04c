import type { Database } from '#db/client.ts';
import { openEvents } from '#db/queries/events.ts';
import { noticesInForce } from '#db/queries/notices.ts';
import { isBefore } from '#domain/clock.ts';
import type { Intent } from '#domain/intent.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { sayPlace } from '#domain/wording.ts';
import { outageOrder, type ToldOutage, tellsWhy } from '#language/command/outage-follow.ts';
import { read } from '#language/read.ts';
import { slipIn } from './put-right.ts';
import type { Said } from './said.ts';

/** 改4点, 师傅晚到 改4点 are read as an event's where nothing tells what they are of. */
function isBareMove({ kind, slots }: Intent): boolean {
  if (kind !== 'event.change') return false;
  const { event } = slots;
  return event === undefined || (typeof event === 'string' && tellsWhy(event));
}

/** 8号楼的延到12点, where orders are given, is read as a notice of these words, without a word of posting. */
const isWholePost = ({ kind, slots }: Intent, { said }: Reading): boolean =>
  kind === 'notice.post' && slots.notice === undefined && slots.corrects !== true && slots.text === said;

/** Words that name no outage are of the one just told for this long. */
const justTold = Temporal.Duration.from({ hours: 6 });
/** The outage of the sender's latest notice, when these words may be of it; an event told after it is spoken of instead. */
export async function ownOutage(tx: Database, said: Said, reading: Reading): Promise<ToldOutage | undefined> {
  // 说晚了，9点半就开始 is read as a ticket's where nothing tells what it is of.
  const others = reading.intents.filter(
    (intent) =>
      !isBareMove(intent) &&
      !isWholePost(intent, reading) &&
      (intent.kind !== 'ticket.start' || slipIn(reading)?.time === undefined),
  );
  if (others.length > 0 || reading.quote !== undefined) return undefined;
  if (!reading.cues.includes('of-outage')) return undefined;
  const { community, contact, at } = said;
  const own = (await noticesInForce(tx, community, at.subtract(justTold))).find(({ author }) => author === contact);
  if (own?.outage == null) return undefined;
  const events = await openEvents(tx, community, at);
  const moves = reading.intents.some(isBareMove);
  if (events.some(({ organiser, madeAt }) => organiser === contact && (moves || isBefore(own.sentAt!, madeAt))))
    return undefined;
  const { outage, text } = own;
  const houses = [...new Set((outage.places ?? []).map((place) => sayPlace(place)))].join('、');
  return { outage, houses, lasts: /延长?到|拖到/u.test(text) };
}

/** 延到5点, 8号楼1门也停, 2门不停了: the correction of the sender's own outage that these words are. */
export function ofOwnOutage(reading: Reading, told: ToldOutage, frame: Frame): Intent | undefined {
  const order = outageOrder(reading.said, reading.times, told, frame.now);
  const meant = order === undefined ? undefined : read(order, frame);
  const [intent] = meant?.intents ?? [];
  if (intent?.kind !== 'notice.post' || intent.slots.corrects !== true) return undefined;
  // 还要40分钟: how long it takes is told by the hour, which the words themselves do not name.
  const to = meant!.times.find(({ kind }) => kind === 'point')?.from;
  const counted = reading.times[0]?.kind === 'duration' && to !== undefined;
  const { supply } = told.outage;
  return {
    ...intent,
    slots: {
      ...intent.slots,
      made: true,
      ...(counted && { outage: { supply, to } }),
    },
  };
}
