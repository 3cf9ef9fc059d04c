/** Numbers made by training, with spaces between them: trees of one depth, splits and leaves in the order of a heap. */
export interface TreeTable {
  readonly depth: number;
  /** What is voted before any tree has spoken. */
  readonly start: number;
  /** By tree and split: the place of the value that is looked at, and the threshold it is compared with. */
  readonly places: string;
  readonly thresholds: string;
  /** By tree and leaf: its vote. */
  readonly votes: string;
}

/** Thousandths: the parts in which thresholds and votes are written. */
export const parts = 1000;

/** Every tree asks three times, of seven splits, and ends at one of eight leaves. */
const asked = 3;
const splits = 7;
const leaves = 8;

/** What all trees vote together for a row of values; 0 is undecided, the logistic function makes a chance of it. */
export function treesOf({ depth, start, places, thresholds, votes }: TreeTable): (values: ArrayLike<number>) => number {
  if (depth !== asked) throw new RangeError(`trees ask ${asked} times, not ${depth}`);
  const at = Uint8Array.from(places.split(' '), Number);
  const over = Int32Array.from(thresholds.split(' '), Number);
  const vote = Float64Array.from(votes.split(' '), (value) => Number(value) / parts);
  const trees = at.length / splits;
  const row = new Int32Array(Math.max(...at) + 1);
  return (values) => {
    // Above a whole number is what its ceiling is above: the sign of a difference tells which way to go without a branch
    // that could be guessed wrong, where most of the time was lost.
    for (let i = 0; i < row.length; i += 1) row[i] = Math.ceil(values[i]! * parts);
    let sum = start;
    for (let tree = 0; tree < trees; tree += 1) {
      const root = tree * splits;
      const first = (over[root]! - row[at[root]!]!) >>> 31;
      const child = root + 1 + first;
      const second = (over[child]! - row[at[child]!]!) >>> 31;
      const last = root + 3 + 2 * first + second;
      const third = (over[last]! - row[at[last]!]!) >>> 31;
      sum += vote[tree * leaves + 4 * first + 2 * second + third]!;
    }
    return sum;
  };
}
