import type { Room } from '#db/queries/places.ts';
import { buildingOf, residentRooms, roomsOfBuilding, roomsOfStairwell, stairwellOf } from '#domain/audience.ts';
import type { NoticeSlots, Scope } from '#domain/drafted.ts';
import type { Person } from '#domain/person.ts';
import type { MessageContext } from '../handler.ts';

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
 * The rooms of the house that was meant in the stead of another, for words that went to the rooms `before`, and those of the wrong
 * one among these; words that did not go to that one stay where they are.
 */
export function roomsInstead(
  { scope = {}, instead }: Pick<NoticeSlots, 'scope' | 'instead'>,
  before: readonly string[],
  rooms: readonly Room[],
): { readonly meant: readonly Room[]; readonly wrong: readonly Room[] } {
  const there = rooms.filter(({ id }) => before.includes(id));
  if (instead === undefined) return { meant: roomsOfScope(scope, rooms), wrong: there };
  const wrong = there.filter(
    ({ kind, building }) => kind === 'building' && instead.some((house) => String(house) === String(building)),
  );
  return { meant: wrong.length === 0 ? [] : roomsOfScope(scope, rooms), wrong };
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

/**
 * The rooms a person means by what they named, in words that go to the rooms `before`: 大家 of a leader are the own people, and
 * 2单元 is of the one building they speak for, until rooms are known.
 */
export function roomsMeant(
  scope: Scope | undefined,
  { sender, rooms }: Pick<MessageContext, 'sender' | 'rooms'>,
  before: readonly string[] = [],
): readonly Room[] {
  const staff = sender.rights.some(({ role }) => role === 'staff');
  if (scope === undefined || (scope.ours === true && !staff)) return impliedRooms(sender, rooms);
  const own = new Set(sender.rights.flatMap(({ stairwells }) => stairwells).map(buildingOf));
  const spoken = own.size === 1 ? rooms.filter(({ building }) => building !== null && own.has(String(building))) : [];
  return roomsOfScope(scope, rooms, before.length > 0 ? before : spoken.map(({ id }) => id));
}

/** 3号楼邻里群、5号楼邻里群 */
export const sayRooms = (rooms: readonly Pick<Room, 'topic'>[]): string => rooms.map((room) => room.topic).join('、');

/** Asks for the rooms, and names those this person may post to (N3). */
export const askScope = (reachable: readonly Pick<Room, 'topic'>[]): string =>
  offersAll(reachable)
    ? `发到哪些群：${sayRooms(reachable)}？说一个就行，都要就说「都发」。`
    : `发到哪些群？可以说几号楼几单元、全体居民，或群名：${sayRooms(reachable)}。`;

/** So few that each is named, and 都发 is every one of them. */
export const offersAll = ({ length }: readonly unknown[]): boolean => length > 1 && length <= fewRooms;
const fewRooms = 3;

/** The rooms a draft goes to after some were named for it: instead of the others, besides them, or no longer. */
export const withHouses = (
  before: readonly string[],
  named: readonly string[],
  houses: 'more' | 'fewer' | undefined,
): readonly string[] => {
  if (houses === 'more') return [...new Set([...before, ...named])];
  return houses === 'fewer' ? before.filter((id) => !named.includes(id)) : named;
};
