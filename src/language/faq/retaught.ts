import { questionKey } from '#domain/same-question.ts';
import type { FaqDoc } from './index.ts';
import { kindOf, kinds, type Term } from './term.ts';
import { aspectsTold, termsOf } from './terms.ts';

/**
 * Entries as they stand once some were taught over others: a taught one takes the wordings of an older entry that ask what
 * its own question asks, or, of the bare thing, what its answer tells, so that 澡堂开到几点 gets the hours that were taught last, and 浴室在哪儿 what it got before.
 */
export function taughtOver<D extends FaqDoc>(docs: readonly D[], isTaught: (doc: D) => boolean): readonly D[] {
  const standing = new Map(docs.map((doc) => [doc.id, doc]));
  for (const taught of docs.filter(isTaught)) {
    const key = questionKey(taught.question);
    const taken: string[] = [];
    let bare = false;
    for (const older of standing.values()) {
      if (isTaught(older)) continue;
      const wordings = [older.question, ...(older.ask ?? [])];
      const inSameWords = wordings.find((wording) => questionKey(wording) === key);
      const same = inSameWords ?? wordings.find((wording) => isTaughtOf(wording, taught));
      if (same === undefined) continue;
      bare ||= inSameWords === undefined;
      const asked = askedIn(same);
      const its = wordings.filter((wording) => wording === same || asksAlike(asked, askedIn(wording)));
      const [question, ...ask] = wordings.filter((wording) => !its.includes(wording));
      taken.push(...its);
      if (question === undefined) standing.delete(older.id);
      else standing.set(older.id, { ...older, question, ask });
    }
    const [first, ...others] = taken;
    if (first === undefined) continue;
    // 浴室 alone would be asked by 浴室在哪儿 too.
    const own = bare ? { question: first, ask: others } : { ask: [...(taught.ask ?? []), ...taken] };
    standing.set(taught.id, { ...taught, ...own });
  }
  return [...standing.values()];
}

const notToBeHad =
  /(?:在|正)修|装修|维修|检修|改造|施工|关(?:了|门|闭|停)|停(?:用|业|开|了|办)|暂(?:停|时)|不(?:开|再|对外)|没有了|取消|撤(?:了|销)|搬(?:走|到|去|了)/u;
/** What a wording asks of a thing with: 哪能配钥匙 asks nothing but where. */
const asking = /哪|咋|几[点钱号天]?|多少|多久|何时|可以|没?有|能|要|得|在|去|到|办/gu;

/**
 * 浴室, with an answer that tells hours, is taught of 社区浴室几点开: the bare thing, and what the wording wants to know of it. An
 * answer that tells nothing of the kind is taught of what asks of the thing and nothing more (配钥匙, of 哪里可以配钥匙), and of all
 * that is asked of it where it says that it is not to be had (在装修).
 */
function isTaughtOf(wording: string, { question, answer = '' }: FaqDoc): boolean {
  const thing = questionKey(question);
  const key = questionKey(wording);
  const asked = askedIn(wording);
  if (thing.length < 2 || asked.size === 0 || askedIn(question).size > 0 || !key.includes(thing)) return false;
  const told = aspectsTold(answer);
  if (told.size > 0) return [...asked].every((aspect) => told.has(aspect));
  return notToBeHad.test(answer) || key.replace(thing, '').replace(asking, '') === '';
}

/** What a wording wants to know: hours, place, cost … */
const askedIn = (wording: string): ReadonlySet<Term> =>
  new Set([...termsOf(wording).weights.keys()].filter((term) => kindOf(term) === kinds.aspect));

const asksAlike = (a: ReadonlySet<Term>, b: ReadonlySet<Term>): boolean =>
  a.size === 0 ? b.size === 0 : [...a].some((aspect) => b.has(aspect));
