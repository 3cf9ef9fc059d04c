import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { closeService, closuresFrom, openService } from '#db/queries/notices.ts';
import { reminderRooms } from '#domain/audience.ts';
import { sessionsOf } from '#domain/calendar.ts';
import { UserError } from '#domain/errors.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { sayDate } from '#domain/wording.ts';
import type { DraftKind } from '../draft/kind.ts';
import type { Context, MessageContext } from '../handler.ts';
import { sayRooms } from '../notice/scope.ts';
import { because, reply } from '../saying.ts';

export interface ClosureContent {
  readonly service: string;
  /** `YYYY-MM-DD`, once it is known. */
  readonly date?: string;
  /** Further days, as `date`. */
  readonly alsoOn?: readonly string[];
  readonly reason?: string;
  /** Of days that were closed each for its own reason, by their dates. */
  readonly reasons?: Readonly<Record<string, string | null>>;
  /** The days that a closure was told for by mistake: they open again. */
  readonly instead?: readonly string[];
}

/** The dates on which a closure stopped a service that nobody had stopped before, so that it can be taken back. */
export interface ClosureMade {
  readonly dates: readonly string[];
  /** The days it had been told for, that opened again instead. */
  readonly opened?: readonly { readonly date: string; readonly reason: string | null }[];
}

/** A closure is confirmed like a notice, and posted to the rooms of the service's reminders (N4). */
export const closureDraft: DraftKind<ClosureContent> = {
  missing: ({ date }, _context) =>
    date === undefined ? { what: 'date', question: '哪一天停？请说日期，比如「12月8日」。' } : undefined,
  change: (content, change) =>
    change.startsAt === undefined
      ? content
      : { ...content, date: change.startsAt.slice(0, 10), alsoOn: change.alsoOn ?? [] },
  called: () => '停诊通知',
  preview: (content, context) =>
    `停诊预览：\n${sayClosure(content, context)}${remarkOn(content, context)}\n发到：${sayRooms(reminderRooms(serviceOf(content, context), context.rooms))}\n回复「确认」发出，「改成…」修改，「取消」作罢。`,
  keep: async () => undefined,
  commit: async (tx, content, draft, context) => {
    mayClose(context);
    const messages = [...draft.messages, ...because(context)];
    const { made, posts } = await shut(tx, context, content, context.sender.contact, messages);
    context.did('closed', [subject('service', content.service)], made);
    const rooms = reminderRooms(serviceOf(content, context), context.rooms);
    if (rooms.some((room) => room.id === context.room?.id)) return posts;
    return [
      ...posts,
      reply(
        { ...context, addressed: true },
        `已发到：${sayRooms(rooms)}。${daysOf(content).length > 1 ? '那几天' : '那天'}不再提醒。`,
      ),
    ];
  },
  discard: async () => undefined,
};

/** It is shut on these days and opens on those that were told by mistake; the rooms of its reminders hear that. */
export async function shut(
  tx: Database,
  context: Context,
  content: ClosureContent,
  who: string,
  messages: readonly string[],
): Promise<{ readonly made: ClosureMade; readonly posts: readonly Outgoing[] }> {
  const { community, now } = context;
  const days = onItsDays(content, context);
  const again = openAgainOn(content);
  const audit = (action: 'service.close' | 'service.open', date: string): Promise<void> =>
    writeAudit(tx, community.id, { who, action, target: `${content.service} ${date}`, allowed: true, at: now });
  const standing = (await closuresFrom(tx, community.id, [...days, ...again].toSorted()[0] ?? '')).filter(
    ({ service }) => service === content.service,
  );
  for (const date of days) {
    const reason = reasonOn(content, date);
    await closeService(tx, { community: community.id, service: content.service, date, reason, by: who, at: now });
    await audit('service.close', date);
  }
  const opened = await openService(tx, community.id, content.service, again);
  for (const date of opened) await audit('service.open', date);
  context.changed();
  const posts = reminderRooms(serviceOf(content, context), context.rooms).map(
    (room): Outgoing => ({
      to: { room: room.id },
      text: sayClosure(content, context),
      kind: 'notice',
      because: messages,
      about: [subject('service', content.service)],
      standing: 'set',
      confirmed: true,
    }),
  );
  const before = standing.filter(({ date }) => opened.includes(date)).map(({ date, reason }) => ({ date, reason }));
  const dates = days.filter((date) => !standing.some((closure) => closure.date === date));
  return { made: { dates, ...(before.length > 0 && { opened: before }) }, posts };
}

