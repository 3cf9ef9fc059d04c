import { type Alignment, aligner, unaligned } from './align.ts';
import { contextsOf } from './contexts.ts';
import { breadth, meaningOf, nearness, type Spelt, spelt } from './meaning.ts';

/** A directory of more wordings is not looked through by meaning: only what was found by letters and topics is compared. */
const searched = 4_000;

/** What a question's meaning has in common with entries, by their number. */
export interface Alike {
  /** Likeness of meaning to the nearest of the entry's wordings, 0 to 1. */
  meaning(entry: number): number;
  /** The entries nearest in meaning; none in a directory too large to look through. */
  nearest(most: number): readonly number[];
  /** How the question lies beside the nearest wording. */
  alignment(entry: number): Alignment;
}

/** Compares by meaning with a directory's wordings, given by entry; it keeps scratch space, so one question at a time. */
export function alikeTo(entries: readonly (readonly string[])[]): (text: string) => Alike {
  const wordings = entries.map((texts) => texts.map(spelt));
  const rarity = rarityIn(wordings);
  const starts = new Int32Array(entries.length + 1);
  for (const [entry, texts] of entries.entries()) starts[entry + 1] = starts[entry]! + texts.length;
  const flat = wordings.flat();
  const isSearched = flat.length <= searched;
  const meanings = new Float32Array(flat.length * breadth);
  for (const [n, wording] of flat.entries()) meaningOf(wording, rarity, meanings, n * breadth);
  const asked = new Float32Array(breadth);
  const align = aligner(rarity, contextsOf(flat));

  const nearestWording = (entry: number) => {
    let near = -1;
    let wording = -1;
    for (let n = starts[entry]!; n < starts[entry + 1]!; n += 1) {
      const like = nearness(asked, 0, meanings, n * breadth);
      if (like <= near) continue;
      near = like;
      wording = n;
    }
    return { near, wording };
  };
  return (text) => {
    const question = spelt(text);
    meaningOf(question, rarity, asked, 0);
    align.begin(question);
    const known = new Map<number, Alignment>();
    return {
      meaning: (entry) => Math.max(0, nearestWording(entry).near),
      nearest: (most) =>
        isSearched
          ? entries
              .map((_, entry) => ({ entry, near: nearestWording(entry).near }))
              .sort((a, b) => b.near - a.near || a.entry - b.entry)
              .slice(0, most)
              .map(({ entry }) => entry)
          : [],
      alignment(entry) {
        let alignment = known.get(entry);
        if (alignment === undefined) {
          const { wording } = nearestWording(entry);
          alignment = wording < 0 ? unaligned : align.beside(wording);
          known.set(entry, alignment);
        }
        return alignment;
      },
    };
  };
}

/** A directory counts as one of so many entries at least: what all of three entries hold still tells something. */
const fewest = 24;

/** By letter what it tells in this directory: 1 what no entry holds, near 0 what all hold. */
function rarityIn(entries: readonly (readonly Spelt[])[]): Float32Array {
  const held = new Int32Array(0x10000);
  for (const wordings of entries)
    for (const letter of new Set(wordings.flatMap(({ letters }) => [...letters]))) held[letter]! += 1;
  const size = Math.max(fewest, entries.length);
  const rarity = (count: number): number => Math.log(1 + (size - count + 0.5) / (count + 0.5));
  const most = rarity(0);
  return Float32Array.from(held, (count) => (count === 0 ? 1 : rarity(count) / most));
}
