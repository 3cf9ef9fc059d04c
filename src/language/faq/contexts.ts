import { breadth, meaningAmong, type Spelt } from './meaning.ts';

/** What the letters of a directory mean among their neighbours: a book of directions, and by wording and letter its place there. */
export interface Contexts {
  readonly book: Float32Array;
  readonly places: readonly Int32Array[];
}

/** Each letter among the same neighbours is written once: the wordings of a large directory are much alike. */
export function contextsOf(wordings: readonly Spelt[]): Contexts {
  const known = new Map<number, number>();
  const firsts: { readonly wording: Spelt; readonly letter: number }[] = [];
  const places = wordings.map((wording) => {
    const { letters, rows } = wording;
    return Int32Array.from(letters, (_, letter) => {
      const after = letter + 1 < letters.length ? rows[2 * letter + 3]! : -1;
      const key = ((rows[2 * letter]! + 1) * most + rows[2 * letter + 1]! + 1) * most + after + 1;
      let place = known.get(key);
      if (place === undefined) {
        place = firsts.length;
        known.set(key, place);
        firsts.push({ wording, letter });
      }
      return place;
    });
  });
  const book = new Float32Array(firsts.length * breadth);
  for (const [place, { wording, letter }] of firsts.entries()) meaningAmong(wording, letter, book, place * breadth);
  return { book, places };
}

/** More rows than there are: three of them make one number. */
const most = 0x10000;
