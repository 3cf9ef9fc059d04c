import { type Clocked, clockAt, type Support } from './clock.ts';
import { datesAt, long } from './dates.ts';
import { hourPartWords, partWords, shortPartWords } from './day.words.ts';
import type { Part, Phrase } from './said.ts';
import { afterSpaces, isNumeral, type Token, tableOf, wordAt } from './tokens.ts';
import { greeting, notShortPart } from './traps.words.ts';

/** One side of what is said: a date, a part of the day, a clock time, as far as they stand together. */

const parts = tableOf(partWords);
const hourParts = tableOf(hourPartWords);
const shortParts = tableOf(shortPartWords);

/** `joined`: a range leads to it, so that the 5 of 12月1-5日 begins a date. */
export function phraseAt(text: string, at: number, joined = false): Phrase | undefined {
  const dated = datesAt(text, at, joined);
  if (dated?.date !== undefined && long(dated.date))
    return { start: at, end: dated.end, date: dated.date, dateEnd: dated.end };
  const next = dated === undefined ? at : glue(text, dated.end);
  const part = dated?.part === undefined ? partAt(text, next, dated !== undefined) : undefined;
  const said = part?.value ?? dated?.part;
  if (dated === undefined && part !== undefined && greeting.test(text.slice(part.end, part.end + 2))) return undefined;
  // 除夕夜八点 is in the evening; 除夕夜 alone is the day.
  const eve = said === undefined && dated?.date?.is === 'feast' && text[dated.end - 1] === '夜';
  const support = said !== undefined ? 'part' : dated !== undefined || joined ? 'date' : 'none';
  const clock = clockAfter(text, part?.end ?? dated?.end ?? at, support);
  const end = clock?.end ?? part?.end ?? dated?.end;
  if (end === undefined || (clock === undefined && dated === undefined && said === '白天')) return undefined;
  return {
    start: at,
    end,
    ...(dated?.date === undefined ? {} : { date: dated.date, dateEnd: dated.end }),
    ...(said !== undefined ? { part: said } : eve && clock !== undefined ? { part: '晚上' as const } : {}),
    ...(clock === undefined ? {} : { clock: clock.clock }),
    ...(dated?.impossible === true || clock?.impossible === true ? { impossible: true } : {}),
  };
}

/** Where the next piece of a phrase may stand: after spaces and 的. */
function glue(text: string, at: number): number {
  const spaces = afterSpaces(text, at);
  return text[spaces] === '的' ? spaces + 1 : spaces;
}

function clockAfter(text: string, at: number, support: Support): Clocked | undefined {
  const near = clockAt(text, at, support);
  if (near !== undefined || support === 'none') return near;
  const far = text[at] === 'T' ? at + 1 : text[at] === ',' ? at : glue(text, at);
  return far === at ? undefined : clockAt(text, far, support);
}

/** 上午, 晚上; 早 and 晚 alone only beside a day or right before an hour. */
function partAt(text: string, at: number, dated: boolean): Token<Part> | undefined {
  const word = wordAt(parts, text, at);
  if (word !== undefined) return word;
  const hour = wordAt(hourParts, text, at);
  if (hour !== undefined) return isNumeral(text, hour.end) ? hour : undefined;
  const short = wordAt(shortParts, text, at);
  if (short === undefined) return undefined;
  if (clockAt(text, short.end, 'part') !== undefined)
    return /^[早晚]一点(?!半|钟|整)/u.test(text.slice(at, at + 4)) ? undefined : short;
  return dated && !notShortPart.test(text.slice(short.end, short.end + 1)) ? short : undefined;
}
