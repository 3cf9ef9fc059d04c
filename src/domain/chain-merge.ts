import type { ChainEntry } from './reading.ts';

/** A line that stands, or stood, on the list of an event. */
export interface KnownLine {
  /** The sign-up's number. */
  readonly number: number;
  readonly name: string;
  readonly address?: string;
  readonly party: number;
  readonly live: boolean;
  /** Whose line it is: who put it there, and whose it is by name. */
  readonly owners: readonly string[];
  /** It is known to be the sign-up of a contact; who put an unclaimed one there did so for somebody. */
  readonly claimed: boolean;
  /** Every party this line was ever shown with: an older one in a later copy is a stale copy. */
  readonly shown: readonly number[];
  /** A copy in this chat has shown it: only then its absence says something. */
  readonly shownHere: boolean;
  /** Shown by copies of other chats only. */
  readonly elsewhere: boolean;
  /** It has been shown as withdrawn: the same mark in a later copy may be an old one. */
  readonly marked: boolean;
}

/** One copy of the list, as a message shows it. */
export interface Copy {
  readonly author: string;
  readonly authorName: string;
  readonly authorAddress?: string;
  readonly entries: readonly ChainEntry[];
}

/** What a copy means beside what is known (C2, C3): only the difference. */
export interface Merge {
  readonly added: readonly { readonly entry: ChainEntry; readonly own: boolean }[];
  readonly changed: readonly { readonly number: number; readonly party: number }[];
  readonly removed: readonly number[];
  readonly restored: readonly { readonly number: number; readonly party: number }[];
  /** Live lines that this copy does not show and that stand all the same: two copies went apart. */
  readonly missing: readonly number[];
  /** Lines that others put there for the author, who now speaks for themselves. */
  readonly claims: readonly number[];
  /** Every known line that this copy shows, with what it shows of it. */
  readonly shows: readonly { readonly number: number; readonly party: number; readonly marked: boolean }[];
}

const plain = (name: string): string =>
  name.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Extended_Pictographic}]+/gu, '');

/** Merges a snapshot into what is known: nobody who was not meant to go is lost, nobody who went comes back by an old copy. */
export function mergeCopy(known: readonly KnownLine[], copy: Copy): Merge {
  const reading = new Reading(known, copy);
  for (const entry of copy.entries) reading.take(entry);
  return reading.close();
}

class Reading {
  readonly #copy: Copy;
  readonly #known: readonly KnownLine[];
  readonly #byName: Map<string, KnownLine[]>;
  readonly #taken = new Map<number, { line: KnownLine; entry: ChainEntry }>();
  readonly #added: { entry: ChainEntry; own: boolean }[] = [];
  readonly #changed: { number: number; party: number }[] = [];
  readonly #restored: { number: number; party: number }[] = [];
  readonly #removed: number[] = [];

  constructor(known: readonly KnownLine[], copy: Copy) {
    this.#known = known;
    this.#copy = copy;
    this.#byName = Map.groupBy(known, ({ name }) => plain(name));
  }

  take(entry: ChainEntry): void {
    const line = this.#lineOf(entry);
    if (line === undefined) {
      if (entry.withdrawn !== true) this.#added.push({ entry, own: false });
      return;
    }
    this.#taken.set(line.number, { line, entry });
    const own = this.#isOwn(line);
    if (entry.withdrawn === true) {
      // A mark seen before belongs to a withdrawal that is over, unless the own hand says it again.
      if (line.live && (own || !line.marked)) this.#removed.push(line.number);
    } else if (!line.live) {
      // Who withdrew comes back by the own hand only; somebody else's copy is an old one.
      if (own) this.#restored.push({ number: line.number, party: entry.party });
    } else if (entry.party !== line.party && (own || !line.shown.includes(entry.party))) {
      this.#changed.push({ number: line.number, party: entry.party });
    }
  }

