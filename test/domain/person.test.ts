import { describe, expect, test } from 'vitest';
import { contactsOf, dutyOn, leadersOf, peopleOf } from '#domain/people.ts';
import { type Action, may, type Person, personOf, type Role, type Targets } from '#domain/person.ts';
import { example } from './community.example.ts';

const community = example();
const room = (topic: string) => community.rooms.filter((it) => it.topic === topic);
const people: Record<Role, Person> = {
  resident: personOf(community, 'c-neighbour'),
  leader: personOf(community, 'c-leader'),
  organiser: personOf(community, 'c-organiser'),
  property: personOf(community, 'c-property'),
  staff: personOf(community, 'c-staff'),
};
/** The leader of the table, without being an organiser too. */
const plainLeader: Person = { ...people.leader, rights: [{ role: 'leader', stairwells: ['1-1'] }] };
const byRole = { ...people, leader: plainLeader };
const whoMay = <A extends Action>(action: A, target: Targets[A]): Role[] =>
  (Object.keys(byRole) as Role[]).filter((role) => may(byRole[role], action, target));

const everyone: Role[] = ['resident', 'leader', 'organiser', 'property', 'staff'];

describe('U1: who may do what', () => {
  test('U1 everybody reports, signs up, asks and sees a public roster', () => {
    expect(whoMay('ordinary', {})).toEqual(everyone);
    expect(whoMay('event.roster', { organiser: null, roster: 'public' })).toEqual(everyone);
  });

  test('U1 a roster of the organisers only is shown to the event’s organiser and staff', () => {
    expect(whoMay('event.roster', { organiser: 'c-neighbour', roster: 'organisers' })).toEqual(['resident', 'staff']);
  });

  test('U1 what somebody recorded is taken back by nobody else, staff included', () => {
    expect(whoMay('record.own', { author: 'c-neighbour' })).toEqual(['resident']);
    expect(may(people.leader, 'record.own', { author: 'c-leader-pad' })).toBe(true);
  });

  test('U1 an event is changed by its own organiser and by staff', () => {
    expect(whoMay('event.manage', { organiser: 'c-neighbour' })).toEqual(['resident', 'staff']);
    expect(whoMay('event.manage', { organiser: null })).toEqual(['staff']);
  });

  test.each<[string, string, Role[]]>([
    ['the own stairwell', '1号楼1门', ['leader', 'staff']],
    ['the building of the own stairwell', '1号楼大家庭', ['leader', 'staff']],
    ['another stairwell', '2号楼1门', ['staff']],
    ['the whole community', '柳岸居民群', ['staff']],
    ['the volunteers', '柳岸志愿者', ['organiser', 'staff']],
    ['the leaders', '楼门长议事', ['staff']],
  ])('U1 N3 notices and events to %s', (_title, topic, expected) => {
    expect(whoMay('notice.post', { rooms: room(topic), subject: 'other' })).toEqual(expected);
    expect(whoMay('event.post', { rooms: room(topic) })).toEqual(expected);
  });

  test('U1 N3 one room too far refuses the whole notice, and no room at all is none', () => {
    const rooms = [...room('1号楼1门'), ...room('2号楼1门')];
    expect(whoMay('notice.post', { rooms, subject: 'other' })).toEqual(['staff']);
    expect(may(plainLeader, 'notice.post', { rooms: [], subject: 'other' })).toBe(false);
  });

  test('U1 property posts about repairs and outages to any building, and about nothing else', () => {
    for (const subject of ['repair', 'outage'] as const)
      expect(whoMay('notice.post', { rooms: room('2号楼1门'), subject })).toEqual(['property', 'staff']);
    expect(may(people.property, 'notice.post', { rooms: room('柳岸居民群'), subject: 'outage' })).toBe(false);
    expect(whoMay('notice.manage', { author: 'c-staff', subject: 'outage' })).toEqual(['property', 'staff']);
    expect(whoMay('notice.manage', { author: 'c-leader', subject: 'other' })).toEqual(['leader', 'staff']);
  });

  test('U1 tickets are moved by property and staff; a leader finishes those of the own stairwells', () => {
    for (const action of ['ticket.assign', 'ticket.start', 'ticket.wait', 'alarm.false'] as const)
      expect(whoMay(action, {})).toEqual(['property', 'staff']);
    expect(whoMay('ticket.done', { stairwell: '1-1' })).toEqual(['leader', 'property', 'staff']);
    expect(whoMay('ticket.done', { stairwell: '1-2' })).toEqual(['property', 'staff']);
    expect(whoMay('ticket.done', { stairwell: undefined })).toEqual(['property', 'staff']);
  });

  test('U1 in another household’s name: leaders for their stairwells, organisers for their events, staff', () => {
    expect(whoMay('proxy.report', { stairwell: '1-1' })).toEqual(['leader', 'staff']);
    expect(whoMay('proxy.report', { stairwell: '2-1' })).toEqual(['staff']);
    expect(whoMay('proxy.signup', { stairwell: '2-1', organiser: 'c-organiser' })).toEqual(['organiser', 'staff']);
    expect(whoMay('proxy.signup', { stairwell: '1-1', organiser: 'c-staff' })).toEqual(['leader', 'staff']);
  });

  test('U1 the rest is for staff, but a leader may have the digest of the own stairwells', () => {
    const only = ['service.close', 'faq.teach', 'right.lend', 'room.bind', 'person.bind', 'export'] as const;
    for (const action of only) expect(whoMay(action, {})).toEqual(['staff']);
    expect(whoMay('digest', { stairwells: 'all' })).toEqual(['staff']);
    expect(whoMay('digest', { stairwells: ['1-1'] })).toEqual(['leader', 'staff']);
    expect(whoMay('digest', { stairwells: ['1-1', '2-1'] })).toEqual(['staff']);
  });

  test('U1 a lent right allows what it says and nothing more', () => {
    const lent = personOf(community, 'c-neighbour', [], [{ role: 'leader', stairwells: ['2-1'] }]);
    expect(lent.role).toBe('resident');
    expect(may(lent, 'notice.post', { rooms: room('2号楼1门'), subject: 'other' })).toBe(true);
    expect(may(lent, 'notice.post', { rooms: room('1号楼1门'), subject: 'other' })).toBe(false);
    expect(may(lent, 'ticket.assign', {})).toBe(false);
  });

  test('U1 a name gives nobody a right: only the contact does', () => {
    expect(personOf(community, '方晴').role).toBe('resident');
    expect(personOf(community, '待认领').role).toBe('resident');
  });
});

