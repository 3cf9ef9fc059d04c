import { FileBox, type FileBoxInterface } from 'file-box';
import { type payloads, types } from 'wechaty-puppet';
import { AnsweringPuppet } from './puppet-answers.ts';
import type {
  SimulatedContact,
  SimulatedLine,
  SimulatedRoom,
  SimulatedSend,
  SimulatedWorld,
} from './simulated-world.ts';

export interface PuppetHooks {
  readonly now: () => Temporal.Instant;
  /** Something is sent; a throw refuses it. */
  readonly onSend: (sent: SimulatedSend) => void | Promise<void>;
  /** The assistant accepts the friend request of a contact. */
  readonly onAccept?: (contact: string) => void | Promise<void>;
}

/** Milliseconds between heartbeats; a client calls a gateway dead after a minute without one. */
const heartbeatEvery = 15_000;
/** Messages that may still be asked for. */
const kept = 2000;

/** A WeChat gateway without WeChat: the rooms and people of a world, behind the interface of a real one. */
export class SandboxPuppet extends AnsweringPuppet {
  readonly world: SimulatedWorld;
  readonly #hooks: PuppetHooks;
  readonly #requests = new Map<string, { id: string; contactId: string; hello: string }>();
  readonly #lines = new Map<string, SimulatedLine>();
  #beat: ReturnType<typeof setInterval> | undefined;
  #sent = 0;

  constructor(world: SimulatedWorld, hooks: PuppetHooks) {
    super({ timeoutSeconds: 86_400 });
    this.world = world;
    this.#hooks = hooks;
  }

