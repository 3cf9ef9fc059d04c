import { dayFromToday, daysAway } from './time.words.ts';
import { sayDate } from './wording.ts';

/** Words that will be read on another day than they were said on: 明早八点 of 12月3日 is 12月4日周五早上八点. */
export const withDates = (text: string, said: Temporal.PlainDate): string =>
  text.replace(dayFromToday, (words, day: string) => {
    const [away, part] = daysAway[day] ?? daysAway[day.slice(0, -1)] ?? [];
    return away === undefined ? words : `${sayDate(said.add({ days: away }))}${part}`;
  });
