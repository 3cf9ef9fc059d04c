import { bankFor, borderGrams, gateFor, mostInBank, openerFor } from './look.ts';
import { allNeedsOf, borderOf, type Gram, needsOf } from './needs.ts';
import { treeOf } from './tree.ts';

/** A pattern that is only tried where the letters it needs stand; it answers as the pattern itself would. */
export interface Gated {
  readonly pattern: RegExp;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** Puts a gate before a pattern; what the pattern needs is read off its source. Not for patterns that remember (g, y). */
export function gated(pattern: RegExp): Gated {
  const gates = allNeeds(pattern).map(gateFor);
  const isOpen = openerFor(gates);
  if (gates.length === 0) return { pattern, test: (text) => pattern.test(text), exec: (text) => pattern.exec(text) };
  return {
    pattern,
    test: (text) => isOpen(text) && pattern.test(text),
    exec: (text) => (isOpen(text) ? pattern.exec(text) : null),
  };
}

/** Every pattern of a table of rules behind its gate; what is no pattern stays as it is. */
export function gatedAll<R extends object>(rules: R): { readonly [K in keyof R]: R[K] extends RegExp ? Gated : R[K] } {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, rule instanceof RegExp ? gated(rule) : rule]),
  ) as { [K in keyof R]: R[K] extends RegExp ? Gated : R[K] };
}

/** Whether one of some patterns may match a text or any part of it: they need letters that stand in it. */
export function mayMatch(patterns: readonly RegExp[]): (text: string) => boolean {
  const grams = patterns.flatMap((pattern) => {
    const needed = needsOf(treeOf(pattern));
    if (needed === undefined) throw new TypeError(`${pattern}: needs no letter`);
    return needed;
  });
  return openerFor([gateFor([...new Set(grams)])]);
}

/** Whether one of some patterns may match: one look for all of them. */
export function mayAny(patterns: readonly Gated[]): (text: string) => boolean {
  const open = bankFor(patterns.map(({ pattern }) => allNeeds(pattern)));
  return (text) => open(text) !== 0;
}

/** The names of those patterns of a table that match a text, in the order of the table: one look at all their gates. */
export function gatedRows<K>(rows: readonly (readonly [K, RegExp])[]): (text: string) => K[] {
  const banks = Array.from({ length: Math.ceil(rows.length / mostInBank) }, (_, n) => {
    const own = rows.slice(n * mostInBank, (n + 1) * mostInBank);
    return { rows: own, open: bankFor(own.map(([, pattern]) => allNeeds(pattern))) };
  });
  return (text) => {
    const found: K[] = [];
    for (const bank of banks)
      for (let open = bank.open(text); open !== 0; open &= open - 1) {
        const [name, pattern] = bank.rows[31 - Math.clz32(open & -open)]!;
        if (pattern.test(text)) found.push(name);
      }
    return found;
  };
}

/** What stands in a match, what it begins with where a text begins, and ends with where it ends. */
function allNeeds(pattern: RegExp): readonly (readonly Gram[])[] {
  if (pattern.global || pattern.sticky) throw new TypeError(`${pattern}: remembers where it was`);
  const tree = treeOf(pattern);
  const [first, last] = [borderOf(tree, 'start'), borderOf(tree, 'end')];
  return [
    ...allNeedsOf(tree),
    ...(first === undefined ? [] : [borderGrams(first, 'start')]),
    ...(last === undefined ? [] : [borderGrams(last, 'end')]),
  ];
}
