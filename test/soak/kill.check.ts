import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { inbox, outbox, questions, reports, signups, traces } from '#db/schema/index.ts';
import { withoutMentions } from '../../src/adapters/mentions.ts';
import type { SimulatedSend } from '../../src/adapters/simulated-world.ts';
import { joinGathered } from '../../src/outbox/gathered.ts';
import type { Leaves } from './kill.words.ts';

export interface Found {
  /** Acknowledged, and not in the database or not handled at the end. */
  readonly lost: readonly string[];
  /** Never acknowledged and never stored: the gateway did not repeat them. */
  readonly unheard: readonly string[];
  /** What a message left behind that it should not, or not so often. */
  readonly wrong: readonly string[];
  /** Sends beyond the messages that were to be sent. */
  readonly doubled: readonly string[];
  /** Noted as sent, and never seen by the gateway. */
  readonly invented: readonly string[];
  /** Listed for staff: nobody knows whether they went out. */
  readonly doubtful: number;
  readonly sent: number;
}

/** Reads the database when all is over, and compares it with what was said, acknowledged and sent. */
export async function check(
  db: Database,
  community: string,
  said: ReadonlyMap<string, Leaves>,
  acknowledged: ReadonlySet<string>,
  sends: readonly SimulatedSend[],
): Promise<Found> {
  const heard = await db.select().from(inbox).where(eq(inbox.community, community));
  const done = new Set(heard.filter(({ state }) => state === 'done').map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !done.has(id));
  const unheard = [...said.keys()].filter((id) => !heard.some((row) => row.id === id));
  const wrong = await wrongRecords(db, community, said, done);
  return { lost, unheard, wrong, ...(await compareSends(db, community, sends)) };
}

/** Every message that was handled left exactly what it should. */
async function wrongRecords(
  db: Database,
  community: string,
  said: ReadonlyMap<string, Leaves>,
  done: ReadonlySet<string>,
): Promise<string[]> {
  const its = { question: counter(), signup: counter(), report: counter(), reply: counter(), nothing: counter() };
  for (const row of await db.select().from(questions).where(eq(questions.community, community)))
    for (const id of row.messages) its.question.add(id);
  for (const row of await db.select().from(signups).where(eq(signups.community, community)))
    for (const id of row.messages) its.signup.add(id);
  for (const row of await db.select().from(reports).where(eq(reports.community, community)))
    its.report.add(row.message);
  for (const row of await db.select().from(outbox).where(eq(outbox.community, community)))
    if (row.kind === 'reply') for (const id of row.because) its.reply.add(id);
  const wrong: string[] = [];
  for (const [id, leaves] of said) {
    if (!done.has(id)) continue;
    for (const kind of ['question', 'signup', 'report'] as const) {
      const expected = kind === leaves ? 1 : 0;
      if (its[kind].of(id) !== expected) wrong.push(`${id}: ${its[kind].of(id)} × ${kind}, not ${expected}`);
    }
    const answered = leaves === 'reply' || leaves === 'question';
    if (answered && its.reply.of(id) !== 1) wrong.push(`${id}: ${its.reply.of(id)} replies, not 1`);
  }
  const seen = counter();
  for (const row of await db.select().from(traces).where(eq(traces.community, community)))
    if (row.message !== null) seen.add(`${row.chat} ${row.message} ${row.did} ${row.about}`);
  for (const [key, times] of seen.all) if (times > 1) wrong.push(`${key}: ${times} traces`);
  return wrong;
}

async function compareSends(db: Database, community: string, sends: readonly SimulatedSend[]) {
  const rows = await db.select().from(outbox).where(eq(outbox.community, community)).orderBy(outbox.number);
  const messages = [...Map.groupBy(rows, (row) => row.sentAs ?? row.number).values()];
  const textOf = (its: typeof rows): string => `${its[0]!.chat.replace(/^(room|dm):/u, '')} ${joinGathered(its).text}`;
  const [sent, unknown, seen] = [counter(), counter(), counter()];
  for (const message of messages) {
    if (message[0]!.state === 'sent') sent.add(textOf(message));
    if (message[0]!.state === 'unknown') unknown.add(textOf(message));
  }
  for (const { conversation, text } of sends) seen.add(`${conversation} ${withoutMentions(text)}`);
  const doubled = [...seen.all].filter(([key, times]) => times > sent.of(key) + unknown.of(key));
  const invented = [...sent.all].filter(([key, times]) => times > seen.of(key));
  return {
    doubled: doubled.map(([key, times]) => `${key}: ${times}, not ${sent.of(key) + unknown.of(key)}`),
    invented: invented.map(([key]) => key),
    doubtful: [...unknown.all.values()].reduce((sum, times) => sum + times, 0),
    sent: sends.length,
  };
}

function counter() {
  const all = new Map<string, number>();
  return {
    all,
    add: (key: string): void => void all.set(key, (all.get(key) ?? 0) + 1),
    of: (key: string): number => all.get(key) ?? 0,
  };
}
