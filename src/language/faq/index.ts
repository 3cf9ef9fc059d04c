import { normalise } from '../normalise.ts';

export interface FaqDoc {
  readonly id: string;
  readonly question: string;
  readonly ask?: readonly string[];
  readonly answer?: string;
}

export interface FaqRanking {
  /** Best first, at most ten; scores are 0 to 1. */
  readonly ranked: readonly { readonly id: string; readonly score: number }[];
  readonly certainty: 'sure' | 'likely' | 'none';
}

export interface FaqIndex {
  rank(text: string): FaqRanking;
}

/** Letters that carry no topic. */
const filler = /[\s\p{P}\p{S}]|请问|一下|咱们|咱|我们|社区|小区|呀|啊|呢|吗|吧|嘛|的|了|哪位|有人|知道|想问|麻烦/gu;

const gramsOf = (text: string): Map<string, number> => {
  const letters = [...normalise(text).text.toLowerCase().replace(filler, '')];
  const grams = new Map<string, number>();
  for (const [i, letter] of letters.entries()) {
    grams.set(letter, 0.5);
    const next = letters[i + 1];
    if (next !== undefined) grams.set(letter + next, 1);
  }
  return grams;
};

/** Ranks entries by a question: weighted overlap of one and two characters, the best wording of each entry. */
export function createIndex(docs: readonly FaqDoc[]): FaqIndex {
  const wordings = docs.flatMap((doc) =>
    [doc.question, ...(doc.ask ?? [])].map((text) => ({ id: doc.id, grams: gramsOf(text) })),
  );
  const rarity = new Map<string, number>();
  for (const { grams } of wordings) for (const gram of grams.keys()) rarity.set(gram, (rarity.get(gram) ?? 0) + 1);
  const weight = (gram: string, base: number): number =>
    base * Math.log(1 + (wordings.length + 1) / ((rarity.get(gram) ?? 0) + 0.5));
  const total = (grams: Map<string, number>): number =>
    [...grams].reduce((sum, [gram, base]) => sum + weight(gram, base), 0);
  const totals = wordings.map(({ grams }) => total(grams));
  return {
    rank(text) {
      const asked = gramsOf(text);
      const whole = total(asked);
      const best = new Map<string, number>();
      for (const [i, { id, grams }] of wordings.entries()) {
        let common = 0;
        for (const [gram, base] of grams) if (asked.has(gram)) common += weight(gram, base);
        const score = whole === 0 ? 0 : (2 * common) / (whole + totals[i]!);
        if (score > (best.get(id) ?? 0)) best.set(id, score);
      }
      const ranked = [...best]
        .map(([id, score]) => ({ id, score }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 10);
      const top = ranked[0]?.score ?? 0;
      return { ranked, certainty: top >= 0.72 ? 'sure' : top >= 0.45 ? 'likely' : 'none' };
    },
  };
}
