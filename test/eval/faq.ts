import { readdirSync, readFileSync } from 'node:fs';
import { createIndex, type FaqDoc } from '#language/faq/index.ts';
import { atFalse, bm25 } from './bm25.ts';

/**
 * Accuracy of ranking and of staying silent over test/fixtures/faq*.json; a miss and a false answer a line on stderr, those of
 * `…-scored` files aside, which are only counted.
 */
interface Fixture {
  readonly docs: readonly FaqDoc[];
  readonly queries: readonly { readonly text: string; readonly gold: string }[];
  readonly oos: readonly { readonly text: string }[];
}
const fixtures = new URL('../fixtures/', import.meta.url);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

function measure({ docs, queries, oos }: Fixture, say: (line: string) => void): readonly string[] {
  const { rank } = createIndex(docs);
  const count = { first: 0, third: 0, sure: 0, wrong: 0, likely: 0, wrongLikely: 0, falseSure: 0, falseLikely: 0 };
  for (const { text, gold } of queries) {
    const { ranked, certainty } = rank(text);
    const place = ranked.findIndex(({ id }) => id === gold);
    count.first += Number(place === 0);
    count.third += Number(place >= 0 && place < 3);
    if (certainty === 'sure') count[place === 0 ? 'sure' : 'wrong'] += 1;
    if (certainty !== 'none') count[place === 0 ? 'likely' : 'wrongLikely'] += 1;
    if (place !== 0) say(`${text}\n    ${gold} ≠ ${ranked[0]?.id ?? 'nothing'} (${certainty})`);
  }
  for (const { text } of oos) {
    const { ranked, certainty } = rank(text);
    count.falseSure += Number(certainty === 'sure');
    count.falseLikely += Number(certainty !== 'none');
    if (certainty !== 'none') say(`${text}\n    silence ≠ ${ranked[0]?.id} (${certainty})`);
  }
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  const own = atFalse((text) => rank(text).ranked[0], queries, oos, 0.05);
  const beside = atFalse(bm25(docs), queries, oos, 0.05);
  const start = performance.now();
  for (const { text } of queries) rank(text);
  const micros = ((performance.now() - start) * 1000) / queries.length;
  return [
    `first             ${share(count.first, queries.length)}`,
    `among three       ${share(count.third, queries.length)}`,
    `unaddressed right ${share(count.sure, queries.length)}, wrong ${share(count.wrong, queries.length)}, to talk ${share(count.falseSure, oos.length)}`,
    `addressed right   ${share(count.likely, queries.length)}, wrong ${share(count.wrongLikely, queries.length)}, to talk ${share(count.falseLikely, oos.length)}`,
    `right at 5 % false ${percent(own.right)}; BM25 on letters: ${percent(beside.right)}, first ${percent(beside.first)}`,
    `a query           ${micros.toFixed(0)} µs`,
  ];
}

for (const name of readdirSync(fixtures)
  .filter((file) => /^faq.*\.json$/u.test(file))
  .sort()) {
  const fixture = JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as Fixture;
  const shown = !name.includes('-scored');
  const lines = measure(fixture, (line) => void (shown && process.stderr.write(`${line}\n`)));
  process.stdout.write(`  ${name}\n${lines.map((line) => `    ${line}\n`).join('')}`);
}
