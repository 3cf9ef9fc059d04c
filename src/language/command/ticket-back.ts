import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { atWork, isOffice, wording } from './slots.ts';
import { mistakenOf, noMoreEnd, refusedEnd, waitOverEnd } from './taken-back.words.ts';
import { isMove } from './ticket-told.words.ts';

const undo =
  /^(?:别|不用|不要|甭)(?:再)?(?:修|弄|派|去|上门)了?(?=$|[，,。\s])|^(?:撤销|撤回|撤了|作废|不算|报错了|取消|不要了|不用了|不用修|弄错|搞错|重复|报重)/u;
/** 2其实没完成: said by who said it was done. */
const unfinished = /^(?:其实|还|并)?没(?:有)?(?:完成|办结|修完|弄完)(?:呢|啊)?[。!！\s]{0,3}$/u;

/** What is taken back of a ticket in the words from an offset on; `next` reads what is said instead. */
export function readBack(
  ingredients: Ingredients,
  text: string,
  from: number,
  ticket: number,
  next: (ingredients: Ingredients, text: string, from: number, ticket: number) => Intent | undefined,
): Intent | undefined {
  const rest = text.slice(from);
  if (unfinished.test(rest) && atWork(ingredients)) return { kind: 'undo', slots: { ticket, of: 'ticket.done' } };
  const mistaken = mistakenOf(rest);
  if (mistaken !== undefined) return { kind: 'undo', slots: { ticket, ...mistaken } };
  const waited = atWork(ingredients) ? waitOverEnd(rest) : 0;
  if (waited > 0) {
    const instead = waited === rest.length ? undefined : next(ingredients, text, from + waited, ticket);
    // 不用等厂家了，自己修 is no other wait.
    const words = text.slice(from + waited);
    if (instead?.kind.startsWith('ticket.') && (instead.kind !== 'ticket.wait' || isMove(words))) return instead;
    return { kind: 'ticket.wait', slots: { ticket, reason: wording(ingredients, from, text.length), over: true } };
  }
  const refused = isOffice(ingredients) ? Math.max(refusedEnd(rest), atWork(ingredients) ? noMoreEnd(rest) : 0) : 0;
  if (refused > 0) {
    const other = refused === rest.length ? undefined : next(ingredients, text, from + refused, ticket);
    return other?.kind === 'ticket.assign' ? other : { kind: 'undo', slots: { ticket, of: 'ticket.assign' } };
  }
  return undo.test(rest) ? { kind: 'undo', slots: { ticket } } : undefined;
}
