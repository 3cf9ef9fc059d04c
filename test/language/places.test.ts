import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '#domain/reading.ts';
import { normalise } from '#language/normalise.ts';
import { displayName, readAlias } from '#language/places/alias.ts';
import { fillPlace } from '#language/places/fill.ts';
import { formatAddress } from '#language/places/format.ts';
import { readAddresses } from '#language/places/read.ts';
import { readSpots } from '#language/places/spots.ts';
import { estate, placeFault, placeRows, postalScore, scoredPlaceRows } from '../eval/places.ts';

const parts = (text: string) =>
  readAddresses(normalise(text), estate).mentions.map(({ start: _start, end: _end, text: _text, ...rest }) => rest);

describe('an address', () => {
  test.each([
    ['3-2五层楼道灯不亮', { building: 3, unit: 2, floor: 5 }],
    ['6-2六楼声控灯', { building: 6, unit: 2, floor: 6 }],
    ['3-2 5层灯坏了', { building: 3, unit: 2, floor: 5 }],
    ['2号楼3单元六层水管漏水', { building: 2, unit: 3, floor: 6 }],
    ['8-2三层黑灯瞎火', { building: 8, unit: 2, floor: 3 }],
  ])('the floor belongs to the stairwell before it: %s', (text, named) => {
    expect(parts(text)).toEqual([named]);
  });

  test.each(['8-1二层蛋糕', '2-1两层楼', '周五输了3-2三层看台都在骂'])('no floor of a stairwell: %s', (text) => {
    expect(parts(text).filter(({ unit }) => unit !== undefined)).toEqual([]);
  });

  test.each([
    '3-2-501',
    '3#2-501',
    '3号楼2单元501室',
    '三号楼二门五〇一',
    '3—2—501',
    '３－２－５０１',
    '3一2一501',
    '3-2 501',
    '32501',
  ])('is the same flat however it is written: %s', (text) =>
    expect(parts(`${text} 没热水`)).toEqual([{ building: 3, unit: 2, flat: 501 }]),
  );

  test('has parts that are numbers where people write numbers and text elsewhere', () => {
    expect(parts('A座1203')).toEqual([{ building: 'A座', flat: 1203 }]);
    expect(parts('地库B2漏水')).toEqual([{ floor: 'B2' }]);
    expect(parts('负一层积水')).toEqual([{ floor: 'B1' }]);
  });

  test('of five digits is a flat only where the buildings of the community allow it', () => {
    expect(readAddresses(normalise('32501暖气不热')).mentions).toEqual([]);
    expect(parts('98765暖气不热')).toEqual([]);
  });

  test('is no score, no date and no amount', () => {
    for (const text of [
      '昨晚主队3-2拿下',
      '比分3-1',
      '11-28有活动',
      '喝2-3次',
      '2026年',
      '走8000步',
      '这门课真好',
      '一层水',
    ])
      expect(parts(text), text).toEqual([]);
  });

  test('in a whole postal address leaves out the number in the road', () => {
    expect(parts('海淀区学清路38号院6号楼2单元1104室')).toEqual([{ building: 6, unit: 2, flat: 1104 }]);
    expect(parts('上海市长宁区安化路492弄7号301室')).toEqual([{ building: 7, flat: 301 }]);
    expect(parts('杭州市西湖区文二路391号西湖国际科技大厦B座1507')).toEqual([{ building: 'B座', flat: 1507 }]);
  });

  test('of a range is read at its end', () => {
    expect(parts('1-3号楼停水')).toEqual([{ building: 3 }]);
    expect(parts('3-5层没灯')).toEqual([{ floor: 5 }]);
  });

  test('is read as it stands in the own fixtures, in at least 97 of 100 messages', () => {
    const faults = placeRows.filter((row) => placeFault(row) !== undefined);
    expect(faults.length / placeRows.length).toBeLessThan(0.03);
    const unseen = scoredPlaceRows.filter((row) => placeFault(row) !== undefined);
    expect(unseen.length / scoredPlaceRows.length).toBeLessThan(0.03);
  });

  test('in whole postal addresses has its building, unit and flat in at least 93 of 100', () => {
    expect(postalScore()).toBeGreaterThanOrEqual(93);
  });

  test('is cut out of the original text by its offsets, whatever stands around it', () => {
    const noise = fc.oneof(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 12 }),
      fc.constantFrom('！', '，', '「', '\n', '@所有人 ', '🌸', '號樓'),
    );
    const flat = fc.constantFrom('3-2-501', '３号楼２单元５０１室', '三號樓二門', '3—2—501', '5层', 'B2');
    fc.assert(
      fc.property(noise, flat, noise, (before, address, after) => {
        const raw = before + address + after;
        for (const mention of readAddresses(normalise(raw), estate).mentions)
          expect(raw.slice(mention.start, mention.end)).toBe(mention.text);
      }),
      { numRuns: 500 },
    );
  });

  test('is looked for in any text without an error', () => {
    const signs = fc.constantFrom(
      '1',
      '3',
      '-',
      '号楼',
      '单元',
      '门',
      '路',
      '弄',
      '座',
      '室',
      'A',
      '\ud800',
      '负',
      '区',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (all) => {
        const found = readAddresses(normalise(all.join('')), estate);
        expect(found.mentions.length).toBe(found.pieces.length);
      }),
      { numRuns: 500 },
    );
    for (const text of ['1-'.repeat(4000), '1'.repeat(8000), '1号楼'.repeat(2700), '路1号'.repeat(2700)])
      expect(() => readAddresses(normalise(text), estate)).not.toThrow();
  });
});

