import type { Address } from '#domain/reading.ts';

/** `3-2-501`; undefined unless building, unit and flat are all known. */
export function formatAddress(address: Address): string | undefined {
  const { building, unit, flat } = address;
  if (building === undefined || unit === undefined || flat === undefined) return undefined;
  return `${building}-${unit}-${flat}`;
}
