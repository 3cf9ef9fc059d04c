/** Without signs that look alike on a phone: 0 O, 1 I L, U V. */
const signs = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const length = 8;

/** How long a code binds, and what happens to somebody who guesses. */
export const codeLife = Temporal.Duration.from({ hours: 24 });
export const mostWrongTries = 10;
export const lockedFor = Temporal.Duration.from({ hours: 1 });

/** A new one-time code, `K7QM-3XPA`: letters and digits both, so that no word and no number is taken for one. */
export function newCode(random: (below: number) => number): string {
  for (;;) {
    const code = Array.from({ length }, () => signs[random(signs.length)]).join('');
    if (/\d/u.test(code) && /[A-Z]/u.test(code)) return shown(code);
  }
}

/** The code a text consists of, as it was printed; small letters, full width and other dashes are forgiven. */
export function codeIn(text: string): string | undefined {
  if (text.length > 40 || !/\p{N}/u.test(text)) return undefined;
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_]/gu, '')
    .replace(/^(?:绑定|绑定码|验证码)[::]?/u, '');
  const fits = plain.length === length && [...plain].every((sign) => signs.includes(sign));
  return fits && /\d/u.test(plain) && /[A-Z]/u.test(plain) ? shown(plain) : undefined;
}

/** The code that stands somewhere in a text: a friend request says more than the code. */
export function codeWithin(text: string): string | undefined {
  const words =
    text
      .slice(0, 200)
      .normalize('NFKC')
      .match(/[0-9A-Za-z]{4}[\s\p{Pd}_]?[0-9A-Za-z]{4}(?![0-9A-Za-z])/gu) ?? [];
  return words.map(codeIn).find((code) => code !== undefined);
}

const shown = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
