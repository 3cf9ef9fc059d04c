import type { ChainEntry } from '#domain/reading.ts';
import type { Chance } from '../chance.ts';
import { type Elder, type Neighbour, surnames, townOf } from './town.ts';

/** One copy in a room, as everybody there can copy it. */
export interface Posted {
  readonly entries: readonly ChainEntry[];
  readonly room: number;
}

export interface Step {
  readonly kind: 'copy' | 'recall' | 'join' | 'change' | 'withdraw';
  readonly who: Neighbour;
  readonly room: number;
  /** `copy`: what is posted. */
  readonly entries?: readonly ChainEntry[];
  /** `join`, `change`: the number said. */
  readonly party?: number;
  /** The number of this step; a recall names the step it takes back. */
  readonly id: number;
  readonly of?: number;
}

/** Days of chat about one event: who posts which copy, recalls what, says what, and what everybody means by it. */
export class Days {
  readonly town: Neighbour[];
  readonly elders: Elder[] = [];
  readonly #chance: Chance;
  readonly #rooms: Posted[][];
  #steps = 0;
  /** The last step of somebody, while nothing else of theirs has followed: it can be recalled. */
  readonly #last = new Map<Neighbour, { id: number; room: number; before: () => void; listed: boolean }>();

  constructor(chance: Chance, people = 200, rooms = 5) {
    this.#chance = chance;
    this.town = townOf(chance, people, rooms);
    this.#rooms = Array.from({ length: rooms }, () => []);
  }

  /** What happens next: one step, or a recall and what is posted again. */
  next(): Step[] {
    const who = this.#chance.pick(this.town);
    const dice = this.#chance.below(100);
    if (who.namesake) return this.#namesakes(who, dice);
    if (dice < 6) return this.#recalls(who, dice < 3);
    if (dice < 8) return this.#rewrites(who);
    const forOthersOnly = who.means === 0 && this.elders.some(({ by, means }) => by === who && means > 0);
    if (dice < 16 && !forOthersOnly) return [this.#says(who)];
    if (dice < 30) return this.#copies(who, () => this.#signsUpElder(who));
    if (dice < 36) return this.#copies(who, () => this.#forgetsElder(who));
    if (who.means === 0) {
      if (dice < 90) return this.#copies(who, () => this.#means(who, 1 + this.#chance.below(3)));
      // Who stands nowhere and posts an old list, means nothing by it.
      return this.#copies(who, () => undefined);
    }
    if (dice < 60) return this.#copies(who, () => this.#means(who, 1 + this.#chance.below(4)));
    if (dice < 90 && who.listed) return this.#copies(who, () => this.#means(who, 0), this.#chance.below(2) === 0);
    return this.#copies(who, () => undefined);
  }

  /** Two of one name and without flats are told apart by what each posts about themselves: never a list that changes nothing. */
  #namesakes(who: Neighbour, dice: number): Step[] {
    if (dice < 6) return this.#recalls(who, false);
    // Nobody could tell whose a number is that both may have had.
    const numbers = who.contact.endsWith('1') || who.contact.endsWith('6') ? [3, 4] : [1, 2];
    const other = numbers.filter((party) => party !== who.means);
    // In words it is plain who speaks.
    if (dice < 14) return [this.#says(who, this.#chance.pick(other))];
    if (who.means === 0 || dice < 50) return this.#copies(who, () => this.#means(who, this.#chance.pick(other)));
    return who.listed ? this.#copies(who, () => this.#means(who, 0)) : [this.#says(who, this.#chance.pick(other))];
  }

  /** Everybody who means to come, by name and flat, with their number. */
  expected(): string[] {
    const people = this.town.filter(({ means }) => means > 0).map(({ name, means }) => `${name} ${means}`);
    const elders = this.elders.filter(({ means }) => means > 0).map(({ name, means }) => `${name} ${means}`);
    return [...people, ...elders].toSorted();
  }

  #means(who: Neighbour, party: number): () => void {
    const before = who.means;
    who.means = party;
    return () => {
      who.means = before;
    };
  }

