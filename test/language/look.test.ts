import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gated } from '#language/look/gated.ts';
import { needsOf } from '#language/look/needs.ts';
import { treeOf } from '#language/look/tree.ts';
import { chanceOf } from '../soak/chance.ts';
import { madeUp } from '../soak/mutate.ts';
import { fixtureTexts } from '../soak/texts.ts';

const needs = (pattern: RegExp): readonly string[] | undefined => needsOf(treeOf(pattern))?.toSorted();

describe('what a pattern needs', () => {
  it.each<[RegExp, string]>([
    [/停(?:水|电)/u, '停水 停电'],
    [/漏水|(?:没|断)电/u, '断电 没电 漏水'],
    [/我们?也/u, '我也 我们'],
    [/[甲乙]{1,3}丙/u, '乙丙 甲丙'],
    [/ok/iu, 'OK Ok oK ok o\u212a O\u212a'],
    [/(?<name>水)\k<name>管?/u, '水'],
    [/(?<=停)的?(?!平)/u, '停'],
    [/\p{Script=Han}(?=报名)/u, '报名'],
    [/\u505c\x41/u, '停A'],
    [/\d{2}号|👌好/u, '0号 1号 2号 3号 4号 5号 6号 7号 8号 9号 👌'],
  ])('%s', (pattern, grams) => {
    expect(needs(pattern)).toEqual(grams.split(' ').toSorted());
  });

  it('is nothing where a match may be anything', () => {
    expect(needs(/[^,]x?/u)).toBeUndefined();
    expect(needs(/水?|电/u)).toBeUndefined();
    expect(needs(/\p{Script=Han}+/u)).toBeUndefined();
    expect(needs(/(?:)/u)).toBeUndefined();
  });
});

describe('a gate', () => {
  it('never answers otherwise than its pattern, over every table of rules, every fixture and made-up messages', async () => {
    const patterns = await patternsOfTables();
    expect(patterns.length).toBeGreaterThan(80);
    const chance = chanceOf(7);
    const fixtures = fixtureTexts();
    const texts = [...fixtures, ...Array.from({ length: 3000 }, () => madeUp(chance, fixtures))].filter(
      ({ length }) => length < 400,
    );
    const gates = patterns.map((pattern) => gated(pattern));
    for (const text of texts)
      for (const gate of gates)
        if (gate.test(text) !== gate.pattern.test(text)) expect.fail(`${gate.pattern} at ${JSON.stringify(text)}`);
  });

  it('refuses a pattern that remembers where it was', () => {
    expect(() => gated(/a/gu)).toThrow(/remembers/u);
  });
});

/** Every plain pattern that a module of the language exports. */
async function patternsOfTables(): Promise<readonly RegExp[]> {
  const root = new URL('../../src/language/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map((name) => import(new URL(name, root).href) as Promise<object>));
  return modules
    .flatMap((module) => Object.values(module) as unknown[])
    .filter((value) => value instanceof RegExp)
    .filter(({ global, sticky }) => !global && !sticky);
}
