import { parts, type TreeTable } from '#language/faq/trees.ts';

/** A row of values with the answer it should get and how much that counts. */
export interface Row {
  readonly values: ArrayLike<number>;
  readonly right: boolean;
  readonly weight: number;
}

export interface Boosting {
  readonly depth: number;
  readonly trees: number;
  /** How much of a tree's vote counts. */
  readonly rate: number;
  /** Rows a leaf holds at least. */
  readonly fewest: number;
}

const start = -2;
const pull = 3;
const share = 0.6;
/** Values of a place are told apart by at most so many bins. */
const most = 128;
/** A threshold no value is over. */
const never = 9 * parts;

/** Gradient boosting on the logistic loss; the same rows give the same trees. */
export function boost(rows: readonly Row[], { depth, trees, rate, fewest }: Boosting): TreeTable {
  const votes = new Float64Array(rows.length).fill(start);
  const table = { places: [] as number[], thresholds: [] as number[], votes: [] as number[] };
  const width = rows[0]?.values.length ?? 0;
  const columns = Array.from({ length: width }, (_, place) =>
    binned(Float64Array.from(rows, ({ values }) => values[place]!)),
  );
  const slopes = new Float64Array(rows.length);
  const bends = new Float64Array(rows.length);
  for (let tree = 0; tree < trees; tree += 1) {
    for (const [i, { right, weight }] of rows.entries()) {
      const chance = 1 / (1 + Math.exp(-votes[i]!));
      slopes[i] = (chance - (right ? 1 : 0)) * weight;
      bends[i] = Math.max(1e-6, chance * (1 - chance) * weight);
    }
    const grown = grow(sampled(rows.length, tree), depth);
    table.places.push(...grown.places);
    table.thresholds.push(...grown.thresholds);
    table.votes.push(...grown.votes.map((vote) => Math.round(vote * rate * parts)));
    for (const [i, { values }] of rows.entries()) votes[i]! += rate * voteOf(grown, values);
  }
  return {
    depth,
    start,
    places: table.places.join(' '),
    thresholds: table.thresholds.join(' '),
    votes: table.votes.join(' '),
  };

  function grow(members: readonly number[], levels: number): Grown {
    const grown: Grown = { levels, places: [], thresholds: [], votes: [] };
    let layer: (readonly number[])[] = [members];
    for (let level = 0; level < levels; level += 1) {
      const next: (readonly number[])[] = [];
      for (const group of layer) {
        const { place, threshold } = bestSplit(group);
        grown.places.push(place);
        grown.thresholds.push(threshold);
        next.push(
          group.filter((i) => rows[i]!.values[place]! <= threshold / parts),
          group.filter((i) => rows[i]!.values[place]! > threshold / parts),
        );
      }
      layer = next;
    }
    grown.votes.push(...layer.map((group) => -sum(group, slopes) / (sum(group, bends) + pull)));
    return grown;
  }

  function bestSplit(group: readonly number[]): { place: number; threshold: number } {
    const [slope, bend] = [sum(group, slopes), sum(group, bends)];
    let best = { place: 0, threshold: never, gain: 1e-3 };
    for (let place = 0; place < width; place += 1) {
      const { thresholds, bins } = columns[place]!;
      const size = thresholds.length + 1;
      const [slopeOf, bendOf, held] = [new Float64Array(size), new Float64Array(size), new Uint32Array(size)];
      for (const i of group) {
        const bin = bins[i]!;
        slopeOf[bin]! += slopes[i]!;
        bendOf[bin]! += bends[i]!;
        held[bin]! += 1;
      }
      let [leftSlope, leftBend, left] = [0, 0, 0];
      for (const [bin, threshold] of thresholds.entries()) {
        leftSlope += slopeOf[bin]!;
        leftBend += bendOf[bin]!;
        left += held[bin]!;
        if (left < fewest || group.length - left < fewest) continue;
        const gain =
          leftSlope ** 2 / (leftBend + pull) +
          (slope - leftSlope) ** 2 / (bend - leftBend + pull) -
          slope ** 2 / (bend + pull);
        if (gain > best.gain) best = { place, threshold, gain };
      }
    }
    return best;
  }
}

/** The values of one place, sorted into bins between thresholds that part them into about equal shares. */
function binned(values: Float64Array): { readonly thresholds: readonly number[]; readonly bins: Uint8Array } {
  const sorted = Float64Array.from(values).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < most; bin += 1) {
    const at = Math.floor((bin * sorted.length) / most);
    const value = Math.floor(sorted[at]! * parts);
    if (value < sorted.at(-1)! * parts) cuts.add(value);
  }
  const thresholds = [...cuts].sort((a, b) => a - b);
  const bins = Uint8Array.from(values, (value) => {
    let bin = 0;
    while (bin < thresholds.length && value > thresholds[bin]! / parts) bin += 1;
    return bin;
  });
  return { thresholds, bins };
}

interface Grown {
  readonly levels: number;
  readonly places: number[];
  readonly thresholds: number[];
  readonly votes: number[];
}

function voteOf({ levels, places, thresholds, votes }: Grown, values: ArrayLike<number>): number {
  let node = 0;
  const splits = 2 ** levels - 1;
  while (node < splits) node = 2 * node + (values[places[node]!]! > thresholds[node]! / parts ? 2 : 1);
  return votes[node - splits]!;
}

const sum = (group: readonly number[], of: Float64Array): number => group.reduce((total, i) => total + of[i]!, 0);

/** The same part of the rows for the same tree. */
function sampled(rows: number, tree: number): number[] {
  let seed = tree + 1;
  const members: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 0x80000000;
    if (seed / 0x80000000 < share) members.push(i);
  }
  return members;
}
