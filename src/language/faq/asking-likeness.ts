import { isQuestion } from '../intent/ask.ts';
import { featuresOf, likenessOf } from '../intent/likeness.ts';
import { sensesOf } from '../senses/senses.ts';
import askingWeights from './asking.weights.json' with { type: 'json' };

export const askingSorts = ['talk', 'asks'] as const;
const step = 6;
const longestStep = 6;

/** What is told beside the letters of a text. */
const tagsOf = (text: string): readonly string[] => [
  ...sensesOf(text),
  ...(isQuestion(text) ? ['=asks'] : []),
  `=length ${Math.min(longestStep, Math.floor(text.length / step))}`,
];

/** All that is weighed of a text; for training. */
export const askingFeatures = (text: string): ReadonlySet<string> => featuresOf(text, tagsOf(text));

/** A chance that who writes so asks something of the community, whatever its entries are. */
export function askingBy(weights: typeof askingWeights): (text: string) => number {
  const like = likenessOf(weights, askingSorts);
  return (text) => like.of(text, tagsOf(text)).of('asks');
}

/** The chance by the weights in the repository. */
export const asksLike = askingBy(askingWeights);
