import { readCommand } from '../command/read.ts';
import { isOffice } from '../command/slots.ts';
import type { Ingredients } from '../ingredients.ts';
import { livesOnMachine } from '../repair/danger.ts';
import { saysOnlyFault } from '../repair/only-fault.ts';
import { asksToJoin } from './ask.ts';
import { isChat } from './chat.ts';
import { mendedByOwner, opensWithReceipt, saysTheirs } from './follow.ts';
import type { Chances } from './likeness.ts';
import { longest, type Meaning, meaningsLike } from './meanings.ts';
import { joinsAndAsks } from './signup.ts';
import { tagsOf } from './tags.ts';
import { leavesPlainly } from './weigh.words.ts';

/** From this chance on a message is chat. */
const surely = 0.9;

/** What a message is like. */
export interface Likelihood {
  readonly tags: readonly string[];
  readonly chances: Chances<Meaning>;
}

/** Weighs a message by its letters; undefined for a list, a single letter and a very long text. */
export function likelihoodOf(ingredients: Ingredients, text: string): Likelihood | undefined {
  if (text.length > longest || text.length < 2 || ingredients.chain !== undefined) return undefined;
  const tags = tagsOf(ingredients, text);
  return { tags, chances: meaningsLike.of(text, tags) };
}

/** Beside a quote letters tell only half of it, and what is passed on is nobody's own words: rules alone read them. */
export const isOwnWords = ({ text: { quote } }: Ingredients, text: string): boolean =>
  quote === undefined && !isChat(text);

/** So like chat that no rule needs to look at it; what orders something, tells of a machine somebody lives on, or of a fault and nothing else, is. */
export const isSurelyTalk = (ingredients: Ingredients, text: string, { chances }: Likelihood): boolean =>
  chances.of('none') >= surely &&
  !livesOnMachine(text) &&
  !saysOnlyFault(text) &&
  !joinsAndAsks(text) &&
  !asksToJoin(text) &&
  !opensWithReceipt(text) &&
  !mendedByOwner(text) &&
  !saysTheirs(text) &&
  !leavesPlainly.test(text) &&
  (!isOffice(ingredients) || readCommand(ingredients, text) === undefined);
