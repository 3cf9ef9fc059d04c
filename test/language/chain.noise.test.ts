import { describe, expect, test } from 'vitest';
import type { Chain } from '#domain/reading.ts';
import { readChain } from '#language/chain/read.ts';
import { normalise } from '#language/normalise.ts';
import { chainRows } from '../eval/chains.ts';
import { noises } from './noise.ts';

const bare = (text: string) => normalise(text).text.replace(/\s/gu, '');
const heard = (chain: Chain | undefined) =>
  chain && {
    title: bare(chain.title),
    entries: chain.entries.map((entry) => ({ ...entry, name: bare(entry.name), note: bare(entry.note ?? '') })),
  };

describe('a chain is read the same', () => {
  test.each(Object.keys(noises))('in %s', (kind) => {
    for (const { text } of chainRows)
      expect(heard(readChain(noises[kind]!(text))), text).toEqual(heard(readChain(text)));
  });

  test('where lines end as on another machine', () => {
    for (const { text } of chainRows) expect(readChain(text.replaceAll('\n', '\r\n')), text).toEqual(readChain(text));
  });

  test('with its emoji whole', () => {
    expect(readChain('#接龙\n剪窗花\n1️⃣ 老郝👨‍👩‍👧\n2️⃣ ⭐️小尹 ２人')?.entries).toEqual([
      { n: 1, name: '老郝👨‍👩‍👧', party: 1 },
      { n: 2, name: '⭐️小尹', party: 2 },
    ]);
  });
});
