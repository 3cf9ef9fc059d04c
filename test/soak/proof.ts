/** A long proof: runs for minutes, says what it found on stdout, and is true when all that it claims held. */
export interface Proof {
  /** What it claims, in one line. */
  readonly claims: string;
  /** `rounds` is how often it tries; each proof has its own measure when it is not given. */
  run(options: ProofOptions): Promise<boolean>;
}

export interface ProofOptions {
  readonly rounds?: number;
  /** Makes the same chances again. */
  readonly seed: number;
}

/** One line of figures. */
export const say = (line: string): void => void process.stdout.write(`  ${line}\n`);
