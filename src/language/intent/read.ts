import type { Intent } from '#domain/intent.ts';
import { readCommand } from '../command/read.ts';
import type { Ingredients } from '../ingredients.ts';
import { readReports } from '../repair/read.ts';
import { readAsk } from './ask.ts';
import { isChat, isElsewhere } from './chat.ts';
import { readAcknowledge, readProgress, readResolved, readSame } from './follow.ts';
import { readSignup } from './signup.ts';

/** What the message asks the assistant to do, most pressing first. `text` is the mended working copy. */
export function readIntents(ingredients: Ingredients, text: string): readonly Intent[] {
  if (text.trim() === '') return [];
  if (ingredients.chain !== undefined) {
    const { title, entries } = ingredients.chain;
    return [{ kind: 'signup.chain', slots: { title, entries } }];
  }
  if (isChat(text)) return [];
  const command = readCommand(ingredients, text);
  if (command !== undefined) return [command];
  return order(readTalk(ingredients, text));
}

function readTalk(ingredients: Ingredients, text: string): readonly Intent[] {
  const acknowledged = readAcknowledge(text);
  const same = readSame(ingredients, text);
  if (same !== undefined) return [same];
  const resolved = readResolved(text);
  if (resolved !== undefined) return [resolved];
  const progress = readProgress(text);
  if (progress !== undefined) return [progress];
  const reports = isElsewhere(text) ? [] : readReports(ingredients, text);
  if (reports.length > 0) return acknowledged === undefined ? reports : [...reports, acknowledged];
  if (acknowledged !== undefined) return [acknowledged];
  const signup = readSignup(ingredients, text);
  if (signup !== undefined) return [signup];
  const ask = readAsk(ingredients, text);
  return ask === undefined ? [] : [ask];
}

const rank = (intent: Intent): number => {
  if (intent.kind === 'repair.report') return intent.slots.urgency === 'emergency' ? 0 : 1;
  if (intent.kind.startsWith('repair.')) return 2;
  return intent.kind.startsWith('signup.') ? 3 : 4;
};

const order = (intents: readonly Intent[]): readonly Intent[] => [...intents].sort((a, b) => rank(a) - rank(b));
