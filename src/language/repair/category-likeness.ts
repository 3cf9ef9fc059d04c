import { type Category, categories } from '#domain/intent.ts';
import { likenessOf } from '../intent/likeness.ts';
import categoryWeights from './category.weights.json' with { type: 'json' };

/** Of which category a report is, from the letters it is written with. */
export const categoriesLike = likenessOf<Category>(categoryWeights, categories);
