import { types } from 'wechaty-puppet';
import type { SandboxPuppet } from '#adapters/sandbox-puppet.ts';
import type { SimulatedContact, SimulatedLine, SimulatedRoom, SimulatedWorld } from '#adapters/simulated-world.ts';
import type { Community } from '#domain/community.ts';
import type { Occurrence } from '#domain/occurrence.ts';
import type { Player } from '#web/cast.ts';

/** The assistant's own account in the simulated world. */
export const ownContact = 'ziyue';

/** The rooms of a community file with its cast in them, as a gateway knows them; a room's id is its own or its topic. */
export function worldOf(community: Community, cast: readonly Player[]): SimulatedWorld {
  const self = { id: ownContact, name: community.assistant };
  const contacts = [self, ...cast.map(({ contact, name }): SimulatedContact => ({ id: contact, name }))];
  const rooms = community.rooms.map(({ id = undefined, topic }): SimulatedRoom => {
    const members = new Map(cast.map((player) => [player.contact, player.alias]));
    return { id: id ?? topic, topic, members: members.set(ownContact, community.assistant) };
  });
  return {
    self,
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    rooms: new Map(rooms.map((room) => [room.id, room])),
  };
}

/** Whoever speaks is known to the gateway, by the name the page gives them in the room. */
export function meet(puppet: SandboxPuppet, { sender, alias, chat }: Occurrence): void {
  const contact = { id: sender.contact, name: sender.name };
  if ('room' in chat) puppet.alias(chat.room, contact, alias ?? '');
  else puppet.world.contacts.set(contact.id, contact);
}

const kinds = { text: types.Message.Text, chain: types.Message.GroupNote, voice: types.Message.Audio } as const;

/** Something that happens on the page, as the gateway tells of it; `picture` are the bytes of a posted one. */
export function simulatedLine(occurrence: Occurrence, picture: Uint8Array | undefined): SimulatedLine {
  const { id, at, chat, sender } = occurrence;
  const base = { id, at, from: sender.contact, ...('room' in chat ? { room: chat.room } : {}) };
  switch (occurrence.type) {
    case 'said': {
      const mentions = occurrence.mentioned ? [ownContact] : [];
      return { ...base, type: kinds[occurrence.form], text: occurrence.text, mentions };
    }
    case 'unreadable':
      return { ...base, type: types.Message.Audio };
    case 'recalled':
      return { ...base, type: types.Message.Recalled, text: occurrence.of };
    case 'pictured': {
      const file = { name: occurrence.file ?? 'picture.jpeg', bytes: picture ?? new Uint8Array([0]) };
      return { ...base, type: types.Message.Image, file };
    }
    default:
      throw new Error(`nobody says a ${occurrence.type} on the page`);
  }
}

/** The id under which the assistant hears of it: a recall has none of its own. */
export const heardAs = (occurrence: Occurrence): string =>
  occurrence.type === 'recalled' ? `recall-${occurrence.of}` : occurrence.id;
