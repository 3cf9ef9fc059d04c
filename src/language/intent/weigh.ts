import type { Category, Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { reportAbout } from '../repair/read.ts';
import { thingFor, thingsIn } from '../repair/things.ts';
import { isQuestion } from './ask.ts';
import { type Chances, chancesOf, longest } from './chances.ts';
import { isElsewhere, isSoft } from './chat.ts';

/** From this chance on a message is chat, whatever word in it spoke for something to do. */
const surelyChat = 0.7;
/** The same where the rules need more than a word: a thing with what is wrong with it, somebody who comes. */
const surelyChatStill = 0.75;
/** From this chance on a message that names a thing reports it, though no known word says what is wrong. */
const surelyReport = 0.9;

/** What single words may wrongly be taken for; orders, changes and dangers are not weighed, 我家也是 needs a live ticket anyway. */
const weighed: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([
  'repair.report',
  'repair.resolved',
  'ask',
  'signup.join',
  'acknowledge',
]);

const firm: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>(['repair.report', 'signup.join']);

/**
 * Weighs what the rules found against how such messages are written: unaddressed talk that only holds a word is left
 * alone, a report in words no rule knows is taken up. Never over a rule of life and safety.
 */
export function weigh(ingredients: Ingredients, text: string, intents: readonly Intent[]): readonly Intent[] {
  if (text.length > longest || text.length < 4 || ingredients.chain !== undefined) return intents;
  if (intents.length === 0) return takenUp(ingredients, text);
  const addressed =
    ingredients.frame.mentioned === true || ingredients.text.called || ingredients.frame.room === undefined;
  if (addressed || ingredients.text.quote !== undefined || !intents.every(mayBeChat)) return intents;
  const { chat } = chancesOf(text);
  return intents.filter(({ kind }) => chat < (firm.has(kind) ? surelyChatStill : surelyChat));
}

const mayBeChat = (intent: Intent): boolean =>
  weighed.has(intent.kind) && !(intent.kind === 'repair.report' && intent.slots.urgency === 'emergency');

function takenUp(ingredients: Ingredients, text: string): readonly Intent[] {
  const things = thingsIn(text);
  if (things.length === 0 || things.some(({ tag }) => tag === 'own')) return [];
  if (isQuestion(text) || isElsewhere(text) || isSoft(text) || chancesOf(text).report < surelyReport) return [];
  const category = thingFor(things, text.length)?.tag as Category | undefined;
  return category === undefined ? [] : [reportAbout(ingredients, text, category)];
}

/** For `--why`: what the weights say of a message. */
export const sayChances = (chances: Chances): string =>
  Object.entries(chances)
    .map(([sort, chance]) => `${sort} ${chance.toFixed(2)}`)
    .join(', ');
