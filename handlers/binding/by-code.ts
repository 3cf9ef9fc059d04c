import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { countWrongTry, findCode, lockedUntil, useCode } from '#db/queries/pairing.ts';
import { wallAt } from '#domain/wall.ts';
import { sayClock } from '#domain/wording.ts';
import type { Context } from '../handler.ts';

const refusals = {
  unknown: '这个绑定码不对，请照着再发一遍；找社区要一个新的也行。',
  used: '这个绑定码已经用过了，请向社区要一个新的。',
  expired: '这个绑定码过了24小时，请向社区要一个新的。',
} as const;

/** Binds a contact to the person of a one-time code (U3); `bound` with what is said to them, else only why not. */
export async function bindByCode(
  tx: Database,
  context: Context,
  contact: string,
  code: string,
): Promise<{ readonly bound: boolean; readonly text: string }> {
  const { community, now } = context;
  const until = await lockedUntil(tx, community.id, contact, now);
  if (until !== undefined) {
    const when = sayClock(wallAt(until, community.timezone));
    return { bound: false, text: `绑定码试错的次数太多了，请${when}以后再发。` };
  }
  const verdict = await findCode(tx, community.id, code, contact, now);
  if (verdict.is === 'used by you') return { bound: true, text: `您已经绑定为${verdict.person}了，不用再发。` };
  if (verdict.is !== 'good') {
    await countWrongTry(tx, community.id, contact, now);
    return { bound: false, text: refusals[verdict.is] };
  }
  const { person } = verdict;
  await useCode(tx, community.id, code, { contact, person, at: now });
  await writeAudit(tx, community.id, { who: contact, action: 'person.bind', target: person, allowed: true, at: now });
  context.changed();
  return { bound: true, text: `${person}您好，认出您了。回「帮助」可以看能让我做什么。` };
}
