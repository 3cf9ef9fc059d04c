import type { Database } from '#db/client.ts';
import { closuresFrom } from '#db/queries/notices.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import type { Intent, IntentOf } from '#domain/intent.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Reading, TimeMention } from '#domain/reading.ts';
import { dateAt } from '#domain/wall.ts';
import { onOtherDay, opensAgainIn, shutDays, shutsTooIn } from '#language/command/opens-again.ts';
import { meantTimes } from './put-right.ts';
import type { Said } from './said.ts';

/** Without a day the words are of the closure that was just told. */
const justTold = Temporal.Duration.from({ hours: 2 });
const maybeOfIt: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([
  'undo',
  'ask',
  'service.close',
  'notice.post',
  'notice.end',
]);

/** 周四照常, 小屋不停了，照常开: the standing closure these words take back; undefined when none stands that they can be of. */
export async function opensAgain(
  tx: Database,
  said: Said,
  { said: text, times, intents, question, quote }: Reading,
): Promise<IntentOf<'service.open'> | undefined> {
  if (!said.teaches || question || quote !== undefined) return undefined;
  if (intents.some(({ kind }) => !maybeOfIt.has(kind))) return undefined;
  const words = opensAgainIn(text, times);
  if (words === undefined) return undefined;
  const today = dateAt(said.at, said.timezone).toString();
  const closures = await closuresFrom(tx, said.community, today);
  const standing = closures.map(({ date }) => date);
  if (standing.length === 0) return undefined;
  const told = times.length > 0 ? undefined : await toldLast(tx, said, standing);
  // 都照常 behind the closure of one service is of all its days, and of no other's.
  const service = words.service ?? (words.all ? told?.service : undefined);
  const days =
    words.all && service !== undefined
      ? closures.filter((one) => words.service !== undefined || one.service === service).map(({ date }) => date)
      : times.length > 0
        ? times.map((time) => dayAmong(standing, time))
        : (told?.dates ?? []);
  const dates = [...new Set(days.filter((day) => day !== undefined))];
  if (dates.length === 0 || days.some((day) => day === undefined)) return undefined;
  return { kind: 'service.open', slots: { dates, ...(service === undefined ? {} : { service }) } };
}

/** 下周一也停, right after a closure was told: the same service on that day too. */
export async function shutsToo(
  tx: Database,
  said: Said,
  { said: text, times, intents, quote }: Reading,
): Promise<IntentOf<'service.close'> | undefined> {
  if (!said.teaches || quote !== undefined || intents.length > 0 || !shutsTooIn(text, times)) return undefined;
  const { community, contact, chat, at } = said;
  const last = await lastDoneBy(tx, community, contact, ['closed', 'opened', 'sent'], chat, at.subtract(justTold));
  const about = last?.did !== 'closed' || last.about[0] === undefined ? undefined : subjectOf(last.about[0]);
  const dates = times.flatMap(({ from, grain }) => (grain === 'day' && from !== undefined ? [from.slice(0, 10)] : []));
  const [date, ...alsoOn] = dates;
  if (about?.type !== 'service' || date === undefined || dates.length < times.length) return undefined;
  return { kind: 'service.close', slots: { service: about.id, date, ...(alsoOn.length > 0 && { alsoOn }) } };
}

/** 弄错了 就是这周四, right after a closure was told: it is on these days instead. */
export async function shutsInstead(
  tx: Database,
  said: Said,
  { said: text, times, intents, quote }: Reading,
): Promise<IntentOf<'service.close'> | IntentOf<'service.open'> | undefined> {
  if (!said.teaches || quote !== undefined || intents.some(({ kind }) => !maybeOfIt.has(kind))) return undefined;
  if (!onOtherDay(text, times)) return undefined;
  const { community, contact, chat, at } = said;
  const last = await lastDoneBy(tx, community, contact, ['closed', 'opened', 'sent'], chat, at.subtract(justTold));
  const about = last?.did !== 'closed' || last.about[0] === undefined ? undefined : subjectOf(last.about[0]);
  if (about?.type !== 'service') return undefined;
  const today = dateAt(at, said.timezone).toString();
  const { dates = [] } = (last!.payload ?? {}) as { readonly dates?: readonly string[] };
  const meant = shutDays(text, meantTimes({ said: text, times }));
  const days = meant.flatMap(({ from, grain }) => (grain === 'day' && from !== undefined ? [from.slice(0, 10)] : []));
  const instead = dates.filter((date) => date >= today && !days.includes(date));
  const [date, ...alsoOn] = days.filter((day) => !dates.includes(day));
  if (days.length === 0 || days.length < meant.length || instead.length === 0) return undefined;
  // 弄错了，是下周一, of two days that were told: the other opens, nothing more is shut.
  if (date === undefined) return { kind: 'service.open', slots: { service: about.id, dates: instead } };
  return { kind: 'service.close', slots: { service: about.id, date, instead, ...(alsoOn.length > 0 && { alsoOn }) } };
}

/** The closure that the sender told last in this chat, with its days that stand. */
async function toldLast(
  tx: Database,
  said: Said,
  standing: readonly string[],
): Promise<{ readonly service?: string; readonly dates: readonly string[] }> {
  const { community, contact, chat, at } = said;
  const last = await lastDoneBy(tx, community, contact, ['closed', 'opened', 'sent'], chat, at.subtract(justTold));
  const { dates = [] } = (last?.did === 'closed' ? last.payload : {}) as { readonly dates?: readonly string[] };
  const about = last?.did !== 'closed' || last.about[0] === undefined ? undefined : subjectOf(last.about[0]);
  return {
    ...(about?.type === 'service' && { service: about.id }),
    dates: dates.filter((date) => standing.includes(date)),
  };
}

/** 周四 is the Thursday to come, or the one a closure stands on. */
function dayAmong(standing: readonly string[], { from, grain, text }: TimeMention): string | undefined {
  const date = grain === 'day' ? from?.slice(0, 10) : undefined;
  if (date === undefined || standing.includes(date)) return date;
  const weekday = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;
  return bareWeekday.test(text) ? standing.find((day) => weekday(day) === weekday(date)) : undefined;
}
const bareWeekday = /^(?:周|星期|礼拜)[一二三四五六日天]$/u;
