import { createRequire } from 'node:module';
import type { Frame } from '#domain/reading.ts';
import { read } from '#language/read.ts';
import { messageRows } from '../eval/messages.ts';
import { type Bench, quantile, say } from './bench.ts';

interface Jieba {
  cut(text: string): string[];
}

const chatOf = 85;
const rounds = 40;

export const bench: Bench = {
  about: 'reading a mix of 85 % chat, beside cutting it into words (jieba) and parsing it from JSON',
  async run() {
    const texts = mix();
    const frame: Frame = { now: Temporal.PlainDateTime.from('2026-11-24T10:00:00') };
    const jieba = segmenter();
    const jsons = new Map(texts.map((text) => [text, JSON.stringify({ id: 'm1', text })]));
    const reading = measured(texts, (text) => read(text, frame));
    const cutting = measured(texts, (text) => jieba.cut(text));
    const parsing = measured(texts, (text) => JSON.parse(jsons.get(text)!));
    const median = (one: Float64Array): number => quantile(one, 0.5);
    const micros = (value: number): string => `${value.toFixed(2)} µs`;
    say(`${texts.length} messages, ${rounds} rounds, warm`);
    for (const [name, one] of [
      ['read', reading],
      ['jieba cut', cutting],
      ['JSON.parse', parsing],
    ] as const)
      say(
        `${name.padEnd(10)} median ${micros(median(one))}, mean ${micros(mean(one))}, p99 ${micros(quantile(one, 0.99))}`,
      );
    say(
      `read / jieba cut  ${(mean(reading) / mean(cutting)).toFixed(2)} by mean, ${(median(reading) / median(cutting)).toFixed(2)} by median`,
    );
    say(
      `read / JSON.parse ${(mean(reading) / mean(parsing)).toFixed(2)} by mean, ${(median(reading) / median(parsing)).toFixed(2)} by median`,
    );
    const list = chainOf(800);
    const chain = measured([list], () => read(list, frame));
    say(`a list of 800 lines: median ${(median(chain) / 1000).toFixed(2)} ms`);
  },
};

function mix(): readonly string[] {
  const rows = messageRows('messages.jsonl');
  const chat = rows.filter((row) => row.expect.intent === 'none').map((row) => row.text);
  const others = rows.filter((row) => row.expect.intent !== 'none').map((row) => row.text);
  return Array.from({ length: 1000 }, (_, i) =>
    (i * 37) % 100 < chatOf ? chat[i % chat.length]! : others[(i * 7) % others.length]!,
  );
}

function chainOf(lines: number): string {
  const entries = Array.from(
    { length: lines },
    (_, i) => `${i + 1}. ${(i % 9) + 1}-${(i % 4) + 1}-${101 + (i % 20) * 100} 邻居${i} ${(i % 3) + 1}人`,
  );
  return `#接龙\n周六上午9点清理楼道\n\n${entries.join('\n')}`;
}

const mean = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Microseconds of each message: the median of its rounds, because another process may have had the core in some. */
function measured(texts: readonly string[], run: (text: string) => unknown): Float64Array {
  for (let round = 0; round < rounds / 2; round += 1) for (const text of texts) run(text);
  const micros = texts.map(() => new Float64Array(rounds));
  for (let round = 0; round < rounds; round += 1)
    for (const [i, text] of texts.entries()) {
      const start = performance.now();
      run(text);
      micros[i]![round] = (performance.now() - start) * 1000;
    }
  return Float64Array.from(micros, (one) => quantile(one, 0.5));
}

function segmenter(): Jieba {
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba') as { Jieba: { withDict(dict: Uint8Array): Jieba } };
  const { dict } = require('@node-rs/jieba/dict') as { dict: Uint8Array };
  return Jieba.withDict(dict);
}
