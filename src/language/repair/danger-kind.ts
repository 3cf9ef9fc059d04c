import { type Danger, dangers } from '#domain/intent.ts';
import { likenessOf } from '../intent/likeness.ts';
import { kindWeights } from './danger-kind.weights.ts';

/** Which danger an emergency is of, from its letters and tags; the first aid for it is what it decides. */
const kindsLike = likenessOf(kindWeights, dangers);
/** Whom others must not read about (E5): so much likelier it is taken for such, because a wrong guess hurts less. */
const discretion: Partial<Record<Danger, number>> = { 'self-harm': 1.6, violence: 1.6 };

/** The danger that an emergency is most like. */
export function dangerKind(text: string, tags: readonly string[]): Danger {
  const chances = kindsLike.of(text, tags);
  const power = (danger: Danger): number => chances[danger] * (discretion[danger] ?? 1);
  return dangers.reduce((best, one) => (power(one) > power(best) ? one : best));
}