  override async onStart(): Promise<void> {
    this.#beat ??= setInterval(() => this.emit('heartbeat', { data: 'beat' }), heartbeatEvery);
    if (!this.isLoggedIn) this.login(this.world.self.id);
  }
  override async onStop(): Promise<void> {
    clearInterval(this.#beat);
    this.#beat = undefined;
  }
  override ding(data?: string): void {
    this.emit('dong', data === undefined ? {} : { data });
  }

  /** Says something in the world: whoever listens hears of it. */
  say(line: SimulatedLine): void {
    this.#keep(line);
    this.emit('message', { messageId: line.id });
  }
  join(roomId: string, contact: SimulatedContact, alias: string, at: Temporal.Instant): void {
    this.world.contacts.set(contact.id, contact);
    this.#room(roomId).members.set(contact.id, alias);
    this.emit('room-join', { roomId, inviteeIdList: [contact.id], inviterId: contact.id, timestamp: seconds(at) });
  }
  leave(roomId: string, contactId: string, at: Temporal.Instant): void {
    this.#room(roomId).members.delete(contactId);
    this.emit('room-leave', { roomId, removeeIdList: [contactId], removerId: contactId, timestamp: seconds(at) });
  }
  /** Somebody calls themselves otherwise in a room; gateways tell that what is known of its members is stale. */
  alias(roomId: string, contact: SimulatedContact, alias: string): void {
    this.world.contacts.set(contact.id, contact);
    if (this.#room(roomId).members.get(contact.id) === alias) return;
    this.#room(roomId).members.set(contact.id, alias);
    this.emit('dirty', { payloadType: types.Dirty.RoomMember, payloadId: roomId });
  }
  rename(roomId: string, topic: string, by: string, at: Temporal.Instant): void {
    const room = this.#room(roomId);
    const oldTopic = room.topic;
    room.topic = topic;
    this.cache.room?.delete(roomId);
    this.emit('room-topic', { roomId, newTopic: topic, oldTopic, changerId: by, timestamp: seconds(at) });
  }

  /** Somebody asks to be a contact of the assistant. */
  befriend(id: string, contact: SimulatedContact, hello: string): void {
    this.world.contacts.set(contact.id, contact);
    this.#requests.set(id, { id, contactId: contact.id, hello });
    this.emit('friendship', { friendshipId: id });
  }
  override async friendshipRawPayload(id: string): Promise<payloads.Friendship> {
    return { ...this.#request(id), timestamp: seconds(this.#hooks.now()), type: types.Friendship.Receive, ticket: id };
  }
  override async friendshipAccept(id: string): Promise<void> {
    await this.#hooks.onAccept?.(this.#request(id).contactId);
  }

  override async messageSendText(conversation: string, text: string, mentions?: string[]): Promise<string> {
    return this.#send({ conversation, text, mentions: mentions ?? [] });
  }
  override async messageSendFile(conversation: string, file: FileBoxInterface): Promise<string> {
    const bytes = await file.toBuffer();
    return this.#send({ conversation, text: '', mentions: [], file: { name: file.name, bytes } });
  }
  /** Sends, and tells of it as the real ones do: what the account itself said comes back as a message. */
  async #send(what: Omit<SimulatedSend, 'id'>): Promise<string> {
    this.#sent += 1;
    const at = this.#hooks.now();
    const id = `own-${at.epochMilliseconds}-${this.#sent}`;
    await this.#hooks.onSend({ ...what, id });
    const inRoom = this.world.rooms.has(what.conversation);
    this.say({
      id,
      at,
      from: this.world.self.id,
      type: what.file === undefined ? types.Message.Text : types.Message.Image,
      text: what.text,
      ...(inRoom ? { room: what.conversation } : { to: what.conversation }),
      ...(what.file === undefined ? {} : { file: what.file }),
    });
    return id;
  }

  override async messageRawPayload(id: string): Promise<payloads.Message> {
    const line = this.#line(id);
    const base = {
      id,
      talkerId: line.from,
      text: line.text ?? '',
      timestamp: line.at.epochMilliseconds,
      type: line.type,
    };
    return line.room === undefined
      ? { ...base, listenerId: line.to ?? this.world.self.id }
      : { ...base, roomId: line.room, mentionIdList: [...(line.mentions ?? [])] };
  }
  override async messageRawPayloadParser(raw: payloads.Message): Promise<payloads.Message> {
    return raw;
  }
  override async messageFile(id: string): Promise<FileBoxInterface> {
    const { file } = this.#line(id);
    if (file === undefined) throw new Error(`message ${id} has no file`);
    return FileBox.fromBase64(Buffer.from(file.bytes).toString('base64'), file.name);
  }
  override messageImage(id: string): Promise<FileBoxInterface> {
    return this.messageFile(id);
  }

  override async contactList(): Promise<string[]> {
    return [...this.world.contacts.keys()];
  }
  override async contactRawPayload(id: string): Promise<payloads.Contact> {
    const contact = id === this.world.self.id ? this.world.self : this.world.contacts.get(id);
    if (contact === undefined) throw new Error(`no contact ${id}`);
    return {
      id,
      name: contact.name,
      type: contact.official === true ? types.Contact.Official : types.Contact.Individual,
      gender: types.ContactGender.Unknown,
      avatar: '',
      phone: [],
      friend: true,
    };
  }
  override async contactRawPayloadParser(raw: payloads.Contact): Promise<payloads.Contact> {
    return raw;
  }

  override async roomList(): Promise<string[]> {
    return [...this.world.rooms.keys()];
  }
  override roomTopic(roomId: string): Promise<string>;
  override roomTopic(roomId: string, topic: string): Promise<void>;
  override async roomTopic(roomId: string, topic?: string): Promise<unknown> {
    if (topic === undefined) return this.#room(roomId).topic;
    this.rename(roomId, topic, this.world.self.id, this.#hooks.now());
    return undefined;
  }
  override async roomRawPayload(id: string): Promise<payloads.Room> {
    const { topic, members } = this.#room(id);
    return { id, topic, memberIdList: [...members.keys()], adminIdList: [] };
  }
  override async roomRawPayloadParser(raw: payloads.Room): Promise<payloads.Room> {
    return raw;
  }
  override async roomMemberList(roomId: string): Promise<string[]> {
    return [...this.#room(roomId).members.keys()];
  }
  override async roomMemberRawPayload(roomId: string, contactId: string): Promise<payloads.RoomMember> {
    const roomAlias = this.#room(roomId).members.get(contactId);
    if (roomAlias === undefined) throw new Error(`no member ${contactId} in ${roomId}`);
    const name = this.world.contacts.get(contactId)?.name ?? this.world.self.name;
    return { id: contactId, name, roomAlias, avatar: '' };
  }
  override async roomMemberRawPayloadParser(raw: payloads.RoomMember): Promise<payloads.RoomMember> {
    return raw;
  }

  #room(id: string): SimulatedRoom {
    const room = this.world.rooms.get(id);
    if (room === undefined) throw new Error(`no room ${id}`);
    return room;
  }
  #request(id: string): { id: string; contactId: string; hello: string } {
    const request = this.#requests.get(id);
    if (request === undefined) throw new Error(`no friend request ${id}`);
    return request;
  }
  #line(id: string): SimulatedLine {
    const line = this.#lines.get(id);
    if (line === undefined) throw new Error(`no message ${id}`);
    return line;
  }
  #keep(line: SimulatedLine): void {
    this.#lines.set(line.id, line);
    if (this.#lines.size > kept) this.#lines.delete(this.#lines.keys().next().value!);
  }
}

const seconds = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 1000);
