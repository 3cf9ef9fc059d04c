import type { Span, TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { type Piece, pieceIn, readAs } from '../normalised.ts';
import { visible } from '../places/visible.ts';
import { readTimes } from '../times/read.ts';

/** The original wording of a piece of the working copy, without what nobody sees and without marks around it. */
export function wording({ text }: Ingredients, start: number, end: number): string {
  return visible(text.span(start, end).text).replace(/^[\s，,。:：；;、]{1,9}|[\s，,；;、]{1,9}$/gu, '');
}

/** The times said in a piece of the working copy, in its letters. */
export function timesIn({ text, times }: Ingredients, start: number, end: number): readonly TimeMention[] {
  if (end <= start) return [];
  const span = text.span(start, end);
  return times
    .filter((time) => time.start >= span.start && time.end <= span.end)
    .map((time) => ({ ...time, text: readAs(text, time) }));
}

/** What was found when the piece `number` names a ticket: 12号在修了，下午四点前好 is said of today, not of the 12th. */
export function besideNumber(ingredients: Ingredients, number: Piece): Ingredients {
  const { text, times, addresses, phones, frame } = ingredients;
  const pieceOf = (mention: Span): Piece | undefined => pieceIn(text, mention);
  const misread = times.some((time) => {
    const piece = pieceOf(time);
    return piece !== undefined && piece.start < number.end && number.start < piece.end;
  });
  if (!misread) return ingredients;
  const passed = [...addresses, ...phones].map(pieceOf).filter((piece) => piece !== undefined);
  return { ...ingredients, times: readTimes(text, frame.now, [...passed, number]) };
}

/** Where a mention stands in the working copy, when it stands between two offsets of it. */
export function placeOf({ text }: Ingredients, mention: Span, from: number, to: number): Piece | undefined {
  const piece = pieceIn(text, mention);
  return piece === undefined || piece.start < from || piece.end > to ? undefined : piece;
}

/** The pieces between separators, given as a global expression; what divides the words of a time divides nothing. */
export function clausesBetween(
  ingredients: Ingredients,
  text: string,
  from: number,
  to: number,
  separator: RegExp,
): readonly Piece[] {
  const times = ingredients.times
    .map((time) => placeOf(ingredients, time, from, to))
    .filter((piece) => piece !== undefined);
  const found: Piece[] = [];
  let start = from;
  for (const { 0: mark, index } of text.slice(from, to).matchAll(separator)) {
    const at = from + index;
    if (times.some((piece) => piece.start < at && at < piece.end)) continue;
    found.push({ start, end: at });
    start = at + mark.length;
  }
  return [...found, { start, end: to }];
}

/** A piece of the working copy with some mentions cut out. */
export function without(
  ingredients: Ingredients,
  text: string,
  from: number,
  to: number,
  mentions: readonly Span[],
): string {
  let rest = '';
  let at = from;
  for (const mention of mentions) {
    const piece = placeOf(ingredients, mention, at, to);
    if (piece === undefined) continue;
    rest += text.slice(at, piece.start);
    at = piece.end;
  }
  return (rest + text.slice(at, to)).trim();
}

export const dayOf = (time: TimeMention | undefined): string | undefined => (time?.from ?? time?.to)?.slice(0, 10);

/** Said where commands need no mention: a direct message, the rooms of staff, leaders and property; or to the assistant. */
export const isOffice = ({ frame, text }: Ingredients): boolean =>
  frame.mentioned === true ||
  text.called ||
  frame.room === undefined ||
  frame.room.kind === 'staff' ||
  frame.room.kind === 'leaders' ||
  frame.room.kind === 'property';

/** Of which nobody knows where it was said, nor whether to the assistant. */
export const isUnplaced = ({ frame, text }: Ingredients): boolean =>
  frame.room === undefined && frame.direct !== true && frame.mentioned !== true && !text.called;

/** Among those who repair. */
export const atWork = ({ frame }: Ingredients): boolean =>
  frame.room?.kind === 'property' || frame.room?.kind === 'staff';

/** 改急, 不是我们的, 谁报的: said of a ticket, it names nobody who could get it. */
export const namesNobody = (words: string): boolean =>
  /^(?:还|加班|休息|请假|值班|上班|下班|吃饭|开会|处理|退|改|约|催|急|加急|谁|不|没|是|几|电话|重复|并)|(?:没空|没时间|不[了成去来])$|[谁的吗么了呢]$/u.test(
    words,
  );

/** 五分钟就到, counted from now, to the minute. */
export function soon({ frame }: Pick<Ingredients, 'frame'>, times: readonly TimeMention[]): string | undefined {
  const seconds = times.find(({ kind }) => kind === 'duration')?.seconds;
  if (seconds === undefined || seconds > longestWay) return undefined;
  return frame.now
    .add({ seconds })
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .toString({ smallestUnit: 'second' });
}
const longestWay = 4 * 3600;
