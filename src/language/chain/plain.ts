import { simplified } from '../normalise/script.ts';
import { visible } from '../places/visible.ts';

/** Letters, digits and the signs of flats and counts; full-width round brackets, colons and commas are read as they are. */
const wide = /[０-９Ａ-Ｚａ-ｚ＃＋－．／＊～＝｜＠［］]/g;

/**
 * A list as its lines are read: simplified, digits and letters half-width, without what is not seen. Unlike the copy
 * of `normalise` it is the whole message (a list of 800 lines stays whole) and keeps ①, 1️⃣ and 👨‍👩‍👧 as they are.
 */
export function plainList(raw: string): string {
  const half = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  return simplified(visible(raw).replace(wide, half));
}
