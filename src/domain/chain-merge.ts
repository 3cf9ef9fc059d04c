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
  /** Every party this line was ever shown with: an older one in a later copy is a stale copy. */
  readonly shown: readonly number[];
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
}

const plain = (name: string): string =>
  name.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Extended_Pictographic}]+/gu, '');

/** Whether an entry shows a known line: the same name, and no other flat. Two 张阿姨 are told apart by flat or by who posted. */
const shows = (entry: ChainEntry, line: KnownLine): boolean =>
  plain(entry.name) === plain(line.name) &&
  (entry.address === undefined || line.address === undefined || entry.address === line.address);

/** Merges a snapshot into what is known: nobody who was not meant to go is lost, nobody who went comes back by an old copy. */
export function mergeCopy(known: readonly KnownLine[], copy: Copy): Merge {
  const isOwn = (line: KnownLine): boolean => line.owners.includes(copy.author);
  const taken = new Set<number>();
  const added: { entry: ChainEntry; own: boolean }[] = [];
  const changed: { number: number; party: number }[] = [];
  const restored: { number: number; party: number }[] = [];
  const removed: number[] = [];
  for (const entry of copy.entries) {
    const candidates = known.filter((line) => !taken.has(line.number) && shows(entry, line));
    const line =
      candidates.find((candidate) => candidate.live && isOwn(candidate)) ??
      candidates.find((candidate) => candidate.live) ??
      candidates[0];
    if (line === undefined) {
      if (entry.withdrawn !== true) added.push({ entry, own: false });
      continue;
    }
    taken.add(line.number);
    if (entry.withdrawn === true) {
      if (line.live) removed.push(line.number);
    } else if (!line.live) {
      // Who withdrew comes back by the own hand only; somebody else's copy is an old one.
      if (isOwn(line)) restored.push({ number: line.number, party: entry.party });
    } else if (entry.party !== line.party && (isOwn(line) || !line.shown.includes(entry.party))) {
      changed.push({ number: line.number, party: entry.party });
    }
  }
  const absent = known.filter((line) => line.live && !taken.has(line.number));
  removed.push(...absent.filter(isOwn).map((line) => line.number));
  const hasOwn = known.some((line) => line.live && isOwn(line) && !removed.includes(line.number));
  return {
    added: claimed(added, copy, hasOwn),
    changed,
    removed,
    restored,
    missing: absent.filter((line) => !isOwn(line)).map((line) => line.number),
  };
}

/** Which of the new lines is the author's own: the one with their name or flat, else the only one of somebody without one. */
function claimed(
  added: readonly { entry: ChainEntry; own: boolean }[],
  copy: Copy,
  hasOwn: boolean,
): readonly { entry: ChainEntry; own: boolean }[] {
  if (hasOwn) return added;
  const named = added.findIndex(({ entry }) => isAuthors(entry, copy));
  const own = named >= 0 ? named : added.length === 1 ? 0 : -1;
  return added.map((line, i) => ({ ...line, own: i === own }));
}

function isAuthors(entry: ChainEntry, copy: Copy): boolean {
  if (entry.address !== undefined && copy.authorAddress !== undefined) return entry.address === copy.authorAddress;
  const name = plain(entry.name);
  const author = plain(copy.authorName);
  return name !== '' && author !== '' && (author.includes(name) || name.includes(author));
}
