import type { Database } from '#db/client.ts';
import { nextNumbers } from '#db/queries/counters.ts';
import { gatheredUnder, insertOutbox, type OutboxRow, setRows } from '#db/queries/outbox.ts';
import { insertTraces, type TraceWriting } from '#db/queries/traces.ts';
import { later } from '#domain/clock.ts';
import { headOf } from '#domain/head.ts';
import { mask } from '#domain/masking.ts';
import { chatKey } from '#domain/occurrence.ts';
import { type Outgoing, passes, subjectKey } from '#domain/outgoing.ts';
import { type DailySpan, quietUntil } from '#domain/wall.ts';

/** Receipts of one kind go to a room at most once in this time (Q6). */
export const gatherWindow = Temporal.Duration.from({ minutes: 1 });

export interface CommitRules {
  readonly community: string;
  readonly timezone: string;
  readonly quiet: DailySpan;
  /** Numbers that may be read by everyone: those of the community file (P2). */
  readonly openNumbers: ReadonlySet<string>;
}

/** Lays what was done and what is to be said beside the records it speaks of, in the same transaction. Nothing is sent here. */
export async function commitOutgoing(
  tx: Database,
  rules: CommitRules,
  outgoing: readonly Outgoing[],
  now: Temporal.Instant,
  did: readonly TraceWriting[] = [],
): Promise<void> {
  const gathered = new Map<string, GatherState>();
  const rows: OutboxRow[] = [];
  for (const said of outgoing) {
    const due = await dueOf(tx, rules, said, now, gathered);
    if (due === 'never') continue;
    rows.push(rowOf(rules, said, now, due));
  }
  // Numbers are taken last, as a counter's row is held until the commit, and in one order: two rooms that took them
  // crosswise would wait for each other for ever.
  const first = await nextNumbers(tx, rules.community, { trace: did.length + rows.length, outbox: rows.length });
  const numbered = rows.map((row, i) => ({ ...row, number: first.outbox + i }));
  await insertOutbox(tx, numbered);
  await insertTraces(tx, rules.community, [...did, ...numbered.map(traceOf)], first.trace);
}

interface GatherState {
  readonly due: Temporal.Instant;
}

async function dueOf(
  tx: Database,
  rules: CommitRules,
  said: Outgoing,
  now: Temporal.Instant,
  known: Map<string, GatherState>,
): Promise<Temporal.Instant | 'never'> {
  let due = said.notBefore === undefined ? now : later(now, said.notBefore);
  if (said.gather !== undefined) {
    const joined = await joinGathered(tx, rules.community, said, due, known);
    if (joined === 'never') return 'never';
    due = joined;
  }
  if (!passes[said.standing].quiet) {
    const morning = quietUntil(due, rules.quiet, rules.timezone);
    // An answer nobody addressed is worth nothing in the morning (Q8).
    if (morning !== undefined && said.standing === 'unasked') return 'never';
    if (morning !== undefined) due = morning;
  }
  if (said.expires !== undefined && Temporal.Instant.compare(due, said.expires) >= 0) return 'never';
  return due;
}

/** Finds when the gathered message goes out that this line joins; an older line of the same item gives way to it. */
async function joinGathered(
  tx: Database,
  community: string,
  said: Outgoing,
  due: Temporal.Instant,
  known: Map<string, GatherState>,
): Promise<Temporal.Instant | 'never'> {
  const { key, item, line } = said.gather!;
  const { waiting, lastSent } = await gatheredUnder(tx, community, key);
  const same = waiting.filter((row) => row.gatherItem === item);
  await setRows(tx, same, { state: 'dropped', error: 'said anew before it went out' });
  if (line === undefined) return 'never';
  const beside = known.get(key)?.due ?? waiting[0]?.due;
  // What waits for the morning does not hold up an answer that may go out now.
  if (beside !== undefined && Temporal.Instant.compare(beside, due.add(gatherWindow)) <= 0) return beside;
  const at = lastSent === undefined ? due : later(due, lastSent.add(gatherWindow));
  known.set(key, { due: at });
  return at;
}

const rowOf = (rules: CommitRules, said: Outgoing, now: Temporal.Instant, due: Temporal.Instant): OutboxRow => {
  const safe = (text: string) => (said.confirmed === true ? text : mask(text, rules.openNumbers));
  return {
    community: rules.community,
    number: 0,
    chat: chatKey(said.to),
    text: safe(said.text),
    mention: [...(said.mention ?? [])],
    file: said.file ?? null,
    accept: said.accept ?? null,
    kind: said.kind,
    standing: said.standing,
    because: [...said.because],
    about: said.about.map(subjectKey),
    gatherKey: said.gather?.key ?? null,
    gatherItem: said.gather?.item ?? null,
    gatherHead: said.gather?.head ?? null,
    gatherLine: said.gather?.line === undefined ? null : safe(said.gather.line),
    gatherTail: said.gather?.tail ?? null,
    state: 'waiting',
    madeAt: now,
    due,
    expires: said.expires ?? null,
    tries: 0,
    error: null,
    sentAt: null,
    sentId: null,
    sentAs: null,
  };
};

const traceOf = (row: OutboxRow): TraceWriting => ({
  chat: row.chat,
  outbox: row.number,
  did: row.kind,
  about: row.about,
  head: headOf(row.text),
  at: row.madeAt,
});
