import { rowsOf } from './weight-rows.ts';

/** Features and their weights as they are stored: names in lines, the first of them empty for the bias; rows of bytes, in base64. */
export interface WeightTable {
  readonly features: string;
  readonly weights: string;
}

/** The letter that all marks and blanks between words count as. */
export const pause = ',';

/** The weights of features, laid out so that a message is weighed letter by letter, without a string for each feature. */
export interface Weights {
  readonly bias: Int8Array;
  /** Adds up what the features of a text weigh, each once; gives how many of them are known. */
  add(text: string, named: Iterable<string>, sums: Int32Array): number;
  /** What one feature weighs for each sort. */
  of(feature: string): Int8Array | undefined;
}

/** Reads a table with a weight for each of `sorts`. */
export function weightsOf(table: WeightTable, sorts: number): Weights {
  const names = table.features.split('\n');
  const bytes = Uint8Array.fromBase64(table.weights);
  const stored = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bias = names[0] === '' ? stored.slice(0, sorts) : new Int8Array(sorts);
  const features = names.slice(1);
  const rows = rowsOf(stored.subarray(sorts), sorts);
  const letters = alphabetOf(features);
  const tags = new Map<string, number>();
  const nodes = nodesOf(features.length * 2);
  const singles = new Int32Array(letters.size).fill(-1);
  /** Rows of features; what only begins one is numbered after them. */
  let beginnings = features.length;
  const spelled = new Int32Array(4);
  /** Numbers of a feature's letters, no more than four; how many there are. */
  const spell = (feature: string): number => {
    let count = 0;
    for (let at = 0; at < feature.length && count < 4; at += 1) {
      spelled[count] = letters.at(feature, at);
      count += 1;
      if (isPaired(feature, at)) at += 1;
    }
    return count;
  };
  for (let index = 0; index < features.length; index += 1) {
    const feature = features[index]!;
    const isTag = feature.startsWith('=');
    if (isTag) tags.set(feature, index);
    if (isTag && feature.length > 3) continue;
    const count = spell(feature);
    if (count === 1) singles[spelled[0]!] = index;
    else if (count === 2) nodes.set(letters.pair(spelled[0]!, spelled[1]!), index);
  }
  for (let index = 0; index < features.length; index += 1) {
    const feature = features[index]!;
    if ((feature.length > 3 && feature.startsWith('=')) || feature.length < 3 || spell(feature) !== 3) continue;
    const begins = letters.pair(spelled[0]!, spelled[1]!);
    if (nodes.get(begins) === -1) nodes.set(begins, beginnings++);
    nodes.set(letters.third(nodes.get(begins), spelled[2]!), index);
  }
  const first = letters.id('^');
  const last = letters.id('$');
  const figure = letters.id('0');
  const paused = letters.id(pause);
  const seen = seenOnce();
  /** Only `--why` asks for features by name. */
  let rowByName: ReadonlyMap<string, number> | undefined;

  return {
    bias,
    of(feature) {
      rowByName ??= new Map(features.map((name, row) => [name, row]));
      const row = rowByName.get(feature);
      return row === undefined ? undefined : rows.of(row);
    },
    add(text, named, sums) {
      const count = (index: number): void => {
        if (index >= 0 && index < features.length && !seen.before(index)) rows.add(index);
      };
      let before = 0;
      let pair = -1;
      const step = (letter: number): void => {
        if (letter > 0) {
          count(singles[letter]!);
          if (pair >= 0) count(nodes.get(letters.third(pair, letter)));
          pair = before > 0 ? nodes.get(letters.pair(before, letter)) : -1;
          count(pair);
        } else pair = -1;
        before = letter;
      };
      seen.begin(text.length);
      step(first);
      // No pause is counted before the first letter or behind the last.
      let began = false;
      let pauses = false;
      for (let at = 0; at < text.length; at += 1) {
        if (isPause(text, at)) {
          pauses = began;
          continue;
        }
        if (pauses) step(paused);
        pauses = false;
        began = true;
        if (isFigure(text, at)) {
          while (isFigure(text, at + 1)) at += 1;
          step(figure);
          continue;
        }
        step(letters.at(text, at));
        if (text.codePointAt(at)! > 0xffff) at += 1;
      }
      step(last);
      for (const tag of named) count(tags.get(tag) ?? -1);
      return rows.sum(sums);
    },
  };
}

/** Whether a letter of two units begins here. */
const isPaired = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length;
};

/** The letters that features are spelled with, numbered from 1; 0 is every other. */
function alphabetOf(features: readonly string[]) {
  const ofUnit = new Uint16Array(0x10000);
  const rare = new Map<string, number>();
  let size = 1;
  const id = (letter: string): number =>
    letter.length === 1 ? ofUnit[letter.charCodeAt(0)]! : (rare.get(letter) ?? 0);
  const number = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (!isPaired(text, at)) {
        if (ofUnit[unit] === 0) ofUnit[unit] = size++;
        continue;
      }
      const letter = text.slice(at, at + 2);
      if (!rare.has(letter)) rare.set(letter, size++);
      at += 1;
    }
  };
  number(`^$0${pause}`);
  for (const feature of features) number(feature);
  return {
    size,
    id,
    at(text: string, at: number): number {
      const unit = text.charCodeAt(at);
      if (unit < 0xd800 || unit > 0xdbff) return ofUnit[unit]!;
      return rare.get(String.fromCodePoint(text.codePointAt(at)!)) ?? 0;
    },
    /** Keys of two letters, and of a node of two with a third. */
    pair: (a: number, b: number): number => a * size + b,
    third: (node: number, letter: number): number => (size + node) * size + letter,
  };
}

/** Numbers by keys, in one array: where a key stands its number stands beside it, so that memory is read once. */
function nodesOf(most: number) {
  const bits = 32 - Math.clz32(most);
  const slots = new Int32Array(2 << bits).fill(-1);
  const find = (key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    while (slots[2 * slot]! !== key && slots[2 * slot]! !== -1) slot = (slot + 1) & ((1 << bits) - 1);
    return 2 * slot;
  };
  return {
    get: (key: number): number => slots[find(key) + 1]!,
    set(key: number, number: number): void {
      const at = find(key);
      slots[at] = key;
      slots[at + 1] = number;
    },
  };
}

/** Which features of a text were counted: a text of the longest kind has some 1,700, most have few, and few need little memory. */
function seenOnce() {
  const most = 4096;
  const fewest = 256;
  /** A turn and, beside it, the feature that was counted in it. */
  const slots = new Int32Array(2 * most);
  let turn = 0;
  let mask = 0;
  return {
    begin(letters: number): void {
      turn += 1;
      let size = fewest;
      while (size < most && size < 8 * letters) size *= 2;
      mask = size - 1;
    },
    before(number: number): boolean {
      let slot = number & mask;
      for (; slots[2 * slot] === turn; slot = (slot + 1) & mask) if (slots[2 * slot + 1] === number) return true;
      slots[2 * slot] = turn;
      slots[2 * slot + 1] = number;
      return false;
    },
  };
}

/** Whether a letter divides words: a comma, a semicolon, a stop, a blank. */
export const isPause = (text: string, at: number): boolean => dividing[text.charCodeAt(at)] === 1;
const dividing = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code += 1) if (/[\s,，;；。]/u.test(String.fromCharCode(code))) dividing[code] = 1;

export const isFigure = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
