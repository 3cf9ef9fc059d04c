import { type Gate, gateFor, isOpen } from './look.ts';
import { needsOf } from './needs.ts';
import { treeOf } from './tree.ts';

/** A pattern that is only tried where the letters it needs stand; it answers as the pattern itself would. */
export interface Gated {
  readonly pattern: RegExp;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** Puts a gate before a pattern; what the pattern needs is read off its source. Not for patterns that remember (g, y). */
export function gated(pattern: RegExp): Gated {
  if (pattern.global || pattern.sticky) throw new TypeError(`${pattern}: remembers where it was`);
  const gate = gateOf(pattern);
  if (gate === undefined) return { pattern, test: (text) => pattern.test(text), exec: (text) => pattern.exec(text) };
  return {
    pattern,
    test: (text) => isOpen(gate, text) && pattern.test(text),
    exec: (text) => (isOpen(gate, text) ? pattern.exec(text) : null),
  };
}

/** Every pattern of a table of rules behind its gate; what is no pattern stays as it is. */
export function gatedAll<R extends object>(rules: R): { readonly [K in keyof R]: R[K] extends RegExp ? Gated : R[K] } {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, rule instanceof RegExp ? gated(rule) : rule]),
  ) as { [K in keyof R]: R[K] extends RegExp ? Gated : R[K] };
}

function gateOf(pattern: RegExp): Gate | undefined {
  const grams = needsOf(treeOf(pattern));
  return grams === undefined ? undefined : gateFor(grams);
}
