import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
/** Variants that the converter leaves as they are; the way back writes 揹, 伕 and 薰 for them. */
const variants: Readonly<Record<string, string>> = { 揹: '背', 伕: '夫', 薰: '熏' };
/** 回覆 and 答覆 are 回复 and 答复; 覆盖 stays. */
const replied = /(?<=[回答反批])覆(?!盖)/gu;
const simplify = (text: string): string =>
  convert(text)
    .replace(/[揹伕薰]/gu, (letter: string) => variants[letter]!)
    .replace(replied, '复');

/** Marks every UTF-16 unit of the common Han block that the converter changes, so that most texts never meet it. */
const traditional = new Uint8Array(0x10000);
for (let code = 0x4e00; code <= 0x9fff; code += 1) {
  const letter = String.fromCharCode(code);
  if (simplify(letter) !== letter) traditional[code] = 1;
}
/** Read differently in phrases only (乾坤 and 瞭望 stay), and written by everybody. */
for (const letter of '乾瞭覆') traditional[letter.charCodeAt(0)] = 1;

const isTraditional = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) if (traditional[text.charCodeAt(i)] === 1) return true;
  return false;
};

/** Simplified signs, unit for unit, so that every offset holds: 電梯壞了 → 电梯坏了. */
export function simplified(text: string): string {
  if (!isTraditional(text)) return text;
  const whole = simplify(text);
  if (whole.length === text.length) return whole;
  let one = '';
  for (const letter of text) {
    const simple = simplify(letter);
    one += simple.length === letter.length ? simple : letter;
  }
  return one;
}
