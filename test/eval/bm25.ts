import type { FaqDoc } from '#language/faq/index.ts';

/** The best entry for a text and a number that is higher the surer it is. */
export type Top = (text: string) => { readonly id: string; readonly score: number } | undefined;

const saturation = 1.2;
const byLength = 0.75;

/** BM25 over single letters of an entry's question and wordings, not of its answer: what ranking is measured beside. */
export function bm25(docs: readonly FaqDoc[]): Top {
  const held = docs.map(({ question, ask }) => counted(lettersOf([question, ...(ask ?? [])].join(' '))));
  const sizes = held.map((counts) => [...counts.values()].reduce((sum, times) => sum + times, 0));
  const usual = sizes.reduce((sum, size) => sum + size, 0) / docs.length;
  const spread = counted(held.flatMap((counts) => [...counts.keys()]));
  return (text) => {
    const asked = new Set(lettersOf(text));
    const scores = held.map((counts, entry) =>
      [...asked].reduce((sum, letter) => {
        const times = counts.get(letter) ?? 0;
        const known = spread.get(letter) ?? 0;
        const rarity = Math.log(1 + (docs.length - known + 0.5) / (known + 0.5));
        const long = 1 - byLength + (byLength * sizes[entry]!) / usual;
        return sum + (rarity * times * (saturation + 1)) / (times + saturation * long);
      }, 0),
    );
    const score = Math.max(...scores);
    return { id: docs[scores.indexOf(score)]!.id, score };
  };
}

const lettersOf = (text: string): readonly string[] => [...text.toLowerCase().replace(/[\s\p{P}]/gu, '')];

function counted(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The shares of questions whose entry comes first, and that are answered rightly when so much of the talk is answered too. */
export function atFalse(
  top: Top,
  queries: readonly { readonly text: string; readonly gold: string }[],
  talk: readonly { readonly text: string }[],
  falsely: number,
): { readonly first: number; readonly right: number } {
  const told = talk.map(({ text }) => top(text)?.score ?? 0).sort((a, b) => b - a);
  const cut = told[Math.floor(told.length * falsely)] ?? 0;
  const found = queries
    .map(({ text, gold }) => ({ best: top(text), gold }))
    .filter(({ best, gold }) => best?.id === gold);
  const right = found.filter(({ best }) => best !== undefined && best.score > cut);
  return { first: found.length / queries.length, right: right.length / queries.length };
}