describe('an alias', () => {
  test.each([
    ['窦姐3-2-501', '3-2-501', '窦姐'],
    ['🌸3—2—501🌸', '3-2-501', '3-2-501'],
    ['3号楼2门501租户小尹', '3-2-501', '小尹'],
    ['6号楼3单元904', '6-3-904', '6-3-904'],
    ['Ruby5-1-604', '5-1-604', 'Ruby'],
    ['2号楼1门604果果', '2-1-604', '果果'],
    ['6-1-1204 老郝', '6-1-1204', '老郝'],
    ['3.2.501 老丁', '3-2-501', '老丁'],
    ['32501小郝', '3-2-501', '小郝'],
  ])('%s carries the flat %s and the name %s', (alias, flat, name) => {
    expect(formatAddress(readAlias(alias, estate))).toBe(flat);
    expect(displayName(alias)).toBe(name);
  });

  test.each(['随缘', 'C0009老强', '2024加油', '3-1大胜', ''])('may carry no flat: %s', (alias) => {
    expect(readAlias(alias, estate)).toEqual({});
    expect(displayName(alias)).toBe(alias);
  });

  test('gives a name that is never empty when the alias is not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((alias) => alias.trim() !== ''),
        (alias) => {
          expect(displayName(alias)).not.toBe('');
        },
      ),
    );
  });
});

describe('a spot', () => {
  const spots = (text: string) => readSpots(normalise(text)).map((found) => found.spot);

  test('is known in several wordings', () => {
    expect(spots('东门和小花园的灯')).toEqual(['东门', '小花园']);
    expect(spots('地下车库积水')).toEqual(['地库']);
    expect(spots('垃圾投放点没人清')).toEqual(['垃圾站']);
    expect(spots('单元门口一滩油')).toEqual(['单元门口']);
  });

  test('is no person, no dance and no website', () => {
    expect(spots('问问楼门长')).toEqual([]);
    expect(spots('跳广场舞去')).toEqual([]);
    expect(spots('直播平台')).toEqual([]);
  });
});

describe('a place', () => {
  const frame = (alias: string | undefined, room?: Frame['room']): Frame => ({
    now: Temporal.PlainDateTime.from('2026-11-24T09:00:00'),
    ...(alias === undefined ? {} : { alias }),
    ...(room ? { room } : {}),
  });

  test('is filled from the words, then the alias, then the room', () => {
    const room = { kind: 'building', building: 3, unit: 2 } as const;
    expect(fillPlace({ floor: 5 }, undefined, frame('小夏', room), { home: false })).toEqual({
      building: 3,
      unit: 2,
      floor: 5,
    });
    expect(fillPlace({}, '楼道', frame('3-2-501', room), { home: false })).toEqual({
      building: 3,
      unit: 2,
      spot: '楼道',
    });
    expect(fillPlace({}, undefined, frame('3-2-501', room), { home: true })).toEqual({
      building: 3,
      unit: 2,
      flat: 501,
    });
  });

  test('takes nothing further from an alias that names another part', () => {
    expect(fillPlace({ unit: 4 }, undefined, frame('3-2-501'), { home: true })).toEqual({ building: 3, unit: 4 });
    expect(fillPlace({ building: 5 }, undefined, frame('3-2-501'), { home: true })).toEqual({ building: 5 });
  });

  test('that is public has no flat and no floor of the one who reports it', () => {
    expect(fillPlace({ building: 3, unit: 2, flat: 501 }, undefined, frame(undefined), { home: false })).toEqual({
      building: 3,
      unit: 2,
    });
    expect(fillPlace({}, undefined, frame('3-2-1204 老郝'), { home: false })).toEqual({ building: 3, unit: 2 });
  });
});
