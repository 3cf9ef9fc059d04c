import { commonness } from './common.ts';
import type { Tree } from './tree.ts';

/** One or two letters that stand together (an emoji counts as two). */
export type Gram = string;

interface Need {
  readonly grams: readonly Gram[];
  /** How often one of them stands in a message that has nothing to do with it. */
  readonly common: number;
}

/** What stands in more than this share of messages is not worth a second look. */
const tellsLittle = 0.5;
/** More grams than this tell little and cost much. */
const most = 600;

/** Grams of which every match holds at least one, chosen as rare as possible; undefined when nothing is needed. */
export const needsOf = (tree: Tree): readonly Gram[] | undefined => need(tree)?.grams;

/** The same of several parts that stand in a row: of each of these every match holds one, the rarest first. */
export function allNeedsOf(tree: Tree): readonly (readonly Gram[])[] {
  const [rarest, ...others] = (tree.is === 'row' ? [...rowNeeds(tree.parts)] : [need(tree)])
    .filter((one) => one !== undefined)
    .sort((a, b) => a.common - b.common);
  if (rarest === undefined) return [];
  const held = new Set(rarest.grams);
  const next = others.find(({ grams, common }) => common < tellsLittle && !grams.every((gram) => held.has(gram)));
  return next === undefined ? [rarest.grams] : [rarest.grams, next.grams];
}

/**
 * The letters of which a match holds one at the very start of a text (`^…`), or at its very end; undefined when it may stand
 * elsewhere as well, or there are too many.
 */
export function borderOf(tree: Tree, at: 'start' | 'end'): readonly string[] | undefined {
  const last = at === 'end';
  switch (tree.is) {
    case 'row': {
      const border = last ? tree.parts.at(-1) : tree.parts[0];
      if (border === undefined) return undefined;
      if (border.is !== 'place') return borderOf(border, at);
      return border.at === at ? edgeOf(last ? tree.parts.slice(0, -1) : tree.parts.slice(1), last) : undefined;
    }
    case 'choice': {
      const all = tree.branches.map((branch) => borderOf(branch, at));
      return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one!);
    }
    case 'repeat':
      return tree.optional ? undefined : borderOf(tree.of, at);
    default:
      return undefined;
  }
}

function need(tree: Tree): Need | undefined {
  switch (tree.is) {
    case 'letter':
      return tree.of === undefined ? undefined : needOf(tree.of);
    case 'row':
      return rowNeed(tree.parts);
    case 'choice':
      return united(tree.branches.map(need));
    case 'repeat':
      return tree.optional ? undefined : need(tree.of);
    case 'place':
      return tree.of === undefined ? undefined : need(tree.of);
    default:
      return undefined;
  }
}

/** The rarest of what each part needs, and of the pairs that must stand where two parts meet. */
function rowNeed(parts: readonly Tree[]): Need | undefined {
  let best: Need | undefined;
  for (const one of rowNeeds(parts, () => best?.common ?? Number.POSITIVE_INFINITY))
    if (best === undefined || one.common < best.common) best = one;
  return best;
}

/** All of them; pairs only where they are rarer than is `asked`, which of most a few already tell. */
function* rowNeeds(parts: readonly Tree[], asked: () => number = () => Number.POSITIVE_INFINITY): Generator<Need> {
  for (const [i, part] of parts.entries()) {
    const own = need(part);
    if (own !== undefined && own.grams.length <= most) yield own;
    if (mayBeNothing(part)) continue;
    const left = edge(part, true);
    const right = left === undefined ? undefined : edgeOf(parts.slice(i + 1), false);
    if (left === undefined || right === undefined || left.length * right.length > most) continue;
    const pairs = pairsRarer(left, right, asked());
    if (pairs !== undefined) yield pairs;
  }
}

function pairsRarer(left: readonly string[], right: readonly string[], limit: number): Need | undefined {
  const grams: Gram[] = [];
  let common = 0;
  for (const a of left)
    for (const b of right) {
      const gram = pairOf(a, b);
      common += commonness(gram);
      if (common >= limit) return undefined;
      grams.push(gram);
    }
  return { grams: [...new Set(grams)], common };
}

function needOf(grams: readonly Gram[]): Need {
  let common = 0;
  for (const gram of grams) common += commonness(gram);
  return { grams: [...new Set(grams)], common };
}

const pairOf = (a: string, b: string): Gram => (a.length > 1 ? a : b.length > 1 ? b : a + b);

function united(needs: readonly (Need | undefined)[]): Need | undefined {
  const grams: Gram[] = [];
  for (const one of needs) {
    if (one === undefined) return undefined;
    grams.push(...one.grams);
  }
  return needOf(grams);
}

function mayBeNothing(tree: Tree): boolean {
  switch (tree.is) {
    case 'letter':
      return false;
    case 'row':
      return tree.parts.every(mayBeNothing);
    case 'choice':
      return tree.branches.some(mayBeNothing);
    case 'repeat':
      return tree.optional || mayBeNothing(tree.of);
    default:
      return true;
  }
}

/** The letters a match of a part may begin (or end) with; undefined when they are too many. Parts that take nothing have none. */
function edge(tree: Tree, last: boolean): readonly string[] | undefined {
  switch (tree.is) {
    case 'letter':
      return tree.of;
    case 'row':
      return edgeOf(tree.parts, last, true);
    case 'choice': {
      const all = tree.branches.map((branch) => edge(branch, last));
      return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one!);
    }
    case 'repeat':
      return edge(tree.of, last);
    case 'place':
      return [];
    case 'unknown':
      return undefined;
  }
}

/** The same of parts in a row; undefined as well when all of them may take nothing, unless that is `open` to the caller. */
function edgeOf(parts: readonly Tree[], last: boolean, open = false): readonly string[] | undefined {
  const letters: string[] = [];
  for (const part of last ? parts.toReversed() : parts) {
    const one = edge(part, last);
    if (one === undefined) return undefined;
    letters.push(...one);
    if (!mayBeNothing(part)) return letters;
  }
  return open ? letters : undefined;
}
