import { typos } from './typos.ts';

const wrong = new RegExp(Object.keys(typos).join('|'), 'gu');

/** Writes slips of the keyboard's sound right (电剃 → 电梯). Keeps every offset: a slip is as long as what was meant. */
export const mend = (text: string): string => text.replace(wrong, (slip) => typos[slip] ?? slip);
