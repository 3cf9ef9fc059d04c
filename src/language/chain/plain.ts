import { simplified } from '../normalise/script.ts';
import { visible } from '../places/visible.ts';

/** Letters, digits and the signs of flats and counts; full-width round brackets, colons and commas are read as they are. */
const wide = /[０-９Ａ-Ｚａ-ｚ＃＋－．／＊～＝｜＠［］]/g;

/**
 * A list as its lines are read: digits and letters half-width, without what is not seen, simplified when its writers
 * write traditional. Unlike the copy of `normalise` it is the whole message (a list of 800 lines stays whole), keeps
 * ①, 1️⃣ and 👨‍👩‍👧 as they are and a name in other letters (於老师, 麴哥) as its owner writes it.
 */
export function plainList(raw: string): string {
  const half = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  const text = visible(raw).replace(wide, half);
  const simple = simplified(text);
  return simple !== text && (telling.test(text) || mostlyOther(text, simple)) ? simple : text;
}

/** Words of lists that nobody is called by. */
const telling = /登記|統計|預約|認領|參加|意向|名單|志願|招募|接龍|報名|簽到|單元|[號号]樓|人數|[兩一三]個|時間|電話/u;

/** One sign in eight is written otherwise, and more than one. */
function mostlyOther(text: string, simple: string): boolean {
  let other = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) letters += 1;
    if (code !== simple.charCodeAt(at)) other += 1;
  }
  return other > 1 && other * 8 >= letters;
}
