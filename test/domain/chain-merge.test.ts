import { describe, expect, test } from 'vitest';
import type { KnownLine } from '#domain/chain-list.ts';
import { mergeCopy } from '#domain/chain-merge.ts';

const line = (number: number, name: string, party = 1, more: Partial<KnownLine> = {}): KnownLine => ({
  number,
  name,
  party,
  live: true,
  contact: `c-${name}`,
  shown: [party],
  shownHere: true,
  elsewhere: false,
  marked: false,
  ...more,
});
const entry = (n: number, name: string, party = 1, more: object = {}) => ({ n, name, party, ...more });
const copy = (authorName: string, ...entries: ReturnType<typeof entry>[]) => ({
  author: `c-${authorName}`,
  authorName,
  entries,
});
const none = { added: [], changed: [], removed: [], restored: [], missing: [], claims: [], released: [] };

describe('merging a copy into what is known', () => {
  test('C2 the list number is never a head count, and only the difference counts', () => {
    const merge = mergeCopy(
      [line(1, '甲'), line(2, '乙', 2)],
      copy('丙', entry(1, '甲'), entry(2, '乙', 2), entry(3, '丙', 3)),
    );
    expect(merge).toMatchObject({ ...none, added: [{ entry: entry(3, '丙', 3), own: true }] });
  });

  test('C2 two who extend the same copy at once lose nobody: the line that is missing stands', () => {
    const merge = mergeCopy([line(1, '甲'), line(2, '乙')], copy('丙', entry(1, '甲'), entry(2, '丙')));
    expect(merge).toMatchObject({ removed: [], missing: [2], added: [{ own: true }] });
  });

  test('C3 a missing line is dropped when its own author sent the copy', () => {
    expect(mergeCopy([line(1, '甲'), line(2, '乙')], copy('乙', entry(1, '甲')))).toMatchObject({
      ...none,
      removed: [2],
    });
  });

  test('C3 a line marked withdrawn is dropped, whoever copied the mark', () => {
    const merge = mergeCopy(
      [line(1, '甲'), line(2, '乙')],
      copy('丙', entry(1, '甲', 1, { withdrawn: true }), entry(2, '乙')),
    );
    expect(merge).toMatchObject({ ...none, removed: [1] });
  });

  test('C3 a stale copy brings nobody back, the own hand does', () => {
    const gone = line(1, '甲', 2, { live: false });
    expect(mergeCopy([gone], copy('乙', entry(1, '甲', 2)))).toMatchObject(none);
    expect(mergeCopy([gone], copy('甲', entry(1, '甲', 2))).restored).toEqual([{ number: 1, party: 2 }]);
  });

  test('C3 a stale copy brings no old number back, a new number counts', () => {
    const grown = line(1, '甲', 3, { shown: [1, 3] });
    expect(mergeCopy([grown], copy('乙', entry(1, '甲', 1)))).toMatchObject(none);
    expect(mergeCopy([grown], copy('乙', entry(1, '甲', 4))).changed).toEqual([{ number: 1, party: 4 }]);
    expect(mergeCopy([grown], copy('甲', entry(1, '甲', 1))).changed).toEqual([{ number: 1, party: 1 }]);
  });

  test('renumbering, reordering and other spaces change nothing', () => {
    expect(mergeCopy([line(1, '甲'), line(2, '乙')], copy('丙', entry(5, '乙 '), entry(9, ' 甲🌸')))).toMatchObject(
      none,
    );
  });

  test('two of the same name are told apart by flat', () => {
    const known = [line(1, '张阿姨', 1, { address: '3-2-203', contact: 'c-1' })];
    const merge = mergeCopy(known, {
      author: 'c-2',
      authorName: '张阿姨',
      authorAddress: '5-1-101',
      entries: [entry(1, '张阿姨', 1, { address: '3-2-203' }), entry(2, '张阿姨', 2, { address: '5-1-101' })],
    });
    expect(merge).toMatchObject({ added: [{ own: true, entry: { address: '5-1-101' } }], changed: [], removed: [] });
  });

  test('who adds several lines owns the one with the own name; the others are signed up by them', () => {
    const merge = mergeCopy([], copy('甲', entry(1, '王奶奶'), entry(2, '甲')));
    expect(merge.added.map(({ own }) => own)).toEqual([false, true]);
  });

  test('C2 two of the same name without flats are told apart by who posted', () => {
    const merge = mergeCopy([line(1, '甲'), line(2, '张阿姨')], {
      author: 'c-2',
      authorName: '张阿姨',
      entries: [entry(1, '甲'), entry(2, '张阿姨', 2)],
    });
    expect(merge).toMatchObject({ added: [{ own: true, entry: { party: 2 } }], missing: [2], changed: [] });
  });

  test('C2 who copies a namesake’s line and adds somebody else has not added themselves', () => {
    const merge = mergeCopy([line(1, '张阿姨')], {
      author: 'c-2',
      authorName: '张阿姨',
      entries: [entry(1, '张阿姨'), entry(2, '王五')],
    });
    expect(merge).toMatchObject({ added: [{ entry: { name: '王五' } }], missing: [] });
  });

  test('C2 what another group’s chain shows is not missing here, and a namesake there is another person', () => {
    const there = line(1, '张阿姨', 1, { shownHere: false, elsewhere: true });
    const merge = mergeCopy([there], { author: 'c-2', authorName: '张阿姨', entries: [entry(1, '张阿姨')] });
    expect(merge).toMatchObject({ added: [{ own: true }], missing: [], removed: [] });
  });

  test('C3 a sign-up by free text is not taken off by the own copy that never showed it', () => {
    const free = line(1, '甲', 2, { shownHere: false });
    expect(mergeCopy([free, line(2, '乙')], copy('甲', entry(1, '乙'), entry(2, '王奶奶')))).toMatchObject({
      removed: [],
      added: [{ own: false }],
    });
  });

  test('C3 an old mark takes nobody off who came back', () => {
    const back = line(1, '甲', 1, { marked: true });
    expect(mergeCopy([back], copy('乙', entry(1, '甲', 1, { withdrawn: true }), entry(2, '乙')))).toMatchObject({
      removed: [],
      added: [{ own: true }],
    });
    expect(mergeCopy([back], copy('甲', entry(1, '甲', 1, { withdrawn: true }))).removed).toEqual([1]);
  });

  test('who was put on the list by a neighbour speaks for themselves from their own copy on', () => {
    const { contact: _nobody, ...put } = line(1, '乙', 1, { by: 'c-甲' });
    expect(mergeCopy([put], copy('乙', entry(1, '乙', 2)))).toMatchObject({
      changed: [{ number: 1, party: 2 }],
      claims: [1],
    });
    expect(mergeCopy([put, line(2, '甲')], copy('乙', entry(1, '甲'))).removed).toEqual([1]);
  });
});
