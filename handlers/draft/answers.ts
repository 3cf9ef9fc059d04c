import type { Database } from '#db/client.ts';
import { draftByNumber, updateDraft } from '#db/queries/drafts.ts';
import { lastAbout } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import { type Outgoing, subjectOf } from '#domain/outgoing.ts';
import { chooseEvent } from '../event/choose.ts';
import type { Handler, MessageContext, TimerHandler } from '../handler.ts';
import { cancelJustSet } from '../notice/cancel.ts';
import { answerFixed } from '../repair/again.ts';
import { amendReport, answerPlace } from '../repair/amend.ts';
import { reply } from '../saying.ts';
import { expireNever } from './expiry.ts';
import { kindOf } from './kinds.ts';
import { changeDraft, discardDraft, showAgain } from './show.ts';

/** A preview can be confirmed for this long; later it is shown again first (N1). */
const previewHolds = Temporal.Duration.from({ minutes: 10 });

/** 确认 by the same person in the same chat. */
export const confirm: Handler<'confirm'> = async ({ slots }, context, tx) => {
  const { draft } = context;
  if (draft === undefined) return nothingWaits(tx, context);
  const late = isBefore(draft.shownAt.add(previewHolds), context.now);
  if (draft.state === 'asking' || late) return showAgain(tx, context, draft);
  const kind = kindOf(draft);
  const content = slots.atOnce === true ? kind.change(draft.content, { sendAt: null }, context) : draft.content;
  if (slots.atOnce === true) await kind.keep(tx, content, draft, context);
  const said = await kind.commit(tx, content, draft, context);
  await updateDraft(tx, draft, { state: 'committed' });
  await expireNever(tx, draft);
  return said;
};

/** A second 确认 is said of what the first one sent: no other talk comes between the post and those who join (S2). */
async function nothingWaits(tx: Database, context: MessageContext): Promise<readonly Outgoing[]> {
  const { community, message, now } = context;
  const sent = await lastAbout(
    tx,
    community.id,
    message.chat,
    'event',
    ['posted', 'notice'],
    now.subtract(previewHolds),
  );
  const about = sent?.about.filter((key) => key.startsWith('event:')).map(subjectOf) ?? [];
  if (about.length > 0) context.did('confirmed', about);
  return [reply(context, '现在没有等您确认的内容。', about)];
}

const givenUp: Readonly<Record<string, string>> = {
  signup: '好的，那就算了。',
  forget: '好的，什么都没有删除，您的信息照旧。',
};

/** 取消: the open draft is gone, nothing is sent. */
export const cancel: Handler<'cancel'> = async (_intent, context, tx) => {
  const { draft } = context;
  if (draft === undefined)
    return (
      (await cancelJustSet(tx, context)) ?? (context.addressed ? [reply(context, '现在没有可以取消的内容。')] : [])
    );
  await discardDraft(tx, draft);
  return [reply({ ...context, addressed: true }, givenUp[draft.kind] ?? '好的，不发了。')];
};

/** 改成…: the open draft, else the sender's own fresh report. */
export const amend: Handler<'amend'> = async (intent, context, tx) => {
  const { draft } = context;
  if (draft === undefined) return amendReport(tx, context, intent.slots.change);
  if (draft.kind === 'place') return answerPlace(tx, context, draft, intent.slots.change);
  return changeDraft(tx, context, draft, intent.slots.change);
};

/** The answer to what was asked back. */
export const choose: Handler<'choose'> = async (intent, context, tx) => {
  const { draft } = context;
  if (draft === undefined) return [];
  if (draft.kind === 'signup') return chooseEvent(tx, context, intent.slots);
  if (draft.kind === 'place') return answerPlace(tx, context, draft, intent.slots.change);
  if (draft.kind === 'fixed')
    return intent.slots.change.fixed === undefined ? [] : answerFixed(tx, context, intent.slots.change.fixed);
  // Words that answer nothing of what was asked leave the question open; nobody is asked twice for chatting.
  if (Object.keys(intent.slots.change).length === 0) return [];
  return changeDraft(tx, context, draft, intent.slots.change);
};

/** Nobody confirmed it for a day. */
export const draftExpires: TimerHandler = async (timer, context, tx) => {
  const draft = await draftByNumber(tx, context.community.id, Number(timer.key));
  if (draft !== undefined && (draft.state === 'asking' || draft.state === 'previewed')) await discardDraft(tx, draft);
  return [];
};
