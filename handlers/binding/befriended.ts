import type { Befriended } from '#domain/occurrence.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { codeWithin } from '#domain/pairing-code.ts';
import type { Watcher } from '../handler.ts';
import { bindByCode } from './by-code.ts';

/** Who brings a valid code or is in a bound room is accepted, at the pace of sending; anybody else waits for a person. */
export const befriended: Watcher<Befriended> = async (happening, context, tx) => {
  const { contact } = happening.sender;
  const code = codeWithin(happening.hello);
  const proven = code === undefined ? undefined : await bindByCode(tx, context, contact, code);
  const neighbour = context.rooms.some(({ id }) => happening.shared.includes(id));
  if (proven?.bound !== true && !neighbour) return [];
  const base = { to: { contact }, because: [happening.id], about: [], standing: 'addressed' } as const;
  const accept: Outgoing = { ...base, text: '', accept: happening.id, kind: 'reply' };
  const welcome = `您好，我是${context.community.assistant}。报修、报名、问事都可以在这里说，回「帮助」看怎么说。`;
  return [accept, { ...base, text: proven?.text ?? welcome, kind: 'reply' }];
};