  close(): Merge {
    this.#tellNamesakesApart();
    const absent = this.#known.filter((line) => line.live && line.shownHere && !this.#taken.has(line.number));
    this.#removed.push(...absent.filter((line) => this.#isOwn(line)).map(({ number }) => number));
    return {
      added: this.#claimed(),
      changed: this.#changed,
      removed: this.#removed,
      restored: this.#restored,
      missing: absent.filter((line) => !this.#isOwn(line)).map(({ number }) => number),
      claims: [...this.#taken.values()]
        .filter(({ line }) => !line.claimed && this.#isNamed(line))
        .map(({ line }) => line.number),
      shows: [...this.#taken.values()].map(({ line, entry }) => ({
        number: line.number,
        party: entry.party,
        marked: entry.withdrawn === true,
      })),
    };
  }

  /** The known line an entry shows: the same name, and no other flat. */
  #lineOf(entry: ChainEntry): KnownLine | undefined {
    const alike = (this.#byName.get(plain(entry.name)) ?? []).filter(
      (line) => !this.#taken.has(line.number) && agree(entry.address, line.address) && !this.#isNamesake(entry, line),
    );
    const live = alike.filter((line) => line.live);
    const own = (line: KnownLine) => this.#isOwn(line);
    return (
      live.find((line) => own(line)) ??
      live.find((line) => line.party === entry.party) ??
      live.find((line) => line.shown.includes(entry.party)) ??
      live[0] ??
      alike.find((line) => own(line)) ??
      alike[0]
    );
  }

  /** The author's own name, over somebody else's line that this chat has not shown or that is gone, is the author's own line. */
  #isNamesake(entry: ChainEntry, line: KnownLine): boolean {
    if (!line.claimed || this.#isOwn(line) || !isAuthors(entry, this.#copy) || sameFlat(entry, line)) return false;
    return (line.elsewhere || !line.live) && !this.#hasOwn();
  }

  #hasOwn(): boolean {
    return this.#known.some((line) => line.live && this.#isOwn(line));
  }

  /** Two of one name extend the same copy at once: who adds nothing else and stands nowhere yet has added themselves. */
  #tellNamesakesApart(): void {
    if (this.#added.length > 0 || this.#restored.length > 0 || this.#hasOwn()) return;
    const mine = [...this.#taken.values()].find(
      ({ line, entry }) =>
        line.live && line.claimed && entry.withdrawn !== true && isAuthors(entry, this.#copy) && !sameFlat(entry, line),
    );
    if (mine === undefined) return;
    this.#taken.delete(mine.line.number);
    const at = this.#changed.findIndex(({ number }) => number === mine.line.number);
    if (at >= 0) this.#changed.splice(at, 1);
    this.#added.push({ entry: mine.entry, own: false });
  }

  #isOwn(line: KnownLine): boolean {
    return line.owners.includes(this.#copy.author) || (!line.claimed && this.#isNamed(line));
  }

  /** It has the author's name, and no other flat. */
  #isNamed(line: KnownLine): boolean {
    return plain(line.name) === plain(this.#copy.authorName) && agree(line.address, this.#copy.authorAddress);
  }

  /** Which of the new lines is the author's own: the one with their name or flat, else the only one of somebody without one. */
  #claimed(): readonly { entry: ChainEntry; own: boolean }[] {
    const stands = this.#known.some(
      (line) => line.live && this.#isOwn(line) && line.claimed && !this.#removed.includes(line.number),
    );
    if (stands || this.#restored.length > 0) return this.#added;
    const named = this.#added.findIndex(({ entry }) => isAuthors(entry, this.#copy));
    const own = named >= 0 ? named : this.#added.length === 1 ? 0 : -1;
    return this.#added.map((line, i) => ({ ...line, own: i === own }));
  }
}

const agree = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;
const sameFlat = (entry: ChainEntry, line: KnownLine): boolean =>
  entry.address !== undefined && entry.address === line.address;

function isAuthors(entry: ChainEntry, copy: Copy): boolean {
  if (entry.address !== undefined && copy.authorAddress !== undefined) return entry.address === copy.authorAddress;
  const name = plain(entry.name);
  const author = plain(copy.authorName);
  return name !== '' && author !== '' && (author.includes(name) || name.includes(author));
}
