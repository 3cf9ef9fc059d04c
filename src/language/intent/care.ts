import { isOffice, isUnplaced } from '../command/slots.ts';
import type { Ingredients } from '../ingredients.ts';
import type { Meaning } from './meanings.ts';

/** How carefully a message is taken up, by whom it was said to. */

/** How much more likely chat is for nobody having spoken to the assistant: who interrupts is muted. */
const caution = 2.05;

/** What anybody may say where neighbours talk; other orders are taken from their likeness only where orders are given. */
export const anybodys: ReadonlySet<Meaning> = new Set<Meaning>([
  'none',
  'repair.report',
  'repair.same',
  'repair.resolved',
  'repair.progress',
  'signup.join',
  'signup.change',
  'signup.withdraw',
  'ask',
  'acknowledge',
  'undo',
  'help',
  'privacy',
  'event.roster',
]);

/** Of these the ones that speak of the assistant or its records, as no chat among neighbours does. */
const toIt: ReadonlySet<Meaning> = new Set<Meaning>(['undo', 'help', 'privacy', 'event.roster']);

/** What is added to the power of a meaning before the most powerful is taken. */
export function careFor(ingredients: Ingredients): (meaning: Meaning) => number {
  // What is ordered from the assistant is said to it, wherever that was; the rest may as well be talk.
  if (isUnplaced(ingredients)) return (meaning) => (isNoOrder(meaning) ? 0 : caution);
  return isOffice(ingredients) ? () => 0 : (meaning) => (meaning === 'none' ? caution : 0);
}

const isNoOrder = (meaning: Meaning): boolean => meaning !== 'none' && anybodys.has(meaning) && !toIt.has(meaning);
