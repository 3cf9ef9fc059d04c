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
    const rows = new Map(meaningWeights.features.split('\n').map((feature, row) => [feature, row]));
    const chance = chanceOf(3);
    const fixtures = fixtureTexts();
    expect(fixtures.length).toBeGreaterThan(1000);
    for (const text of [...fixtures, ...Array.from({ length: 1000 }, () => madeUp(chance, fixtures))]) {
      const tags = thingsIn(text).map(({ tag }) => `=${tag}`);
      const wanted = new Int32Array(meanings.length);
      let known = 0;
      for (const feature of featuresOf(text, tags)) {
        const row = rows.get(feature);
        if (row === undefined) continue;
        known += 1;
        for (let sort = 0; sort < meanings.length; sort += 1) wanted[sort]! += bytes[row * meanings.length + sort]!;
      }
      const sums = new Int32Array(meanings.length);
      const added = weights.add(text, tags, sums);
      // `expect` takes longer than the comparison; it is only asked to say what differs.
      if (added !== known || sums.some((sum, sort) => sum !== wanted[sort]))
        expect([added, ...sums], text).toEqual([known, ...wanted]);
    }
  });
});
