import type { Line } from './lines.ts';
import type { Style } from './marker.ts';

/** Numbered lines that count on, and the index of the first of them. */
export interface Run {
  readonly first: number;
  readonly members: readonly Line[];
}

/** The list, and the runs of the same style above it (rules, or another group of the same list). */
export interface Runs {
  readonly list: Run;
  readonly above: readonly Run[];
}

interface Open {
  readonly style: Style;
  readonly lines: { line: Line; index: number }[];
  last: number;
}

const far = 30;

/**
 * Finds the list among the numbered lines: numbers of one style that count on. Where the numbering begins again
 * (rules above, the list below) the last run that is not shorter than a pair wins.
 */
export function runsOf(lines: readonly Line[]): Runs | undefined {
  const runs: Open[] = [];
  const current = new Map<Style, Open>();
  lines.forEach((line, index) => {
    const marker = line.marker;
    if (!marker) return;
    const style = loose(marker.style) ? 'dotted' : marker.style;
    const run = current.get(style);
    if (run && marker.n > 1 && Math.abs(marker.n - run.last) <= far) {
      // Many hands have copied the list: a number may come twice, jump or stand out of order.
      run.lines.push({ line, index });
      run.last = marker.n;
    } else if (run && marker.n === run.last) {
      run.lines.push({ line, index });
    } else if (begins(lines, index)) {
      const opened: Open = { style, lines: [{ line, index }], last: marker.n };
      current.set(style, opened);
      runs.push(opened);
    }
  });
  const best = runs.reduce<Open | undefined>((one, other) => (one && better(one, other) ? one : other), undefined);
  if (!best) return undefined;
  const above = runs.slice(0, runs.indexOf(best)).filter((run) => run.style === best.style);
  return { list: closed(best), above: above.map(closed) };
}

function closed(run: Open): Run {
  return { first: run.lines[0]!.index, members: run.lines.map(({ line }) => line) };
}

/** 1. and 1 and 1、 mix in lists that many hands have copied. */
function loose(style: Style): boolean {
  return style === 'dotted' || style === 'blank' || style === 'none';
}

/** A list begins with 1 (0 for the example), or anywhere when another number follows soon. */
function begins(lines: readonly Line[], index: number): boolean {
  const marker = lines[index]!.marker!;
  if (marker.n <= 1) return true;
  const next = lines.slice(index + 1, index + 6).find((line) => line.marker?.style === marker.style)?.marker;
  return next !== undefined && next.n > marker.n && next.n <= marker.n + far && marker.style !== 'none';
}

/** A later run wins unless it is a lone line under a real list; numbers in signs before numerals (一、 heads sections). */
function better(one: Open, other: Open): boolean {
  if (other.style === 'worded' && one.style !== 'worded') return true;
  if (one.style === 'worded' && other.style !== 'worded') return false;
  return one.lines.length > 1 && other.lines.length === 1;
}
