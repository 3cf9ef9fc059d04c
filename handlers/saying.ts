import type { Chat } from '#domain/occurrence.ts';
import type { Outgoing, Subject } from '#domain/outgoing.ts';
import type { MessageContext } from './handler.ts';

/** The chat a message was said in. */
export const here = (context: MessageContext): Chat =>
  context.message.room === undefined ? { contact: context.sender.contact } : { room: context.message.room };

/** The messages that led to what is said now (K1). */
export const because = (context: MessageContext): readonly string[] => [...context.message.with, context.message.id];

/** An answer where it was asked; unaddressed ones count against the talk budget. */
export const reply = (context: MessageContext, text: string, about: readonly Subject[] = []): Outgoing => ({
  to: here(context),
  text,
  kind: 'reply',
  because: because(context),
  about,
  standing: context.addressed || context.commanding ? 'addressed' : 'unasked',
});

/** A preview or a question back: it never counts against the budget, and is asked at any hour. */
export const prompt = (context: MessageContext, text: string, about: readonly Subject[] = []): Outgoing => ({
  to: here(context),
  text,
  kind: 'prompt',
  because: because(context),
  about,
  standing: 'addressed',
});

/** Tells that something was recorded. */
export const receipt = (context: MessageContext, text: string, about: readonly Subject[]): Outgoing => ({
  to: here(context),
  text,
  kind: 'receipt',
  because: because(context),
  about,
  standing: context.addressed ? 'addressed' : 'receipt',
});
