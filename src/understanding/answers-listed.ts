import type { Database } from '#db/client.ts';
import { findQuestion } from '#db/queries/notices.ts';
import type { IntentOf } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { answerByNumber } from '#language/command/teach.ts';
import { normalise } from '#language/normalise.ts';
import type { Said } from './said.ts';

/** #1 带身份证来, by staff who quote the digest: the answer to the question of that number, where it still waits (A3). */
export async function answerListed(
  tx: Database,
  { teaches, community }: Said,
  { said, quote, question, intents }: Reading,
): Promise<IntentOf<'faq.teach'>['slots'] | undefined> {
  // #1 派段师傅 is of a ticket, which the digest lists too.
  if (!teaches || question || quote === undefined || !isDigest.test(quote.text)) return undefined;
  if (intents.some(({ kind }) => kind !== 'faq.teach')) return undefined;
  const slots = answerByNumber(normalise(said).text);
  const asked = slots?.number === undefined ? undefined : await findQuestion(tx, community, slots.number);
  return asked?.status === 'unanswered' ? slots : undefined;
}

const isDigest = /日报】|待答的问题/u;
