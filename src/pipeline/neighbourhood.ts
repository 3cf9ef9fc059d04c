import type { Database } from '#db/client.ts';
import { taughtEntries } from '#db/queries/entries.ts';
import { closuresFrom } from '#db/queries/notices.ts';
import { boundContacts, boundRooms, findPerson, type Room, type Seen } from '#db/queries/places.ts';
import type { TraceWriting } from '#db/queries/traces.ts';
import type { Community } from '#domain/community.ts';
import { type Subject, subjectKey } from '#domain/outgoing.ts';
import { type Binding, type Person, personOf } from '#domain/person.ts';
import type { Lexicon } from '#domain/reading.ts';
import { dateAt } from '#domain/wall.ts';
import type { Answering, Context, SlotContext } from '#handlers/handler.ts';
import { type DirectoryEntry, directoryOf, isTaught } from '#handlers/question/directory.ts';
import { createIndex, type FaqIndex } from '#language/faq/index.ts';
import { taughtOver } from '#language/faq/retaught.ts';
import { tellsAsked } from '#language/faq/terms.ts';
import { hintsIn } from '#language/intent/hints.ts';
import { beginsWith, namesIn } from '#language/named-in.ts';
import { displayName } from '#language/places/alias.ts';

/** Somebody who speaks, and under what name they do. */
type Met = Omit<Seen, 'address'>;
const placeOf = ({ room, contact }: Met): string => `${room ?? ''}\n${contact}`;
const shownAs = ({ name, alias }: Met): string => `${name}\n${alias ?? ''}`;

/** One community as it stands now: its file, its rooms, who is who, and what can be asked. Read again when a commit changed it. */
export class Neighbourhood {
  readonly #db: Database;
  readonly #lexiconOf: (community: Community) => Lexicon;
  /** The file with what staff changed by chat laid over it. */
  readonly #current: () => Promise<{ community: Community; overtaken: readonly string[] }>;
  #community: Community;
  #lexicon: Lexicon;
  readonly #met = new Map<string, { readonly as: string; readonly at: Temporal.Instant }>();
  readonly #strange = new Set<string>();
  #overtaken: readonly string[] = [];
  #rooms: readonly Room[] = [];
  #bindings: readonly Binding[] = [];
  #index: { readonly day: string; readonly index: FaqIndex } | undefined;

  constructor(
    db: Database,
    file: Community,
    lexiconOf: (community: Community) => Lexicon,
    current: () => Promise<{ community: Community; overtaken: readonly string[] }>,
  ) {
    this.#db = db;
    this.#community = file;
    this.#lexicon = lexiconOf(file);
    this.#lexiconOf = lexiconOf;
    this.#current = current;
  }

  get community(): Community {
    return this.#community;
  }

  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  get rooms(): readonly Room[] {
    return this.#rooms;
  }

  async refresh(): Promise<void> {
    this.#rooms = await boundRooms(this.#db, this.community.id);
    this.#bindings = await boundContacts(this.#db, this.community.id);
    this.#met.clear();
    const { community, overtaken } = await this.#current();
    this.#community = community;
    this.#overtaken = overtaken;
    this.#lexicon = this.#lexiconOf(this.#community);
    this.#index = undefined;
  }

  /** Whether this person was met under this name here within half a day. */
  hasMet(seen: Met): boolean {
    const known = this.#met.get(placeOf(seen));
    return known?.as === shownAs(seen) && Temporal.Instant.compare(seen.at, known.at.add({ hours: 12 })) < 0;
  }

  /** Whether this is the first time in half a day that this person is met under this name here. */
  isNews(seen: Met): boolean {
    if (this.hasMet(seen)) return false;
    this.#met.set(placeOf(seen), { as: shownAs(seen), at: seen.at });
    return true;
  }

  /** A transaction was rolled back: who was met in it is met again. */
  meetAgain(): void {
    this.#met.clear();
  }

  room(id: string): Room | undefined {
    return this.#rooms.find((room) => room.id === id);
  }

  /** A group that is not bound is called like a room of the file; asked once a group. */
  bearsOurName(room: string, topic: string): boolean {
    if (this.#strange.has(room) || !this.community.rooms.some((ours) => ours.topic === topic)) return false;
    this.#strange.add(room);
    return true;
  }

  person(contact: string): Person {
    return personOf(this.community, contact, this.#bindings);
  }

  async slotContext(from: Temporal.Instant): Promise<SlotContext> {
    const date = dateAt(from, this.community.timezone).subtract({ days: 3 }).toString();
    return { community: this.community, closures: await closuresFrom(this.#db, this.community.id, date) };
  }

  /** What every handler, watcher, timer and job knows; what it did is gathered in `traces`. */
  context(
    at: { readonly now: Temporal.Instant; readonly tx: Database },
    trace: Omit<TraceWriting, 'did' | 'about' | 'payload' | 'at'>,
    into: TraceWriting[],
  ): Context & { readonly changed: () => void; readonly wasChanged: () => boolean } {
    let changed = false;
    return {
      now: at.now,
      community: this.community,
      rooms: this.#rooms,
      bindings: this.#bindings,
      overtaken: this.#overtaken,
      person: (contact) => this.person(contact),
      nameOf: (contact) => this.#nameOf(at.tx, contact),
      answers: (text) => this.#answers(at.tx, text, at.now),
      tells: tellsAsked,
      words: { hints: hintsIn, name: namesIn, begin: beginsWith },
      did: (did: string, about: readonly Subject[], payload?: unknown) => {
        into.push({ ...trace, did, about: about.map(subjectKey), payload, at: at.now });
      },
      changed: () => {
        changed = true;
      },
      wasChanged: () => changed,
    };
  }

  async #nameOf(tx: Database, contact: string): Promise<string> {
    const named = this.person(contact).name;
    if (named !== undefined) return named;
    const known = await findPerson(tx, this.community.id, contact);
    return known === undefined ? '邻居' : displayName(known.name);
  }

  async #answers(tx: Database, text: string, now: Temporal.Instant): Promise<Answering> {
    const day = dateAt(now, this.community.timezone).toString();
    if (this.#index?.day !== day)
      this.#index = { day, index: createIndex(taughtOver(await this.#directory(tx, day), isTaught)) };
    return this.#index.index.rank(text);
  }

  async #directory(tx: Database, day: string): Promise<readonly DirectoryEntry[]> {
    return directoryOf(this.community, await taughtEntries(tx, this.community.id), day);
  }
}
