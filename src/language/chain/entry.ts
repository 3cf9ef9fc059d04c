import type { ChainEntry } from '#domain/reading.ts';
import { simplified } from '../normalise/script.ts';
import { isPerson, isSurelyPerson } from '../party/people.ts';
import { formatAddress } from '../places/format.ts';
import { findAddresses } from '../places/read.ts';
import type { Found } from '../places/scan.ts';
import { trimSigns } from '../places/trim.ts';
import { plausibleFlat } from '../places/values.ts';
import { broughtBy } from './count.ts';
import { notName, standing, strike, ticks, vacant, withdrawnMarks } from './words.ts';

const edge = /[@\s\-—_,，.。、:：;；|/·~～+＋=]/u;
const brackets = /[（(【[]([^（(【[）)】\]]{0,80})[）)】\]]/gu;
const opens = /[（(【[]/u;
const phone = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/gu;
const clock =
  /(?:上午|下午|早上|晚上|中午)?\d{1,2}\s?(?:[:：]\d{2}|点(?:半|\d{1,2}分?|[一三]刻|钟)?)(?:\s?[-~—至到]\s?\d{1,2}(?:[:：]\d{2}|点半?))?/gu;
const placed = /\d{3}|[-—–－―#＃:：.]\d|[号栋幢座单门层楼室点]/u;
const long = /\d{4}/u;
const timed = /\d\s?[点:：]/u;
const flatLike = /\d{3}/u;
const onBehalf = /[代替帮]/u;
const plainFlat = /^\s*(\d{1,2})-(\d{1,2})-(\d{3,4})(?![\d-])/u;
const mayStay = /[取退不来去撤放删请划作无参❌✖╳🚫xX]/u;
const leadingFlat = /^\s*(\d{3,4})室?(?=[\s,，、:：-]*[\p{Script=Han}A-Za-z\p{Extended_Pictographic}])/u;
const trailingFlat = /(?<=[\p{Script=Han}])[\s-]?(\d{3,4})室?\s*$/u;
const unclosed = /[（(【[]([^（(【[）)】\]]{0,60})$/u;
const limit = 300;

/** Reads what stands behind one number: name, address, party, note, withdrawn. Undefined when nobody is named. */
export function readEntry(n: number, words: string): ChainEntry | undefined {
  const notes: string[] = [];
  const plainWords = words.slice(0, limit).replace(ticks, ' ');
  let rest = plainWords.replace(strike, '');
  const crossed = rest !== plainWords;
  const before = rest;
  if (mayStay.test(rest)) rest = rest.replace(withdrawnMarks, ' ');
  const withdrawn = crossed || rest !== before;
  // 老靳（刚感冒，撤了）: the mark took the closing bracket along.
  if (withdrawn) rest = rest.replace(unclosed, (_all, inside: string) => keep(notes, trimSigns(inside, /[,，\s]/u)));
  let address: string | undefined;
  let placeName: string | undefined;
  if (placed.test(rest)) {
    const found = opening(rest) ?? findAddresses(rest)[0];
    if (found && !onBehalf.test(bracketBefore(rest, found.start))) {
      address = formatAddress(found);
      placeName = rest.slice(found.start, found.end).trim();
      rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
    }
    if (long.test(rest)) rest = rest.replace(phone, (number) => keep(notes, number));
    if (timed.test(rest)) rest = rest.replace(clock, (time) => keep(notes, time));
    if (!found && flatLike.test(rest)) rest = rest.replace(leadingFlat, ' ').replace(trailingFlat, ' ');
  }
  const enclosed = opens.test(rest);
  const plain = enclosed ? rest.replace(brackets, ' ') : rest;
  const outside = broughtBy(simplified(plain));
  if (outside) {
    const inside = [...rest.matchAll(brackets)].map((found) => found[1]!.trim());
    notes.push(...inside);
    rest = plain;
  }
  const brought = outside ?? (enclosed ? broughtBy(simplified(rest)) : undefined);
  if (brought) {
    const said = rest.slice(brought.piece.start, brought.piece.end);
    if (brought.telling) notes.push(trimSigns(said, edge));
    rest = `${rest.slice(0, brought.piece.start)} ${rest.slice(brought.piece.end)}`;
  }
  if (enclosed) rest = rest.replace(brackets, (_all, inside: string) => keep(notes, inside.trim()));
  const pieces = parts(trimSigns(rest, edge));
  const at = nameIn(pieces, placeName !== undefined);
  notes.push(...pieces.filter((_piece, index) => index !== at && (at >= 0 || placeName !== undefined || index > 0)));
  const shown = at >= 0 ? pieces[at] : (placeName ?? pieces.find((piece) => !notName.test(piece)));
  if (at < 0 && pieces.some((piece) => vacant.test(piece))) return undefined;
  if (!shown || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(shown)) return undefined;
  const note = notes.filter(Boolean).join(' ');
  return {
    n,
    name: shown,
    ...(address === undefined ? {} : { address }),
    party: brought?.party ?? 1,
    ...(note ? { note } : {}),
    ...(withdrawn ? { withdrawn: true } : {}),
  };
}

function keep(notes: string[], words: string): string {
  if (words) notes.push(words);
  return ' ';
}

/** 3-2-501 at the head of an entry, as most are written. */
function opening(text: string): Found | undefined {
  const found = plainFlat.exec(text);
  if (!found || !plausibleFlat(Number(found[3]))) return undefined;
  const [all, building, unit, flat] = found;
  return { start: 0, end: all.length, building: Number(building), unit: Number(unit), flat: Number(flat) };
}

/** What an open bracket before `at` says: （代：2-1-305 names another's flat. */
function bracketBefore(text: string, at: number): string {
  const opened = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
  return opened < 0 ? '' : text.slice(opened, at);
}

/** Which of the pieces is the name: the first, unless it only says a role or a day and a sure name follows. */
function nameIn(pieces: readonly string[], placed: boolean): number {
  const first = pieces.findIndex((piece) => !notName.test(piece) && /[\p{L}\d]/u.test(piece));
  if (first >= 0 && standing.test(pieces[first]!) && pieces.length > first + 1) return first + 1;
  if (first < 0 || isPerson(pieces[first]!)) return first;
  if (first > 0 && placed) return pieces.findIndex((piece) => isSurelyPerson(piece));
  const surer = pieces.findIndex((piece, index) => index > first && isSurelyPerson(piece));
  return surer >= 0 && /^[\p{Script=Han}\d]{1,6}$/u.test(pieces[first]!) ? surer : first;
}

/** The name and what follows it: 腰鼓队老段：花样腰鼓, 花老师 换镜片, Amy Li. */
function parts(text: string): string[] {
  // 臧姐——演骗子, 花老师：换镜片.
  const colon = text.search(/[:：]|[—–]{2}/u);
  if (colon > 0 && colon <= 12) return [text.slice(0, colon).trim(), trimSigns(text.slice(colon + 1), edge)];
  const latin = /^[A-Za-z]+(?: [A-Za-z]+)+/u.exec(text);
  const pieces = (latin ? text.slice(latin[0].length) : text).split(/[\s,，;；|/／]+/u).filter(Boolean);
  return latin ? [latin[0], ...pieces] : pieces;
}
