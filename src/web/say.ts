import { randomUUID } from 'node:crypto';
import { isoAt } from '#db/queries/records.ts';
import type { ChatLine } from '#domain/chat-line.ts';
import { chatOf, type Occurrence } from '#domain/occurrence.ts';
import type { SandboxPorts } from './ports.ts';

/** What was posted is no message; the text says what was expected. */
export class SayError extends Error {
  override readonly name = 'SayError';
}

const rule = '- - - - - - - - - - - - - - -';
const kinds = ['text', 'chain', 'image', 'voice', 'recall'] as const;

/** A posted form as something that happens in a chat, and as the line that shows it. */
export async function spoken(
  form: FormData,
  ports: SandboxPorts,
): Promise<{ occurrence: Occurrence; shown: ChatLine }> {
  const field = (name: string) => String(form.get(name) ?? '').trim();
  const chat = field('chat');
  const kind = kinds.find((known) => known === field('kind'));
  if (kind === undefined || !/^(?:room|dm):./u.test(chat) || field('from') === '')
    throw new SayError('请先选一个群和说话的人。');
  const at = ports.now();
  const id = randomUUID();
  const sender = { contact: field('from'), name: field('name') || field('from') };
  const alias = chat.startsWith('room:') && field('alias') !== '' ? field('alias') : undefined;
  const base = { id, at, chat: chatOf(chat), sender, ...(alias === undefined ? {} : { alias }) };
  const line = { id, at: isoAt(at, ports.community.timezone), chat, from: sender.contact, name: alias ?? sender.name };

  if (kind === 'recall') {
    const of = field('of');
    return { occurrence: { ...base, type: 'recalled', of }, shown: { ...line, text: '', kind, of } };
  }
  if (kind === 'image') {
    const file = await pictureOf(form, ports);
    const shown = { ...line, text: '', kind, ...(file === undefined ? {} : { file }) };
    return { occurrence: { ...base, type: 'pictured', ...(file === undefined ? {} : { file }) }, shown };
  }
  const text = field('text');
  // WeChat turns most voice messages into words; one without is a voice nobody could.
  if (kind === 'voice' && text === '')
    return {
      occurrence: { ...base, type: 'unreadable', form: 'voice', mentioned: false },
      shown: { ...line, text, kind },
    };
  if (text === '') throw new SayError('请写点什么再发送。');
  const quoted = ports.linesOf(chat).find((other) => other.id === field('quote'));
  const quote = quoted === undefined ? undefined : { name: quoted.name, text: quoted.text };
  const said = quote === undefined ? text : `「${quote.name}：${quote.text}」\n${rule}\n${text}`;
  const mentioned = text.includes(`@${ports.community.assistant}`);
  return {
    occurrence: { ...base, type: 'said', form: kind, text: said, mentioned },
    shown: { ...line, text, kind, ...(quote === undefined ? {} : { quote }) },
  };
}

async function pictureOf(form: FormData, ports: SandboxPorts): Promise<string | undefined> {
  const picture = form.get('picture');
  if (!(picture instanceof File) || picture.size === 0) return undefined;
  if (!/^image\/(?:png|jpe?g|webp|gif)$/u.test(picture.type))
    throw new SayError('只能发 PNG、JPEG、WebP 或 GIF 图片。');
  return ports.storePicture(
    `picture.${picture.type.slice('image/'.length)}`,
    new Uint8Array(await picture.arrayBuffer()),
  );
}
