import type { DraftChange } from '#domain/drafted.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const only =
  /(?:^|[，,。；;\s])(?:应该|改成?|换成?|是)?(?:只|就|仅|单|改|换)(?:是)?(?:停诊?|休息?|关门?)\s?(?<days>[^，,。；;]{2,16}?)(?:吧|了|这一?天|一天)?[。.!！\s]{0,3}$/u;
const notThese =
  /^(?:不对|错了|哦|[，,\s]){0,3}不是[^，,。；;]{2,10}[，,\s]{1,2}(?:应该)?是(?<days>[^，,。；;]{2,16}?)(?:吧|停诊?)?[。.!！\s]{0,3}$/u;
const bareWeekday = /^(?:周|星期|礼拜)[一二三四五六日天]$/u;

/** The days of a closure as far as its draft knows them. */
export interface DaysDrafted {
  readonly date?: string;
  readonly alsoOn?: readonly string[];
}

const daysSaid = (said: string): string | undefined => (only.exec(said) ?? notThese.exec(said))?.groups?.days;

/** 周一不停，只停周四; 不是周一，是周四: other days are meant than those that were shown. */
export const changesDays = (said: string): boolean => daysSaid(said) !== undefined;

/** The days that are meant instead; 周四 of a week that was shown is of that week. */
export function daysChange({ said }: Reading, shown: DaysDrafted, frame: Frame): DraftChange | undefined {
  const words = daysSaid(said);
  const [closes] = words === undefined ? [] : read(`健康小屋${words}停诊`, frame).intents;
  if (closes?.kind !== 'service.close' || closes.slots.date === undefined) return undefined;
  const { date, alsoOn = [] } = closes.slots;
  const among = [shown.date ?? [], shown.alsoOn ?? []].flat().find((day) => dayOfWeek(day) === dayOfWeek(date));
  const first = among !== undefined && bareWeekday.test(words!) ? among : date;
  return { startsAt: `${first}T00:00:00`, alsoOn };
}

const dayOfWeek = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;
