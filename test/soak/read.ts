import type { Frame, Lexicon, Reading } from '#domain/reading.ts';
import { read } from '#language/read.ts';
import { chanceOf } from './chance.ts';
import { madeUp } from './mutate.ts';
import { type Proof, say } from './proof.ts';
import { fixtureTexts } from './texts.ts';

/** Milliseconds that a kilobyte (UTF-8) may cost; a shorter message counts as one. */
const msPerKilobyte = 10;
const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const lexicon: Lexicon = {
  assistantNames: ['紫月小助手', '小助手'],
  buildings: [{ number: 3, units: [1, 2, 3, 4], floors: 18 }],
  entities: ['健康小屋'],
  roomTopics: ['3号楼邻里群'],
  people: ['小孙'],
};
const frames: readonly Frame[] = [
  { now },
  { now, lexicon, alias: '3-2-502 阿宁', room: { kind: 'building', building: 3 } },
  { now, lexicon, alias: '小孙', room: { kind: 'staff' }, mentioned: true },
];

export const proof: Proof = {
  claims: 'no input makes reading throw, take more than 10 ms a KB, or point outside the text it read',
  async run({ rounds = 1_000_000, seed }) {
    const chance = chanceOf(seed);
    const texts = fixtureTexts();
    let slowest = 0;
    let letters = 0;
    let failures = 0;
    for (let round = 0; round < rounds; round += 1) {
      const text = madeUp(chance, texts);
      const frame = chance.pick(frames);
      letters += text.length;
      const failure = failureOf(text, frame, (ms) => {
        slowest = Math.max(slowest, ms);
      });
      if (failure === undefined) continue;
      failures += 1;
      if (failures <= 20) say(`round ${round}: ${failure}\n    ${JSON.stringify(text.slice(0, 300))}`);
    }
    say(`${rounds} inputs, ${letters} letters; the slowest ${slowest.toFixed(2)} ms a KB; ${failures} failures`);
    return failures === 0;
  },
};

function failureOf(text: string, frame: Frame, took: (msPerKilobyte: number) => void): string | undefined {
  const kilobytes = Math.max(1, Buffer.byteLength(text) / 1024);
  try {
    // Another process may have had the core: what is slow is slow each time.
    let fastest = Number.POSITIVE_INFINITY;
    let reading: Reading | undefined;
    for (let tries = 0; tries < 6 && fastest > msPerKilobyte; tries += 1) {
      const start = performance.now();
      reading = read(text, frame);
      fastest = Math.min(fastest, (performance.now() - start) / kilobytes);
    }
    took(fastest);
    if (fastest > msPerKilobyte) return `${fastest.toFixed(1)} ms a KB`;
    return wrongSpan(text, reading!);
  } catch (error) {
    return (error as Error).stack ?? String(error);
  }
}

/** A mention whose offsets do not cut the text it names. */
function wrongSpan(raw: string, { times, addresses, phones, numbers }: Reading): string | undefined {
  for (const { start, end, text } of [...times, ...addresses, ...phones])
    if (!(start >= 0 && start < end && raw.slice(start, end) === text)) return `span ${start}–${end} is not ${text}`;
  for (const { start, end, value } of numbers)
    if (!(start >= 0 && start < end && end <= raw.length && Number.isFinite(value)))
      return `number ${start}–${end} ${value}`;
  return undefined;
}
