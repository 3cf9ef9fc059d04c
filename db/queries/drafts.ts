import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { drafts } from '../schema/index.ts';
import { nextNumber } from './counters.ts';

export type Draft = typeof drafts.$inferSelect;

export interface DraftMaking {
  readonly kind: string;
  readonly chat: string;
  readonly contact: string;
  readonly state: 'asking' | 'previewed';
  readonly content: unknown;
  readonly record?: string;
  readonly asked?: string;
  readonly at: Temporal.Instant;
  readonly messages: readonly string[];
}

/** Opens a draft; what the same person had open in the same chat stays on record but is no longer open. */
export async function openDraft(db: Database, community: string, making: DraftMaking): Promise<Draft> {
  const number = await nextNumber(db, community, 'draft');
  const [row] = await db
    .insert(drafts)
    .values({
      community,
      number,
      kind: making.kind,
      chat: making.chat,
      contact: making.contact,
      state: making.state,
      content: making.content,
      record: making.record ?? null,
      asked: making.asked ?? null,
      shownAt: making.at,
      madeAt: making.at,
      messages: [...making.messages],
    })
    .returning();
  return row!;
}

/** The open draft of a contact in a chat: the newest one. */
export async function findDraft(
  db: Database,
  community: string,
  chat: string,
  contact: string,
): Promise<Draft | undefined> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.community, community),
        eq(drafts.chat, chat),
        eq(drafts.contact, contact),
        inArray(drafts.state, ['asking', 'previewed']),
      ),
    )
    .orderBy(desc(drafts.number))
    .limit(1);
  return row;
}

export async function draftByNumber(db: Database, community: string, number: number): Promise<Draft | undefined> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.community, community), eq(drafts.number, number)));
  return row;
}

export async function updateDraft(
  db: Database,
  draft: Draft,
  set: Partial<Pick<Draft, 'state' | 'content' | 'record' | 'asked' | 'shownAt' | 'messages'>>,
): Promise<Draft> {
  const [row] = await db
    .update(drafts)
    .set(set)
    .where(and(eq(drafts.community, draft.community), eq(drafts.number, draft.number)))
    .returning();
  return row!;
}
