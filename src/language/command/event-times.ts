import type { EventChange } from '#domain/event-talk.ts';
import type { TimeMention } from '#domain/reading.ts';
import { namesDay, namesHalf } from '#domain/time.words.ts';
import type { WallTime } from '#domain/wall.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { namesClock } from './event-change.words.ts';
import { timesIn } from './slots.ts';

/** The first time that stands in these words of a message, or behind them; no length of time. */
export const timeIn = (ingredients: Ingredients, words: string): TimeMention | undefined => {
  const { text } = ingredients.text;
  return timesIn(ingredients, Math.max(0, text.lastIndexOf(words)), text.length).find(
    (time) => time.from !== undefined && time.kind !== 'duration',
  );
};

/** It begins then; what the words leave out stays as it was. */
export const timeChange = (time: TimeMention): EventChange => ({
  startsAt: time.from!,
  ...(time.to === undefined || time.daypart === true || time.kind !== 'range' ? {} : { endsAt: time.to }),
  ...(time.daypart === true ? { daypart: true } : {}),
  ...(namesDay.test(time.text) ? {} : { clockOnly: true }),
  ...(/^(?:周|星期|礼拜)[一二三四五六日天]/u.test(time.text) ? { bareWeekday: true } : {}),
  ...(namesClock.test(time.text) ? {} : { dayOnly: true }),
  ...(/[点时:：]/u.test(time.text) && !namesHalf.test(time.text) ? { eitherHalf: true } : {}),
});

/** When a sign-up closes: a day, a week or a part of the day named alone is open to its end, and 中午 is twelve. */
export function closingOf({ from, to, grain, kind, daypart, text }: TimeMention): WallTime | undefined {
  if (from === undefined || kind === 'duration') return to;
  if (daypart === true && noon.test(text)) return `${from.slice(0, 10)}T12:00:00`;
  const whole = grain === 'day' || grain === 'week' || grain === 'month';
  const end =
    whole && kind === 'point'
      ? Temporal.PlainDateTime.from(from).add({ [`${grain}s`]: 1 })
      : (whole || daypart === true) && to !== undefined
        ? Temporal.PlainDateTime.from(to)
        : undefined;
  if (end === undefined) return from;
  // The last second of a day, so that its date is the day that was said.
  return (end.hour === 0 ? end.subtract({ seconds: 1 }) : end).toString({ smallestUnit: 'second' });
}
const noon = gated(/中午|正午|晌午/u);

/** The sign-up closes then; what the words leave out stays as it was. */
export function closingChange(time: TimeMention): EventChange | undefined {
  const deadline = closingOf(time);
  if (deadline === undefined) return undefined;
  const byDay = !namesClock.test(time.text);
  return { deadline, ...(byDay ? { closesOn: 'day' } : namesDay.test(time.text) ? {} : { closesOn: 'clock' }) };
}

/** It ends then, on the day on which it begins. */
export const endChange = (time: TimeMention): EventChange => ({
  endsAt: time.from!,
  ...(namesHalf.test(time.text) ? {} : { eitherHalf: true }),
});
