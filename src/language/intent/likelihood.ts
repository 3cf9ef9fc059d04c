import { readCommand } from '../command/read.ts';
import { isOffice } from '../command/slots.ts';
import type { Ingredients } from '../ingredients.ts';
import { livesOnMachine } from '../repair/danger.ts';
import { isChat } from './chat.ts';
import { type Chances, longest, meaningsLike } from './meanings.ts';
import { tagsOf } from './tags.ts';

/** From this chance on a message is chat. */
const surely = 0.9;

/** What a message is like. */
export interface Likelihood {
  readonly tags: readonly string[];
  readonly chances: Chances;
}

/**
 * Weighs a message by its letters; undefined for what they do not tell: a list, a quote, a long text, what is passed
 * on.
 */
export function likelihoodOf(ingredients: Ingredients, text: string): Likelihood | undefined {
  if (text.length > longest || text.length < 2 || ingredients.chain !== undefined) return undefined;
  if (ingredients.text.quote !== undefined || isChat(text)) return undefined;
  const tags = tagsOf(ingredients, text);
  return { tags, chances: meaningsLike.of(text, tags) };
}

/**
 * So like chat that no rule needs to look at it; whatever orders something is looked at. Of 1,518 such messages that the
 * weights had not seen none was anything else.
 */
export const isSurelyTalk = (ingredients: Ingredients, text: string, { chances }: Likelihood): boolean =>
  chances.none >= surely &&
  !livesOnMachine(text) &&
  (!isOffice(ingredients) || readCommand(ingredients, text) === undefined);
