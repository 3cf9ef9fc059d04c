import { findPerson, livesAt } from '#db/queries/places.ts';
import { UserError } from '#domain/errors.ts';
import type { Place } from '#domain/reading.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';

/** 我住3-2-501, said alone: remembered for those whose alias does not show it (R2). */
export const homeSaid: Handler<'resident.address'> = async (intent, context, tx) => {
  const { building, unit, flat } = intent.slots.address;
  const known = context.community.buildings.find(({ number }) => String(number) === String(building));
  if (known === undefined || !known.units.some((one) => String(one) === String(unit)))
    throw new UserError(`社区里没有${building}号楼${unit}单元，请再看一下门牌，比如「我住3-2-501」。`);
  const address = `${building}-${unit}-${flat}`;
  const before = (await findPerson(tx, context.community.id, context.sender.contact))?.address;
  await livesAt(tx, context.community.id, context.sender.contact, address);
  const moved = before == null || before === address ? '' : `，以前记的${before}换掉了`;
  return [reply(context, `好，记下您住${address}${moved}，报修时不用再说门牌。`)];
};

/** 3 as it is counted, A座 as it is written. */
export const part = (text: string): number | string => (/^\d+$/u.test(text) ? Number(text) : text);

/** The sender's own flat; without one the stairwell of the ticket. */
export function homeOf(context: MessageContext, place: Place): Place {
  const [building, unit, flat] = context.sender.address?.split('-') ?? [];
  if (building === undefined || unit === undefined || flat === undefined) {
    const { flat: _flat, ...stairwell } = place;
    return stairwell;
  }
  return { building: part(building), unit: part(unit), flat: part(flat) };
}
