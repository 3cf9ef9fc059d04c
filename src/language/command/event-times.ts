import type { EventChange } from '#domain/event-talk.ts';
import type { TimeMention } from '#domain/reading.ts';
import { namesDay, namesHalf } from '#domain/time.words.ts';
import type { Ingredients } from '../ingredients.ts';
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

/** It ends then, on the day on which it begins. */
export const endChange = (time: TimeMention): EventChange => ({
  endsAt: time.from!,
  ...(namesHalf.test(time.text) ? {} : { eitherHalf: true }),
});
