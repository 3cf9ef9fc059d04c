import type { Address, Frame, Place, PlacePart } from '#domain/reading.ts';
import { readAlias } from './alias.ts';

export interface Filling {
  /** It is inside a home: the flat counts. */
  readonly home: boolean;
  /** The home is the sender's own, whose flat the alias shows; true unless said otherwise. */
  readonly ownFlat?: boolean;
  /** It belongs to a stairwell; what stands on the grounds has its building at most. */
  readonly stairwell?: boolean;
}

/**
 * Where a fault is: what was said, then the alias, then the room, part by part from the building down and only as
 * long as they agree. The flat comes from the alias only for a fault inside a home; a floor only from the words.
 */
export function fillPlace(said: Address, spot: string | undefined, frame: Frame, { home, ...how }: Filling): Place {
  const stairwell = (how.stairwell ?? true) || home;
  const known = frame.alias === undefined ? {} : readAlias(frame.alias, frame.lexicon);
  const alias = home && (how.ownFlat ?? true) ? known : without(known, 'flat');
  const room: Address = { ...part('building', frame.room?.building), ...part('unit', frame.room?.unit) };
  let place: Place = inHouse(said, frame);
  if (!home) place = without(place, 'flat');
  place = filled(place, stairwell ? alias : without(alias, 'unit'));
  place = filled(place, stairwell ? room : without(room, 'unit'));
  return spot === undefined ? place : { ...place, spot };
}

/** 2-301 in 7号楼's own group, where there is no 2号楼: stairwell and flat. */
function inHouse(said: Address, { room, lexicon }: Frame): Place {
  const { building, unit, flat } = said;
  const own = lexicon?.buildings.find(({ number }) => room?.building !== undefined && same(number, room.building));
  if (own === undefined || building === undefined || unit !== undefined || flat === undefined) return { ...said };
  const isBuilding = lexicon!.buildings.some(({ number }) => same(number, building));
  const isUnit = own.units.some((one) => same(one, building));
  return isUnit && !isBuilding ? { ...said, building: own.number, unit: building } : { ...said };
}

/** Takes over what is missing until the two name different parts; the rest of `from` is then another place. */
function filled(place: Place, from: Address): Place {
  let known = place;
  for (const level of ['building', 'unit', 'flat'] as const) {
    const own = known[level];
    const other = from[level];
    if (other === undefined) continue;
    if (own !== undefined && !same(own, other)) return known;
    if (own === undefined) known = { ...known, [level]: other };
  }
  return known;
}

function same(one: PlacePart, other: PlacePart): boolean {
  return bare(one) === bare(other);
}

/** A座 and A are one tower. */
const bare = (part: PlacePart): string =>
  String(part)
    .toUpperCase()
    .replace(/(?<=.)(?:[座栋幢塔]|号楼|单元)$/u, '');

function part<K extends keyof Address>(level: K, value: PlacePart | undefined): Address {
  return value === undefined ? {} : { [level]: value };
}

function without(place: Place, level: keyof Place): Place {
  const { [level]: _gone, ...rest } = place;
  return rest;
}
