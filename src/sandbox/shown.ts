import { randomUUID } from 'node:crypto';
import { withoutMentions } from '#adapters/mentions.ts';
import type { SimulatedSend, SimulatedWorld } from '#adapters/simulated-world.ts';
import type { ChatLine } from '#domain/chat-line.ts';
import { chatKey } from '#domain/occurrence.ts';
import type { Media } from '../media.ts';

/** What the assistant sent, as a line of its chat: names before the words, a picture or a file to open. */
export async function shownSend(
  { id, conversation, text, mentions, file }: SimulatedSend,
  world: SimulatedWorld,
  media: Media,
  at: string,
): Promise<ChatLine> {
  const chat = world.rooms.has(conversation) ? { room: conversation } : { contact: conversation };
  const line = { id: `${id}-${randomUUID()}`, at, chat: chatKey(chat), name: world.self.name };
  if (file !== undefined) {
    const kept = await media.store(file.name, file.bytes);
    const picture = /\.(?:png|jpe?g|gif|webp)$/iu.test(file.name);
    return { ...line, kind: picture ? 'image' : 'file', text: file.name, file: kept };
  }
  const names = mentions.map((contact) => world.contacts.get(contact)?.name ?? contact);
  return { ...line, kind: 'text', text: withoutMentions(text), mentions: names };
}
