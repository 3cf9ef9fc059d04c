/** How well an entry fits a question, in shares from 0 to 1. */
export interface Fit {
  /** The share of what the question says that the entry's wordings say too. */
  readonly asked: number;
  /** The same, with the entry's answer. */
  readonly told: number;
  /** By all words it shares with the question, rare ones more, beside the entry that shares most. */
  readonly found: number;
  /** By the letters it shares with the question alone, beside the entry that shares most. */
  readonly plain: number;
  /** How much it shares by letters alone, whatever others share. */
  readonly mass: number;
  /** The share by letters beside the most like, the more so the less of the question's words are known. */
  readonly unknownPlain: number;
  /** Likeness of the question to the best of the entry's wordings. */
  readonly wording: number;
  /** The share of the best wording that the question holds. */
  readonly covered: number;
  /** The share of the question's pairs of letters that the entry or its answer holds. */
  readonly pairs: number;
  /** The share of the question's topics that the entry's wordings have. */
  readonly topics: number;
  /** The same, as far as the question's letters stand in words of topics. */
  readonly known: number;
  /** The same, of its answer alone. */
  readonly topicsTold: number;
  /** What the question wants to know is asked by the entry: 1, it does not say: 0.5, the entry asks something else: 0. */
  readonly aspect: number;
  /** The share of what the question wants to know that the entry's answer tells. */
  readonly aspectTold: number;
  /** The share of what the question's topics stand beside elsewhere in the directory. */
  readonly related: number;
  /** How well it fits by what tells it from the other entries found. */
  readonly contrast: number;
  /** The same thing and the same asked about it. */
  readonly meant: number;
  /** What tells it from the others, and the same asked. */
  readonly sharp: number;
  /** The same thing in like words. */
  readonly near: number;
  /** Likeness of meaning, whatever the words. */
  readonly meaning: number;
}
