import { askingBy, askingFeatures, askingSorts } from '#language/faq/asking-likeness.ts';
import { termsOf } from '#language/faq/terms.ts';
import { fitted } from './softmax.ts';

/** A text and whether it asks the community something. */
export interface Said {
  readonly text: string;
  readonly asks: boolean;
}

const folds = 5;

const fitTo = (said: readonly Said[]) =>
  fitted(
    said.map(({ text, asks }) => ({ features: [...askingFeatures(termsOf(text).text)], sort: asks ? 1 : 0 })),
    askingSorts.length,
  );

/** The weights of all texts, as a file. */
export const askingTable = (said: readonly Said[]): string => `${JSON.stringify(fitTo(said))}\n`;

/** Chances of a text by weights fitted to all others: what a text is like is not told by itself. */
export function heldOutAsking(said: readonly Said[]): (text: string) => number {
  const foldOf = (text: string): number =>
    [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7) % folds;
  const judges = Array.from({ length: folds }, (_, fold) =>
    askingBy(fitTo(said.filter(({ text }) => foldOf(termsOf(text).text) !== fold))),
  );
  return (text) => judges[foldOf(text)]!(text);
}
