import { Converter } from 'opencc-js/cn2t';

const traditional = Converter({ from: 'cn', to: 't' });
const unseen = ['\u200b', '\u200d', '\u200e', '\u202c', '\u2060', '\ufeff', '\ufe0e'];

/** A text in other letters, and where a piece of the first one stands in it. */
export interface Noised {
  readonly text: string;
  start(at: number): number;
  end(at: number): number;
}

/** Which of some choices is taken at the n-th letter. */
export type Choice = (letter: number, choices: number) => number;
const inTurn: Choice = (letter, choices) => letter % choices;

/** Ways in which the same words reach us in other letters; nobody who reads them would read anything else. */
export const noiseKinds: Readonly<Record<string, (text: string, choice: Choice) => Noised>> = {
  'traditional letters': (text) => {
    const whole = traditional(text);
    return whole.length === text.length ? inPlace(whole) : inPlace(text);
  },
  'full-width letters': (text) =>
    // The digit in a box has no twin.
    inPlace(text.replace(/[!-~](?!\ufe0f?\u20e3)/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  'signs nobody sees': (text, choice) =>
    letterwise(text, (letter, at, next) =>
      // What makes one sign out of several is left whole.
      /[\ufe0f\u20e3\u200d]/u.test(letter + next) || choice(at, 3) === 1
        ? letter
        : `${letter}${unseen[choice(at, unseen.length)]}`,
    ),
};

/** The same as plain functions of the text. */
export const noises: Readonly<Record<string, (text: string) => string>> = Object.fromEntries(
  Object.entries(noiseKinds).map(([kind, noise]) => [kind, (text: string) => noise(text, inTurn).text]),
);

const inPlace = (text: string): Noised => ({ text, start: (at) => at, end: (at) => at });

function letterwise(text: string, put: (letter: string, at: number, next: string) => string): Noised {
  const letters = [...text];
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  let at = 0;
  for (const [index, letter] of letters.entries()) {
    starts[at] = out.length;
    out += put(letter, index, letters[index + 1] ?? '');
    at += letter.length;
    ends[at] = out.length;
  }
  return { text: out, start: (from) => starts[from]!, end: (to) => ends[to]! };
}
