import type { Expected, Fields, Scalar } from './format.ts';

/** One line of a replay's output. */
export interface Line {
  readonly [field: string]: unknown;
}

const same = (actual: unknown, value: Scalar): boolean =>
  actual !== undefined && actual !== null && String(actual) === String(value);

const isObject = (value: unknown): value is Line =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of a line is what was expected. What is not there matches nothing but `absent`. */
export function matches(actual: unknown, expected: Expected): boolean {
  if (typeof expected !== 'object') return same(actual, expected);
  if ('absent' in expected) return actual === undefined || actual === null;
  if ('oneOf' in expected) return expected.oneOf.some((it) => same(actual, it));
  if ('like' in expected) return isObject(actual) && isLike(actual, expected.like);
  if ('matches' in expected)
    return actual !== undefined && actual !== null && new RegExp(expected.matches, 'u').test(String(actual));
  if (!Array.isArray(actual)) return false;
  if ('has' in expected) return expected.has.every((it) => actual.some((held) => same(held, it)));
  const held = new Set(actual.map(String));
  const wanted = new Set(expected.set.map(String));
  return held.size === wanted.size && [...wanted].every((it) => held.has(it));
}

/** Every named field of a line matches. */
export const fits = (line: Line, fields: Fields): boolean =>
  Object.entries(fields).every(([field, expected]) => matches(own(line, field), expected));

/** A floor that is not said follows from the flat, so an expected floor is not missed there. */
const isLike = (actual: Line, fields: Fields): boolean =>
  Object.entries(fields).every(([field, expected]) => {
    const absent = typeof expected === 'object' && 'absent' in expected;
    const known = (name: string): boolean => own(actual, name) !== undefined && own(actual, name) !== null;
    if (field === 'floor' && !absent && !known('floor') && known('flat')) return true;
    return matches(own(actual, field), expected);
  });

const own = (line: Line, field: string): unknown => (Object.hasOwn(line, field) ? line[field] : undefined);
