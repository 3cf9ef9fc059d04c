import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayNumber } from '#language/chain/marker.ts';
import { atOffset } from '#language/look/at-offset.ts';
import { gated, gatedRows, mayAny, mayMatch } from '#language/look/gated.ts';
import { borderOf, needsOf } from '#language/look/needs.ts';
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

describe('what a pattern begins and ends with where a text does', () => {
  it.each<[RegExp, string | undefined, string | undefined]>([
    [/^(?:好|行)的?$/u, '好 行', '好 的 行'],
    [/^(?!好).?停电/u, undefined, undefined],
    [/(?:^再|^还)来[吗么]?$/u, '再 还', '么 吗 来'],
    [/^停|电/u, undefined, undefined],
    [/^停/mu, undefined, undefined],
    [/^(?:请[，,]?)?修$/u, '修 请', '修'],
  ])('%s', (pattern, first, last) => {
    const border = (at: 'start' | 'end') => borderOf(treeOf(pattern), at)?.toSorted().join(' ');
    expect([border('start'), border('end')]).toEqual([first, last]);
  });

  it('lets a pattern be tried at an offset only where it may begin', () => {
    const next = atOffset(/^[下这]周[一二]/u, 3);
    expect(next('约在下周二吧', 2)?.[0]).toBe('下周二');
    expect(next('约在下周二吧', 1)).toBeNull();
    expect(() => atOffset(/周/u, 3)).toThrow(/may begin with anything/u);
  });

  it('says of several patterns at once whether any may match a part of a text', () => {
    const may = mayMatch([/^几点$/u, /^在哪(?:儿|里)?$/u]);
    expect([may('八点开始，几点完'), may('集合，在哪'), may('走吧')]).toEqual([true, true, false]);
    expect(() => mayMatch([/.?/u])).toThrow(/needs no letter/u);
  });

  it('C2 leaves no numbered line out', () => {
    expect(
      ['1.老魏', '①老魏', '（一）老魏', '🔟老魏', '３、老魏', '一、老魏', '👍 二）老魏'].map(mayNumber),
    ).not.toContain(false);
    expect(['老魏来了', '一会儿再说', '今天天真好，十分开心'].map(mayNumber)).toEqual([false, false, false]);
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
    const rows = gatedRows(patterns.map((pattern, row) => [row, pattern]));
    const few = gates.slice(0, 20);
    const may = mayAny(few);
    for (const text of texts) {
      const matching: number[] = [];
      for (const [row, gate] of gates.entries()) {
        const matches = gate.pattern.test(text);
        if (matches) matching.push(row);
        if (gate.test(text) !== matches) expect.fail(`${gate.pattern} at ${JSON.stringify(text)}`);
      }
      if (rows(text).join() !== matching.join()) expect.fail(`rows ${matching} at ${JSON.stringify(text)}`);
      if (matching.some((row) => row < few.length) && !may(text)) expect.fail(`none at ${JSON.stringify(text)}`);
    }
  });

  it('refuses a pattern that remembers where it was', () => {
    expect(() => gated(/a/gu)).toThrow(/remembers/u);
    expect(() => gatedRows([['a', /a/y]])).toThrow(/remembers/u);
    expect(() => mayAny(Array.from({ length: 33 }, () => gated(/a/u)))).toThrow(/at most 32/u);
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
