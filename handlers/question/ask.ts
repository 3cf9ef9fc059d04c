import type { Database } from '#db/client.ts';
import { taughtEntries } from '#db/queries/entries.ts';
import { closuresFrom, recordQuestion } from '#db/queries/notices.ts';
import { lastAbout, lastDoneBy } from '#db/queries/traces.ts';
import { shutOn } from '#domain/calendar.ts';
import { weekdays } from '#domain/fields.ts';
import { type Outgoing, subject, subjectOf } from '#domain/outgoing.ts';
import { dateAt } from '#domain/wall.ts';
import { sayDate } from '#domain/wording.ts';
import type { Answering, Handler, MessageContext } from '../handler.ts';
import { sayOutage } from '../notice/outage.ts';
import { calledOffAsked, endedAsked, outageAsked, sayCalledOff, sayEnded } from '../notice/outage-answers.ts';
import { reportStillOut } from '../repair/still-out.ts';
import { because, reply } from '../saying.ts';
import { askedOfPosted } from './ask-notice.ts';
import { type DirectoryEntry, directoryOf } from './directory.ts';
import { dutyAnswer } from './duty.ts';
import { leadersAnswer } from './leaders.ts';
import { maySpeakUnasked } from './unasked.ts';

/** A question: answered with its source when the answer is sure; handed on when the assistant was addressed; else silence (A1, A2). */
export const ask: Handler<'ask'> = async (intent, context, tx) => {
  const outage = await answerFromOutages(tx, context);
  if (outage !== undefined) return outage;
  const stillOut = await reportStillOut(tx, context);
  if (stillOut !== undefined) return stillOut;
  const off = await answerCalledOff(tx, context);
  if (off !== undefined) return off;
  const duty = context.addressed ? await dutyAnswer(context) : undefined;
  if (duty !== undefined) {
    await record(tx, context, { id: 'duty' });
    return [reply(context, `${duty}（来源：${context.community.name}）`)];
  }
  const leaders = leadersAnswer(context);
  if (leaders !== undefined) {
    const said = subject('topic', 'leaders');
    if (!context.addressed && !(await maySpeakUnasked(tx, context, said))) return [];
    await record(tx, context, { id: 'leaders' });
    return [reply(context, leaders, [said])];
  }
  const before = await askedOn(tx, context);
  // Of the same matter, but the answer does not say.
  const silent = before !== undefined && !context.tells(before.answer, context.message.said);
  if (silent && !asksDay(context, before)) return handOn(tx, context, before);
  const entry =
    before ??
    (intent.slots.name === undefined ? undefined : await named(tx, context, intent.slots.name)) ??
    (await answerable(tx, context, await context.answers(context.message.said)));
  if (entry === undefined) {
    const posted = await askedOfPosted(tx, context);
    if (posted === undefined) return context.addressed && intent.slots.bare !== true ? handOn(tx, context) : [];
    await record(tx, context, posted);
    context.did('asked', posted.about);
    return [reply(context, posted.text, posted.about)];
  }
  const about = [subject('entry', entry.id)];
  if (!context.addressed && !(await maySpeakUnasked(tx, context, subject('entry', entry.id)))) return [];
  await record(tx, context, entry);
  context.did('asked', about);
  return [reply(context, `${entry.answer}${await closedDays(tx, context, entry)}（来源：${entry.source}）`, about)];
};

/**
 * When it will be out, from the notice in force, else that it is over (N7); unaddressed under the same restraint as every
 * answer. Undefined when no notice is about what is asked.
 */
export async function answerFromOutages(
  tx: Database,
  context: MessageContext,
): Promise<readonly Outgoing[] | undefined> {
  const ahead = await outageAsked(tx, context);
  const outage = ahead ?? (await endedAsked(tx, context));
  if (outage === undefined) return undefined;
  // 我家怎么还没有水, of what was said to be back: a household without it was asked to say so.
  if (ahead === undefined && context.reading.missing === outage.supply) return undefined;
  const { author, number } = outage.notice;
  const about = [subject('notice', number)];
  if (!context.addressed && !(await maySpeakUnasked(tx, context, about[0]!))) return [];
  await record(tx, context, { id: `notice-${number}` });
  context.did('asked', about);
  const source = author === null ? `通知#${number}` : `${await context.nameOf(author)}的通知#${number}`;
  const answer = ahead === undefined ? sayEnded(outage, context) : `${sayOutage(outage, context)}。`;
  return [reply(context, `${answer}（来源：${source}）`, about)];
}

/** 还停水吗, of what was called off, answered by who said so. */
async function answerCalledOff(tx: Database, context: MessageContext): Promise<readonly Outgoing[] | undefined> {
  const off = await calledOffAsked(tx, context);
  if (off === undefined) return undefined;
  const { author, number } = off.by;
  const about = [subject('notice', number)];
  if (!context.addressed && !(await maySpeakUnasked(tx, context, about[0]!))) return [];
  await record(tx, context, { id: `notice-${number}` });
  context.did('asked', about);
  const source = author === null ? `通知#${number}` : `${await context.nameOf(author)}的通知#${number}`;
  return [reply(context, `${sayCalledOff(off, context)}（来源：${source}）`, about)];
}

