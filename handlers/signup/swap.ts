import type { Database } from '#db/client.ts';
import { type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { seated } from '#domain/places-left.ts';
import { kinName } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { because, receipt, reply } from '../saying.ts';
import { resize } from './enrol.ts';
import { type Own, othersSignup } from './own.ts';
import { sayCount } from './receipt.ts';

/** What a swap of people did besides, so that it can be taken back. */
export type Named = Pick<Signup, 'name' | 'names' | 'proxyFor' | 'contact' | 'address' | 'by'>;

/** 李强换成赵刚, by who signed them up or keeps the list: another comes in their place, and they are as many as before. */
export async function swap(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly Outgoing[]> {
  const own = await othersSignup(tx, context, named, from);
  if (typeof own === 'string') return context.addressed ? [reply(context, own)] : [];
  const { event, signup } = own;
  const about = [subject('event', event.number)];
  const { name, names, proxyFor, contact, address, by } = signup;
  await updateSignup(tx, signup, {
    ...swapped(signup, context, from, to),
    messages: [...signup.messages, ...because(context)],
  });
  const was: Named = { name, names, proxyFor, contact, address, by };
  context.did('signed', about, { signup: signup.number, before: signup.party, was });
  const list = await signupsOf(tx, event.community, event.number);
  return [receipt(context, `「${event.title}」${from}换成${to}，已记下。${sayCount(event, seated(list))}`, about)];
}

function swapped(signup: Signup, { sender }: MessageContext, from: string, to: string): Partial<Signup> {
  const put = (name: string): string => name.split(from).join(to);
  const { name, names, proxyFor, contact } = signup;
  const inParty = names?.some((one) => one.includes(from)) === true || proxyFor?.includes(from) === true;
  if (inParty)
    return {
      names: names?.map(put) ?? null,
      proxyFor: proxyFor === null ? null : put(proxyFor),
      name: contact === null || proxyFor !== null ? put(name) : name,
    };
  // Who signed up by themselves gives the line to somebody of whom only the name is known.
  const own = contact !== null && sender.contacts.includes(contact);
  return own ? { names: [to] } : { name: put(name), proxyFor: to, contact: null, address: null, by: sender.contact };
}

/**
 * 我妈腿疼 不去了 我爸去: of a household they are as many as before; on a line for her alone he stands in her place, of those
 * who were signed up with her one is fewer.
 */
export async function swapKin(
  tx: Database,
  context: MessageContext,
  { event, signup, list }: Own,
  who: string,
  comes: string,
): Promise<readonly Outgoing[]> {
  const { proxyFor, party, names } = signup;
  const note = `${who}换成${kinName(comes)}`;
  if (proxyFor === null) {
    const kept = names?.map((name) => (name.includes(who) ? comes : name)) ?? null;
    const mine = await updateSignup(tx, signup, { names: kept });
    return resize(tx, context, event, list, mine, party, because(context), note);
  }
  const line = { proxyFor: comes, name: `${context.sender.displayName}家${kinName(comes)}` };
  const mine = await updateSignup(tx, signup, line);
  return resize(tx, context, event, list, mine, Math.max(1, party - 1), because(context), note);
}