describe('who somebody is', () => {
  test('U3 a contact that proved by a code to be a person of the file is that person', () => {
    const bindings = [{ contact: 'c-new', person: '待认领' }];
    expect(personOf(community, 'c-new', bindings)).toMatchObject({
      name: '待认领',
      role: 'leader',
      contacts: ['c-new'],
    });
    expect(leadersOf(community, '2-1', bindings).map((it) => it.contact)).toEqual(['c-new']);
    expect(leadersOf(community, '2-1')).toEqual([]);
  });

  test('a leader may be an organiser too', () => {
    expect(people.leader.role).toBe('leader');
    expect(may(people.leader, 'notice.post', { rooms: room('柳岸志愿者'), subject: 'other' })).toBe(true);
  });

  test('duty is by weekday or date, written as a name or a contact', () => {
    expect(dutyOn(community, Temporal.PlainDate.from('2026-11-28'))).toEqual(['c-staff']);
    expect(dutyOn(community, Temporal.PlainDate.from('2026-12-31'))).toEqual(['c-staff']);
    expect(dutyOn(community, Temporal.PlainDate.from('2026-11-27'))).toEqual([]);
  });

  test('a name of the file stands for all accounts of that person, an unknown contact for itself', () => {
    expect(contactsOf(community, '姜秀云')).toEqual(['c-leader', 'c-leader-pad']);
    expect(contactsOf(community, 'c-somebody')).toEqual(['c-somebody']);
    expect(peopleOf(community, 'property').map((it) => it.name)).toEqual(['老葛']);
  });
});
