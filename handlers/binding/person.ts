import type { Handler } from '../handler.ts';
import { reply } from '../saying.ts';
import { bindByCode } from './by-code.ts';

/** A one-time code sent in a direct message binds the contact to a person of the file (U3). */
export const bindPerson: Handler<'person.bind'> = async ({ slots: { code } }, context, tx) => {
  const { text } = await bindByCode(tx, context, context.sender.contact, code);
  return [reply(context, text)];
};
