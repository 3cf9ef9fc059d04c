import { readFileSync } from 'node:fs';
import { chanceOf } from '#language/faq/decide.ts';
import { createJudge, type FaqDoc } from '#language/faq/index.ts';
import { likelyFrom, sureFrom } from '#language/faq/weights.ts';

/**
 * How well questions find their entries, and how well talk is left alone, at every threshold: of test/fixtures/faq.json, or
 * of the files given (of the same shape). `--list` shows what went wrong.
 */
interface Set {
  readonly docs: readonly FaqDoc[];
  readonly queries: readonly { readonly text: string; readonly gold: string }[];
  readonly oos: readonly { readonly text: string }[];
}
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const options = process.argv.slice(2);
const list = options.includes('--list');
const files = options.filter((option) => option !== '--list');

for (const file of files.length > 0 ? files : [new URL('../fixtures/faq.json', import.meta.url)]) {
  const { docs, queries, oos } = JSON.parse(readFileSync(file, 'utf8')) as Set;
  const judge = createJudge(docs);
  const judged = (text: string) => {
    const { scored, evidence } = judge(text);
    const ids = scored.map(({ entry }) => docs[entry]!.id);
    return { text, ids, chance: evidence === undefined ? 0 : chanceOf(evidence) };
  };
  const asked = queries.map(({ text, gold }) => ({ ...judged(text), gold }));
  const talk = oos.map(({ text }) => judged(text));
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  const first = asked.filter(({ ids, gold }) => ids[0] === gold).length;
  const three = asked.filter(({ ids, gold }) => ids.slice(0, 3).includes(gold)).length;
  say(`${docs.length} entries, ${asked.length} questions, ${talk.length} of talk`);
  say(`first ${share(first, asked.length)}, among three ${share(three, asked.length)}`);
  for (const from of [0.4, likelyFrom, 0.6, 0.7, sureFrom, 0.8, 0.9]) {
    const answered = asked.filter(({ chance }) => chance >= from);
    const right = answered.filter(({ ids, gold }) => ids[0] === gold).length;
    const wrong = answered.length - right;
    const said = talk.filter(({ chance }) => chance >= from).length;
    const name = from === sureFrom ? ' (sure)' : from === likelyFrom ? ' (likely)' : '';
    say(
      `from ${from}${name}: right ${share(right, asked.length)}, wrong ${share(wrong, asked.length)}, to talk ${share(said, talk.length)}`,
    );
  }
  if (!list) continue;
  for (const { text, ids, gold, chance } of asked) {
    if (ids[0] !== gold) say(`other  ${chance.toFixed(2)} ${text} → ${ids[0]}, not ${gold}`);
    else if (chance < likelyFrom) say(`silent ${chance.toFixed(2)} ${text} → ${gold}`);
  }
  for (const { text, ids, chance } of talk) {
    if (chance >= likelyFrom) say(`said   ${chance.toFixed(2)} ${text} → ${ids[0]}`);
  }
}
