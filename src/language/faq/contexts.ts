import { breadth, meaningAmong, type Spelt } from './meaning.ts';

/** What the letters of a directory mean among their neighbours: a book of directions, and where in it each letter has its own. */
export interface Contexts {
  readonly book: Float32Array;
  /** Where the letters of each wording begin, and where those of the last end. */
  readonly starts: Int32Array;
  readonly letters: Uint16Array;
  readonly places: Int32Array;
}

/** Each letter among the same neighbours is written once: the wordings of a large directory are much alike. */
export function contextsOf(wordings: readonly Spelt[]): Contexts {
  const known = new Map<number, number>();
  const firsts: { readonly wording: Spelt; readonly letter: number }[] = [];
  const starts = new Int32Array(wordings.length + 1);
  for (const [n, { letters }] of wordings.entries()) starts[n + 1] = starts[n]! + letters.length;
  const written = new Uint16Array(starts.at(-1)!);
  const places = new Int32Array(written.length);
  for (const [n, wording] of wordings.entries()) {
    const { letters, rows } = wording;
    written.set(letters, starts[n]!);
    for (let letter = 0; letter < letters.length; letter += 1) {
      const after = letter + 1 < letters.length ? rows[2 * letter + 3]! : -1;
      const key = ((rows[2 * letter]! + 1) * most + rows[2 * letter + 1]! + 1) * most + after + 1;
      let place = known.get(key);
      if (place === undefined) {
        place = firsts.length;
        known.set(key, place);
        firsts.push({ wording, letter });
      }
      places[starts[n]! + letter] = place;
    }
  }
  const book = new Float32Array(firsts.length * breadth);
  for (const [place, { wording, letter }] of firsts.entries()) meaningAmong(wording, letter, book, place * breadth);
  return { book, starts, letters: written, places };
}

/** More rows than there are: three of them make one number. */
const most = 0x10000;
