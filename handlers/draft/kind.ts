import type { Database } from '#db/client.ts';
import type { Draft } from '#db/queries/drafts.ts';
import type { DraftChange } from '#domain/drafted.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import type { MessageContext } from '../handler.ts';

/** What a kind of draft knows: what it lacks, how it takes a change, how it looks, and what happens when it is confirmed. */
export interface DraftKind<Content = unknown> {
  /** What is asked for next, or nothing when it can be shown. */
  missing(content: Content, context: MessageContext): { readonly what: string; readonly question: string } | undefined;
  /** Folds what was said into the content. Throws a `UserError` when that is not allowed. */
  change(content: Content, change: DraftChange, context: MessageContext): Content;
  /** What it is called to its author, where losing it would be missed. */
  called?(content: Content): string;
  /** The ids of the rooms it goes to, where the same words for other rooms are another draft. */
  goesTo?(content: Content): readonly string[];
  /** What the person sees before confirming. */
  preview(content: Content, context: MessageContext): string;
  /** Keeps the record that stands behind the draft in step; returns its key, as `notice:3`. */
  keep(tx: Database, content: Content, draft: Draft | undefined, context: MessageContext): Promise<string | undefined>;
  commit(tx: Database, content: Content, draft: Draft, context: MessageContext): Promise<readonly Outgoing[]>;
  /** The draft is not wanted any more, or too old. */
  discard(tx: Database, draft: Draft): Promise<void>;
}
