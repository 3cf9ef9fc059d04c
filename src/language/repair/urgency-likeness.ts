import { type Urgency, urgencies } from '#domain/intent.ts';
import { likenessOf } from '../intent/likeness.ts';
import urgencyWeights from './urgency.weights.json' with { type: 'json' };

/** How pressing a report is, from the letters it is written with. */
export const urgenciesLike = likenessOf<Urgency>(urgencyWeights, urgencies);
