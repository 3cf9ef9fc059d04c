import { describe, expect, it } from 'vitest';
import type { Frame } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const frame: Frame = {
  now: Temporal.PlainDateTime.from('2026-11-24T10:00:00'),
  alias: '3-2-501 老崔',
  room: { kind: 'building', building: 3 },
};

describe('three words with a typo', () => {
  it.each([
    ['暖起不热', 'heating'],
    ['楼道没等', 'lighting'],
    ['水冠爆了', 'water'],
    ['下水道督了', 'drain'],
    ['电剃坏', 'elevator'],
    ['片子拔凉', 'heating'],
  ])('R1 are a report: %s', (text, category) => {
    expect(read(text, frame).intents[0]).toMatchObject({ kind: 'repair.report', slots: { category } });
  });

  it.each([
    ['1门门禁刷不开', 'door'],
    ['二门门锁坏了', 'door'],
    ['1门门关不上', 'door'],
    ['1门老周家漏水', 'water'],
  ])('R2 门 behind a number is the stairwell: %s', (text, category) => {
    expect(read(text, frame).intents).toMatchObject([{ kind: 'repair.report', slots: { category } }]);
    expect(read(text, frame).addresses).toMatchObject([{ unit: text.startsWith('二') ? 2 : 1 }]);
  });

  it.each(['我家暖气', '楼道灯', '还是不热', '一直不亮'])(
    'Q4 but a piece alone waits for its other half: %s',
    (text) => {
      expect(read(text, frame).intents).toEqual([]);
    },
  );
});
