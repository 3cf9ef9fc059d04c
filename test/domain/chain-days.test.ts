import { expect, test } from 'vitest';
import { failureOf } from '../soak/signups.ts';

test('C2 C3 C4 in days of chat in five groups nobody is lost and nobody made up (the soak runs two thousand)', () => {
  const failures = Array.from({ length: 20 }, (_, seed) => failureOf(seed, () => undefined));
  expect(failures.filter((failure) => failure !== undefined)).toEqual([]);
});
