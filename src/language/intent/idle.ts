import { dangerSigns, livesOnMachine, mayAlarm } from '../repair/danger.ts';
import { type GramTable, gramTable } from './gram-table.ts';
import idleWeights from './idle.weights.json' with { type: 'json' };
import { parts } from './likeness.ts';

/**
 * The first look at a message: most of what neighbours write is talk, and its letters alone say so. One that is idle means
 * nothing, alone or after whatever came before; all others are read in full.
 */

/** A letter alone says nothing of itself, and few messages are longer. */
const shortest = 2;
export const longest = 120;
/** Up to this chance of meaning something a message is idle. */
const surely = 0.07;
/** So few letters tell little: they are idle only when they are surer to be. */
const fewLetters = 10;
const verySurely = 0.03;
/** And surer still with a word of danger among them. */
const mostSurely = 0.005;

/** Whether all that is to be read out of a message is what it names. A rule of life and safety that speaks is never passed over. */
export function isIdle(text: string): boolean {
  if (text.length < shortest || text.length > longest) return false;
  const chance = busyness(text);
  if (chance >= (text.length > fewLetters ? surely : verySurely) || livesOnMachine(text)) return false;
  return !mayAlarm(text) || (chance < mostSurely && dangerSigns(text).found.length === 0);
}

/** What the first look saw, for `--why`. */
export const sayIdle = (text: string): string =>
  `first look: talk, a chance of ${(100 * busyness(text)).toFixed(2)} % to mean something`;

/** The chance that a message means something, from its letters. */
function busyness(text: string): number {
  table ??= gramTable(idleWeights);
  const { sum, known } = table.sumOf(text);
  return 1 / (1 + Math.exp(-(sum / Math.sqrt(Math.max(1, known)) + table.bias) / parts));
}
let table: GramTable | undefined;
