import { describe, expect, it } from 'vitest';
import { sorts } from '#language/intent/chances.ts';
import { intentWeights } from '#language/intent/chances.weights.ts';
import { featuresOf } from '#language/intent/likeness.ts';
import { weightsOf } from '#language/intent/weights.ts';
import { thingsIn } from '#language/repair/things.ts';
import { chanceOf } from '../soak/chance.ts';
import { madeUp } from '../soak/mutate.ts';
import { fixtureTexts } from '../soak/texts.ts';

describe('the weights of a message', () => {
  it('are those of the features it is trained with, each once, for every fixture and made-up messages', () => {
    const rows = new Map(intentWeights.split('\n').map((line) => [line.split('\t')[0]!, line.split('\t').slice(1)]));
    const weights = weightsOf(intentWeights, sorts.length);
    const chance = chanceOf(3);
    const fixtures = fixtureTexts();
    for (const text of [...fixtures, ...Array.from({ length: 1000 }, () => madeUp(chance, fixtures))]) {
      const tags = thingsIn(text).map(({ tag }) => `=${tag}`);
      const known = [...featuresOf(text, tags)].map((feature) => rows.get(feature)).filter((row) => row !== undefined);
      const wanted = sorts.map((_, sort) => known.reduce((sum, row) => sum + Number(row[sort]), 0));
      const sums = sorts.map(() => 0);
      expect([weights.add(text, tags, sums), ...sums], text).toEqual([known.length, ...wanted]);
    }
  });
});
