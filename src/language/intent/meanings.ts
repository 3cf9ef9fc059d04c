import { likenessOf, sayLoudest } from './likeness.ts';
import meaningWeights from './meanings.weights.json' with { type: 'json' };

/** What a message may be, an emergency apart from other reports; the order of the weights. */
export const meanings = [
  'none',
  'alarm',
  'repair.report',
  'repair.same',
  'repair.resolved',
  'repair.progress',
  'signup.join',
  'signup.change',
  'signup.withdraw',
  'ask',
  'acknowledge',
  'confirm',
  'cancel',
  'undo',
  'help',
  'privacy',
  'forget',
  'event.post',
  'event.change',
  'event.close',
  'event.cancel',
  'event.roster',
  'notice.post',
  'notice.status',
  'notice.end',
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'service.close',
  'faq.teach',
  'digest.now',
] as const;
export type Meaning = (typeof meanings)[number];

/** Longer texts are read by rules, of their dangers only a part is weighed; so many letters have some 1,700 features, which `weights.ts` holds apart. */
export const longest = 500;

/** How likely a message is each of them, from the letters it is written with and the tags it has. */
export const meaningsLike = likenessOf(meaningWeights, meanings);

/** The features that spoke most for the likeliest meaning, for `--why`. */
export function spokenFor(text: string, tags: readonly string[], most: number): string {
  const { sort } = meaningsLike.likeliest(text, tags, meanings);
  return sayLoudest(meaningsLike.spoken(text, tags, sort), most);
}
