import { describe, expect, test } from 'vitest';
import {
  buildingRooms,
  digestTopic,
  reminderRooms,
  roomsOfBuilding,
  roomsOfStairwell,
  stairwellOf,
  stairwellsOf,
} from '#domain/audience.ts';
import { assistantNames, communitySchema, momentOf } from '#domain/community.ts';
import { example } from './community.example.ts';

const smallest = { id: 'a', name: '甲社区', assistant: '小甲', buildings: [{ number: 1, units: [1] }] };
const topics = (rooms: readonly { topic: string }[]): string[] => rooms.map((it) => it.topic);

describe('the community file', () => {
  test('what may be left out has the defaults of the contract', () => {
    const community = communitySchema.parse(smallest);
    expect(community).toMatchObject({
      timezone: 'Asia/Shanghai',
      quiet: { from: '22:00', to: '07:00' },
      digest: { at: '18:00' },
      talkBudget: 6,
      eventReminders: [{ days: -1, at: '18:00' }, { hours: -2 }],
      dispatch: ['08:30', '13:30'],
      answers: 'sure',
    });
    expect(community.targets.emergency.total('minutes')).toBe(30);
    expect(community.targets.urgent.total('hours')).toBe(4);
    expect(community.targets.normal.total('hours')).toBe(72);
    expect(community.retention.text.total('days')).toBe(30);
    expect(community.retention.tickets.total('days')).toBe(180);
  });

  test('a duration may be added to a moment', () => {
    const { retention } = communitySchema.parse(smallest);
    expect(Temporal.Instant.from('2026-01-01T00:00Z').add(retention.text).toString()).toBe('2026-01-31T00:00:00Z');
  });

  test.each([
    ['a date the calendar does not have', { faq: [{ id: 'x', question: '?', answer: '!', validUntil: '2027-02-30' }] }],
    ['a time of 25 o’clock', { quiet: { from: '25:00', to: '07:00' } }],
    ['a weekday in Chinese', { duty: [{ contact: 'c', days: ['周六'] }] }],
    [
      'hours that end before they begin',
      { services: [{ id: 's', name: '甲', hours: [{ day: 'monday', from: '10:00', to: '09:00' }] }] },
    ],
    ['a building room without its building', { rooms: [{ topic: '甲', kind: 'building' }] }],
    ['a time zone nobody lives in', { timezone: 'Mars/Olympus' }],
    ['a duration without a unit', { targets: { urgent: '240' } }],
    ['an event that starts on 31 June', { events: [{ number: 1, title: '甲', startsAt: '2026-06-31T10:00' }] }],
  ])('%s is refused', (_title, changes) => {
    expect(communitySchema.safeParse({ ...smallest, ...changes }).success).toBe(false);
  });

  test('a phone number YAML read as a number is words again', () => {
    expect(communitySchema.parse({ ...smallest, hotlines: { gas: 96777 } }).hotlines.gas).toBe('96777');
  });

  test('one person may have several accounts', () => {
    expect(example().people[1]?.contacts).toEqual(['c-leader', 'c-leader-pad']);
    expect(example().people[3]?.contacts).toEqual([]);
  });

  test('a time of the file is local unless it says its offset', () => {
    expect(momentOf('2026-11-28T14:00', 'Asia/Shanghai').toString()).toBe('2026-11-28T06:00:00Z');
    expect(momentOf('2026-11-28T14:00:00+09:00', 'Asia/Shanghai').toString()).toBe('2026-11-28T05:00:00Z');
  });

  test('the assistant is called by its name, by the endings of it and by its aliases, the longest first', () => {
    expect(assistantNames(example())).toEqual(['小柳管家', '柳管家', '柳柳', '管家']);
  });
});

describe('whom a room reaches', () => {
  const { rooms } = example();

  test('a building means its whole-building room, one without it its stairwell rooms (N1)', () => {
    expect(topics(roomsOfBuilding(rooms, 1))).toEqual(['1号楼大家庭']);
    expect(topics(roomsOfBuilding(rooms, '2'))).toEqual(['2号楼1门', '2号楼2门']);
    expect(topics(buildingRooms(rooms))).toEqual(['1号楼大家庭', '2号楼1门', '2号楼2门']);
  });

  test('a stairwell means its own room, one without it the room of its building', () => {
    expect(topics(roomsOfStairwell(rooms, '1-1'))).toEqual(['1号楼1门']);
    expect(topics(roomsOfStairwell(rooms, '1-2'))).toEqual(['1号楼大家庭']);
    expect(topics(roomsOfStairwell(rooms, '3-1'))).toEqual([]);
  });

  test('reminders go to every building once, community and volunteer rooms, or where the service says', () => {
    expect(topics(reminderRooms({}, rooms))).toEqual([
      '1号楼大家庭',
      '2号楼1门',
      '2号楼2门',
      '柳岸居民群',
      '柳岸志愿者',
    ]);
    expect(topics(reminderRooms({ rooms: ['柳岸居民群'] }, rooms))).toEqual(['柳岸居民群']);
  });

  test('rooms of the database, whose numbers are text, reach the same', () => {
    const bound = rooms.map((it) => ({
      ...it,
      building: it.building === undefined ? null : String(it.building),
      unit: it.unit ?? null,
    }));
    expect(topics(roomsOfBuilding(bound, 1))).toEqual(['1号楼大家庭']);
    expect(topics(reminderRooms({}, bound))).toEqual(topics(reminderRooms({}, rooms)));
  });

  test('a stairwell is written building-unit', () => {
    expect(stairwellsOf(example())).toEqual(['1-1', '1-2', '2-1', '2-2']);
    expect(stairwellOf({ building: 'A座', unit: 2 })).toBe('A座-2');
    expect(stairwellOf({ building: 3 })).toBeUndefined();
  });

  test('the digest goes to the first staff room when the file names none', () => {
    expect(digestTopic(example())).toBe('居委会');
    expect(digestTopic(example({ digest: { room: '楼门长议事' } }))).toBe('楼门长议事');
  });
});
