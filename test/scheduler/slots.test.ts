import { describe, expect, test } from 'vitest';
import type { Job, Slot, SlotContext } from '#handlers/handler.ts';
import { dueSlots, nextSlot } from '#scheduler/slots.ts';

const at = (text: string) => Temporal.Instant.from(`${text}+08:00`);
const context = {} as SlotContext;

/** A job with these slots, each useful for two hours. */
const job = (missed: Job['missed'], slots: readonly (readonly [string, string])[]): Job => ({
  name: 'test',
  missed,
  slots: (_context, from, to) =>
    slots
      .map(([series, time]): Slot => ({ key: time, at: at(time), series, usefulUntil: at(time).add({ hours: 2 }) }))
      .filter((slot) => Temporal.Instant.compare(slot.at, from) > 0 && Temporal.Instant.compare(slot.at, to) <= 0),
  run: async () => [],
});
const keys = (slots: readonly Slot[]) => slots.map(({ key }) => key);
const eight = '2026-11-24T08:00';
const nine = '2026-11-24T09:00';

describe('slots that are due', () => {
  test('on time, every one of them', () => {
    const both = job('latest', [
      ['a', eight],
      ['b', eight],
    ]);
    expect(keys(dueSlots(both, context, at('2026-11-24T07:00'), at(eight)))).toEqual([eight, eight]);
  });

  test('M1 after downtime the latest of a series, and only while it is still useful', () => {
    const two = job('latest', [
      ['a', eight],
      ['a', nine],
      ['b', eight],
    ]);
    expect(keys(dueSlots(two, context, at('2026-11-24T07:00'), at('2026-11-24T09:30')))).toEqual([nine, eight]);
    expect(keys(dueSlots(two, context, at('2026-11-24T07:00'), at('2026-11-24T10:30')))).toEqual([nine]);
    expect(keys(dueSlots(two, context, at('2026-11-24T07:00'), at('2026-11-24T12:00')))).toEqual([]);
  });

  test('all of them where a job wants that, none where it skips what was missed', () => {
    const slots = [
      ['a', eight],
      ['a', nine],
    ] as const;
    expect(keys(dueSlots(job('all', slots), context, at('2026-11-24T07:00'), at('2026-11-24T09:30')))).toEqual([
      eight,
      nine,
    ]);
    expect(keys(dueSlots(job('skip', slots), context, at('2026-11-24T07:00'), at('2026-11-24T09:30')))).toEqual([]);
  });

  test('a slot is not due twice: what was before the last look is past', () => {
    expect(dueSlots(job('all', [['a', eight]]), context, at(eight), at('2026-11-24T08:30'))).toEqual([]);
  });
});

describe('the next slot', () => {
  test('is found days ahead, and is none beyond the horizon', () => {
    const rare = job('all', [['a', '2026-12-20T09:00']]);
    expect(nextSlot(rare, context, at(eight))?.equals(at('2026-12-20T09:00'))).toBe(true);
    expect(nextSlot(job('all', []), context, at(eight))).toBeUndefined();
  });
});
