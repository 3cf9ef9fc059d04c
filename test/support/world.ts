import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { InProcessAdapter } from '#adapters/in-process.ts';
import { type Assistant, assemble } from '#assistant';
import { readYaml, type YamlFile } from '#community/document.ts';
import { communityFrom, type LoadedCommunity } from '#community/load.ts';
import type { Database } from '#db/client.ts';
import type { RecordLine } from '#db/queries/records.ts';
import { DrivenClock } from '#domain/clock.ts';
import { type Chat, chatKey, type Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';
import { runTo } from '../../src/cli/replay/play.ts';
import { Spoken } from '../../src/cli/replay/quote.ts';
import { freshId, testDatabase } from './database.ts';

export interface SentMessage extends OutboundMessage {
  readonly at: Temporal.Instant;
}

export interface WorldOptions {
  /** Local wall time at which it begins. */
  readonly at?: string;
  /** Changes the community file before it is loaded. */
  readonly file?: (raw: Record<string, unknown>) => void;
  /** As in production: no room counts as bound before staff bind it. */
  readonly unbound?: boolean;
  /** Pictures that are still needed, as the assistant tells them when it tidies up. */
  readonly keepPictures?: (inUse: ReadonlySet<string>) => Promise<void>;
  /** Fails a send: called before every one. */
  readonly beforeSend?: (message: OutboundMessage) => void | Promise<void>;
}

const communityFile = new URL('../scenarios/community.yaml', import.meta.url);
/** Read once a worker; every world gets values of its own, which it may change. */
let read: YamlFile | undefined;

/** A community in which people talk: the whole assistant, in-process, on a driven clock and a real database. */
export class World {
  readonly db: Database;
  readonly file: LoadedCommunity;
  readonly clock: DrivenClock;
  readonly sent: SentMessage[] = [];
  readonly errors: unknown[] = [];
  readonly #spoken: Spoken;
  readonly #options: WorldOptions;
  #adapter!: InProcessAdapter;
  assistant!: Assistant;
  #messages = 0;

  private constructor(db: Database, file: LoadedCommunity, options: WorldOptions) {
    this.db = db;
    this.file = file;
    this.#options = options;
    this.clock = new DrivenClock(this.wall(options.at ?? '2026-11-24T09:00'));
    this.#spoken = new Spoken(file.community.assistant);
  }

  static async open(options: WorldOptions = {}): Promise<World> {
    const { db } = await testDatabase();
    read ??= readYaml('community.yaml', await readFile(communityFile, 'utf8'));
    const yaml = { ...read, value: structuredClone(read.value) };
    const raw = yaml.value as Record<string, unknown>;
    raw.id = freshId();
    options.file?.(raw);
    const world = new World(db, communityFrom(yaml), options);
    await world.up();
    return world;
  }

  get id(): string {
    return this.file.community.id;
  }

  /** The moment of a local wall time. */
  wall(text: string): Temporal.Instant {
    return Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant();
  }

  async up(): Promise<void> {
    this.#adapter = new InProcessAdapter(async (message) => {
      await this.#options.beforeSend?.(message);
      this.sent.push({ ...message, at: this.clock.now() });
      this.#spoken.said(chatKey(message.to), message.text);
    });
    this.assistant = await assemble({
      db: this.db,
      file: this.file,
      adapter: this.#adapter,
      clock: this.clock,
      pace: false,
      bindFileRooms: this.#options.unbound !== true,
      ...(this.#options.keepPictures === undefined ? {} : { keepPictures: this.#options.keepPictures }),
      onError: (error) => this.errors.push(error),
    });
    await this.assistant.start();
    await this.assistant.runDue();
    await this.assistant.settle();
  }

  async down(): Promise<void> {
    await this.assistant.stop();
  }

  /** Lets the time run; everything that is due happens at its own moment. */
  async until(wall: string): Promise<void> {
    const to = this.wall(wall);
    await runTo(this.assistant, this.clock, to);
    this.clock.moveTo(to);
    await this.assistant.runDue();
    await this.assistant.settle();
  }

  /** Moves the clock without anything happening: the assistant is down. */
  skipTo(wall: string): void {
    this.clock.moveTo(this.wall(wall));
  }

  async passes(duration: Temporal.DurationLike): Promise<void> {
    const to = this.clock.now().toZonedDateTimeISO('Asia/Shanghai').add(duration).toPlainDateTime();
    await this.until(to.toString());
  }

  person(contact: string, name: string, alias?: string): Neighbour {
    return new Neighbour(this, contact, name, alias);
  }

  async happen(happening: Omit<Occurrence, 'id' | 'at'> & { id?: string; quote?: string }): Promise<Turn> {
    this.#messages += 1;
    const { quote, ...rest } = happening;
    const occurrence = { id: `m${this.#messages}`, ...rest, at: this.clock.now() } as Occurrence;
    if (occurrence.type === 'said') {
      const line = lineOf(occurrence, quote);
      Object.assign(occurrence, { text: this.#spoken.withQuote(line, chatKey(occurrence.chat)) });
      this.#spoken.heard(line);
    }
    const before = this.sent.length;
    await this.#adapter.happen(occurrence);
    await this.assistant.settle();
    return new Turn(occurrence.id, this.sent.slice(before));
  }

  said(room: string): readonly SentMessage[] {
    return this.sent.filter((message) => 'room' in message.to && message.to.room === room);
  }

  told(contact: string): readonly SentMessage[] {
    return this.sent.filter((message) => 'contact' in message.to && message.to.contact === contact);
  }

  async records<T = RecordLine>(type: string): Promise<T[]> {
    return (await this.assistant.records(type)) as unknown as T[];
  }
}

const lineOf = (occurrence: Extract<Occurrence, { type: 'said' }>, quote: string | undefined) => ({
  id: occurrence.id,
  at: occurrence.at,
  from: occurrence.sender.contact,
  name: occurrence.sender.name,
  kind: 'text' as const,
  text: occurrence.text,
  mention: occurrence.mentioned,
  ...(occurrence.alias === undefined ? {} : { alias: occurrence.alias }),
  ...(quote === undefined ? {} : { quote }),
});

/** What one message brought about at once. */
export class Turn {
  readonly id: string;
  readonly sent: readonly SentMessage[];

  constructor(id: string, sent: readonly SentMessage[]) {
    this.id = id;
    this.sent = sent;
  }

  /** The message got an answer that matches. */
  gets(pattern: RegExp): this {
    expect(this.sent.map((message) => message.text).join('\n---\n')).toMatch(pattern);
    return this;
  }

  getsNothing(): this {
    expect(this.sent.map((message) => message.text)).toEqual([]);
    return this;
  }
}

interface How {
  readonly mention?: boolean;
  readonly quote?: string;
  readonly id?: string;
  readonly topic?: string;
  /** `chain`: a native sign-up card. */
  readonly form?: 'text' | 'chain';
}

/** Somebody who talks, in rooms or with the assistant alone. */
export class Neighbour {
  readonly #world: World;
  readonly contact: string;
  readonly name: string;
  readonly alias: string | undefined;

  constructor(world: World, contact: string, name: string, alias: string | undefined) {
    this.#world = world;
    this.contact = contact;
    this.name = name;
    this.alias = alias;
  }

  /** Says something in a room. */
  in(room: string, text: string, how: How = {}): Promise<Turn> {
    return this.#says({ room }, text, how);
  }

  /** Says something to the assistant alone. */
  dm(text: string, how: { quote?: string; id?: string } = {}): Promise<Turn> {
    return this.#says({ contact: this.contact }, text, how);
  }

  recalls(room: string, of: string): Promise<Turn> {
    return this.#world.happen({ ...this.#base({ room }), type: 'recalled', of } as never);
  }

  posts(room: string, file = 'photo.jpg'): Promise<Turn> {
    return this.#world.happen({ ...this.#base({ room }), type: 'pictured', file } as never);
  }

  #says(chat: Chat, text: string, how: How): Promise<Turn> {
    return this.#world.happen({
      ...this.#base(chat),
      type: 'said',
      form: how.form ?? 'text',
      text,
      mentioned: how.mention ?? false,
      ...(how.id === undefined ? {} : { id: how.id }),
      ...(how.topic === undefined ? {} : { topic: how.topic }),
      ...(how.quote === undefined ? {} : { quote: how.quote }),
    } as never);
  }

  #base(chat: Chat) {
    return {
      chat,
      sender: { contact: this.contact, name: this.name },
      ...(this.alias === undefined || !('room' in chat) ? {} : { alias: this.alias }),
    };
  }
}
