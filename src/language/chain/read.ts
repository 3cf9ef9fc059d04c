import type { Chain, ChainEntry } from '#domain/reading.ts';
import { readEntry } from './entry.ts';
import { markerOf } from './marker.ts';
import { example, heads, headWords } from './words.ts';

const quoteLine = /^(?:- ?){5,}-?\s*$/u;

/**
 * The sign-up list a message shows, from its original text; undefined when it is none. Numbered rules, agendas and
 * shopping lists are none unless they are headed as one. A quote block is not read.
 */
export function readChain(raw: string): Chain | undefined {
  const lines = linesOf(raw);
  const titles: string[] = [];
  const entries: ChainEntry[] = [];
  let numbered = 0;
  let open: { n: number; words: string } | undefined;
  const close = () => {
    const entry = open ? readEntry(open.n, open.words) : undefined;
    if (entry) entries.push(entry);
    open = undefined;
  };
  for (const line of lines) {
    const marker = markerOf(line);
    if (marker) {
      close();
      numbered += 1;
      open = { n: marker.n, words: line.slice(marker.end) };
    } else if (open) open = { n: open.n, words: `${open.words} ${line}` };
    else if (!example.test(line) && line.trim()) titles.push(line.trim());
  }
  close();
  const headed = titles.some((line) => heads.test(line));
  if (numbered === 0 && headed) return unnumbered(titles);
  if (entries.length === 0 || (!headed && !looksSigned(entries))) return undefined;
  return { title: titleOf(titles), entries };
}

function linesOf(raw: string): string[] {
  const lines = raw.split(/\r?\n/u);
  const cut = lines[0]?.trimStart().startsWith('「') ? lines.findIndex((line) => quoteLine.test(line.trim())) : -1;
  return lines.slice(cut + 1);
}

function titleOf(lines: readonly string[]): string {
  return lines
    .join(' ')
    .replace(headWords, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:：,，]+|[\s:：,，]+$/gu, '');
}

/** Lines of names without numbers under a headed title. */
function unnumbered(lines: readonly string[]): Chain | undefined {
  const entries: ChainEntry[] = [];
  for (const line of lines.slice(1)) {
    const entry = readEntry(entries.length + 1, line);
    if (entry) entries.push(entry);
  }
  return entries.length >= 2 ? { title: titleOf(lines.slice(0, 1)), entries } : undefined;
}

/** Without a head only a list of short lines that carry flats or counts is taken for a sign-up. */
function looksSigned(entries: readonly ChainEntry[]): boolean {
  const signed = entries.filter((entry) => entry.name.length <= 6 && (entry.address !== undefined || entry.party > 1));
  return entries.length >= 2 && signed.length * 2 >= entries.length;
}
