/** Whether two letters side by side are one of these pairs: exact, and two reads of a table for most that are none. */
export function pairSet(pairs: Iterable<string>): (first: number, second: number) => boolean {
  const firsts = new Uint16Array(0x10000);
  const seconds: Uint8Array[] = [];
  for (const pair of pairs) {
    const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    if (firsts[first] === 0) firsts[first] = seconds.push(new Uint8Array(0x10000 >> 3));
    seconds[firsts[first]! - 1]![second >> 3]! |= 1 << (second & 7);
  }
  return (first, second) => {
    const row = firsts[first]!;
    return row !== 0 && (seconds[row - 1]![second >> 3]! & (1 << (second & 7))) !== 0;
  };
}
