import type { Database } from '#db/client.ts';
import {
  acknowledgementsOf,
  addAcknowledgement,
  latestNotice,
  lockNotice,
  type Notice,
  noticesBy,
} from '#db/queries/notices.ts';
import { ownPostSince } from '#db/queries/talk.ts';
import { UserError } from '#domain/errors.ts';
import { shows } from '#domain/hints.ts';
import { subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';
import { sayWaiting } from './cancel.ts';

const countsFor = Temporal.Duration.from({ hours: 24 });

/** 收到: once a person, for the quoted notice or the room's latest of a day; it is not answered (N5). */
export const acknowledge: Handler<'acknowledge'> = async (_intent, context, tx) => {
  const notice = await noticeMeant(tx, context);
  if (notice === undefined) return [];
  await addAcknowledgement(tx, {
    community: notice.community,
    notice: notice.number,
    contact: context.sender.contact,
    message: context.message.id,
    at: context.now,
  });
  context.did('acknowledged', [subject('notice', notice.number)]);
  return [];
};

async function noticeMeant(tx: Database, context: MessageContext): Promise<Notice | undefined> {
  const { quoted, room, community, now, message } = context;
  if (quoted !== undefined) {
    if (quoted === 'unknown' || quoted.type !== 'notice') return undefined;
    return lockNotice(tx, community.id, Number(quoted.id));
  }
  if (room === undefined) return undefined;
  const latest = await latestNotice(tx, community.id, room.id, now.subtract(countsFor));
  if (latest === undefined) return undefined;
  // A leader's own long post or picture came after it: 收到 answers that.
  return (await ownPostSince(tx, community.id, message.chat, latest.sentAt!)) ? undefined : latest;
}

/** 多少人收到了: the author's and staff's to ask (N5). */
export const status: Handler<'notice.status'> = async (intent, context, tx) => {
  if (intent.slots.waiting === true) return [reply(context, await sayWaiting(tx, context))];
  const notice = await noticeAsked(tx, context, intent.slots.notice, intent.slots.about);
  if (notice === undefined) throw new UserError('没有找到这条通知，请说一下通知的号。');
  const subjectOfNotice = notice.outage == null ? 'other' : 'outage';
  if (!may(context.sender, 'notice.manage', { author: notice.author, subject: subjectOfNotice })) {
    throw new UserError('收到的人数只告诉发通知的人和社区工作人员。', `notice:${notice.number}`);
  }
  const list = await acknowledgementsOf(tx, context.community.id, notice.number);
  const who = shows(context.reading, 'asks-who') ? await sayWho(context, list) : '';
  return [reply(context, `通知#${notice.number}已有${list.length}人收到${who}。`, [subject('notice', notice.number)])];
};

const mostNamed = 30;

/** 谁没回: who did is named; of the others only the group knows who they are. */
async function sayWho(context: MessageContext, list: readonly { readonly contact: string }[]): Promise<string> {
  if (list.length === 0) return '，都还没回';
  const contacts = list.map(({ contact }) => contact).toSorted();
  const names = await Promise.all(contacts.slice(0, mostNamed).map((contact) => context.nameOf(contact)));
  return `：${names.join('、')}${list.length > mostNamed ? '等' : ''}，其他人还没回`;
}

async function noticeAsked(
  tx: Database,
  context: MessageContext,
  number: number | undefined,
  about: string | undefined,
): Promise<Notice | undefined> {
  const { quoted, community } = context;
  if (number !== undefined) return lockNotice(tx, community.id, number);
  if (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'notice') {
    return lockNotice(tx, community.id, Number(quoted.id));
  }
  const own = await noticesBy(tx, community.id, context.sender.contact);
  return own.find((notice) => about === undefined || context.words.name(notice.text, about)) ?? undefined;
}
