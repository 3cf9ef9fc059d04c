import { describe, expect, test } from 'vitest';
import { type Located, placeMissing, ticketOfFault } from '#domain/fault.ts';

const at = (place: Located['place'], rest: Partial<Located> = {}): Located => ({
  category: 'lighting',
  fault: 'other',
  home: false,
  place,
  ...rest,
});
const joins = (report: Located, ...tickets: Located[]): boolean => ticketOfFault(report, tickets) !== undefined;
const stairwell = { building: 3, unit: 2 };

describe('which ticket a report joins (R3)', () => {
  test.each(['lighting', 'structure', 'sanitation', 'fire'] as const)('R3 %s: the floor', (category) => {
    const fifth = at({ ...stairwell, floor: 5 }, { category });
    expect(joins(fifth, at({ ...stairwell, floor: 5 }, { category }))).toBe(true);
    expect(joins(fifth, at({ ...stairwell, floor: 6 }, { category }))).toBe(false);
    expect(joins(fifth, at({ building: 3, unit: 1, floor: 5 }, { category }))).toBe(false);
  });

  test('R3 a report without a floor joins the only live one there, and none of two', () => {
    const fifth = at({ ...stairwell, floor: 5 });
    expect(joins(at(stairwell), fifth)).toBe(true);
    expect(joins(at(stairwell), fifth, at({ ...stairwell, floor: 6 }))).toBe(false);
  });

  test.each(['elevator', 'door', 'gas', 'network'] as const)('R3 %s: the stairwell', (category) => {
    expect(joins(at(stairwell, { category }), at(stairwell, { category }))).toBe(true);
    expect(joins(at({ building: 3, unit: 1 }, { category }), at(stairwell, { category }))).toBe(false);
  });

  test.each(['power', 'water', 'drain', 'heating'] as const)(
    'R3 %s: the flat of a home, else the stairwell',
    (category) => {
      const home = (flat?: number) =>
        at({ ...stairwell, ...(flat === undefined ? {} : { flat }) }, { category, home: true, fault: 'supply' });
      const wide = at(stairwell, { category, fault: 'supply' });
      expect(joins(home(501), home(501))).toBe(true);
      expect(joins(home(501), home(502))).toBe(false);
      expect(joins(home(501), wide)).toBe(true);
      expect(joins(home(501), at({ building: 3 }, { category, fault: 'supply' }))).toBe(true);
      expect(joins(wide, wide)).toBe(true);
      expect(joins(wide, home(501))).toBe(false);
    },
  );

  test('R3 a home’s ticket whose flat is unknown is joined by nobody', () => {
    const unknown = at(stairwell, { category: 'water', home: true });
    expect(joins(unknown, unknown)).toBe(false);
    expect(joins(at({ ...stairwell, flat: 501 }, { category: 'water', home: true }), unknown)).toBe(false);
  });

  test('R3 a missing supply and a leak are two faults, wherever', () => {
    const out = at({ ...stairwell, flat: 501 }, { category: 'water', home: true, fault: 'supply' });
    const leak = at({ ...stairwell, flat: 501 }, { category: 'water', home: true, fault: 'leak' });
    expect(joins(leak, out)).toBe(false);
    expect(joins(out, leak)).toBe(false);
  });

  test.each(['parking', 'green', 'facility', 'other'] as const)(
    'R3 %s: the spot that is named, else the building',
    (category) => {
      const spot = (name: string) => at({ spot: name }, { category });
      expect(joins(spot('东门'), spot('东门'))).toBe(true);
      expect(joins(spot('东门'), spot('西门'))).toBe(false);
      expect(joins(at({ building: 3 }, { category }), at({ building: 3 }, { category }))).toBe(true);
      expect(joins(at({ building: 3 }, { category }), at({ building: 5 }, { category }))).toBe(false);
    },
  );

  test('R4 what is everywhere is joined from anywhere', () => {
    const everywhere = at({ spot: '全社区' }, { category: 'water', fault: 'supply' });
    expect(joins(at({ ...stairwell, flat: 501 }, { category: 'water', fault: 'supply', home: true }), everywhere)).toBe(
      true,
    );
    expect(joins(at({ building: 9 }, { category: 'water', fault: 'supply' }), everywhere)).toBe(true);
  });
});

describe('what is asked for (R2)', () => {
  test('R2 a home’s flat, a public fault’s place, a lift’s stairwell', () => {
    const home = { category: 'water', home: true } as const;
    expect(placeMissing(at(stairwell, home))).toBe('flat');
    expect(placeMissing(at({ building: 3, flat: 501 }, home))).toBe('flat');
    expect(placeMissing(at({ ...stairwell, flat: 501 }, home))).toBeUndefined();
    expect(placeMissing(at({}))).toBe('place');
    expect(placeMissing(at({ building: 3 }, { category: 'elevator' }))).toBe('place');
    expect(placeMissing(at({ spot: '东门' }, { category: 'door' }))).toBeUndefined();
    expect(placeMissing(at({ building: 3 }, { category: 'green' }))).toBeUndefined();
  });
});
