import { likenessOf } from '../intent/likeness.ts';
import dangerWeights from './danger.weights.json' with { type: 'json' };

/** What is told: nothing to see to, a fault like others, life or limb at risk; the order of the weights. */
export const perils = ['talk', 'fault', 'danger'] as const;

/** How like a danger a message is, from the letters it is written with and the tags it has, those of the rules among them. */
export const dangersLike = likenessOf(dangerWeights, perils);
