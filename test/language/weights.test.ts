import { describe, expect, it } from 'vitest';
import { featuresOf } from '#language/intent/likeness.ts';
import { meanings } from '#language/intent/meanings.ts';
import meaningWeights from '#language/intent/meanings.weights.json' with { type: 'json' };
import { weightsOf } from '#language/intent/weights.ts';
import { thingsIn } from '#language/repair/things.ts';
import { chanceOf } from '../soak/chance.ts';
import { madeUp } from '../soak/mutate.ts';
import { fixtureTexts } from '../soak/texts.ts';

describe('the weights of a message', () => {
  it('are those of the features it is trained with, each once, for every fixture and made-up messages', () => {
    const weights = weightsOf(meaningWeights, meanings.length);
    const bytes = new Int8Array(Uint8Array.fromBase64(meaningWeights.weights).buffer);
    const rows = new Map(
      meaningWeights.features
        .split('\n')
        .map((feature, row) => [feature, bytes.subarray(row * meanings.length, (row + 1) * meanings.length)]),
    );
    const chance = chanceOf(3);
    const fixtures = fixtureTexts();
    for (const text of [...fixtures, ...Array.from({ length: 1000 }, () => madeUp(chance, fixtures))]) {
      const tags = thingsIn(text).map(({ tag }) => `=${tag}`);
      const known = [...featuresOf(text, tags)].map((feature) => rows.get(feature)).filter((row) => row !== undefined);
      const wanted = meanings.map((_, sort) => known.reduce((sum, row) => sum + Number(row[sort]), 0));
      const sums = new Int32Array(meanings.length);
      expect([weights.add(text, tags, sums), ...sums], text).toEqual([known.length, ...wanted]);
    }
  });
});
