import type { TimeMention } from '#domain/reading.ts';
import type { Normalised, Piece } from '../normalised.ts';
import { dayNumber, daySeconds } from './civil.ts';
import { openers, rollers } from './edges.words.ts';
import { feastNames, lunarMonths, lunarPrefixes } from './feasts.words.ts';
import { mentionAt } from './mention.ts';
import { everyWords, recurrenceHeads } from './recurrence.words.ts';
import { titles } from './traps.words.ts';
import * as words from './words.ts';

/** Letters a time can begin with: at all others the grammar does not even look. */
const starters = new Set<string>('0123456789零〇一二两三四五六七八九十廿卅半差再过第大年初农阴旧上下本这aApPqQ朝');
for (const table of [
  words.dayWords,
  words.dayPartWords,
  words.daysWords,
  words.followingWords,
  words.followingPartWords,
  words.partWords,
  words.shortPartWords,
  words.hourWords,
  words.weekPrefixes,
  words.weekUnits,
  words.monthPrefixes,
  words.quarterPrefixes,
  words.yearWords,
  words.seasonWords,
  words.monthSlices,
  words.yearSlices,
  feastNames,
  lunarMonths,
  lunarPrefixes,
  rollers,
  openers,
  recurrenceHeads,
  everyWords,
]) {
  for (const word of Object.keys(table)) starters.add(word.charAt(0));
}

/** A message without any of these names no time. */
const cheap =
  /[点时:：天日号月年周期拜晨午晚早夜钟刻秒节季世代旬旦宵端夕秋阳至腊冬春暑寒露立分降满种九一底今明昨后前大小]|\d ?[./-] ?\d|\d ?[aApP]/u;

/** The times a message names, in order; offsets in the original text. */
export function readTimes(text: Normalised, now: Temporal.PlainDateTime, taken: readonly Piece[]): TimeMention[] {
  const said = text.text;
  if (!cheap.test(said)) return [];
  const moment = dayNumber(now.year, now.month, now.day) * daySeconds + now.hour * 3600 + now.minute * 60 + now.second;
  const found: TimeMention[] = [];
  let before: number | undefined;
  let at = 0;
  while (at < said.length) {
    if (!starters.has(said.charAt(at))) {
      at = said[at] === '《' ? afterTitle(said, at) : at + 1;
      continue;
    }
    const title = titles.exec(said.slice(at, at + 6));
    const piece = taken.find((one) => one.start <= at && at < one.end);
    if (title !== null || piece !== undefined) {
      at += title !== null ? title[0].length : piece!.end - at;
      continue;
    }
    const mention = mentionAt(said, at, before === undefined ? { moment } : { moment, before });
    if (mention === undefined || taken.some((one) => one.start < mention.end && mention.start < one.end)) {
      at = afterNumber(said, at);
      continue;
    }
    if (mention.value !== undefined) found.push({ ...text.span(mention.start, mention.end), ...mention.value });
    before = mention.day ?? before;
    at = mention.end;
  }
  return found;
}

/** A number that is no time is passed over whole: 5 of 2015 is no start. */
function afterNumber(text: string, at: number): number {
  let end = at + 1;
  if (/\d/u.test(text.charAt(at))) while (/\d/u.test(text.charAt(end))) end += 1;
  return end;
}

/** What stands in 《…》 is a title. */
function afterTitle(text: string, at: number): number {
  const close = text.indexOf('》', at);
  return close === -1 || close - at > 60 ? at + 1 : close + 1;
}
