import type { Database } from '#db/client.ts';
import { type InboxRow, keptMessages } from '#db/queries/inbox.ts';
import { acknowledgementsOf, type Notice, noticesSince, unansweredQuestions } from '#db/queries/notices.ts';
import { type OutboxRow, undelivered } from '#db/queries/outbox.ts';
import { calendarWarning } from '#domain/calendar.ts';
import { chatOf } from '#domain/occurrence.ts';
import { may, type Person } from '#domain/person.ts';
import { dateAt } from '#domain/wall.ts';
import { sayBuilding } from '#domain/wording.ts';
import type { Context } from '../handler.ts';
import { eventLines } from './events.ts';
import { longestWaiting, ticketLines } from './tickets.ts';

/** The day whose digest carries the week (D1). */
const monday = 1;
/** Entries that expire within so many days are named (D2). */
const expiresSoon = 14;

/** What the day was, for staff: only what there is, and every number from the records (D2). */
export async function composeDigest(tx: Database, context: Context, from: Temporal.Instant): Promise<string> {
  const { timezone } = context.community;
  const today = dateAt(context.now, timezone);
  const sections = [
    ...(await ticketLines(tx, context, from)),
    ...(today.dayOfWeek === monday ? await longestWaiting(tx, context) : []),
    ...(await eventLines(tx, context, from)),
    ...(await noticeLines(tx, context, from)),
    ...(await questionLines(tx, context)),
    ...entryLines(context),
    ...(await troubleLines(tx, context, from)),
  ];
  const title = `【日报】${today.month}月${today.day}日`;
  return sections.length === 0 ? `${title}：今天没有新的事项。` : [title, ...sections].join('\n');
}

/** What the day was in a leader's own stairwells: their faults, what was posted to their rooms. */
export async function composeStairwells(
  tx: Database,
  context: Context,
  leader: Person,
  from: Temporal.Instant,
): Promise<string> {
  const stairwells = stairwellsLed(leader);
  const rooms = context.rooms.filter((room) => may(leader, 'event.post', { rooms: [room] })).map(({ id }) => id);
  const inRooms = (posted: { readonly rooms: readonly string[] }) => posted.rooms.some((room) => rooms.includes(room));
  const sections = [
    ...(await ticketLines(tx, context, from, stairwells)),
    ...(await eventLines(tx, context, from, inRooms)),
    ...(await noticeLines(tx, context, from, inRooms)),
  ];
  const today = dateAt(context.now, context.community.timezone);
  const where = stairwells.map((stairwell) => sayStairwell(stairwell)).join('、');
  const title = `【日报】${today.month}月${today.day}日 ${where}`;
  return sections.length === 0 ? `${title}：今天没有新的事项。` : [title, ...sections].join('\n');
}

/** The stairwells somebody leads. */
export const stairwellsLed = ({ rights }: Person): readonly string[] => [
  ...new Set(rights.flatMap(({ role, stairwells }) => (role === 'leader' ? stairwells : []))),
];

const sayStairwell = (stairwell: string): string => {
  const [building, unit] = stairwell.split('-');
  return `${sayBuilding(building!)}${unit}门`;
};

async function noticeLines(
  tx: Database,
  context: Context,
  from: Temporal.Instant,
  told: (notice: Notice) => boolean = () => true,
): Promise<string[]> {
  const lines: string[] = [];
  for (const notice of (await noticesSince(tx, context.community.id, from)).filter(told)) {
    const count = (await acknowledgementsOf(tx, context.community.id, notice.number)).length;
    const state = notice.status === 'sent' ? `${count}人收到` : '待发';
    lines.push(`通知#${notice.number}「${notice.text.slice(0, 20)}」：${state}`);
  }
  return lines;
}

async function questionLines(tx: Database, context: Context): Promise<string[]> {
  const open = await unansweredQuestions(tx, context.community.id);
  if (open.length === 0) return [];
  const lines: string[] = [];
  for (const question of open) {
    const where = whereOf(context, question.chat);
    const who = question.contact === null ? '居民' : await context.nameOf(question.contact);
    lines.push(`#${question.number} ${who}（${where}）：${question.text.slice(0, 60)}`);
  }
  return [`待答的问题${open.length}个（回「答疑 #号 答案」）：`, ...lines];
}

function entryLines(context: Context): string[] {
  const { community, now } = context;
  const today = dateAt(now, community.timezone);
  const soon = today.add({ days: expiresSoon }).toString();
  const dated = [
    ...community.faq.map((entry) => ({ name: entry.question, until: entry.validUntil })),
    ...[...community.services, ...community.partners, ...community.organizations].map((entry) => ({
      name: entry.name,
      until: entry.validUntil,
    })),
  ];
  const due = dated.filter(({ until }) => until !== undefined && until <= soon);
  if (due.length === 0) return [];
  const say = ({ name, until }: (typeof due)[number]) =>
    `${name}（${until! < today.toString() ? '已过期' : `${until}到期`}）`;
  return [`要更新的资料：${due.map(say).join('、')}`];
}

async function troubleLines(tx: Database, context: Context, from: Temporal.Instant): Promise<string[]> {
  const { community, now } = context;
  const kept = await keptMessages(tx, community.id);
  const unsent = await undelivered(tx, community.id, from);
  const today = dateAt(now, community.timezone);
  // Only in the last days before it matters: a line every day is read by nobody.
  const warning = calendarWarning(today, today.add({ days: expiresSoon }), community);
  return [
    ...(kept.length === 0 ? [] : [`有${kept.length}条消息我没处理成，请人工看一下：`, ...kept.map(sayKept(context))]),
    ...(unsent.length === 0 ? [] : [`有${unsent.length}条消息没发出去，或不知道发没发成，请看一下要不要人工补发：`]),
    ...unsent.map(sayUnsent(context)),
    context.overtaken.length === 0
      ? ''
      : `这些在群里改过的资料，社区文件后来又改了，以文件为准：${context.overtaken.join('、')}`,
    warning ?? '',
  ].filter((line) => line !== '');
}

/** Who said what where, of a message that failed three times: staff have it for a week. */
const sayKept =
  (context: Context) =>
  (row: InboxRow): string => {
    const { text, sender } = row.payload as { text?: string; sender?: { name?: string } };
    return `${sender?.name ?? '居民'}（${whereOf(context, row.chat)}）：${(text ?? '一条不是文字的消息').slice(0, 60)}`;
  };

/** What the assistant wanted to say where: it never says again itself what may have been read already. */
const sayUnsent =
  (context: Context) =>
  (row: OutboxRow): string =>
    `${row.state === 'dead' ? '没发出去' : '不知道发没发成'}（${whereOf(context, row.chat)}）：${row.text.replaceAll('\n', ' ').slice(0, 60)}`;

function whereOf(context: Context, key: string): string {
  const chat = chatOf(key);
  return 'room' in chat ? (context.rooms.find((room) => room.id === chat.room)?.topic ?? '群里') : '私聊';
}
