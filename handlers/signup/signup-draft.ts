import type { DraftKind } from '../draft/kind.ts';
import { isOrdered, type WhichAsked } from './ask-which.ts';

const question = (content: WhichAsked): string =>
  isOrdered({ kind: 'signup', content })
    ? '您说的是哪个活动？回复活动名或编号就行。'
    : '您报的是哪个活动？回复活动名就行。';

/** "Which event?" — answered by `chooseEvent`; as a draft it only expires or is given up. */
export const signupDraft: DraftKind<WhichAsked> = {
  missing: (content) => ({ what: 'event', question: question(content) }),
  change: (content) => content,
  preview: question,
  keep: async (_tx, _content, draft) => draft?.record ?? undefined,
  commit: async () => [],
  discard: async () => undefined,
};
