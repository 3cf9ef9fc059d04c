import type { Database } from '#db/client.ts';
import { type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { seated } from '#domain/places-left.ts';
import type { MessageContext } from '../handler.ts';
import { because, receipt, reply } from '../saying.ts';
import { othersSignup } from './own.ts';
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
