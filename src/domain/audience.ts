import type { Community, Service } from './community.ts';
import type { PlacePart, RoomKind } from './reading.ts';

/** What of a room says whom it reaches; rooms of the file and bound rooms of the database both fit. */
export interface RoomPlace {
  readonly topic: string;
  readonly kind: RoomKind;
  readonly building?: PlacePart | null;
  readonly unit?: PlacePart | null;
}

const said = (part: PlacePart | null | undefined): string | undefined =>
  part === undefined || part === null ? undefined : String(part);
const same = (a: PlacePart | null | undefined, b: PlacePart | null | undefined): boolean => said(a) === said(b);

/** `3-2`: building and unit; nothing when one of them is not known. */
export function stairwellOf(place: {
  readonly building?: PlacePart | null;
  readonly unit?: PlacePart | null;
}): string | undefined {
  const building = said(place.building);
  const unit = said(place.unit);
  return building === undefined || unit === undefined ? undefined : `${building}-${unit}`;
}

/** Every stairwell of the community, in the order of the file. */
export const stairwellsOf = (community: Pick<Community, 'buildings'>): readonly string[] =>
  community.buildings.flatMap(({ number, units }) => units.map((unit) => `${number}-${unit}`));

/** The building of a stairwell: `3` of `3-2`. */
export const buildingOf = (stairwell: string): string => stairwell.slice(0, stairwell.indexOf('-'));

/** A building means its whole-building room, else its stairwell rooms (N1). */
export function roomsOfBuilding<R extends RoomPlace>(rooms: readonly R[], building: PlacePart): readonly R[] {
  const its = rooms.filter((room) => room.kind === 'building' && same(room.building, building));
  const whole = its.filter((room) => said(room.unit) === undefined);
  return whole.length > 0 ? whole : its;
}

/** A stairwell means its own room, else the whole-building room. */
export function roomsOfStairwell<R extends RoomPlace>(rooms: readonly R[], stairwell: string): readonly R[] {
  const own = rooms.filter((room) => room.kind === 'building' && stairwellOf(room) === stairwell);
  return own.length > 0
    ? own
    : roomsOfBuilding(rooms, buildingOf(stairwell)).filter((room) => said(room.unit) === undefined);
}

/** Every building once: its whole-building room, a building without one its stairwell rooms. */
export function buildingRooms<R extends RoomPlace>(rooms: readonly R[]): readonly R[] {
  const reached = new Set<R>();
  for (const room of rooms)
    if (room.kind === 'building') for (const its of roomsOfBuilding(rooms, said(room.building)!)) reached.add(its);
  return rooms.filter((room) => reached.has(room));
}

/** Where residents are reached, nobody twice: the building rooms, community and volunteer rooms. */
export function residentRooms<R extends RoomPlace>(rooms: readonly R[]): readonly R[] {
  const buildings = new Set(buildingRooms(rooms));
  return rooms.filter((room) => buildings.has(room) || room.kind === 'community' || room.kind === 'volunteer');
}

/** Where a service's reminders and closures go: the topics its file entry names, else `residentRooms`. */
export const reminderRooms = <R extends RoomPlace>(
  service: Pick<Service, 'rooms'>,
  rooms: readonly R[],
): readonly R[] =>
  service.rooms === undefined ? residentRooms(rooms) : rooms.filter((room) => service.rooms!.includes(room.topic));

/** The topic of the room the digest goes to: the file's, else the first staff room. */
export const digestTopic = (community: Pick<Community, 'digest' | 'rooms'>): string | undefined =>
  community.digest.room ?? community.rooms.find((room) => room.kind === 'staff')?.topic;
