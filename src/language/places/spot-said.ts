import type { Intent } from '#domain/intent.ts';
import { spotWords } from './spot-words.ts';

/** The wordings of a spot, longest first. */
const wordings = new Map(
  spotWords.map((group) => [group[0]!, [...group].sort((a, b) => b.length - a.length)] as const),
);

/** A report whose spot stands as its sender wrote it (地下车库), not as reports are compared by (地库). */
export function spotAsSaid(intent: Intent, said: string): Intent {
  if (intent.kind !== 'repair.report' || intent.slots.place.spot === undefined) return intent;
  const spot = wordings.get(intent.slots.place.spot)?.find((word) => said.includes(word));
  if (spot === undefined) return intent;
  return { ...intent, slots: { ...intent.slots, place: { ...intent.slots.place, spot } } };
}
