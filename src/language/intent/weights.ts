/** Features and their weights as they are stored: names in lines, the first of them empty for the bias; rows of bytes, in base64. */
export interface WeightTable {
  readonly features: string;
  readonly weights: string;
}

/** The weights of features, laid out so that a message is weighed letter by letter, without a string for each feature. */
export interface Weights {
  readonly bias: Int8Array;
  /** Adds up what the features of a text weigh, each once; gives how many of them are known. */
  add(text: string, named: Iterable<string>, sums: number[]): number;
  /** What one feature weighs for each sort. */
  of(feature: string): Int8Array | undefined;
}

const noLetters: readonly number[] = [];

/** Reads a table with a weight for each of `sorts`. */
export function weightsOf(table: WeightTable, sorts: number): Weights {
  const names = table.features.split('\n');
  const bytes = Uint8Array.fromBase64(table.weights);
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bias = names[0] === '' ? rows.slice(0, sorts) : new Int8Array(sorts);
  const features = names.slice(1);
  const weights = rows.subarray(sorts);
  const letters = new Map<string, number>();
  const ofUnit = new Uint16Array(0x10000);
  const idOf = (letter: string): number => {
    const known = letter.length === 1 ? ofUnit[letter.charCodeAt(0)]! : (letters.get(letter) ?? 0);
    if (known > 0) return known;
    letters.set(letter, letters.size + 1);
    if (letter.length === 1) ofUnit[letter.charCodeAt(0)] = letters.size;
    return letters.size;
  };
  const spelled = features.map((feature) => {
    if (feature.length > 3 && feature.startsWith('=')) return noLetters;
    const ids: number[] = [];
    for (const letter of feature) ids.push(idOf(letter));
    return ids;
  });
  const size = letters.size + 1;
  const ones = new Int32Array(size).fill(-1);
  /** Two letters by their ids → where they go on; a pair may be a feature itself, or only begin one. */
  const pairs = new Map<number, number>();
  const twos: number[] = [];
  const threes = new Map<number, number>();
  const tags = new Map<string, number>();
  for (const [index, [a, b, c, d]] of spelled.entries()) {
    if (features[index]!.startsWith('=')) tags.set(features[index]!, index);
    if (a === undefined || d !== undefined) continue;
    if (b === undefined) {
      ones[a] = index;
      continue;
    }
    let pair = pairs.get(a * size + b);
    if (pair === undefined) {
      pair = twos.push(-1) - 1;
      pairs.set(a * size + b, pair);
    }
    if (c === undefined) twos[pair] = index;
    else threes.set(pair * size + c, index);
  }
  const seen = new Int32Array(features.length);
  let turn = 0;

  const idAt = (text: string, at: number): number => {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) return ofUnit[unit]!;
    return letters.get(String.fromCodePoint(text.codePointAt(at)!)) ?? 0;
  };
  return {
    bias,
    of(feature) {
      const index = features.indexOf(feature);
      return index === -1 ? undefined : weights.subarray(index * sorts, (index + 1) * sorts);
    },
    add(text, named, sums) {
      turn += 1;
      let known = 0;
      const count = (index: number): void => {
        if (seen[index] === turn) return;
        seen[index] = turn;
        known += 1;
        for (let sort = 0; sort < sorts; sort += 1) sums[sort]! += weights[index * sorts + sort]!;
      };
      const step = (letter: number): void => {
        if (letter > 0 && ones[letter]! >= 0) count(ones[letter]!);
        if (pair >= 0 && letter > 0) {
          const three = threes.get(pair * size + letter);
          if (three !== undefined) count(three);
        }
        pair = last > 0 && letter > 0 ? (pairs.get(last * size + letter) ?? -1) : -1;
        if (pair >= 0 && twos[pair]! >= 0) count(twos[pair]!);
        last = letter;
      };
      let last = 0;
      let pair = -1;
      step(letters.get('^') ?? 0);
      for (let at = 0; at < text.length; at += 1) {
        if (isFigure(text, at)) {
          while (isFigure(text, at + 1)) at += 1;
          step(letters.get('0') ?? 0);
          continue;
        }
        step(idAt(text, at));
        if (text.codePointAt(at)! > 0xffff) at += 1;
      }
      step(letters.get('$') ?? 0);
      for (const tag of named) {
        const index = tags.get(tag);
        if (index !== undefined) count(index);
      }
      return known;
    },
  };
}

const isFigure = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
