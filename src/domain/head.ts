/** How many characters of a text identify it in a quote: WeChat shortens long quotes. */
const headLength = 60;

/** The head of a text without spaces, punctuation and case: what is left of it in a quote. */
export const headOf = (text: string): string =>
  [...text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{C}]+/gu, '')].slice(0, headLength).join('').toLowerCase();
