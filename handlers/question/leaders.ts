import { buildingOf } from '#domain/audience.ts';
import { shows } from '#domain/hints.ts';
import { leadersOf } from '#domain/people.ts';
import type { MessageContext } from '../handler.ts';

/** 谁是我们楼门长: the leaders of the stairwell that is named, else of the asker's own, from the community file; nothing when it is another question. */
export function leadersAnswer(context: MessageContext): string | undefined {
  const { community, reading, sender, room, bindings } = context;
  if (!shows(reading, 'asks-leader')) return undefined;
  const named = reading.addresses.find(({ building, unit }) => building !== undefined && unit !== undefined);
  const home = sender.address?.split('-').slice(0, 2).join('-');
  const ofRoom = room?.building != null && room.unit != null ? `${room.building}-${room.unit}` : undefined;
  const stairwell = named === undefined ? (home ?? ofRoom) : `${named.building}-${named.unit}`;
  if (stairwell === undefined) return undefined;
  const names = leadersOf(community, stairwell, bindings).flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (names.length === 0) return undefined;
  const unit = stairwell.slice(buildingOf(stairwell).length + 1);
  return `${buildingOf(stairwell)}号楼${unit}单元的楼门长是${names.join('、')}。（来源：${community.name}）`;
}
