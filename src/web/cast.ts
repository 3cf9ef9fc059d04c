import type { Community } from '#domain/community.ts';

/** Somebody the visitor can speak as. */
export interface Player {
  readonly contact: string;
  readonly name: string;
  /** 居民, 楼门长 … */
  readonly role: string;
  /** The name inside rooms. */
  readonly alias: string;
}

const residentNames = ['李阿姨', '王大爷', '小周', '豆豆妈', '老魏', '陈老师'];

const roleNames = {
  leader: '楼门长',
  staff: '社区工作者',
  property: '物业',
  organiser: '活动组织者',
  resident: '居民',
} as const;

/** The group the sandbox is about: the whole-building room of the first leader's building, else the first one. */
export function livelyRoom(community: Community): Community['rooms'][number] | undefined {
  const led = community.people.find((person) => person.role === 'leader')?.stairwells[0];
  const whole = community.rooms.filter((room) => room.kind === 'building' && room.unit === undefined);
  return whole.find((room) => led?.startsWith(`${room.building}-`)) ?? whole[0];
}

/** Made-up neighbours of one building, then the people of the community file who have a contact. */
export function castOf(community: Community): readonly Player[] {
  const around = livelyRoom(community)?.building;
  const building = community.buildings.find(({ number }) => number === around) ?? community.buildings[0];
  const homes = residentNames.map((_, i) => {
    const unit = building?.units[i % building.units.length];
    return unit === undefined ? undefined : `${building?.number}-${unit}-${(i + 2) * 100 + (i % 3) + 1}`;
  });
  const residents = residentNames.map((name, i): Player => {
    const home = homes[i];
    return { contact: `resident-${i + 1}`, name, role: '居民', alias: home === undefined ? name : `${home} ${name}` };
  });
  const known = community.people.flatMap((person): Player[] => {
    const [contact] = person.contacts;
    if (contact === undefined) return [];
    const stairwells = person.stairwells.length === 0 ? '' : ` ${person.stairwells.join('、')}`;
    return [
      {
        contact,
        name: person.name,
        role: `${roleNames[person.role]}${stairwells}`,
        alias: aliasOf(person.role, person.name),
      },
    ];
  });
  return [...residents, ...known];
}

const aliasOf = (role: keyof typeof roleNames, name: string): string =>
  role === 'resident' ? name : `${roleNames[role]}${name}`;
