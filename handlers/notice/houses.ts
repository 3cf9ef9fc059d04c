import type { Notice } from '#db/queries/notices.ts';
import type { Room } from '#db/queries/places.ts';
import type { Community } from '#domain/community.ts';
import type { Houses, NoticeSlots } from '#domain/drafted.ts';
import type { PlacePart } from '#domain/reading.ts';
import { sayPlace } from '#domain/wording.ts';

type Outage = NonNullable<NoticeSlots['outage']>;
/** Buildings, or some of their stairwells. */
export type Places = NonNullable<Outage['places']>;
export type Buildings = Pick<Community, 'buildings'>;

/** The houses of an outage: those its words name, else those whose rooms it went to; of a room of everybody every building. */
export function housesOf(
  { outage, rooms }: Pick<Notice, 'outage' | 'rooms'>,
  known: readonly Room[],
  { buildings }: Buildings,
): Places {
  if (outage?.places !== undefined && outage.places.length > 0) return outage.places;
  const its = known.filter(({ id }) => rooms.includes(id));
  if (its.some(({ kind }) => kind === 'community')) return buildings.map(({ number }) => ({ building: number }));
  const homes = its.flatMap(({ building, unit }) =>
    building == null ? [] : [unit == null ? { building } : { building, unit }],
  );
  return whole(homes, { buildings });
}

/** 8号楼1单元 and 8号楼2单元 of two are 8号楼. */
function whole(places: Places, { buildings }: Buildings): Places {
  const taken: { building: PlacePart; unit?: PlacePart }[] = [];
  for (const place of places) {
    const units = buildings.find(({ number }) => alike(number, place.building))?.units ?? [];
    const all =
      place.unit === undefined ||
      (units.length > 0 && units.every((unit) => places.some((one) => same(one, { building: place.building, unit }))));
    const house = all ? { building: numeric(place.building) } : place;
    if (!taken.some((one) => covers(one, house))) taken.push(house);
  }
  return taken;
}

/** Rooms keep their house as text, words as a number. */
const numeric = (part: PlacePart): PlacePart => (/^\d+$/u.test(String(part)) ? Number(part) : part);
const alike = (one: PlacePart, other: PlacePart): boolean => String(one) === String(other);

/** Whether two places have homes in common. */
export const same = (one: Places[number], other: Places[number]): boolean =>
  alike(one.building, other.building) &&
  (one.unit === undefined || other.unit === undefined || alike(one.unit, other.unit));

/** Whether the first place has every home of the second. */
export const covers = (one: Places[number], other: Places[number]): boolean =>
  same(one, other) && (one.unit === undefined || other.unit !== undefined);

/** These houses and some more. */
export const joined = (before: Places, more: Places): Places => [
  ...before,
  ...more.filter((place) => !before.some((one) => covers(one, place))),
];

/** These houses without some; of a building that loses one stairwell the others stay. */
export function left(before: Places, fewer: Places, { buildings }: Buildings): Places {
  const apart = before.flatMap((place) => {
    const losesOne = place.unit === undefined && fewer.some((one) => same(one, place) && one.unit !== undefined);
    const units = buildings.find(({ number }) => alike(number, place.building))?.units;
    return !losesOne || units === undefined ? [place] : units.map((unit) => ({ building: place.building, unit }));
  });
  return apart.filter((place) => !fewer.some((one) => same(one, place)));
}

/** 只停1门, 2门不停: the houses of an outage after it; a stairwell without its building is of those that were told. */
export function extentOf(
  { only, without, of }: NonNullable<NoticeSlots['extent']>,
  before: Places,
  community: Buildings,
): Places {
  const named = ({ buildings = [], stairwells = [], units = [] }: Houses): Places => [
    ...buildings.map((building) => ({ building: numeric(building) })),
    ...stairwells.map((stairwell) => {
      const [building = '', unit = ''] = stairwell.split('-');
      return { building: numeric(building), unit: numeric(unit) };
    }),
    ...units.flatMap((unit) =>
      (of === undefined ? [...new Set(before.map(({ building }) => building))] : [numeric(of)]).map((building) => ({
        building,
        unit: numeric(unit),
      })),
    ),
  ];
  if (only === undefined) return left(before, named(without ?? {}), community);
  // 7号楼停水只停1门 says nothing of the other buildings.
  const others = of === undefined ? [] : before.filter(({ building }) => String(building) !== of);
  return [...others, ...named(only)];
}

/** 1号楼、7号楼 */
export const sayHouses = (places: Places): string => [...new Set(places.map((place) => sayPlace(place)))].join('、');

/** The rooms a corrected outage still concerns: those of houses that are out of it hear no more of its hours. */
export function stillConcerned(notice: Pick<Notice, 'outage' | 'corrects'>, rooms: readonly Room[]): readonly Room[] {
  const places = notice.corrects === null && notice.outage?.some !== true ? undefined : notice.outage?.places;
  if (places === undefined || places.length === 0) return rooms;
  return rooms.filter(
    ({ kind, building, unit }) =>
      kind !== 'building' ||
      building == null ||
      places.some((place) => same(place, unit == null ? { building } : { building, unit })),
  );
}

/** Of a building that is told by its stairwells' rooms, those whose room hears nothing of an outage are not without it. */
export function withoutHomes(
  outage: Outage,
  told: readonly string[],
  { rooms, community }: { readonly rooms: readonly Room[]; readonly community: Buildings },
): Outage {
  const heard = rooms.filter(({ id }) => told.includes(id));
  const homes = rooms.flatMap(({ id, building, unit }) =>
    building !== null &&
    unit !== null &&
    !told.includes(id) &&
    heard.some((room) => room.building === building) &&
    !heard.some((room) => room.building === building && room.unit === null)
      ? [{ building, unit }]
      : [],
  );
  const places = left(outage.places ?? [], homes, community);
  return places.length === 0 ? outage : { ...outage, places };
}
