import { questionKey } from '#domain/same-question.ts';
import type { FaqDoc } from './index.ts';
import { kindOf, kinds, type Term } from './term.ts';
import { termsOf } from './terms.ts';

/**
 * Entries as they stand once some were taught over others: a taught one takes the wordings of an older entry that ask what
 * its own question asks, so that 澡堂开到几点 gets the hours that were taught last, and 浴室在哪儿 what it got before.
 */
export function taughtOver<D extends FaqDoc>(docs: readonly D[], isTaught: (doc: D) => boolean): readonly D[] {
  const standing = new Map(docs.map((doc) => [doc.id, doc]));
  for (const taught of docs.filter(isTaught)) {
    const key = questionKey(taught.question);
    const taken: string[] = [];
    for (const older of standing.values()) {
      if (isTaught(older)) continue;
      const wordings = [older.question, ...(older.ask ?? [])];
      const same = wordings.find((wording) => questionKey(wording) === key);
      if (same === undefined) continue;
      const asked = askedIn(same);
      const its = wordings.filter((wording) => wording === same || asksAlike(asked, askedIn(wording)));
      const [question, ...ask] = wordings.filter((wording) => !its.includes(wording));
      taken.push(...its);
      if (question === undefined) standing.delete(older.id);
      else standing.set(older.id, { ...older, question, ask });
    }
    if (taken.length > 0) standing.set(taught.id, { ...taught, ask: [...(taught.ask ?? []), ...taken] });
  }
  return [...standing.values()];
}

/** What a wording wants to know: hours, place, cost … */
const askedIn = (wording: string): ReadonlySet<Term> =>
  new Set([...termsOf(wording).weights.keys()].filter((term) => kindOf(term) === kinds.aspect));

const asksAlike = (a: ReadonlySet<Term>, b: ReadonlySet<Term>): boolean =>
  a.size === 0 ? b.size === 0 : [...a].some((aspect) => b.has(aspect));
