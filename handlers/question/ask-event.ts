import type { Database } from '#db/client.ts';
import { recordQuestion } from '#db/queries/notices.ts';
import type { EventAspect } from '#domain/event-talk.ts';
import { type Outgoing, type Subject, subject } from '#domain/outgoing.ts';
import { answerFromEvent } from '../event/answer.ts';
import { answerOfOwn } from '../event/mine.ts';
import { answerOpen } from '../event/open.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { ask } from './ask.ts';
import { maySpeakUnasked } from './unasked.ts';

/** 几点开始, 还能报吗: from the event's record, else like any question (A1, A2). */
export const askEvent: Handler<'event.ask'> = async (intent, context, tx) => {
  if (intent.slots.aspect === 'mine') return tellOfOwn(tx, context, intent.slots.event);
  if (intent.slots.aspect === 'open') return tellOpen(tx, context);
  const told = await tellOfEvent(tx, context, intent.slots.aspect, intent.slots.event);
  if (told !== undefined) return told;
  // Words that no rule takes for a question of the community's are nobody's to answer.
  const asks = context.addressed || context.reading.intents.some(({ kind }) => kind === 'ask');
  return asks ? ask({ kind: 'ask', slots: {} }, context, tx) : [];
};

/** 我报上了吗 is answered whoever hears it: a record of the asker's own, never handed on. */
async function tellOfOwn(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
): Promise<readonly Outgoing[]> {
  const { events, text } = await answerOfOwn(tx, context, named);
  const about = [
    ...events.map(({ number }) => subject('event', number)),
    subject('topic', `own:${context.sender.contact}`),
  ];
  if (!context.addressed && !(await maySpeakUnasked(tx, context, about.at(-1)!))) return [];
  return answered(tx, context, events[0], text, about);
}

/** 有什么活动: what is open, else what the directory surely knows of it. */
async function tellOpen(tx: Database, context: MessageContext): Promise<readonly Outgoing[]> {
  const open = await answerOpen(tx, context);
  if (open === undefined) {
    const { certainty } = await context.answers(context.message.said);
    if (certainty === 'sure') return ask({ kind: 'ask', slots: {} }, context, tx);
  }
  const about = open?.events.map(({ number }) => subject('event', number)) ?? [];
  return answered(tx, context, open?.events[0], open?.text ?? '现在没有正在报名的活动。', about);
}

/** The answer, and the question as one that was answered. */
async function answered(
  tx: Database,
  context: MessageContext,
  first: { readonly number: number } | undefined,
  text: string,
  about: readonly Subject[],
): Promise<readonly Outgoing[]> {
  await recordQuestion(tx, context.community.id, {
    text: context.message.said,
    contact: context.sender.contact,
    chat: context.message.chat,
    status: 'answered',
    entry: first === undefined ? null : `event:${first.number}`,
    messages: [...because(context)],
    at: context.now,
  });
  context.did('asked', about);
  return [reply(context, text, about)];
}

/** The answer of an event's record with its question record; nothing when no record answers it. */
async function tellOfEvent(
  tx: Database,
  context: MessageContext,
  aspect: EventAspect,
  named: string | undefined,
): Promise<readonly Outgoing[] | undefined> {
  const answer = await answerFromEvent(tx, context, aspect, named);
  if (answer === undefined) return undefined;
  const key = `event:${answer.event.number}`;
  // Another question about the same event is not the same answer (Q3).
  const said = subject('topic', `${key}:${aspect}`);
  if (!context.addressed && !(await maySpeakUnasked(tx, context, said))) return [];
  await recordQuestion(tx, context.community.id, {
    text: context.message.said,
    contact: context.sender.contact,
    chat: context.message.chat,
    status: 'answered',
    entry: key,
    messages: [...because(context)],
    at: context.now,
  });
  const about = [subject('event', answer.event.number), said];
  context.did('asked', about);
  return [reply(context, answer.text, about)];
}
