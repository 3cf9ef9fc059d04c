import { isChat } from '../intent/chat.ts';
import { type Chances, sayLoudest } from '../intent/likeness.ts';
import type { Meaning } from '../intent/meanings.ts';
import { tagsOfWords } from '../intent/tags.ts';
import { staysAway, whereabouts } from '../intent/weigh.words.ts';
import { sensesOf } from '../senses/senses.ts';
import { dangerSigns, deniesDanger, type FoundDanger, isEmptyLift, mayAlarm } from './danger.ts';
import { callsOut, criesDanger } from './danger-cry.ts';
import { dangersLike } from './danger-likeness.ts';
import { asksWhoIsIn, isNoDanger } from './danger-none.ts';
import { isPetOut } from './pets.ts';

/** From this chance of an alarm on a message is looked at for a danger, though it holds no word of one. */
const glimpsed = 0.02;
/** From these odds on, as a logarithm, a message tells of a danger; chosen on the files named `…-scored`, which nothing was trained on. */
const dangerFrom = 0.05;
/** So much more is asked of a message that holds the words of none, and of one that says it in so few letters. */
const unnamed = 0.5;
const unnamedBriefly = 1.5;
const brief = 8;
/** How much it counts that a message is likelier an alarm than chat; at 0.25 to 0.5 fewest of unseen messages were wrong. */
const besideChat = 0.35;
/** So many letters on either side of its words tell what is made of a danger in a long text; at 80 advice was an alarm. */
const around = 200;
/** So many of its dangers are looked at. */
const mostLooked = 6;

/**
 * Whether a message tells of life or limb at risk, here and now. `like` is what all of its letters are like; without it (a
 * very long text) what stands around the words of a danger decides.
 */
export function tellsDanger(
  text: string,
  like: { readonly tags: readonly string[]; readonly chances: Chances<Meaning> } | undefined,
): boolean {
  if (callsOut(text)) return true;
  if (!mayAlarm(text) && (like === undefined || like.chances.of('alarm') < glimpsed)) return false;
  const { found } = dangerSigns(text);
  if (isPetOut(text, found)) return false;
  if (criesDanger(text)) return true;
  if (isChat(text) || asksWhoIsIn(text)) return false;
  if (
    found.length === 0 &&
    (isEmptyLift(text) || deniesDanger(text) || staysAway.test(text) || whereabouts.test(text) || isNoDanger(text))
  )
    return false;
  if (like === undefined) return found.slice(0, mostLooked).some((sign) => isToldAround(text, sign));
  const more = found.length > 0 ? 0 : text.length < brief ? unnamedBriefly : unnamed;
  return (
    oddsOf(text, like.tags) + besideChat * logOdds(like.chances.of('alarm'), calm(like.chances)) >= dangerFrom + more
  );
}

function isToldAround(text: string, { start, end }: FoundDanger): boolean {
  const near = text.slice(Math.max(0, start - around), end + around);
  return oddsOf(near, [...dangerSigns(near).tags, ...sensesOf(near)]) >= dangerFrom;
}

/** The chance that it is no report of any kind: chat, and 老伴不去了, however like a danger its words are. */
const calm = (chances: Chances<Meaning>): number =>
  Math.max(0, 1 - chances.of('alarm') - chances.of('repair.report') - chances.of('repair.same'));

/** How much likelier one thing is than another, as a logarithm; very small chances are all alike. */
const logOdds = (one: number, other: number): number => Math.log((one + 1e-3) / (other + 1e-3));

/** The odds that a text tells of a danger. */
function oddsOf(text: string, tags: readonly string[]): number {
  const danger = dangersLike.of(text, tagsOfWords(tags)).of('danger');
  return logOdds(danger, 1 - danger);
}

/** For `--why`: the chance that a text tells of a danger and the features that spoke most for or against it. */
export function sayDanger(text: string, tags: readonly string[], most: number): string {
  const words = tagsOfWords(tags);
  return `danger ${dangersLike.of(text, words).of('danger').toFixed(2)} ← ${sayLoudest(dangersLike.spoken(text, words, 'danger'), most)}`;
}
