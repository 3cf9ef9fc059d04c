import type { Reading } from '#domain/reading.ts';
import type { Situation } from './situation.ts';

/** 颜宁不来了吧, 霍先生可能不来了: what colleagues suppose of others takes nobody off. */
export const isGuess = ({ said }: Reading, { office, direct }: Situation): boolean =>
  office && (supposes.test(said) || (!direct && asItSeems.test(said)));
const supposes = /可能|估计|也许|大概|好像|恐怕|怕是|说不定|听说|要是|如果|万一|应该|不知|会不会|是不是/u;
const asItSeems = /吧[。.!！?？~～\s]{0,3}$/u;
