import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommunityFileError, readYaml } from '#community/document.ts';
import { lexiconOf } from '#community/lexicon.ts';
import { communityFrom, loadCommunities, loadCommunity } from '#community/load.ts';

const head = `id: harbour
name: 临港社区
assistant: 小港
buildings:
  - { number: 1, units: [1, 2], floors: 6 }
`;
const read = (text: string) => communityFrom(readYaml('harbour.yaml', text));
const complaint = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof CommunityFileError) return error.message;
    throw error;
  }
  return 'no complaint';
};

describe('a community file that does not hold is refused in one line with file, line, field and what was expected', () => {
  test.each([
    [
      'quiet: { from: 22点, to: "07:00" }',
      'harbour.yaml:6: quiet.from: expected a time HH:MM, such as "09:00", found "22点"',
    ],
    ['timezone: Beijing', 'harbour.yaml:6: timezone: expected a time zone such as Asia/Shanghai, found "Beijing"'],
    [
      'faq:\n  - id: lamp\n    question: 路灯几点亮\n    answer: 天黑就亮。\n    validUntil: 2027-02-30',
      'harbour.yaml:10: faq[0].validUntil: expected a date YYYY-MM-DD that the calendar has, found "2027-02-30"',
    ],
    ['faq:\n  - id: lamp\n    question: 路灯几点亮', 'harbour.yaml:7: faq[0].answer: expected words, found nothing'],
    ['rooms: 一号群', 'harbour.yaml:6: rooms: expected a list, found "一号群"'],
    [
      'people:\n  - { contact: c1, name: 柯岚, role: boss }',
      'harbour.yaml:7: people[0].role: expected a role: resident, leader, organiser, property, staff, found "boss"',
    ],
    [
      'people:\n  - { contact: c1, name: 柯岚, role: leader, stairwels: [1-1] }',
      'harbour.yaml:7: people[0].stairwels: unknown field, expected stairwells',
    ],
    [
      'people:\n  - contact: c1\n    name: 柯岚\n    role: leader\n    stairwells:\n      - 1-1\n      - 9-1',
      'harbour.yaml:12: people[0].stairwells[1]: expected a stairwell of this file, found "9-1"',
    ],
    [
      'rooms:\n  - { topic: 七号楼, kind: building, building: 7 }',
      'harbour.yaml:7: rooms[0].building: expected a building of this file (1)',
    ],
    [
      'rooms:\n  - { topic: 一楼三门, kind: building, building: 1, unit: 3 }',
      'harbour.yaml:7: rooms[0].unit: expected a unit of building 1, found 3',
    ],
    [
      'services:\n  - id: gym\n    name: 健身角\n    hours:\n      - { day: monday, from: "09:00", to: "10:00", partners: [nobody] }',
      'harbour.yaml:10: services[0].hours[0].partners[0]: expected the id of a partner of this file, found "nobody"',
    ],
    [
      'rooms:\n  - { topic: 一楼大群, kind: community, id: r1 }\n  - { topic: 一楼小群, kind: community, id: r1 }',
      'harbour.yaml:8: rooms[1].id: expected every id once, found "r1" again',
    ],
    ['digest: { room: 没有的群 }', 'harbour.yaml:6: digest.room: expected the topic of a room of this file'],
    [
      'people: [{ contact: c1, name: 柯岚, role: staff }]\nemergency: { staff: [柯兰] }',
      'harbour.yaml:7: emergency.staff[0]: expected a contact or the name of somebody of this file, found "柯兰"',
    ],
    [
      'people:\n  - { contact: c1, name: 柯岚, role: staff }\n  - { contact: c1, name: 邵平, role: property }',
      'harbour.yaml:8: people[1]: expected a contact of one person, found that of 柯岚 again',
    ],
    [
      'faq:\n  - { id: a, question: 甲, answer: 乙 }\n  - { id: a, question: 丙, answer: 丁 }',
      'harbour.yaml:8: faq[1].id: expected every id once, found "a" again',
    ],
    [
      'holidays: { 2027: { closed: [2028-01-01] } }',
      'harbour.yaml:6: holidays.2027.closed[0]: expected a date of 2027, found 2028-01-01',
    ],
    ['talkBudget: lots', 'harbour.yaml:6: talkBudget: expected a number of answers, found "lots"'],
    [
      'eventReminders: [{ weeks: -1 }]',
      'harbour.yaml:6: eventReminders[0]: expected { days: -1, at: "18:00" } or { hours: -2 }, found fields',
    ],
  ])('%j', (text, expected) => {
    expect(complaint(head + text)).toBe(expected);
  });

  test('text that is no YAML names its line', () => {
    expect(complaint('id: harbour\nrooms: [1, 2\nname: x')).toMatch(/^harbour\.yaml:\d: expected YAML: /);
    expect(complaint('id: a\nid: b\n')).toBe('harbour.yaml:2: expected YAML: Map keys must be unique');
    expect(complaint('')).toBe('harbour.yaml:1: expected object, found nothing');
    expect(complaint('just words')).toBe('harbour.yaml:1: expected object, found "just words"');
  });

  test('no complaint is longer than a line', () => {
    expect(complaint(`${head}answers: "a\\nb"`)).not.toContain('\n');
    expect(complaint(`${head}answers: ${'x'.repeat(10_000)}`).length).toBeLessThan(200);
  });

  test('a file that is not there says so', async () => {
    await expect(loadCommunity('nowhere.yaml')).rejects.toThrow(
      'nowhere.yaml:1: expected a community file that can be read',
    );
  });
});

describe('a community file that holds', () => {
  test('an unknown field is ignored, and said', () => {
    expect(read(`${head}weather: fine\nhotlines: { property: 010-1 }\n`).warnings[0]).toBe(
      'harbour.yaml:6: weather: unknown field, ignored',
    );
  });

  test('what is missing for good service is said, the property number first', () => {
    expect(read(head).warnings).toEqual([
      'harbour.yaml:1: hotlines: no property number: an emergency can name none to call',
      'harbour.yaml:1: rooms: no staff room: nobody gets digest and alerts there',
      'harbour.yaml:1: people: no staff: nobody may do everything',
    ]);
  });

  test('its names teach the reader, the longest first', () => {
    const { community } = read(
      `${head}people: [{ contact: c1, name: 柯岚, role: staff }, { name: 邻居, role: resident }]
services: [{ id: gym, name: 健身角, aliases: [社区健身角] }]`,
    );
    expect(lexiconOf(community)).toMatchObject({
      assistantNames: ['小港'],
      entities: ['社区健身角', '健身角'],
      people: ['柯岚'],
      buildings: [{ number: 1, units: [1, 2], floors: 6 }],
    });
  });

  test('several files are read in order, each with an id of its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'communities-'));
    await writeFile(join(folder, 'b.yaml'), head.replace('harbour', 'second'));
    await writeFile(join(folder, 'a.yaml'), head);
    const loaded = await loadCommunities(join(folder, '*.yaml'));
    expect(loaded.map((it) => it.community.id)).toEqual(['harbour', 'second']);
    await writeFile(join(folder, 'c.yaml'), head);
    await expect(loadCommunities(join(folder, '*.yaml'))).rejects.toThrow(/c\.yaml:1: id: expected an id of its own/);
    await expect(loadCommunities(join(folder, '*.yml'))).rejects.toThrow('expected at least one community file here');
  });
});
