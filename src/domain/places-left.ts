/** What of a sign-up decides about places. */
export interface Claim {
  readonly number: number;
  readonly party: number;
  readonly status: 'confirmed' | 'waitlisted' | 'withdrawn';
}

/** People who have a place. */
export const seated = (claims: readonly Claim[]): number =>
  claims.filter((claim) => claim.status === 'confirmed').reduce((sum, claim) => sum + claim.party, 0);

/** Places that are left; no capacity is no limit. */
export const placesLeft = (capacity: number | null, claims: readonly Claim[]): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - seated(claims));

/** Whether a party of this size gets a place now: a party is never split (S4). */
export const fits = (capacity: number | null, claims: readonly Claim[], party: number): boolean =>
  party <= placesLeft(capacity, claims);

/** Who moves up when places are free: in order, a party that does not fit waits whole and a later one that fits passes it (S4). */
export function promoted<C extends Claim>(capacity: number | null, claims: readonly C[]): readonly C[] {
  let left = placesLeft(capacity, claims);
  const up: C[] = [];
  for (const claim of claims) {
    if (claim.status !== 'waitlisted' || claim.party > left) continue;
    up.push(claim);
    left -= claim.party;
  }
  return up;
}

/** The place in the waitlist, from 1. */
export const waitlistPlace = (claims: readonly Claim[], number: number): number =>
  claims.filter((claim) => claim.status === 'waitlisted' && claim.number <= number).length;
