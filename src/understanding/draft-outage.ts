import type { DraftChange } from '#domain/drafted.ts';
import type { IntentSlots } from '#domain/intent.ts';
import type { Frame, Reading, TimeMention } from '#domain/reading.ts';
import { namesDay, namesHalf } from '#domain/time.words.ts';
import type { WallTime } from '#domain/wall.ts';
import { sayRange } from '#domain/wording.ts';
import { read } from '#language/read.ts';

type Notice = IntentSlots['notice.post'];

const isEnd = /(?:到|至|[停弄修干]到|结束|恢复|完)(?:大概|大约|差不多|[，,\s])?$/u;
const endsBehind = /^(?:左右|就|才|[，,\s]){0,2}(?:结束|恢复|完|来[水电暖气]|为止|[之以]?前)/u;
const beside =
  /大概|大约|差不多|左右|可能|应该|估计|预计|一共|总共|开始|结束|恢复|就|才|说不准|不一定|来[水电暖气]|停[水电暖气]?|[从起到至是在要得吧了的啊呀哈嗯那，,。.！!、\s]/gu;
const longest = 24;

/** 早上8点开始; 9点开始，大概两个小时: the hours that were asked for and hardly anything beside them. */
export const tellsHours = ({ said, times }: Reading): boolean =>
  times.length > 0 &&
  said.length <= longest &&
  times.reduce((rest, { text }) => rest.replace(text, ''), said).replace(beside, '') === '';

/** What an answer says of the hours that were asked for: the beginning, the end or both; what it leaves unsaid is asked again. */
export function outageChange(notice: Notice, reading: Reading, frame: Frame): DraftChange {
  const { supply, places, from: known, to: knownEnd } = notice.outage ?? {};
  const times = timesOn(known ?? knownEnd, reading, frame);
  if (supply === undefined || times.length === 0) return {};
  const begun = known === undefined || isDayOnly(known, notice.text, frame) ? undefined : known;
  const { from = begun, to = knownEnd } = saidHours(reading.said, times, begun, knownEnd);
  const end = inOrder(from, to, times);
  const outage = {
    supply,
    ...(from === undefined ? {} : { from }),
    ...(end === undefined ? {} : { to: end }),
    ...(places === undefined ? {} : { places }),
  };
  if (from === undefined || end === undefined) return from === end ? {} : { outage };
  // Who reads the notice has to see its hours too.
  const hours = sayRange(Temporal.PlainDateTime.from(from), Temporal.PlainDateTime.from(end));
  return { outage, text: `${notice.text}（${hours}）` };
}

/** 明天停水 names a day and no hour of it. */
const isDayOnly = (wall: WallTime, text: string, frame: Frame): boolean =>
  wall.endsWith('T00:00:00') && !read(text, frame).times.some(({ from, grain }) => from === wall && grain !== 'day');

interface Hours {
  readonly from?: WallTime;
  readonly to?: WallTime;
}

function saidHours(
  said: string,
  times: readonly TimeMention[],
  begun: WallTime | undefined,
  ended: WallTime | undefined,
): Hours {
  const range = times.find(({ kind, from, to }) => kind === 'range' && from !== undefined && to !== undefined);
  if (range !== undefined) return { from: range.from!, to: range.to! };
  const points = times.filter(({ kind, from, grain }) => kind === 'point' && from !== undefined && grain !== 'day');
  const until = times.find(({ kind, from, to }) => kind === 'range' && from === undefined && to !== undefined)?.to;
  const [first, second] = points;
  const length = times.find(({ kind }) => kind === 'duration')?.seconds;
  const after = (from: WallTime | undefined): Hours =>
    from === undefined || length === undefined ? {} : { to: moved(from, length) };
  if (first === undefined) return until === undefined ? after(begun) : { to: until };
  const from = first.from!;
  const to = second?.from ?? until;
  if (to !== undefined) return { from, to };
  const at = said.indexOf(first.text);
  const ends = isEnd.test(said.slice(0, at)) || endsBehind.test(said.slice(at + first.text.length));
  // A lone hour is the one of the two that is still unknown.
  if (ends || (begun !== undefined && length === undefined && ended === undefined && !begins.test(said)))
    return { to: from };
  return { from, ...after(from) };
}
const begins = /从|开始|起/u;

/** 10点 behind 晚上8点 is of the evening too; an end that is not behind its beginning is asked for. */
function inOrder(from: WallTime | undefined, to: WallTime | undefined, times: readonly TimeMention[]) {
  if (from === undefined || to === undefined || to > from) return to;
  const later = moved(to, halfDay);
  return later > from && !times.some(({ text }) => namesHalf.test(text)) ? later : undefined;
}
const halfDay = 12 * 3600;

const moved = (wall: WallTime, seconds: number): WallTime =>
  Temporal.PlainDateTime.from(wall).add({ seconds }).toString({ smallestUnit: 'second' });

/** 明天停水检修, then 9点到11点: the day is known, and read from its morning on the hours are that day's. */
function timesOn(known: WallTime | undefined, { said, times }: Reading, frame: Frame): Reading['times'] {
  if (known === undefined || times.some(({ text }) => namesDay.test(text))) return times;
  return read(said, { ...frame, now: Temporal.PlainDateTime.from(`${known.slice(0, 10)}T06:00`) }).times;
}
