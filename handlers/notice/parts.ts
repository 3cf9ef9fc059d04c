import type { Database } from '#db/client.ts';
import { findNotice, type Notice, noticeChain, noticesInForce } from '#db/queries/notices.ts';
import type { NoticeSlots, Supply } from '#domain/drafted.ts';
import type { MessageContext } from '../handler.ts';
import { covers, housesOf, type Places, same } from './houses.ts';

/** An outage that was told longer ago is over. */
const since = Temporal.Duration.from({ hours: 14 * 24 });

/** The notices in force that tell the other houses of an outage, whose hours were put right for some of them (N6). */
export async function partsBeside(
  tx: Database,
  { community, now }: Pick<MessageContext, 'community' | 'now'>,
  notice: number,
): Promise<readonly Notice[]> {
  const whole = await wholeOf(tx, community.id, notice);
  const parts: Notice[] = [];
  for (const other of await noticesInForce(tx, community.id, now.subtract(since))) {
    if (other.number === notice || other.outage == null) continue;
    const apart = other.outage.some === true || other.outage.partOf !== undefined;
    if (apart && (await wholeOf(tx, community.id, other.number)) === whole) parts.push(other);
  }
  return parts;
}

/**
 * The number under which an outage was first told, of which a notice tells some houses. Nothing is locked beside the notice that is
 * corrected: two corrections would wait for each other's parts.
 */
async function wholeOf(tx: Database, community: string, number: number): Promise<number> {
  const [first = number] = await noticeChain(tx, community, number);
  const partOf = (await findNotice(tx, community, number))?.outage?.partOf;
  return partOf === undefined || partOf === number ? first : wholeOf(tx, community, partOf);
}

/** 更正通知#1：8号楼改成…: the notice that tells that house now, and what is said of it. */
export async function partMeant(
  tx: Database,
  context: MessageContext,
  said: NoticeSlots,
  named: Notice,
): Promise<{ readonly slots: NoticeSlots; readonly old: Notice }> {
  if (named.outage == null || said.houses !== undefined) return { slots: said, old: named };
  const told = [named, ...(await partsBeside(tx, context, named.number))].map((notice) => ({
    notice,
    houses: housesOf(notice, context.rooms, context.community),
  }));
  const slots = withHousesSaid(
    said,
    named.outage.supply,
    told.flatMap(({ houses }) => houses),
    context,
  );
  const places = slots.outage?.places ?? [];
  const of = told.find(({ houses }) => places.some((place) => houses.some((one) => same(one, place))));
  if (of === undefined || of.notice.number === named.number) return { slots, old: named };
  return { slots: { ...slots, notice: of.notice.number }, old: of.notice };
}

/** 8号楼改成下午2点到4点, which names no supply: the houses that were told of it and that it opens with. */
function withHousesSaid(
  slots: NoticeSlots,
  supply: Supply,
  told: Places,
  { reading, words }: MessageContext,
): NoticeSlots {
  if (slots.outage !== undefined || slots.whole === true || !words.hints(slots.text).includes('opens-with-house'))
    return slots;
  const places = reading.addresses
    .filter(({ text, floor, flat }) => floor === undefined && flat === undefined && words.name(slots.text, text))
    .flatMap(({ building, unit }) =>
      building === undefined ? [] : [{ building, ...(unit !== undefined && { unit }) }],
    )
    .filter((place) => told.some((one) => covers(one, place)));
  return places.length === 0 ? slots : { ...slots, outage: { supply, places } };
}
