import type { Database } from '#db/client.ts';
import { type Draft, findDraft, openDraft, updateDraft } from '#db/queries/drafts.ts';
import type { DraftChange } from '#domain/drafted.ts';
import { type Outgoing, subjectOf } from '#domain/outgoing.ts';
import type { MessageContext } from '../handler.ts';
import { because, prompt } from '../saying.ts';
import { expireLater, expireNever } from './expiry.ts';
import type { DraftKind } from './kind.ts';
import { kindOf } from './kinds.ts';

/** Opens a draft and shows it: the question for what is missing, or the preview. An older one of the same person here gives way. */
export async function beginDraft<C>(
  tx: Database,
  context: MessageContext,
  name: string,
  kind: DraftKind<C>,
  content: C,
): Promise<readonly Outgoing[]> {
  const { community, message, sender, now } = context;
  const older = await findDraft(tx, community.id, message.chat, sender.contact);
  if (older !== undefined) await discardDraft(tx, older);
  const missing = kind.missing(content, context);
  const record = await kind.keep(tx, content, undefined, context);
  const draft = await openDraft(tx, community.id, {
    kind: name,
    chat: message.chat,
    contact: sender.contact,
    state: missing === undefined ? 'previewed' : 'asking',
    content,
    ...(record === undefined ? {} : { record }),
    ...(missing === undefined ? {} : { asked: missing.what }),
    at: now,
    messages: because(context),
  });
  await expireLater(tx, draft);
  const text = missing?.question ?? kind.preview(content, context);
  const lost = older === undefined ? undefined : lostTo(older, kind, content, context);
  return [shown(draft, lost === undefined ? text : `${text}\n${lost}`, context)];
}

/**
 * That an open draft gave way, when it was another one, or went to rooms that the new one leaves out: its author may still wait
 * to confirm it.
 */
function lostTo<C>(older: Draft, kind: DraftKind<C>, content: C, { rooms }: MessageContext): string | undefined {
  const old = kindOf(older);
  const before = old.called?.(older.content);
  const now = kind.called?.(content);
  if (before === undefined || now === undefined) return undefined;
  const [went, goes] = [old.goesTo?.(older.content) ?? [], kind.goesTo?.(content) ?? []];
  if (before === now && went.every((room) => goes.includes(room))) return undefined;
  const where = rooms.filter(({ id }) => went.includes(id)).map(({ topic }) => topic);
  const to = where.length === 0 ? '' : `（发到${where.join('、')}的）`;
  return `前面的${before}${to}没有发，已放下；还要发就再说一次。`;
}

/** Takes a change into the open draft and shows it again. */
export async function changeDraft(
  tx: Database,
  context: MessageContext,
  draft: Draft,
  change: DraftChange,
): Promise<readonly Outgoing[]> {
  const kind = kindOf(draft);
  return showAgain(tx, context, draft, kind.change(draft.content, change, context));
}

/** Shows the open draft as it stands, and starts its ten minutes anew. */
export async function showAgain(
  tx: Database,
  context: MessageContext,
  draft: Draft,
  content: unknown = draft.content,
): Promise<readonly Outgoing[]> {
  const kind = kindOf(draft);
  const missing = kind.missing(content, context);
  const record = await kind.keep(tx, content, draft, context);
  const updated = await updateDraft(tx, draft, {
    state: missing === undefined ? 'previewed' : 'asking',
    content,
    record: record ?? null,
    asked: missing?.what ?? null,
    shownAt: context.now,
    messages: [...draft.messages, ...because(context)],
  });
  return [shown(updated, missing?.question ?? kind.preview(content, context), context)];
}

export async function discardDraft(tx: Database, draft: Draft): Promise<void> {
  await kindOf(draft).discard(tx, draft);
  await updateDraft(tx, draft, { state: 'discarded' });
  await expireNever(tx, draft);
}

const shown = (draft: Draft, text: string, context: MessageContext): Outgoing => ({
  ...prompt(context, text, draft.record === null ? [] : [subjectOf(draft.record)]),
  // What its author wrote is shown to them as it will go out, numbers included.
  confirmed: true,
});