/** 下周四呢: a day and nothing else, of a service that tells its days. */
const asksDay = ({ reading, community }: MessageContext, { id }: DirectoryEntry): boolean =>
  community.services.some((service) => service.id === id) && reading.intents.length === 0 && reading.times.length > 0;

/** What was asked before stays what is asked about for this long. */
const justAsked = Temporal.Duration.from({ minutes: 10 });

/** 礼拜天开门不, right after 哪里可以配钥匙: the entry that was answered just before. */
async function askedOn(tx: Database, context: MessageContext): Promise<DirectoryEntry | undefined> {
  const { addressed, reading, community, sender, message, now } = context;
  if (!addressed || reading.asksOn === undefined) return undefined;
  const since = now.subtract(justAsked);
  // Who calls the assistant may ask on from what a neighbour was told here.
  const trace =
    (await lastDoneBy(tx, community.id, sender.contact, ['asked'], message.chat, since)) ??
    (await lastAbout(tx, community.id, message.chat, 'entry', ['asked'], since));
  const before = trace?.about.map(subjectOf).find(({ type }) => type === 'entry');
  return before && entryOf(tx, context, before.id);
}

/** 健康角, said to the assistant: the entry of that name. */
async function named(tx: Database, context: MessageContext, said: string): Promise<DirectoryEntry | undefined> {
  const { services, partners, organizations } = context.community;
  const one = [...services, ...partners, ...organizations].find(({ name, aliases }) =>
    [name, ...aliases].includes(said),
  );
  return one && entryOf(tx, context, one.id);
}

/** The entry to answer from: a sure one for everybody, a likely one only for who addressed the assistant. */
async function answerable(
  tx: Database,
  context: MessageContext,
  answering: Answering,
): Promise<DirectoryEntry | undefined> {
  const [best] = answering.ranked;
  if (best === undefined || answering.certainty === 'none') return undefined;
  if (answering.certainty === 'likely' && !context.addressed) return undefined;
  return entryOf(tx, context, best.id);
}

async function entryOf(
  tx: Database,
  { now, community }: MessageContext,
  id: string,
): Promise<DirectoryEntry | undefined> {
  const day = dateAt(now, community.timezone).toString();
  const directory = directoryOf(community, await taughtEntries(tx, community.id), day);
  return directory.find((entry) => entry.id === id);
}

const record = async (
  tx: Database,
  context: MessageContext,
  entry: { readonly id: string } | undefined,
  besides = '',
) =>
  recordQuestion(tx, context.community.id, {
    text: `${context.message.said}${besides}`,
    contact: context.sender.contact,
    chat: context.message.chat,
    status: entry === undefined ? 'unanswered' : 'answered',
    entry: entry?.id ?? null,
    messages: [...because(context)],
    at: context.now,
  });

/** No sure answer for somebody who asked the assistant: staff get the question (A2), with what it is asked on. */
async function handOn(tx: Database, context: MessageContext, on?: DirectoryEntry) {
  const question = await record(tx, context, undefined, on === undefined ? '' : `（接着「${on.question}」问的）`);
  const about = [subject('question', question.number)];
  context.did('asked', on === undefined ? about : [...about, subject('entry', on.id)]);
  return [reply(context, '这个我答不准，已转给社区工作人员，有答复会告诉您。', about)];
}

/** 17号开吗, 下下周四开门不: the days that a question names, in order. */
function daysAsked({ reading }: MessageContext): readonly Temporal.PlainDate[] {
  const days = new Map<string, Temporal.PlainDate>();
  for (const { from, to } of reading.times) {
    if (from === undefined) continue;
    const first = Temporal.PlainDate.from(from.slice(0, 10));
    // `to` is exclusive: midnight belongs to the day before.
    const last = to === undefined ? first : Temporal.PlainDateTime.from(to).subtract({ seconds: 1 }).toPlainDate();
    for (
      let day = first;
      Temporal.PlainDate.compare(day, last) <= 0 && days.size < mostDays;
      day = day.add({ days: 1 })
    )
      days.set(day.toString(), day);
  }
  return [...days.values()].sort(Temporal.PlainDate.compare);
}
const mostDays = 31;

/** What keeps a service shut in the next days and on those asked about, so that nobody comes in vain. */
async function closedDays(tx: Database, context: MessageContext, entry: DirectoryEntry): Promise<string> {
  const service = context.community.services.find((candidate) => candidate.id === entry.service);
  if (service === undefined) return '';
  const today = dateAt(context.now, context.community.timezone);
  const closures = await closuresFrom(tx, context.community.id, today.toString());
  const open = new Set<string>(service.hours.map((hour) => hour.day));
  const soon = Array.from({ length: 8 }, (_, i) => today.add({ days: i }));
  const later = daysAsked(context).filter((day) => Temporal.PlainDate.compare(day, soon.at(-1)!) > 0);
  const shut = [...soon, ...later].filter(
    (day) => open.has(weekdays[day.dayOfWeek - 1]!) && shutOn(service, day, context.community, closures) !== undefined,
  );
  return shut.length === 0 ? '' : `${shut.map(sayDate).join('、')}不开。`;
}