const aWeek = 7;

/** Of a week or a month that is told as a whole only the days on which it would open, where there are any (下周都停). */
function onItsDays(content: ClosureContent, context: Context): readonly string[] {
  const days = daysOf(content);
  if (days.length < aWeek) return days;
  const service = serviceOf(content, context);
  const open = days.filter((told) => {
    const day = Temporal.PlainDate.from(told);
    return sessionsOf(service, context.community, [], day, day).length > 0;
  });
  return open.length > 0 ? open : days;
}

const daysOf = ({ date, alsoOn }: ClosureContent): readonly string[] =>
  date === undefined ? [] : [date, ...(alsoOn ?? [])];

/** Days told by mistake that are not meant after all. */
const openAgainOn = (content: ClosureContent): readonly string[] =>
  (content.instead ?? []).filter((date) => !daysOf(content).includes(date));

export function mayClose(context: MessageContext): void {
  if (!may(context.sender, 'service.close', {})) throw new UserError('停诊要由社区工作人员来发。', 'service.close');
}

const serviceOf = (content: ClosureContent, context: Context) =>
  context.community.services.find((service) => service.id === content.service)!;

function sayClosure(content: ClosureContent, context: Context): string {
  const { name } = serviceOf(content, context);
  const again = openAgainOn(content).map((date) => Temporal.PlainDate.from(date));
  if (again.length > 0)
    return `更正：${name}不是${sayDays(again)}停，是${sayReasoned(content, '停')}；${sayDays(again)}照常开，请大家互相转告。`;
  return `通知：${sayReasoned(content, `${name}不开`)}，请大家互相转告。`;
}

/** 12月3日周四停（大夫培训）、12月7日周一停（装修）: days in the order of their dates, those of one reason together. */
function sayReasoned(content: ClosureContent, what: string): string {
  const byReason = Map.groupBy(daysOf(content), (date) => reasonOn(content, date));
  return [...byReason]
    .map(([reason, dates]) => {
      const days = sayDays(dates.map((date) => Temporal.PlainDate.from(date)));
      return `${days}${what}${reason === null ? '' : `（${reason}）`}`;
    })
    .join('、');
}

const reasonOn = ({ reason, reasons }: ClosureContent, date: string): string | null =>
  reasons?.[date] ?? reason ?? null;

/** Days in a row are told by the first and the last: 12月1日周二至12月5日周六、12月8日周二. */
export function sayDays(days: readonly Temporal.PlainDate[]): string {
  const rows: Temporal.PlainDate[][] = [];
  for (const day of days) {
    const row = rows.at(-1);
    if (row?.at(-1)?.add({ days: 1 }).equals(day) === true) row.push(day);
    else rows.push([day]);
  }
  return rows
    .map((row) => (row.length > 2 ? `${sayDate(row[0]!)}至${sayDate(row.at(-1)!)}` : row.map(sayDate).join('、')))
    .join('、');
}

/** What staff should see before they close it on days on which it never opens. */
function remarkOn(content: ClosureContent, context: MessageContext): string {
  const service = serviceOf(content, context);
  const days = daysOf(content).map((date) => Temporal.PlainDate.from(date));
  const opens = days.some((day) => sessionsOf(service, context.community, [], day, day).length > 0);
  return opens || days.length === 0 ? '' : `\n（${days.length > 1 ? '那几天' : '那天'}本来就不开。）`;
}
