import type { Database } from '#db/client.ts';
import { lockNotice, type Notice, updateNotice } from '#db/queries/notices.ts';
import { type Outgoing, type Standing, subject } from '#domain/outgoing.ts';
import type { Context, TimerHandler } from '../handler.ts';

/** Sends a notice to its rooms and, when it is a correction, lets it take the place of the one before (N6). */
export async function postNotice(
  tx: Database,
  context: Context,
  notice: Notice,
  because: readonly string[],
  standing: Standing,
): Promise<readonly Outgoing[]> {
  const sent = await updateNotice(tx, notice, { status: 'sent', sentAt: context.now });
  if (sent.corrects !== null) {
    const old = await lockNotice(tx, notice.community, sent.corrects);
    if (old !== undefined) await updateNotice(tx, old, { supersededBy: sent.number });
  }
  return sent.rooms.map((room) => ({
    to: { room },
    text: sent.text,
    kind: 'notice',
    because,
    about: [subject('notice', sent.number)],
    standing,
    confirmed: true,
  }));
}

/** The time a person set for a notice has come: it goes out then, also in the quiet hours (Q8). */
export const noticeDue: TimerHandler = async (timer, context, tx) => {
  const notice = await lockNotice(tx, context.community.id, Number(timer.key));
  if (notice?.status !== 'scheduled') return [];
  return postNotice(tx, context, notice, (timer.payload as { because: string[] }).because, 'set');
};
