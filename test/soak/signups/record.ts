import type { KnownLine } from '#domain/chain-list.ts';
import { mergeCopy } from '#domain/chain-merge.ts';
import { plain } from '#domain/chain-names.ts';
import type { Step } from './days.ts';
import type { Neighbour } from './town.ts';

interface Line {
  readonly number: number;
  readonly name: string;
  readonly address?: string;
  party: number;
  live: boolean;
  contact?: string;
  readonly by: string;
  readonly shown: Set<number>;
  readonly shownIn: Set<number>;
  marked: boolean;
  readonly doubts: string[];
}

interface Copied {
  readonly author: string;
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly changed: readonly { readonly number: number; readonly before: number; readonly after: number }[];
  readonly stands: readonly number[];
  undone: boolean;
}

/** The list as the assistant keeps it, without a database: the merge with what a copy writes and a recall takes back. */
export class Record {
  readonly lines: Line[] = [];
  readonly #copies = new Map<number, Copied>();
  readonly #shown = new Map<number, (readonly string[])[]>();

  take(step: Step): void {
    if (step.kind === 'copy') this.#copy(step);
    else if (step.kind === 'recall') this.#recall(step);
    else this.#says(step);
  }

  stands(): string[] {
    return this.lines
      .filter(({ live }) => live)
      .map(({ name, party }) => `${name.replace(/[ 🌸]/gu, '')} ${party}`)
      .toSorted();
  }

  #copy({ who, room, entries, id }: Step): void {
    const merge = mergeCopy(
      this.lines.map((line) => known(line, room)),
      {
        author: who.contact,
        authorName: who.name,
        ...(who.flat === undefined ? {} : { authorAddress: who.flat }),
        entries: entries!,
        earlier: [
          this.lines.filter(({ live }) => live).map(({ name }) => plain(name)),
          ...(this.#shown.get(room)?.slice(0, 8) ?? []),
        ],
      },
    );
    this.#shown.set(room, [entries!.map(({ name }) => plain(name)), ...(this.#shown.get(room) ?? [])]);
    for (const { number, entry } of merge.rewritten) this.lines[number - 1]!.doubts.push(plain(entry.name));
    const at = (number: number) => this.lines[number - 1]!;
    for (const number of merge.removed) at(number).live = false;
    const changed = merge.changed.map(({ number, party }) => {
      const before = at(number).party;
      at(number).party = party;
      at(number).shown.add(before).add(party);
      return { number, before, after: party };
    });
    for (const { number, party } of merge.restored) Object.assign(at(number), { live: true, party });
    for (const number of merge.claims) at(number).contact = who.contact;
    for (const number of merge.released) delete at(number).contact;
    const fresh = merge.added.map(({ entry, own }) => {
      const address = entry.address ?? (own ? who.flat : undefined);
      const line: Line = {
        number: this.lines.length + 1,
        name: entry.name,
        party: entry.party,
        live: true,
        by: who.contact,
        shown: new Set([entry.party]),
        shownIn: new Set([room]),
        marked: false,
        doubts: [],
        ...(own ? { contact: who.contact } : {}),
        ...(address === undefined ? {} : { address }),
      };
      this.lines.push(line);
      return line.number;
    });
    for (const { number, party, marked } of merge.shows) {
      at(number).shown.add(party);
      at(number).shownIn.add(room);
      if (marked) at(number).marked = true;
    }
    const shown = new Set([...merge.shows.filter(({ marked }) => !marked).map(({ number }) => number), ...fresh]);
    this.#copies.set(id, {
      author: who.contact,
      added: [...fresh, ...merge.restored.map(({ number }) => number)],
      removed: merge.removed,
      changed,
      stands: this.lines
        .filter((line) => line.live && shown.has(line.number) && isBy(line, who))
        .map(({ number }) => number),
      undone: false,
    });
  }

  #recall({ who, of }: Step): void {
    const copy = this.#copies.get(of!)!;
    copy.undone = true;
    const later = [...this.#copies]
      .filter(([id, one]) => id > of! && one.author === who.contact && !one.undone)
      .map(([, one]) => one);
    const stands = new Set(later.flatMap((one) => one.stands));
    const gone = new Set(later.flatMap((one) => one.removed));
    for (const line of this.lines) {
      const change = copy.changed.find(({ number }) => number === line.number);
      if (copy.added.includes(line.number) && !stands.has(line.number)) line.live = false;
      else if (copy.removed.includes(line.number) && !gone.has(line.number)) line.live = true;
      else if (change !== undefined && line.party === change.after && !stands.has(line.number))
        line.party = change.before;
    }
  }

  /** 报名, 改成…, 不去了 in words: the sender's own sign-up, whichever list it is on. */
  #says({ kind, who, party }: Step): void {
    const own =
      this.lines.find((line) => line.live && line.contact === who.contact) ??
      this.lines.find((line) => isUnclaimed(line, who));
    if (kind === 'withdraw') {
      if (own !== undefined) own.live = false;
      return;
    }
    if (own !== undefined) {
      Object.assign(own, { party, contact: who.contact });
      return;
    }
    this.lines.push({
      number: this.lines.length + 1,
      name: who.name,
      party: party!,
      live: true,
      contact: who.contact,
      by: who.contact,
      shown: new Set(),
      shownIn: new Set(),
      marked: false,
      doubts: [],
      ...(who.flat === undefined ? {} : { address: who.flat }),
    });
  }
}

const isBy = (line: Line, who: Neighbour): boolean => line.contact === who.contact || line.by === who.contact;
const isUnclaimed = (line: Line, who: Neighbour): boolean =>
  line.live && line.contact === undefined && line.name.replace(/[ 🌸]/gu, '') === who.name;

const known = (line: Line, room: number): KnownLine => ({
  number: line.number,
  name: line.name,
  ...(line.address === undefined ? {} : { address: line.address }),
  party: line.party,
  live: line.live,
  ...(line.contact === undefined ? {} : { contact: line.contact }),
  by: line.by,
  shown: [line.party, ...line.shown],
  shownHere: line.shownIn.has(room),
  elsewhere: line.shownIn.size > 0 && !line.shownIn.has(room),
  marked: line.marked,
  doubts: line.doubts,
});
