import { describe, expect, test } from 'vitest';
import { readYaml } from '#community/document.ts';
import { communityFrom } from '#community/load.ts';
import { type Change, fileValue, overlay, valueHash } from '#community/overlay.ts';

const text = (hours: string): string => `id: harbour
name: 临港社区
assistant: 小港
buildings: [{ number: 1, units: [1, 2] }]
people: [{ contact: c1, name: 柯岚, role: leader, stairwells: [1-1] }]
faq: [{ id: library, question: 图书角几点开, answer: ${hours} }]
`;
const file = (hours = '九点开。') => communityFrom(readYaml('harbour.yaml', text(hours)));
const change = (field: string, value: unknown, on = file()): Change => ({
  path: field,
  value,
  over: valueHash(fileValue(on, field)),
});

describe('what staff change by chat lies over the file', () => {
  test('one field is laid over, the rest is the file’s', () => {
    const { community, overtaken, refused } = overlay(file(), [change('faq/library/answer', '十点开。')]);
    expect(community.faq[0]).toMatchObject({ question: '图书角几点开', answer: '十点开。' });
    expect([overtaken, refused]).toEqual([[], []]);
  });

  test('the later change wins', () => {
    const changes = [change('people/柯岚/stairwells', ['1-2']), change('people/柯岚/stairwells', ['1-1', '1-2'])];
    expect(overlay(file(), changes).community.people[0]?.stairwells).toEqual(['1-1', '1-2']);
  });

  test('a new entry is added, a list the file leaves out begins, an entry is taken away', () => {
    const changes = [
      change('faq/bikes', { id: 'bikes', question: '哪里打气', answer: '门卫室有气筒。' }),
      change('partners/bakery', { id: 'bakery', name: '巷口面包店', kind: 'merchant' }),
      change('faq/library', null),
      change('talkBudget', 2),
      change('digest/at', '17:30'),
    ];
    const { community, refused } = overlay(file(), changes);
    expect(refused).toEqual([]);
    expect(community.faq.map((it) => it.id)).toEqual(['bikes']);
    expect(community.partners[0]?.name).toBe('巷口面包店');
    expect([community.talkBudget, community.digest.at]).toEqual([2, '17:30']);
  });

  test('a value the file changed later wins and is reported', () => {
    const stale = change('faq/library/answer', '十点开。');
    const { community, overtaken } = overlay(file('八点开。'), [stale, change('talkBudget', 3)]);
    expect(community.faq[0]?.answer).toBe('八点开。');
    expect(community.talkBudget).toBe(3);
    expect(overtaken).toEqual([stale]);
  });

  test('what would make the file invalid is left out and reported, and the others stand', () => {
    const changes = [
      change('people/柯岚/role', 'emperor'),
      change('people/柯岚/stairwells', ['8-8']),
      change('faq/nobody/answer', '没有这条。'),
      change('__proto__/x', 1),
      change('talkBudget', 1),
    ];
    const { community, refused } = overlay(file(), changes);
    expect(refused.map((it) => it.change.path)).toEqual(changes.slice(0, 4).map((it) => it.path));
    expect(community.talkBudget).toBe(1);
    expect(community.people[0]?.role).toBe('leader');
  });

  test('the order of keys does not change a value', () => {
    expect(valueHash({ a: 1, b: [2] })).toBe(valueHash({ b: [2], a: 1 }));
    expect(valueHash(undefined)).not.toBe(valueHash(null));
  });
});
