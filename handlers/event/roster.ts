import type { Event } from '#db/queries/events.ts';
import type { Words } from '../handler.ts';

/** Whose the roster is and what sort of event it is, by what its title tells: who comes to a visit is the organisers' to know. */
export function sortOf(title: string, words: Words): Pick<Event, 'roster' | 'kind'> {
  const hints = words.hints(title);
  const kind = hints.includes('duty') ? 'shift' : hints.includes('lesson') ? 'training' : 'activity';
  return { kind, roster: hints.includes('discreet') ? 'organisers' : 'public' };
}
