import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from '#domain/reading.ts';
import { ingredientsOf } from '#language/ingredients-of.ts';
import { read } from '#language/read.ts';
import { messageRows } from '../eval/messages.ts';
import { type Bench, quantile, say } from './bench.ts';

interface Jieba {
  cut(text: string): string[];
}

/** Of a hundred messages so many are chat. */
const chatOf = 85;
const rounds = 60;
const linesOfList = 800;

export const bench: Bench = {
  about: 'reading a mix of 85 % chat, beside cutting it into words (jieba) and parsing it from JSON, in turn',
  async run() {
    const texts = mix();
    const frame: Frame = { now: Temporal.PlainDateTime.from('2026-11-24T10:00:00'), room: { kind: 'community' } };
    const jieba = segmenter();
    const jsons = new Map(texts.map((text) => [text, JSON.stringify({ id: 'm1', text })]));
    const [reading, words, cutting, parsing] = measured(texts, [
      (text) => read(text, frame),
      (text) => ingredientsOf(text, frame),
      (text) => jieba.cut(text),
      (text) => JSON.parse(jsons.get(text)!),
    ]) as [Figures, Figures, Figures, Figures];
    say(`${texts.length} messages, the middle of ${rounds} rounds, warm`);
    say(`read        ${show(reading)}`);
    say(`its words   ${show(words)}: times, numbers, places, people, lists; ${ratio(words, cutting)}`);
    say(`jieba cut   ${show(cutting)}; read is ${ratio(reading, cutting)}`);
    say(`JSON.parse  ${show(parsing)}; read is ${ratio(reading, parsing)}`);
    const list = chainOf(linesOfList);
    const json = JSON.stringify(list);
    const [chain, parsed] = measured([list], [() => read(list, frame), () => JSON.parse(json)]) as [Figures, Figures];
    const ms = (chain.median / 1000).toFixed(2);
    say(`a list of ${linesOfList} lines: ${ms} ms, ${(chain.median / parsed.median).toFixed(0)} times its JSON.parse`);
  },
};

interface Figures {
  readonly median: number;
  readonly mean: number;
  readonly p99: number;
}

const show = ({ median, mean, p99 }: Figures): string =>
  `median ${median.toFixed(2)} µs, mean ${mean.toFixed(2)} µs, p99 ${p99.toFixed(2)} µs`;
const ratio = (one: Figures, other: Figures): string =>
  `${(one.median / other.median).toFixed(1)} times that by median, ${(one.mean / other.mean).toFixed(1)} by mean`;

function mix(): readonly string[] {
  const chat = readFileSync(new URL('chat.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const rows = messageRows('messages.jsonl');
  const others = rows.filter((row) => row.expect.intent !== 'none').map((row) => row.text);
  return Array.from({ length: 1000 }, (_, i) =>
    (i * 37) % 100 < chatOf ? chat[i % chat.length]! : others[(i * 7) % others.length]!,
  );
}

function chainOf(lines: number): string {
  const entries = Array.from({ length: lines }, (_, i) => {
    const address = `${(i % 9) + 1}-${(i % 4) + 1}-${101 + (i % 20) * 100}`;
    return `${i + 1}. ${address} 邻居${i} ${(i % 3) + 1}人`;
  });
  return `#接龙\n周六上午9点清理楼道\n\n${entries.join('\n')}`;
}

/**
 * Microseconds of each contestant. They take turns on every message, and a message counts with the middle of its rounds:
 * what else runs on the machine then disturbs all of them alike, or none.
 */
function measured(texts: readonly string[], contestants: readonly ((text: string) => unknown)[]): readonly Figures[] {
  const micros = contestants.map(() => texts.map(() => new Float64Array(rounds)));
  for (let round = -rounds; round < rounds; round += 1)
    for (const [i, text] of texts.entries())
      for (const [who, run] of contestants.entries()) {
        const start = performance.now();
        run(text);
        if (round >= 0) micros[who]![i]![round] = (performance.now() - start) * 1000;
      }
  return micros.map((all) => {
    const middles = Float64Array.from(all, (one) => quantile(one, 0.5));
    const mean = middles.reduce((sum, one) => sum + one, 0) / middles.length;
    return { median: quantile(middles, 0.5), mean, p99: quantile(middles, 0.99) };
  });
}

function segmenter(): Jieba {
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba') as { Jieba: { withDict(dict: Uint8Array): Jieba } };
  const { dict } = require('@node-rs/jieba/dict') as { dict: Uint8Array };
  return Jieba.withDict(dict);
}
