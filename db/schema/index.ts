import type { Declaration } from './declared.ts';
import { declarations as eventDeclarations } from './events.ts';
import { declarations as leaseDeclarations } from './leases.ts';
import { declarations as mechanismDeclarations } from './mechanisms.ts';
import { declarations as messageDeclarations } from './messages.ts';
import { declarations as noticeDeclarations } from './notices.ts';
import { declarations as placeDeclarations } from './places.ts';
import { declarations as ticketDeclarations } from './tickets.ts';

export { chainCopies, events, participations, signups } from './events.ts';
export { leases } from './leases.ts';
export { audit, drafts, jobRuns, overlays, settings, timers } from './mechanisms.ts';
export { counters, inbox, outbox, traces } from './messages.ts';
export { acknowledgements, closures, entries, notices, questions } from './notices.ts';
export { bindings, codes, codeTries, communities, memberships, people, rooms } from './places.ts';
export { photos, reports, ticketHistory, tickets } from './tickets.ts';

/** Whom each table is about, how long it lives, what forgetting does to it, how it is exported. */
export const declarations: readonly Declaration[] = [
  ...placeDeclarations,
  ...messageDeclarations,
  ...mechanismDeclarations,
  ...leaseDeclarations,
  ...ticketDeclarations,
  ...eventDeclarations,
  ...noticeDeclarations,
];
