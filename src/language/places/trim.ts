/** Takes signs off both ends; `sign` matches one sign. Walks instead of matching runs, so it stays linear. */
export function trimSigns(text: string, sign: RegExp): string {
  const signs = [...text];
  let start = 0;
  let end = signs.length;
  while (start < end && sign.test(signs[start]!)) start += 1;
  while (end > start && sign.test(signs[end - 1]!)) end -= 1;
  return start === 0 && end === signs.length ? text : signs.slice(start, end).join('');
}
