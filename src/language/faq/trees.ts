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

/** What all trees vote together for a row of values; 0 is undecided, the logistic function makes a chance of it. */
export function treesOf({ depth, start, places, thresholds, votes }: TreeTable): (values: ArrayLike<number>) => number {
  const splits = 2 ** depth - 1;
  const at = Uint8Array.from(places.split(' '), Number);
  const over = Float64Array.from(thresholds.split(' '), (threshold) => Number(threshold) / parts);
  const vote = Float64Array.from(votes.split(' '), (value) => Number(value) / parts);
  const ends = at.length;
  // Numbers side by side, and steps without a branch that could be guessed wrong: most of the time was lost there.
  const row = new Float64Array(Math.max(...at) + 1);
  return (values) => {
    for (let i = 0; i < row.length; i += 1) row[i] = values[i]!;
    let sum = start;
    let leaves = 0;
    for (let tree = 0; tree < ends; tree += splits) {
      let node = 0;
      for (let level = 0; level < depth; level += 1) {
        const split = tree + node;
        node = 2 * node + (row[at[split]!]! > over[split]! ? 2 : 1);
      }
      sum += vote[leaves + node - splits]!;
      leaves += splits + 1;
    }
    return sum;
  };
}
