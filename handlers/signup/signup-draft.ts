import type { DraftKind } from '../draft/kind.ts';

/** "Which event?" — answered by `chooseEvent`; as a draft it only expires or is given up. */
export const signupDraft: DraftKind = {
  missing: () => ({ what: 'event', question: '您报的是哪个活动？回复活动名就行。' }),
  change: (content) => content,
  preview: () => '您报的是哪个活动？回复活动名就行。',
  keep: async (_tx, _content, draft) => draft?.record ?? undefined,
  commit: async () => [],
  discard: async () => undefined,
};