  #signsUpElder(who: Neighbour): () => void {
    const elder: Elder = {
      name: `${surnames[this.#chance.below(surnames.length)]!}老${this.elders.length}`,
      by: who,
      means: 1,
    };
    this.elders.push(elder);
    return () => {
      elder.means = 0;
    };
  }

  #forgetsElder(who: Neighbour): (() => void) | undefined {
    const elder = this.elders.find(({ by, means }) => by === who && means > 0);
    if (elder === undefined) return undefined;
    elder.means = 0;
    return () => {
      elder.means = 1;
    };
  }

  #copies(who: Neighbour, does: () => (() => void) | undefined, marks = false): Step[] {
    const base = this.#base(who);
    const was = who.means;
    const { listed } = who;
    const before = does();
    const entries = this.#written(base, who, was, marks);
    if (entries.length === 0) {
      // Nobody posts a list without a line.
      before?.();
      return [];
    }
    who.listed = who.means > 0;
    const posted = { entries, room: who.room };
    this.#rooms[who.room]!.push(posted);
    const id = this.#id();
    this.#last.set(who, { id, room: who.room, listed, before: before ?? (() => undefined) });
    return [{ kind: 'copy', who, room: who.room, entries, id }];
  }

  /** Somebody writes another name where a neighbour stands in the middle of the newest list: the neighbour still comes, nobody else does. */
  #rewrites(who: Neighbour): Step[] {
    const newest = this.#rooms[who.room]!.at(-1)?.entries ?? [];
    const others = newest.filter(({ note, withdrawn }) => note !== who.contact && withdrawn !== true);
    const [of] = others.slice(1, -1).filter((entry) => this.#stands(entry));
    const shown = newest
      .filter(({ note }) => note === who.contact)
      .map(({ name, party, withdrawn }) => `${bare(name)} ${withdrawn === true ? 0 : party}`);
    if (of === undefined || shown.toSorted().join() !== this.#linesOf(who).toSorted().join()) return [];
    const id = this.#id();
    this.#last.delete(who);
    const entries = newest.map((entry) => (entry === of ? { ...entry, name: `改名${id}` } : entry));
    this.#rooms[who.room]!.push({ entries, room: who.room });
    return [{ kind: 'copy', who, room: who.room, entries, id }];
  }

  /** The line is somebody's who means to come, under a name that is theirs alone. */
  #stands({ name, party, note }: ChainEntry): boolean {
    const owner = this.town.find(({ contact }) => contact === note);
    return owner !== undefined && !owner.namesake && this.#linesOf(owner).includes(`${bare(name)} ${party}`);
  }

  /** What somebody's own copies show of them and those they sign up. */
  #linesOf(who: Neighbour): string[] {
    const elders = this.elders.filter(({ by, means }) => by === who && means > 0);
    return [...(who.means > 0 ? [who] : []), ...elders].map(({ name, means }) => `${name} ${means}`);
  }

  /** The copy somebody takes: mostly the newest of their group, sometimes one that others extend at the same time, now and then an old one. */
  #base(who: Neighbour): readonly ChainEntry[] {
    const seen = this.#rooms[who.room]!;
    const dice = this.#chance.below(10);
    const back = dice < 6 || who.namesake ? 0 : dice < 9 ? this.#chance.below(4) : this.#chance.below(12);
    return seen[Math.max(0, seen.length - 1 - back)]?.entries ?? [];
  }

  /** The copy as they write it: what is theirs is as they mean it, the rest as it was copied; numbers, order and spaces move. */
  #written(base: readonly ChainEntry[], who: Neighbour, was: number, marks: boolean): readonly ChainEntry[] {
    const lines: Omit<ChainEntry, 'n'>[] = base.filter(({ note }) => note !== who.contact);
    if (who.means > 0) lines.push(lineOf(who));
    else if (marks && was > 0) lines.push({ ...lineOf(who), party: was, withdrawn: true });
    for (const { name, means, by } of this.elders) {
      if (by === who && means > 0) lines.push({ name, party: means, note: who.contact });
    }
    if (this.#chance.below(5) === 0) lines.reverse();
    return lines.map((line, i) => ({ ...line, n: i + 1, name: this.#decorated(line.name) }));
  }

  #decorated(name: string): string {
    return this.#chance.below(12) === 0 ? ` ${bare(name)}🌸` : bare(name);
  }

  #says(who: Neighbour, number = 1 + this.#chance.below(4)): Step {
    const before = who.means;
    const party = before > 0 && this.#chance.below(3) === 0 ? 0 : number;
    who.means = party;
    this.#last.delete(who);
    if (party === 0) who.listed = false;
    const kind = party === 0 ? 'withdraw' : before > 0 ? 'change' : 'join';
    return { kind, who, room: who.room, id: this.#id(), ...(party === 0 ? {} : { party }) };
  }

  #recalls(who: Neighbour, again: boolean): Step[] {
    const last = this.#last.get(who);
    if (last === undefined) return [];
    last.before();
    who.listed = who.means > 0 && last.listed;
    this.#last.delete(who);
    const recall: Step = { kind: 'recall', who, room: last.room, id: this.#id(), of: last.id };
    return again ? [recall, ...this.#copies(who, () => undefined)] : [recall];
  }

  #id(): number {
    this.#steps += 1;
    return this.#steps;
  }
}

const bare = (name: string): string => name.replace(/[ 🌸]/gu, '');

/** Whose a line is stands in its note, which nobody but the writers of these days reads. */
const lineOf = (who: Neighbour): Omit<ChainEntry, 'n'> => ({
  name: who.name,
  party: who.means,
  note: who.contact,
  ...(who.flat === undefined ? {} : { address: who.flat }),
});
