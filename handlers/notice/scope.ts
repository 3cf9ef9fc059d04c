import type { Room } from '#db/queries/places.ts';
import { residentRooms, roomsOfBuilding, roomsOfStairwell, stairwellOf } from '#domain/audience.ts';
import type { Scope } from '#domain/drafted.ts';
import type { Person } from '#domain/person.ts';

/**
 * The rooms a scope means: topics as they were named, a building's whole-building room (else its stairwells'), kinds of rooms;
 * 2单元 alone is of the buildings whose rooms it goes to `before`.
 */
export function roomsOfScope(scope: Scope, rooms: readonly Room[], before: readonly string[] = []): readonly Room[] {
  const reached = new Set<Room>();
  const add = (found: readonly Room[]) => {
    for (const room of found) reached.add(room);
  };
  for (const topic of scope.topics ?? []) add(rooms.filter((room) => room.topic === topic));
  for (const building of scope.buildings ?? []) add(roomsOfBuilding(rooms, building));
  for (const stairwell of scope.stairwells ?? []) add(roomsOfStairwell(rooms, stairwell));
  const known = rooms.filter(({ id }) => before.includes(id));
  for (const unit of scope.units ?? [])
    for (const building of new Set(known.flatMap((room) => room.building ?? [])))
      add(rooms.filter((room) => room.kind === 'building' && stairwellOf(room) === `${building}-${unit}`));
  for (const kind of scope.kinds ?? []) {
    add(
      kind === 'building'
        ? residentRooms(rooms).filter((room) => room.kind === 'building')
        : rooms.filter((room) => room.kind === kind),
    );
  }
  if (scope.everyone === true) add(residentRooms(rooms));
  return rooms.filter((room) => reached.has(room));
}

/**
 * The rooms meant when nobody named any: a leader with one stairwell means its room, an organiser the only volunteer
 * room. Everybody else is asked (N1).
 */
export function impliedRooms(person: Person, rooms: readonly Room[]): readonly Room[] {
  const stairwells = person.rights.filter((right) => right.role === 'leader').flatMap((right) => right.stairwells);
  if (stairwells.length === 1) {
    const own = rooms.filter((room) => room.kind === 'building' && stairwellOf(room) === stairwells[0]);
    return own.length > 0 ? own : roomsOfStairwell(rooms, stairwells[0]!);
  }
  const volunteer = rooms.filter((room) => room.kind === 'volunteer');
  return person.role === 'organiser' && volunteer.length === 1 ? volunteer : [];
}

/** 3号楼邻里群、5号楼邻里群 */
export const sayRooms = (rooms: readonly Pick<Room, 'topic'>[]): string => rooms.map((room) => room.topic).join('、');

/** Asks for the rooms, and names those this person may post to (N3). */
export const askScope = (reachable: readonly Pick<Room, 'topic'>[]): string =>
  `发到哪些群？可以说几号楼几单元、全体居民，或群名：${sayRooms(reachable)}。`;

/** The rooms a draft goes to after some were named for it: instead of the others, besides them, or no longer. */
export const withHouses = (
  before: readonly string[],
  named: readonly string[],
  houses: 'more' | 'fewer' | undefined,
): readonly string[] => {
  if (houses === 'more') return [...new Set([...before, ...named])];
  return houses === 'fewer' ? before.filter((id) => !named.includes(id)) : named;
};
