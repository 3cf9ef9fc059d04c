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

/** What is added to the power of chat among neighbours, where nobody spoke to the assistant. */
export const careFor = (ingredients: Ingredients): number => (isOffice(ingredients) ? 0 : caution);

/**
 * Whether what is taken for a report, a sign-up or a question may as well be talk, where nobody knows to whom it was said; an
 * order to the assistant was given to it. Powers are logarithms.
 */
export const mayBeTalk = (ingredients: Ingredients, meaning: Meaning, power: number, ofTalk: number): boolean =>
  isUnplaced(ingredients) &&
  meaning !== 'none' &&
  anybodys.has(meaning) &&
  !toIt.has(meaning) &&
  ofTalk + caution > power;
