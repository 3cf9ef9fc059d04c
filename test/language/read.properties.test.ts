import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '#domain/reading.ts';
import { normalise } from '#language/normalise.ts';
import { read } from '#language/read.ts';
import { fixtureTexts } from '../soak/texts.ts';
import { noises } from './noise.ts';

const frame = {
  now: Temporal.PlainDateTime.from('2026-11-24T10:00:00'),
  room: { kind: 'building', building: 3 },
} as const;
/** A keycap that is torn apart is another sign. */
// A quote block is written by WeChat, never by a hand.
const texts = fixtureTexts().filter((text) => text.length <= 200 && !/[\u20e3\ufe0f]|- - - -/u.test(text));
const some = fc.constantFrom(...texts);
const runs = { numRuns: 1500 };

/** Slots that keep the sender's own wording: that they are there is what counts. */
const worded = new Set(['note', 'reason', 'summary', 'text', 'title', 'question', 'answer', 'name', 'event', 'words']);

/** What was understood, its words as they are when nobody wraps them in noise. */
function understood(reading: Reading): unknown {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return normalise(value).text.replace(/\s/gu, '');
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => {
        if (key === 'start' || key === 'end') return [];
        return [[key, worded.has(key) && typeof one === 'string' ? one !== '' : plain(one)]];
      }),
    );
  };
  const { intents, times, addresses, phones, numbers, party, cues } = reading;
  return plain({ intents, times, addresses, phones, numbers, party, cues });
}

test.each(Object.keys(noises))('a message means the same in %s', (kind) => {
  fc.assert(
    fc.property(some, (text) => {
      expect(understood(read(noises[kind]!(text), frame)), text).toEqual(understood(read(text, frame)));
    }),
    runs,
  );
});

const invisible = fc.constantFrom(
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u202a',
  '\u202c',
  '\u2066',
  '\u2069',
);

test('a message means the same with a character nobody sees anywhere in it', () => {
  const plain = texts.filter((text) => !/[\p{Extended_Pictographic}\u20e3\ufe0f]/u.test(text));
  fc.assert(
    fc.property(fc.constantFrom(...plain), invisible, fc.nat(), (text, unseen, place) => {
      const at = place % (text.length + 1);
      const raw = text.slice(0, at) + unseen + text.slice(at);
      expect(understood(read(raw, frame)), JSON.stringify(raw)).toEqual(understood(read(text, frame)));
    }),
    runs,
  );
});

test('offsets cut the text they name, whatever is said', () => {
  const glued = fc.array(fc.oneof(some, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 4 });
  fc.assert(
    fc.property(glued, (parts) => {
      const raw = parts.join('');
      const { times, addresses, phones, numbers } = read(raw, frame);
      for (const { start, end, text } of [...times, ...addresses, ...phones]) expect(raw.slice(start, end)).toBe(text);
      for (const { start, end } of numbers) expect(end).toBeGreaterThan(start);
    }),
    runs,
  );
});

const names = [
  '王芳',
  '李阿姨',
  '老魏',
  '小尹',
  '豆豆妈',
  '3-2-501 赵叔',
  '张师傅 2人',
  '崔伯（一大一小）',
  '池姐 带孙子',
];
const people = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: names.length });
const styles = [
  (n: number) => `${n}. `,
  (n: number) => `${n}、`,
  (n: number) => `${n}) `,
  (n: number) => `（${n}）`,
  (n: number) => `${String(n).padStart(2, '0')}. `,
  (n: number) => String.fromCharCode(0x245f + n),
  (n: number) => [...String(n)].map((digit) => `${digit}\ufe0f\u20e3`).join(''),
];

test('a chain survives another numbering and another order', () => {
  fc.assert(
    fc.property(people, fc.constantFrom(...styles), fc.boolean(), (list, style, turned) => {
      const shown = turned ? [...list].reverse() : list;
      const raw = ['#接龙', '周六上午义务植树', ...shown.map((line, i) => `${style(i + 1)}${line}`)].join('\n');
      const plain = ['#接龙', '周六上午义务植树', ...list.map((line, i) => `${i + 1}. ${line}`)].join('\n');
      const entriesOf = (text: string) =>
        read(text, frame)
          .chain?.entries.map(({ n: _n, ...entry }) => entry)
          .sort((a, b) => a.name.localeCompare(b.name));
      expect(entriesOf(raw), raw).toEqual(entriesOf(plain));
      expect(entriesOf(raw)).toHaveLength(list.length);
    }),
    runs,
  );
});
