import type { Database } from '#db/client.ts';
import { signupsOf } from '#db/queries/events.ts';
import type { MessageContext } from '../handler.ts';
import { kept, type Own, type Standing, standing } from './own.ts';

/**
 * 李强2人, 李强带个朋友，两个人: the line of somebody whom the words begin with, when the sender signed them up or keeps the
 * list; undefined when they begin with nobody of it, or with more than one.
 */
export async function othersLine(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
): Promise<Own | undefined> {
  const { message, words } = context;
  if (context.quoted === 'unknown') return undefined;
  const begins = ({ signup: { name, proxyFor, contact } }: Standing): boolean => {
    if (contact !== null && context.sender.contacts.includes(contact)) return false;
    return [proxyFor, name].some((it) => it !== null && it.length > 1 && words.begin(message.said, it, named));
  };
  const mine = (await standing(tx, context)).filter(begins);
  const found = mine.length > 0 ? mine : (await kept(tx, context, named)).filter(begins);
  const [one, another] = found;
  if (one === undefined || another !== undefined) return undefined;
  return { ...one, list: await signupsOf(tx, context.community.id, one.event.number) };
}
