/** Takes signs off both ends; `sign` matches one sign. Walks instead of matching runs, so it stays linear. */
export function trimSigns(text: string, sign: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end) {
    const first = String.fromCodePoint(text.codePointAt(start)!);
    if (!sign.test(first)) break;
    start += first.length;
  }
  while (end > start) {
    const last = isLowSurrogate(text, end - 1) && end - 1 > start ? text.slice(end - 2, end) : text[end - 1]!;
    if (!sign.test(last)) break;
    end -= last.length;
  }
  return text.slice(start, end);
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
