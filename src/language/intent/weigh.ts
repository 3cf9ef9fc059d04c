import type { Category, Intent } from '#domain/intent.ts';
import { isOffice } from '../command/slots.ts';
import type { Ingredients } from '../ingredients.ts';
import { mayAlarm } from '../repair/danger.ts';
import { alarmAbout, reportAbout } from '../repair/read.ts';
import { mayReport, standingFault } from '../repair/symptoms.ts';
import { thingFor, thingsIn } from '../repair/things.ts';
import { wordList } from '../vocabulary.ts';
import { asksTheWay, isQuestion } from './ask.ts';
import { type Chances, chancesOf, longest, type Sort, sorts } from './chances.ts';
import { isHypothetical } from './chat.ts';
import { eventIn } from './event-words.ts';
import { joined, maySignUp } from './signup.ts';

/** How much more likely a sort is for the rules having found it, as a factor. */
const trust = 4.5;
/** How much more likely chat is for nobody having spoken to the assistant: who interrupts is muted. */
const caution = 1.5;
/** From this chance on a message is taken for what no rule found in it. */
const takenFrom = 0.5;
/** From this chance on a message is an emergency, though no rule knows its words. */
const alarmFrom = 0.5;
/** From this chance on an order said where nobody gives orders is chat. */
const surelyChat = 0.8;

const sortOf: Partial<Record<Intent['kind'], Sort>> = {
  'repair.report': 'report',
  'repair.same': 'same',
  'repair.resolved': 'resolved',
  'repair.progress': 'progress',
  'signup.join': 'join',
  'signup.change': 'change',
  'signup.withdraw': 'withdraw',
  ask: 'ask',
  acknowledge: 'acknowledge',
};

/**
 * Weighs what the rules found against how such messages are written: talk that only holds a word is left alone, what is
 * said in words no rule knows is taken up, unless it rests on the conversation (`resting`). Never over a rule of life and safety.
 */
export function weigh(
  ingredients: Ingredients,
  text: string,
  intents: readonly Intent[],
  resting: boolean,
): readonly Intent[] {
  if (text.length > longest || text.length < 2 || ingredients.chain !== undefined) return intents;
  if (ingredients.text.quote !== undefined || intents.some(isEmergency)) return intents;
  if ((resting && intents.length === 0) || intents.some(isCertain)) return intents;
  const first = intents[0];
  if (first === undefined && !mayMean(text)) return intents;
  const found = first === undefined ? 'chat' : (sortOf[first.kind] ?? 'order');
  const chances = chancesOf(text);
  if (found === 'order') return isOffice(ingredients) || chances.chat < surelyChat ? intents : [];
  // 我也闻见了，头都晕了 joins the emergency that somebody else reported.
  if (found !== 'same' && chances.alarm >= alarmFrom && !isAdvice(text)) return [alarmAbout(ingredients, text)];
  const sort = likeliest(chances, found, isOffice(ingredients) ? 1 : caution);
  // 物业什么时候来 asks how it stands, however like a question for the directory it is.
  if (
    sort === found ||
    (found === 'progress' && sort === 'ask') ||
    (first?.kind.startsWith('signup.') && (resting || sort in comings))
  )
    return intents;
  if (sort === 'chat') return intents.length > 1 && chances.chat < surelyChat ? intents : [];
  if (intents.length > 1 || (first === undefined && chances[sort] < takenFrom)) return intents;
  const made = make(sort, ingredients, text);
  return made === undefined ? intents : [made];
}

/** It names a ticket, the sender's own, or who stays away: no single word was taken for it. */
const isCertain = ({ slots }: Intent): boolean => 'ticket' in slots || 'mine' in slots || 'who' in slots;

/** What somebody says of coming: the rules tell these apart, with their numbers. */
const comings: Partial<Record<Sort, true>> = { join: true, change: true, withdraw: true };

const isEmergency = (intent: Intent): boolean =>
  intent.kind === 'repair.report' && intent.slots.urgency === 'emergency';

/** Orders are found by rules alone: they need what they name. */
function likeliest(chances: Chances, found: Sort, care: number): Sort {
  const power = (sort: Sort): number =>
    (sort === 'report' ? chances.report + chances.alarm : chances[sort]) *
    (sort === found ? trust : 1) *
    (sort === 'chat' ? care : 1);
  return sorts
    .filter((sort) => sort !== 'order' && sort !== 'alarm')
    .reduce((best, sort) => (power(sort) > power(best) ? sort : best));
}

/** Without one of these nothing is taken up: most chat is spared the weighing. */
const follows = wordList('也 同样 一样 好了 通了 来了 有了 收到 派人 报 嘶嘶 撬 打 痴呆 找着 味 晕 恶心 救 急');
const mayMean = (text: string): boolean =>
  mayReport(text) ||
  mayAlarm(text) ||
  isQuestion(text) ||
  maySignUp(text) ||
  follows.in(text) ||
  thingsIn(text).length > 0;

/** Asks what to do if it should happen. */
const isAdvice = (text: string): boolean => isHypothetical(text) || asksTheWay(text);

/** What a message is when it is of a sort that no rule found in it, with the slots that can be told. */
function make(sort: Sort, ingredients: Ingredients, text: string): Intent | undefined {
  const category = categoryOf(text);
  switch (sort) {
    case 'report':
      return category === undefined ? undefined : reportAbout(ingredients, text, category);
    case 'same':
      return { kind: 'repair.same', slots: { ...(category !== undefined && { category }) } };
    case 'resolved':
      return { kind: 'repair.resolved', slots: { ...(category !== undefined && { category }) } };
    case 'progress':
      return { kind: 'repair.progress', slots: { ...(category !== undefined && { category }) } };
    case 'ask':
      return { kind: 'ask', slots: {} };
    case 'join':
      return joined(ingredients, text, eventIn(text));
    case 'withdraw':
      return { kind: 'signup.withdraw', slots: {} };
    case 'acknowledge':
      return { kind: 'acknowledge', slots: {} };
    default:
      return undefined;
  }
}

function categoryOf(text: string): Category | undefined {
  const things = thingsIn(text);
  if (things.some(({ tag }) => tag === 'own')) return undefined;
  return (thingFor(things, text.length)?.tag as Category | undefined) ?? standingFault(text)?.category;
}

/** For `--why`: what the weights say of a message. */
export const sayChances = (chances: Chances): string =>
  Object.entries(chances)
    .filter(([, chance]) => chance >= 0.01)
    .sort(([, a], [, b]) => b - a)
    .map(([sort, chance]) => `${sort} ${chance.toFixed(2)}`)
    .join(', ');
