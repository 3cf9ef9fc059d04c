import { Converter } from 'opencc-js/cn2t';

const traditional = Converter({ from: 'cn', to: 't' });
const unseen = ['\u200b', '\u200d', '\u200e', '\u202c', '\u2060', '\ufeff', '\ufe0e'];

/** Ways in which the same words reach us in other letters; nobody who reads them would read anything else. */
export const noises: Readonly<Record<string, (text: string) => string>> = {
  'traditional letters': (text) => traditional(text),
  'full-width letters': (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'signs nobody sees': (text) =>
    [...text].map((letter, at) => (at % 3 === 1 ? letter : `${letter}${unseen[at % unseen.length]}`)).join(''),
};
