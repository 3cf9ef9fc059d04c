import type { Database } from '#db/client.ts';
import { closuresFrom } from '#db/queries/notices.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import type { Intent, IntentOf } from '#domain/intent.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Reading, TimeMention } from '#domain/reading.ts';
import { dateAt } from '#domain/wall.ts';
import { onOtherDay, opensAgainIn, shutsTooIn } from '#language/command/opens-again.ts';
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
  const standing = (await closuresFrom(tx, said.community, today)).map(({ date }) => date);
  if (standing.length === 0) return undefined;
  const told = times.length > 0 ? [] : await toldLast(tx, said, standing);
  const all = words.all && (told.length > 0 || words.service !== undefined);
  const days = all ? standing : times.length > 0 ? times.map((time) => dayAmong(standing, time)) : told;
  const dates = [...new Set(days.filter((day) => day !== undefined))];
  if (dates.length === 0 || days.some((day) => day === undefined)) return undefined;
  return { kind: 'service.open', slots: { dates, ...(words.service === undefined ? {} : { service: words.service }) } };
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
): Promise<IntentOf<'service.close'> | undefined> {
  if (!said.teaches || quote !== undefined || intents.some(({ kind }) => !maybeOfIt.has(kind))) return undefined;
  if (!onOtherDay(text, times)) return undefined;
  const { community, contact, chat, at } = said;
  const last = await lastDoneBy(tx, community, contact, ['closed', 'opened', 'sent'], chat, at.subtract(justTold));
  const about = last?.did !== 'closed' || last.about[0] === undefined ? undefined : subjectOf(last.about[0]);
  if (about?.type !== 'service') return undefined;
  const today = dateAt(at, said.timezone).toString();
  const { dates = [] } = (last!.payload ?? {}) as { readonly dates?: readonly string[] };
  const meant = meantTimes({ said: text, times });
  const days = meant.flatMap(({ from, grain }) => (grain === 'day' && from !== undefined ? [from.slice(0, 10)] : []));
  const instead = dates.filter((date) => date >= today && !days.includes(date));
  const [date, ...alsoOn] = days.filter((day) => !dates.includes(day));
  if (date === undefined || days.length < meant.length || instead.length === 0) return undefined;
  return { kind: 'service.close', slots: { service: about.id, date, instead, ...(alsoOn.length > 0 && { alsoOn }) } };
}

/** The days of the closure that the sender told last in this chat. */
async function toldLast(tx: Database, said: Said, standing: readonly string[]): Promise<readonly string[]> {
  const { community, contact, chat, at } = said;
  const last = await lastDoneBy(tx, community, contact, ['closed', 'opened', 'sent'], chat, at.subtract(justTold));
  const { dates = [] } = (last?.did === 'closed' ? last.payload : {}) as { readonly dates?: readonly string[] };
  return dates.filter((date) => standing.includes(date));
}

/** 周四 is the Thursday to come, or the one a closure stands on. */
function dayAmong(standing: readonly string[], { from, grain, text }: TimeMention): string | undefined {
  const date = grain === 'day' ? from?.slice(0, 10) : undefined;
  if (date === undefined || standing.includes(date)) return date;
  const weekday = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;
  return bareWeekday.test(text) ? standing.find((day) => weekday(day) === weekday(date)) : undefined;
}
const bareWeekday = /^(?:周|星期|礼拜)[一二三四五六日天]$/u;
