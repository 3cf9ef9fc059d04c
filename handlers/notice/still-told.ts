import type { Database } from '#db/client.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import type { MessageContext } from '../handler.ts';
import type { Corrected } from './correct.ts';
import { sayHouses } from './houses.ts';
import { supplyNames } from './outage.ts';
import { partsBeside } from './parts.ts';

/**
 * Of an outage whose hours were put right for some houses several notices tell; when one of them is called off, its author is told
 * which others stand, and how each is called off too (N6). Undefined when nothing else stands.
 */
export async function stillTold(
  tx: Database,
  { notice, old }: { readonly notice: NoticeSlots; readonly old?: Corrected },
  context: MessageContext,
): Promise<string | undefined> {
  if (notice.outage !== undefined || old?.outage == null) return undefined;
  const others = (await partsBeside(tx, context, old.number))
    .filter(({ outage }) => outage?.places !== undefined)
    .toSorted((one, other) => one.number - other.number);
  if (others.length === 0) return undefined;
  const what = supplyNames[old.outage.supply];
  const still = others.map(({ number, outage }) => `${sayHouses(outage?.places ?? [])}的${what}（通知#${number}）`);
  const orders = others.map(({ number }) => `更正通知#${number}：${what}取消了`);
  const each = others.length > 1 ? '一条一条发' : '发';
  return `${still.join('、')}还照原来的时间。也不停了就${each}：${orders.join('；')}`;
}
