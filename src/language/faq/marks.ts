const marks = new Uint8Array(0x10000);

/** Space, punctuation, a sign or half of one; looked up once a letter. */
export function isMark(code: number): boolean {
  if (marks[code] === 0) marks[code] = /[\s\p{P}\p{S}\p{Cs}\p{C}]/u.test(String.fromCharCode(code)) ? 2 : 1;
  return marks[code] === 2;
}
