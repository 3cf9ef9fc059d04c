import { type Copy, type KnownLine, type Merge, withHistory } from './chain-list.ts';
import {
  agree,
  isAuthors,
  isCalled,
  isNamed,
  isNick,
  isSameCalled,
  plain,
  type Shown,
  sameFlat,
} from './chain-names.ts';
import type { ChainEntry } from './reading.ts';

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
  readonly #rewritten: { number: number; entry: ChainEntry }[] = [];

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
    this.#setRewrittenApart();
    this.#tellNamesakesApart();
    const absent = this.#known.filter((line) => line.live && line.shownHere && !this.#taken.has(line.number));
    this.#removed.push(...absent.filter((line) => this.#isOwn(line)).map(({ number }) => number));
    return {
      ...this.#claimed(),
      changed: this.#changed,
      removed: this.#removed,
      restored: this.#restored,
      rewritten: this.#rewritten,
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

  /** A new name where somebody else's line stood is no new person: it is doubted, and that line counts as shown. */
  #setRewrittenApart(): void {
    const absent = this.#known.filter(
      (line) => line.live && line.shownHere && !this.#taken.has(line.number) && !this.#isOwn(line),
    );
    const replaced = absent.length === 0 ? undefined : this.#replaced();
    for (const { entry } of [...this.#added]) {
      if (isAuthors(entry, this.#copy)) continue;
      const agreeing = absent.filter((line) => agree(entry.address, line.address));
      // Doubted before: it is copied, whether or not who stood there has withdrawn since.
      const known = this.#known.find(
        (line) => !this.#taken.has(line.number) && line.doubts?.includes(plain(entry.name)) === true,
      );
      const line =
        known ??
        agreeing.find((one) => sameFlat(entry, one)) ??
        agreeing.find((one) => replaced?.entry === entry && this.#isRewritten(replaced, one));
      if (line === undefined) continue;
      if (absent.includes(line)) absent.splice(absent.indexOf(line), 1);
      const at = this.#added.findIndex((one) => one.entry === entry);
      this.#added.splice(at, 1);
      this.#taken.set(line.number, { line, entry: { ...entry, party: line.party } });
      if (known === undefined) this.#rewritten.push({ number: line.number, entry });
    }
  }

  /** The one line in which this copy differs from an earlier one that it continues, lines of the author left out. */
  #replaced(): Replaced | undefined {
    const own = new Set(this.#known.filter((line) => this.#owned(line)).map(({ name }) => plain(name)));
    for (const { entry } of this.#added) if (isAuthors(entry, this.#copy)) own.add(plain(entry.name));
    const entries = this.#copy.entries.filter(({ name }) => !own.has(plain(name)));
    for (const copy of this.#copy.earlier ?? []) {
      const names = copy.filter((name) => !own.has(name));
      if (names.length < 2 || names.length > entries.length) continue;
      const other = names.findIndex((name, i) => plain(entries[i]!.name) !== name);
      if (other < 0 || names.some((name, i) => i > other && plain(entries[i]!.name) !== name)) continue;
      return { name: names[other]!, entry: entries[other]!, inside: other > 0 && other < names.length - 1 };
    }
    return undefined;
  }

  /**
   * In the middle of a copied list nobody adds themselves. At its end two people may who extend the same copy at once (C2):
   * there it is another title of the same surname, by somebody who adds themselves besides.
   */
  #isRewritten({ name, entry, inside }: Replaced, line: KnownLine): boolean {
    if (plain(line.name) !== name) return false;
    if (inside) return true;
    const adds = this.#hasOwn() || this.#added.some((one) => one.entry !== entry && isAuthors(one.entry, this.#copy));
    return adds && entry.party === line.party && isSameCalled(entry.name, line.name);
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

  /** It has exactly the author's name, and no other flat. */
  #isSigned(line: Shown): boolean {
    return isNamed(line, this.#copy) && agree(line.address, this.#copy.authorAddress);
  }

  /** Which of the new lines is the author's own: the one with their name or flat, else the only one of somebody without one. */
  #claimed(): Pick<Merge, 'added' | 'released'> {
    const { author } = this.#copy;
    const stands = this.#known.filter(
      (line) => line.live && line.contact === author && !this.#removed.includes(line.number),
    );
    const exact = this.#added.findIndex(({ entry }) => this.#isSigned(entry) || isNick(entry, this.#copy));
    const named = exact >= 0 ? exact : this.#added.findIndex(({ entry }) => isAuthors(entry, this.#copy));
    const taken = stands.length > 0 || this.#restored.length > 0;
    const hasName = (line: Shown) => isCalled(line.name, this.#copy.authorName) || isNick(line, this.#copy);
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

interface Replaced {
  /** The plain name that an earlier copy showed there. */
  readonly name: string;
  readonly entry: ChainEntry;
  /** Others stand before and behind it. */
  readonly inside: boolean;
}
