import {
  advert,
  denial,
  elsewhere,
  forwarded,
  hearsay,
  hypothetical,
  joke,
  opinion,
  ownThing,
  past,
  praise,
} from './chat.words.ts';

/** Nothing for the assistant whatever words it holds: forwarded texts, pictures, advertisements. */
export function isChat(text: string): boolean {
  return (
    forwarded.test(text) || /^(?:\[[^\]]{1,6}\]|\p{Extended_Pictographic}|\s)+$/u.test(text.replace(/👌|👍/gu, ''))
  );
}

/** A fault is named, but not one here and now that somebody could look at. */
export function isElsewhere(text: string): boolean {
  return (
    past.test(text) ||
    elsewhere.test(text) ||
    hypothetical.test(text) ||
    hearsay.test(text) ||
    advert.test(text) ||
    joke.test(text) ||
    praise.test(text) ||
    denial.test(text) ||
    ownThing.test(text) ||
    opinion.test(text)
  );
}
