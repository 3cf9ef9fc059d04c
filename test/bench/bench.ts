/** A benchmark: measures inside one run and says ratios, because a shared machine has no absolute figures. */
export interface Bench {
  /** What is measured against what, in one line. */
  readonly about: string;
  run(): Promise<void>;
}

/** One line of figures. */
export const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

/** The value below which this share of the measured ones lies; sorts them. */
export function quantile(measured: Float64Array, share: number): number {
  measured.sort();
  return measured[Math.min(measured.length - 1, Math.floor(share * measured.length))] ?? 0;
}
