import { stairwellsOf } from '#domain/audience.ts';
import type { Community } from '#domain/community.ts';
import type { Path } from './document.ts';

/** What one field says that does not fit the rest of the file. */
export interface Misfit {
  readonly path: Path;
  readonly problem: string;
}

/** One cross check: what in the file does not fit together. */
type Check = (community: Community) => Iterable<Misfit>;

function* repeated(list: string, field: string, values: readonly (string | undefined)[]): Iterable<Misfit> {
  for (const [at, value] of values.entries())
    if (value !== undefined && values.indexOf(value) < at)
      yield { path: [list, at, field], problem: `expected every ${field} once, found ${JSON.stringify(value)} again` };
}

function* missing(path: Path, values: readonly string[], known: readonly string[], what: string): Iterable<Misfit> {
  for (const [at, value] of values.entries())
    if (!known.includes(value))
      yield { path: [...path, at], problem: `expected ${what} of this file, found ${JSON.stringify(value)}` };
}

const topicsOf = (community: Community): string[] => community.rooms.map((it) => it.topic);

const repeats: Check = function* (community) {
  for (const list of ['services', 'partners', 'organizations', 'faq'] as const)
    yield* repeated(
      list,
      'id',
      community[list].map((it) => it.id),
    );
  yield* repeated(
    'buildings',
    'number',
    community.buildings.map((it) => String(it.number)),
  );
  yield* repeated('rooms', 'topic', topicsOf(community));
  yield* repeated(
    'rooms',
    'id',
    community.rooms.map((it) => it.id),
  );
  yield* repeated(
    'people',
    'name',
    community.people.map((it) => it.name),
  );
  yield* repeated(
    'events',
    'number',
    community.events.map((it) => String(it.number)),
  );
  const owners = new Map<string, string>();
  for (const [at, { contacts, name }] of community.people.entries())
    for (const contact of contacts) {
      const owner = owners.get(contact);
      if (owner !== undefined && owner !== name)
        yield { path: ['people', at], problem: `expected a contact of one person, found that of ${owner} again` };
      owners.set(contact, name);
    }
};

const places: Check = function* (community) {
  const stairwells = stairwellsOf(community);
  const buildings = community.buildings.map((it) => String(it.number));
  for (const [at, { building, unit }] of community.rooms.entries()) {
    if (building !== undefined && !buildings.includes(String(building)))
      yield { path: ['rooms', at, 'building'], problem: `expected a building of this file (${buildings.join(', ')})` };
    else if (unit !== undefined && !stairwells.includes(`${building}-${unit}`))
      yield { path: ['rooms', at, 'unit'], problem: `expected a unit of building ${building}, found ${unit}` };
  }
  for (const [at, person] of community.people.entries())
    yield* missing(['people', at, 'stairwells'], person.stairwells, stairwells, 'a stairwell');
};

const references: Check = function* (community) {
  const partners = community.partners.map((it) => it.id);
  for (const [at, service] of community.services.entries()) {
    for (const [hour, hours] of service.hours.entries())
      yield* missing(['services', at, 'hours', hour, 'partners'], hours.partners, partners, 'the id of a partner');
    yield* missing(['services', at, 'rooms'], service.rooms ?? [], topicsOf(community), 'the topic of a room');
  }
  for (const [at, event] of community.events.entries())
    yield* missing(['events', at, 'rooms'], event.rooms, topicsOf(community), 'the topic of a room');
  if (community.digest.room !== undefined && !topicsOf(community).includes(community.digest.room))
    yield { path: ['digest', 'room'], problem: 'expected the topic of a room of this file' };
};

/** A contact may be anyone's; what is written in Chinese is a name and must be somebody's. */
const names: Check = function* (community) {
  const known = community.people.map((it) => it.name);
  const named = (values: readonly string[]): string[] =>
    values.map((it) => (/\p{Script=Han}/u.test(it) ? it : known[0]!));
  const what = 'a contact or the name of somebody';
  if (community.people.length === 0) return;
  yield* missing(['emergency', 'staff'], named(community.emergency.staff), known, what);
  yield* missing(['organisers'], named(community.organisers), known, what);
  for (const [at, duty] of community.duty.entries())
    for (const misfit of missing([], named([duty.contact]), known, what))
      yield { path: ['duty', at, 'contact'], problem: misfit.problem };
};

const times: Check = function* (community) {
  if (community.quiet.from === community.quiet.to)
    yield { path: ['quiet', 'to'], problem: 'expected another time than from' };
  for (const [year, { closed, working }] of Object.entries(community.holidays)) {
    for (const [list, dates] of Object.entries({ closed, working }))
      for (const [at, date] of dates.entries())
        if (!date.startsWith(`${year}-`))
          yield { path: ['holidays', year, list, at], problem: `expected a date of ${year}, found ${date}` };
    for (const [at, date] of working.entries())
      if (closed.includes(date))
        yield {
          path: ['holidays', year, 'working', at],
          problem: `expected ${date} to be closed or working, found both`,
        };
  }
};

/** All cross checks, in the order in which their misfits are told. */
export const checks: readonly Check[] = [repeats, places, references, names, times];

/** What a file may leave out, and what then does not work. */
export function gaps(community: Community): readonly Misfit[] {
  const has = (kind: string): boolean => community.rooms.some((it) => it.kind === kind);
  const found: Misfit[] = [];
  if (community.hotlines.property === undefined)
    found.push({ path: ['hotlines'], problem: 'no property number: an emergency can name none to call' });
  if (!has('staff')) found.push({ path: ['rooms'], problem: 'no staff room: nobody gets digest and alerts there' });
  if (!community.people.some((it) => it.role === 'staff'))
    found.push({ path: ['people'], problem: 'no staff: nobody may do everything' });
  for (const [at, person] of community.people.entries())
    if (person.role === 'leader' && person.stairwells.length === 0)
      found.push({ path: ['people', at], problem: `leader ${person.name} has no stairwells and reaches no room` });
  return found;
}
