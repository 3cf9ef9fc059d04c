import type { Draft } from '#db/queries/drafts.ts';
import { eventDraft } from '../event/draft.ts';
import { forgetDraft } from '../keeping/forget-draft.ts';
import { noticeDraft } from '../notice/draft.ts';
import { fixedDraft } from '../repair/again.ts';
import { placeDraft } from '../repair/place-draft.ts';
import { closureDraft } from '../service/closure-draft.ts';
import { signupDraft } from '../signup/signup-draft.ts';
import type { DraftKind } from './kind.ts';

/** Every kind of draft, by the name it is stored under. */
const kinds = {
  notice: noticeDraft,
  event: eventDraft,
  closure: closureDraft,
  signup: signupDraft,
  place: placeDraft,
  fixed: fixedDraft,
  forget: forgetDraft,
} as const;

export function kindOf(draft: Draft): DraftKind {
  const kind = kinds[draft.kind as keyof typeof kinds];
  if (kind === undefined) throw new Error(`unknown kind of draft: ${draft.kind}`);
  return kind as DraftKind;
}
