import { vocabulary } from '../vocabulary.ts';
import { kindsOfThings } from './things.words.ts';

interface Thing {
  readonly kind: string;
  readonly number: number;
}

const kinds = Object.entries(kindsOfThings).map(([kind, table]) => {
  const lines = table.trim().split('\n');
  return { kind, words: vocabulary(Object.fromEntries(lines.map((line, i) => [String(i), line]))) };
});

function thingsIn(text: string): readonly Thing[] {
  const things: Thing[] = [];
  for (const { kind, words } of kinds)
    for (const { tag } of words.find(text)) things.push({ kind, number: Number(tag) });
  return things;
}

const among = (things: readonly Thing[], { kind, number }: Thing): boolean =>
  things.some((other) => other.kind === kind && other.number === number);

/**
 * Whether a question is about another thing of the kind that an entry is asked about: 哪里可以修鞋 beside 哪里可以配钥匙. An entry
 * that names the thing anywhere, in a wording or in its answer, is about it.
 */
export function otherThings(
  entries: readonly { readonly wordings: readonly string[]; readonly answer: string }[],
): (text: string) => (entry: number) => boolean {
  const asked = entries.map(({ wordings }) => thingsIn(wordings.join('\n')));
  const all = entries.map(({ answer }, i) => [...asked[i]!, ...thingsIn(answer)]);
  return (text) => {
    const named = thingsIn(text);
    if (named.length === 0) return () => false;
    return (entry) =>
      kinds.some(({ kind }) => {
        const its = named.filter((thing) => thing.kind === kind);
        if (its.length === 0 || its.some((thing) => among(all[entry]!, thing))) return false;
        return asked[entry]!.some((thing) => thing.kind === kind);
      });
  };
}
