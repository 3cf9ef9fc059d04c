import { free, untoldAspects } from './untold.words.ts';

/** An entry as far as what it tells goes. */
interface Told {
  readonly answer: string;
  readonly wordings: readonly string[];
}

/**
 * Whether an entry tells nothing of what a question asks: 老年餐桌多少钱一顿, of an answer without a word of money. An entry without
 * an answer tells what its wordings ask.
 */
export const tellsNothing =
  (entries: readonly Told[]) =>
  (text: string): ((entry: number) => boolean) => {
    const asked = untoldAspects.filter((aspect) => aspect.asked.test(text));
    if (asked.length === 0) return tellsIt;
    return (entry) => {
      const { answer, wordings } = entries[entry]!;
      return answer !== '' && !wordings.some(isFree) && asked.some(({ told }) => !told.test(answer));
    };
  };
const tellsIt = (): boolean => false;
/** 义务理发在什么时候: what it costs stands in its name. */
const isFree = (wording: string): boolean => free.test(wording);
