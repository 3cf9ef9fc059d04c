/**
 * Rows of bytes that are added up four at a time: four weights, each 128 too high and so never negative, stand in one
 * number, and every other one of them has room for the sum of 256 rows.
 */
export function rowsOf(stored: Int8Array, sorts: number) {
  const most = 256;
  const tooHigh = 128;
  // A row stands in as few lines of memory as may be.
  const width = sorts <= 4 ? 1 : (sorts > 16 ? 8 : 4) * Math.ceil(sorts / (sorts > 16 ? 32 : 16));
  const packed = new Int32Array((stored.length / sorts) * width);
  for (let from = 0, row = 0; from < stored.length; from += sorts, row += width)
    for (let sort = 0; sort < sorts; sort += 1)
      packed[row + (sort >> 2)]! |= (stored[from + sort]! + tooHigh) << (8 * (sort & 3));
  const even = new Int32Array(width);
  const odd = new Int32Array(width);
  const whole = new Int32Array(4 * width);
  let held = 0;
  let added = 0;
  const empty = (): void => {
    for (let at = 0; at < width; at += 1) {
      whole[4 * at]! += even[at]! & 0xffff;
      whole[4 * at + 1]! += odd[at]! & 0xffff;
      whole[4 * at + 2]! += even[at]! >>> 16;
      whole[4 * at + 3]! += odd[at]! >>> 16;
    }
    even.fill(0);
    odd.fill(0);
    held = 0;
  };
  return {
    add(row: number): void {
      for (let at = 0, from = row * width; at < width; at += 1, from += 1) {
        const four = packed[from]!;
        even[at]! += four & 0xff00ff;
        odd[at]! += (four >>> 8) & 0xff00ff;
      }
      added += 1;
      held += 1;
      if (held === most) empty();
    },
    /** Adds the sum of all rows since the last sum to `sums` and gives how many they were. */
    sum(sums: Int32Array): number {
      empty();
      for (let sort = 0; sort < sorts; sort += 1) sums[sort]! += whole[sort]! - tooHigh * added;
      whole.fill(0);
      const rows = added;
      added = 0;
      return rows;
    },
    of: (row: number): Int8Array =>
      Int8Array.from(
        { length: sorts },
        (_, sort) => ((packed[row * width + (sort >> 2)]! >>> (8 * (sort & 3))) & 0xff) - tooHigh,
      ),
  };
}
