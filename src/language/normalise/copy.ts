/** A message as it is read, and where each of its letters stands in the original. */
export interface Copy {
  readonly text: string;
  /** Offsets in the original of every UTF-16 unit: its start and its end; without them unit `i` is `from + i`. */
  readonly offsets?: { readonly starts: readonly number[]; readonly ends: readonly number[] };
  /** Where the copy begins in the original. */
  readonly from: number;
}

/** Offsets into the text of a copy, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the letters `[start, end)` of a copy stand in the original. */
export function originalRange({ text, offsets, from }: Copy, start: number, end: number): Range {
  const first = Math.max(0, Math.min(start, text.length));
  const last = Math.max(first, Math.min(end, text.length));
  if (offsets === undefined) return { start: from + first, end: from + last };
  const begin = offsets.starts[first] ?? offsets.ends.at(-1) ?? from;
  return { start: begin, end: last === first ? begin : offsets.ends[last - 1]! };
}

/** A copy without these ranges, which are in order and do not overlap. */
export function without(copy: Copy, ranges: readonly Range[]): Copy {
  const [only] = ranges;
  if (only === undefined) return copy;
  // What is cut off at the start leaves the offsets as plain as they were.
  if (ranges.length === 1 && only.start === 0 && copy.offsets === undefined) {
    return { text: copy.text.slice(only.end), from: copy.from + only.end };
  }
  const kept: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = 0;
  for (const { start, end } of [...ranges, { start: copy.text.length, end: copy.text.length }]) {
    kept.push(copy.text.slice(last, start));
    for (let i = last; i < start; i += 1) {
      starts.push(copy.offsets?.starts[i] ?? copy.from + i);
      ends.push(copy.offsets?.ends[i] ?? copy.from + i + 1);
    }
    last = end;
  }
  return { text: kept.join(''), offsets: { starts, ends }, from: copy.from };
}
