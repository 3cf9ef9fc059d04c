import type { Database } from '#db/client.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import type { MessageContext } from '../handler.ts';
import type { Corrected } from './correct.ts';
import { sayHouses } from './houses.ts';
import { supplyNames } from './outage.ts';
import { partsBeside } from './parts.ts';

/**
 * Of an outage whose hours were put right for some houses two notices tell; when one of them is called off, its author is told
 * that the other stands, and how it is called off too (N6). Undefined when nothing else stands.
 */
export async function stillTold(
  tx: Database,
  { notice, old }: { readonly notice: NoticeSlots; readonly old?: Corrected },
  context: MessageContext,
): Promise<string | undefined> {
  if (notice.outage !== undefined || old?.outage == null) return undefined;
  const [other] = await partsBeside(tx, context, old.number);
  if (other?.outage?.places === undefined) return undefined;
  const { supply } = old.outage;
  return `${sayHouses(other.outage.places)}的${supplyNames[supply]}（通知#${other.number}）还照原来的时间。也不停了就发：更正通知#${other.number}：${supplyNames[supply]}取消了`;
}
