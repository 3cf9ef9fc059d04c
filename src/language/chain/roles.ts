import type { ChainEntry } from '#domain/reading.ts';
import { isPerson } from '../party/people.ts';
import { readEntry } from './entry.ts';
import { heads, notices } from './words.ts';

const role = /^\s*([^:：\d]{1,10})[:：]\s*(\S.*)$/u;
const joint = /\s*[、,，;；和及/]\s*|\s+/u;

/** 搬桌椅：老魏、小李 names a duty and who takes it: one entry a person, the duty is the note. */
export function readRoles(n: number, words: string): ChainEntry[] | undefined {
  const found = role.exec(words.slice(0, 200));
  if (!found || isPerson(found[1]!)) return undefined;
  const names = found[2]!.split(joint).filter(Boolean);
  if (names.length === 0 || !names.every((name) => isPerson(readEntry(n, name)?.name ?? ''))) return undefined;
  const duty = found[1]!.trim();
  return names.flatMap((name) => {
    const entry = readEntry(n, name);
    return entry ? [{ ...entry, note: entry.note ? `${duty} ${entry.note}` : duty }] : [];
  });
}

/** A headed list without numbers: every line of a name is an entry, numbered in order. */
export function readUnnumbered(lines: readonly string[]): { title: string[]; entries: ChainEntry[] } {
  const head = Math.max(
    0,
    lines.findIndex((line) => heads.test(line)),
  );
  const title = lines.slice(0, head + 1);
  const entries: ChainEntry[] = [];
  for (const line of lines.slice(head + 1)) {
    const read = readRoles(entries.length + 1, line) ?? single(entries.length + 1, line);
    if (read.length === 0 && entries.length === 0) title.push(line);
    for (const entry of read) entries.push({ ...entry, n: entries.length + 1 });
  }
  return { title, entries };
}

/** So many names one below the other are a list without any head. */
const enough = 3;

/** Names one below the other: under a line that ends with a colon (我们几个去：), or nothing else than three of them. */
export function readNames(lines: readonly string[]): { title: string[]; entries: ChainEntry[] } | undefined {
  const [first = ''] = lines;
  const title = /[:：]\s*$/u.test(first) && !notices.test(first) ? [first] : [];
  const names = lines.slice(title.length);
  if (names.length < (title.length > 0 ? 2 : enough)) return undefined;
  const entries = names.flatMap((line, at) => {
    const read = single(at + 1, line);
    return read.length === 1 && isPerson(read[0]!.name) && line.length <= longestLine ? read : [];
  });
  return entries.length === names.length ? { title, entries } : undefined;
}
const longestLine = 16;

/** A line that is a name, with or without flat and count; a sentence is none. */
function single(n: number, line: string): ChainEntry[] {
  if (line.length > 40 || /[。！!？?]/u.test(line)) return [];
  const entry = readEntry(n, line);
  if (!entry) return [];
  const telling = entry.address !== undefined || entry.party > 1 || /\d\s?[人位]/u.test(line);
  return isPerson(entry.name) || (telling && entry.name.length <= 8) ? [entry] : [];
}
