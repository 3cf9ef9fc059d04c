import type { EntryTerms } from './postings.ts';
import { kindOf, kinds, type Term } from './term.ts';

/** A topic counts as a companion from this share of the entries that name the other. */
const often = 0.4;

/**
 * Topics that stand beside a question's topics in the directory (血压 beside 健康小屋), each with the share of entries in
 * which it does: what a question leaves unsaid.
 */
export function companionsOf(
  entries: readonly EntryTerms[],
): (asked: ReadonlyMap<Term, number>) => ReadonlyMap<Term, number> {
  const counts = new Map<Term, number>();
  const together = new Map<Term, Map<Term, number>>();
  for (const entry of entries) {
    const topics = new Set(
      entry.wordings.flatMap((wording) => [...wording.keys()].filter((term) => kindOf(term) === kinds.topic)),
    );
    for (const topic of topics) {
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
      const beside = together.get(topic) ?? new Map<Term, number>();
      together.set(topic, beside);
      for (const other of topics) if (other !== topic) beside.set(other, (beside.get(other) ?? 0) + 1);
    }
  }
  const companions = new Map<Term, readonly (readonly [Term, number])[]>();
  for (const [topic, beside] of together) {
    const count = counts.get(topic)!;
    companions.set(
      topic,
      [...beside].map(([other, times]) => [other, times / count] as const).filter(([, share]) => share >= often),
    );
  }
  return (asked) => {
    const related = new Map<Term, number>();
    for (const term of asked.keys()) {
      if (kindOf(term) !== kinds.topic) continue;
      for (const [other, share] of companions.get(term) ?? []) {
        if (!asked.has(other)) related.set(other, Math.max(related.get(other) ?? 0, share));
      }
    }
    return related;
  };
}
