import type { Database } from '#db/client.ts';
import { bindRoom, findRoom } from '#db/queries/places.ts';
import { setTimer } from '#db/queries/timers.ts';
import type { Community } from '#domain/community.ts';

/**
 * Binds rooms of the file. In sandbox and replay that is all of them, known by their topics and introduced long ago;
 * elsewhere only those of which the file gives the id, and a new one is introduced to first.
 */
export async function bindFileRooms(
  db: Database,
  { id: community, rooms }: Community,
  now: Temporal.Instant,
  byTopic: boolean,
): Promise<void> {
  for (const [i, room] of rooms.entries()) {
    const id = room.id ?? (byTopic ? room.topic : undefined);
    if (id === undefined) continue;
    const known = await findRoom(db, community, id);
    await bindRoom(db, {
      community,
      id,
      topic: room.topic,
      kind: room.kind,
      building: room.building === undefined ? null : String(room.building),
      unit: room.unit === undefined ? null : String(room.unit),
      // Rooms keep the order of the file.
      boundAt: now.add({ microseconds: i }),
      boundBy: null,
      introducedAt: byTopic ? now : null,
    });
    if (!byTopic && !known?.introducedAt) await setTimer(db, community, { kind: 'introduce', key: id, due: now });
  }
}
