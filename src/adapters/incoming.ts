import { types } from 'wechaty-puppet';
import type { Chat, Occurrence } from '#domain/occurrence.ts';
import { isMentioned } from './mentions.ts';
import type { Names } from './names.ts';
import { instantOf } from './session.ts';

/** A message of the gateway, as far as it is read. */
export interface RawMessage {
  readonly id: string;
  readonly talkerId: string;
  readonly roomId?: string;
  readonly listenerId?: string;
  readonly text?: string;
  readonly timestamp: number;
  readonly type: types.Message;
  readonly mentionIdList?: readonly string[];
}

const { Message } = types;

/** Kinds that are neither words nor pictures: the assistant says that it cannot read them (Q5). */
const others: ReadonlySet<types.Message> = new Set([
  Message.Attachment,
  Message.ChatHistory,
  Message.Contact,
  Message.Emoticon,
  Message.Location,
  Message.MiniProgram,
  Message.Url,
  Message.Video,
]);

/** Accounts of WeChat itself. */
const platformAccounts: ReadonlySet<string> = new Set(['weixin', 'fmessage', 'filehelper', 'medianote', 'newsapp']);

/** Whether nobody of flesh and blood speaks: an official account, or one of the platform's own. */
export const isMachine = (contact: string, type: types.Contact | undefined): boolean =>
  type === types.Contact.Official || contact.startsWith('gh_') || platformAccounts.has(contact);

export interface Heard {
  readonly raw: RawMessage;
  readonly chat: Chat;
  /** What the room is called now. */
  readonly topic: string | undefined;
  /** The own account, and the names people call it by. */
  readonly self: string;
  readonly selfNames: readonly string[];
  readonly sender: Names;
  readonly storePicture: (id: string) => Promise<string | undefined>;
}

/** What a message of the gateway means; nothing for what says nothing (tips of the platform, transfers). */
export async function occurrenceOf(heard: Heard): Promise<Occurrence | undefined> {
  const { raw, chat, sender } = heard;
  const text = raw.text ?? '';
  const base = {
    id: raw.id,
    at: instantOf(raw.timestamp),
    chat,
    sender: { contact: raw.talkerId, name: sender.name },
    ...(sender.alias === undefined ? {} : { alias: sender.alias }),
    ...(heard.topic === undefined ? {} : { topic: heard.topic }),
  };
  const mentioned = 'room' in chat && isMentioned(text, raw.mentionIdList ?? [], heard.self, heard.selfNames);
  switch (raw.type) {
    case Message.Text:
      return { ...base, type: 'said', form: 'text', text, mentioned };
    case Message.GroupNote:
      return { ...base, type: 'said', form: 'chain', text, mentioned };
    case Message.Audio:
      // Some gateways give the transcript, others their own XML or nothing.
      return isWords(text)
        ? { ...base, type: 'said', form: 'voice', text, mentioned }
        : { ...base, type: 'unreadable', form: 'voice', mentioned: false };
    case Message.Image: {
      const file = await heard.storePicture(raw.id);
      return { ...base, type: 'pictured', ...(file === undefined ? {} : { file }) };
    }
    case Message.Recalled: {
      const of = recalledId(text);
      return of === undefined ? undefined : { ...base, id: `recall-${of}`, type: 'recalled', of };
    }
    default:
      return others.has(raw.type) ? { ...base, type: 'unreadable', form: 'other', mentioned: false } : undefined;
  }
}

const isWords = (text: string): boolean => text.trim() !== '' && !text.trimStart().startsWith('<');

/** The text of a recall is the id of the message, or XML around it. */
function recalledId(text: string): string | undefined {
  if (!text.trimStart().startsWith('<')) return text.trim() === '' ? undefined : text.trim();
  return /<newmsgid>([^<]{1,64})<\/newmsgid>/u.exec(text)?.[1];
}
