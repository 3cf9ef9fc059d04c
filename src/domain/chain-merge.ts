import type { ChainEntry } from './reading.ts';

/** A line that stands, or stood, on the list of an event. */
export interface KnownLine {
  /** The sign-up's number. */
  readonly number: number;
  readonly name: string;
  readonly address?: string;
  readonly party: number;
  readonly live: boolean;
  /** Whose sign-up it is, as far as that is known. */
  readonly contact?: string;
  /** Who put it there. */
  readonly by?: string;
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
  /** Lines that were taken for the author's own until they added the one with their name. */
  readonly released: readonly number[];
  /** Every known line that this copy shows, with what it shows of it. */
  readonly shows: readonly { readonly number: number; readonly party: number; readonly marked: boolean }[];
}

/** A name without spaces, signs and flowers: what two copies of it have in common. */
export const plain = (name: string): string =>
  name.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Extended_Pictographic}]+/gu, '');

/** Merges a snapshot into what is known: nobody who was not meant to go is lost, nobody who went comes back by an old copy. */
export function mergeCopy(known: readonly KnownLine[], copy: Copy): Merge {
  const reading = new Reading(known, copy);
  for (const [name, entries] of Map.groupBy(copy.entries, ({ name }) => plain(name))) reading.take(name, entries);
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
    this.#known = withHistory(known);
    this.#copy = copy;
    this.#byName = Map.groupBy(this.#known, ({ name }) => plain(name));
  }

  /** The entries of one name, each shown by the line that fits it best; what fits none is new. */
  take(name: string, entries: readonly ChainEntry[]): void {
    const lines = this.#byName.get(name) ?? [];
    const pairs = entries
      .flatMap((entry) => lines.map((line) => ({ entry, line, fit: this.#fit(entry, line, entries.length === 1) })))
      .filter(({ fit }) => fit > 0)
      .toSorted((a, b) => b.fit - a.fit);
    const placed = new Set<ChainEntry>();
    for (const { entry, line } of pairs) {
      if (placed.has(entry) || this.#taken.has(line.number)) continue;
      placed.add(entry);
      this.#show(line, entry);
    }
    for (const entry of entries) {
      if (!placed.has(entry) && entry.withdrawn !== true) this.#added.push({ entry, own: false });
    }
  }

  /** How well a line fits what an entry shows, 0 for not at all: the flat, then the number it has or had, then whose it is. */
  #fit(entry: ChainEntry, line: KnownLine, alone: boolean): number {
    if (!agree(entry.address, line.address)) return 0;
    if (sameFlat(entry, line)) return line.live ? 20 : 19;
    const own = this.#isOwn(line);
    const had = line.shown.includes(entry.party);
    // The author's own name, over somebody else's line that is gone or of another group, is the author's own line.
    const free = !own && line.contact !== undefined && this.#isSigned(entry) && !this.#hasOwn();
    if (free && (line.elsewhere || !line.live) && (alone || !had)) return 0;
    if (line.live && entry.party === line.party) return own ? 9 : 8;
    if (own) return (line.live ? 4 : 3) + (had ? 3 : 0);
    if (had) return line.live ? 6 : 5;
    if (entry.withdrawn === true) return line.live ? 2 : 1;
    return line.live && !free ? 1 : 0;
  }

  #show(line: KnownLine, entry: ChainEntry): void {
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
      ...this.#claimed(),
      changed: this.#changed,
      removed: this.#removed,
      restored: this.#restored,
      missing: absent.filter((line) => !this.#isOwn(line)).map(({ number }) => number),
      claims: [...this.#taken.values()]
        .filter(({ line }) => line.contact === undefined && this.#isSigned(line))
        .map(({ line }) => line.number),
      shows: [...this.#taken.values()].map(({ line, entry }) => ({
        number: line.number,
        party: entry.party,
        marked: entry.withdrawn === true,
      })),
    };
  }

  /** The author stands on the list under their own name. */
  #hasOwn(): boolean {
    return this.#known.some((line) => line.live && this.#isOwn(line) && isAuthors(line, this.#copy));
  }

  /**
   * A copy that shows the author's name once, where it may be a namesake's: who stands nowhere yet and adds nothing else has
   * added themselves; who stands beside a namesake and changes nothing else has taken themselves off.
   */
  #tellNamesakesApart(): void {
    if (this.#added.length + this.#restored.length > 0) return;
    for (const { line, entry } of [...this.#taken.values()]) {
      if (!line.live || line.contact === undefined || entry.withdrawn === true || sameFlat(entry, line)) continue;
      if (this.#owned(line)) this.#leaveToNamesake(line, entry);
      else if (!this.#hasOwn() && this.#isSigned(entry)) {
        this.#untake(line);
        this.#added.push({ entry, own: false });
        return;
      }
    }
  }

  #leaveToNamesake(line: KnownLine, entry: ChainEntry): void {
    const other = (this.#byName.get(plain(line.name)) ?? []).find(
      (one) =>
        one.live && one.shownHere && one.contact !== undefined && !this.#owned(one) && !this.#taken.has(one.number),
    );
    const differs = this.#changed.some(({ number }) => number !== line.number);
    if (other === undefined || differs || !agree(entry.address, other.address)) return;
    if (entry.party !== other.party) return;
    this.#untake(line);
    this.#taken.set(other.number, { line: other, entry });
  }

  #untake(line: KnownLine): void {
    this.#taken.delete(line.number);
    const at = this.#changed.findIndex(({ number }) => number === line.number);
    if (at >= 0) this.#changed.splice(at, 1);
  }

  #line(number: number): KnownLine {
    return this.#known.find((line) => line.number === number)!;
  }

  #owned(line: KnownLine): boolean {
    return line.contact === this.#copy.author || line.by === this.#copy.author;
  }

  #isOwn(line: KnownLine): boolean {
    return this.#owned(line) || (line.contact === undefined && this.#isSigned(line));
  }

  /** It has exactly the author's name, and no other flat: 赵阿姨 is not 赵阿姨二. */
  #isSigned(line: Shown): boolean {
    return plain(line.name) === plain(this.#copy.authorName) && agree(line.address, this.#copy.authorAddress);
  }

  /** Which of the new lines is the author's own: the one with their name or flat, else the only one of somebody without one. */
  #claimed(): Pick<Merge, 'added' | 'released'> {
    const { author } = this.#copy;
    const stands = this.#known.filter(
      (line) => line.live && line.contact === author && !this.#removed.includes(line.number),
    );
    const named = this.#added.findIndex(({ entry }) => isAuthors(entry, this.#copy));
    const taken = stands.length > 0 || this.#restored.length > 0;
    const hasName = ({ name }: Shown) => isCalled(name, this.#copy.authorName);
    const came =
      this.#added.some(({ entry }) => hasName(entry)) ||
      this.#restored.some(({ number }) => hasName(this.#line(number)));
    const released = came && !stands.some(hasName) ? stands : [];
    if (taken && released.length === 0) return { added: this.#added, released: [] };
    const own = named >= 0 ? named : this.#added.length === 1 ? 0 : -1;
    return {
      added: this.#added.map((line, i) => ({ ...line, own: i === own })),
      released: released.map(({ number }) => number),
    };
  }
}

/** What was shown of somebody before they came back by other words is old of the line they have now. */
function withHistory(known: readonly KnownLine[]): readonly KnownLine[] {
  const mine = Map.groupBy(known, ({ contact }) => contact);
  return known.map((line) => {
    const all = line.contact === undefined ? [] : mine.get(line.contact)!;
    if (all.length < 2) return line;
    return { ...line, shown: all.flatMap(({ shown }) => shown), marked: all.some(({ marked }) => marked) };
  });
}

type Shown = Pick<ChainEntry, 'name' | 'address'>;
const agree = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;
const sameFlat = (entry: Shown, line: KnownLine): boolean =>
  entry.address !== undefined && entry.address === line.address;

function isAuthors(entry: Shown, copy: Copy): boolean {
  if (entry.address !== undefined && copy.authorAddress !== undefined) return entry.address === copy.authorAddress;
  return isCalled(entry.name, copy.authorName);
}

/** 老魏 is what 老魏 16楼 calls himself. */
function isCalled(said: string, full: string): boolean {
  const [name, author] = [plain(said), plain(full)];
  return name !== '' && author !== '' && (author.includes(name) || name.includes(author));
}
