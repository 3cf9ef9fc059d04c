import { parts } from '#language/intent/likeness.ts';
import type { WeightTable } from '#language/intent/weights.ts';
import { chanceOf } from '../soak/chance.ts';

/** What a text holds, and the sort it is of. */
export interface Sample {
  readonly features: readonly string[];
  readonly sort: number;
}

const stride = 7919;
const rate = 0.5;

export interface Fitting {
  /** So often every text is heard. */
  readonly rounds: number;
  /** A feature that fewer texts hold tells of those texts alone. */
  readonly fewest: number;
  /** Of ten features so many go unheard each time, so that none is leaned on alone. */
  readonly unheard: number;
  /** A pull of every weight towards zero, shared among the texts that hold its feature. */
  readonly pull: number;
}
const thorough: Fitting = { rounds: 40, fewest: 3, unheard: 4, pull: 0.01 };

/** Weights of a feature that are all less than this say nothing. */
const least = 4;

/**
 * A softmax over features, fitted by gradient descent with steps that shrink (AdaGrad) in a fixed order: the same samples
 * give the same table, in tenths; the empty feature is the bias.
 */
export function fitted(
  samples: readonly Sample[],
  sorts: number,
  { rounds, fewest, unheard, pull }: Fitting = thorough,
): WeightTable {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= fewest).map(([feature]) => feature);
  const numbers = new Map(known.map((feature, number) => [feature, number]));
  const data = samples.map(({ features, sort }) => ({
    at: features.map((feature) => numbers.get(feature)).filter((number) => number !== undefined),
    sort,
  }));
  const held = known.map((feature) => counts.get(feature)!);
  const weights = new Float64Array(known.length * sorts);
  const steps = new Float64Array(known.length * sorts).fill(1e-6);
  const bias = new Float64Array(sorts);

  const chance = chanceOf(1);
  for (let round = 0; round < rounds; round += 1)
    for (let step = 0; step < data.length; step += 1) {
      const { at: every, sort } = data[(step * stride + round * 31) % data.length]!;
      const at = every.filter(() => chance.below(10) >= unheard);
      const scale = Math.sqrt(Math.max(1, at.length));
      const powers = new Float64Array(sorts);
      for (const j of at) for (let k = 0; k < sorts; k += 1) powers[k]! += weights[j * sorts + k]!;
      for (let k = 0; k < sorts; k += 1) powers[k] = Math.exp(powers[k]! / scale + bias[k]!);
      const all = powers.reduce((total, power) => total + power, 0);
      for (let k = 0; k < sorts; k += 1) {
        const error = powers[k]! / all - (k === sort ? 1 : 0);
        bias[k]! -= 0.01 * error;
        for (const j of at) {
          const i = j * sorts + k;
          const slope = error / scale + (pull / held[j]!) * weights[i]!;
          steps[i]! += slope * slope;
          weights[i]! -= (rate * slope) / Math.sqrt(steps[i]!);
        }
      }
    }

  const inParts = (value: number): number => Math.max(-most, Math.min(most, Math.round(value * parts)));
  const features: string[] = [''];
  const rows: number[] = [...bias].map(inParts);
  for (const [j, feature] of known.entries()) {
    const written = [...weights.subarray(j * sorts, (j + 1) * sorts)].map(inParts);
    if (feature.includes('\n') || written.every((value) => Math.abs(value) < least)) continue;
    features.push(feature);
    rows.push(...written);
  }
  return { features: features.join('\n'), weights: new Uint8Array(Int8Array.from(rows).buffer).toBase64() };
}

/** What a byte holds. */
const most = 127;
