import type { Database } from '#db/client.ts';
import { bindRooms } from '#db/queries/places.ts';
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
  const named = rooms.map((room) => ({ ...room, id: room.id ?? (byTopic ? room.topic : undefined) }));
  const bound = await bindRooms(
    db,
    named.flatMap(({ id, topic, kind, building, unit }, i) => {
      if (id === undefined) return [];
      return {
        community,
        id,
        topic,
        kind,
        building: building === undefined ? null : String(building),
        unit: unit === undefined ? null : String(unit),
        // Rooms keep the order of the file.
        boundAt: now.add({ microseconds: i }),
        boundBy: null,
        introducedAt: byTopic ? now : null,
      };
    }),
  );
  for (const { id, introducedAt } of bound)
    if (introducedAt === null) await setTimer(db, community, { kind: 'introduce', key: id, due: now });
}
