import type { Database } from '#db/client.ts';
import type { Draft } from '#db/queries/drafts.ts';
import { cancelTimer, setTimer } from '#db/queries/timers.ts';

/** A draft that nobody confirmed, or a question nobody answered, is thrown away after this time (N1). */
const draftLife = Temporal.Duration.from({ hours: 24 });

export const expireLater = (tx: Database, draft: Draft): Promise<void> =>
  setTimer(tx, draft.community, {
    kind: 'draft',
    key: String(draft.number),
    due: draft.madeAt.add(draftLife),
    contact: draft.contact,
  });

export const expireNever = (tx: Database, draft: Draft): Promise<void> =>
  cancelTimer(tx, draft.community, 'draft', String(draft.number));
