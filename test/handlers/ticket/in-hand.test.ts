import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';
import { building, ge, opened, propertyRoom } from './two-open.ts';

describe('what those who repair have in hand', () => {
  test.each(['我手上还有什么', '手上还剩几个没干完', '没干完的都有哪些'])('R9 「%s」 lists it', async (words) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(/#1[\s\S]*#2/);
  });

  test('Q1 「我手上还有什么」 in a residents’ room is talk', async () => {
    const world = await opened();
    (await world.person('c-9', '邻居9', '7-1-909 邻居9').in(building, '我手上还有什么')).getsNothing();
  });

  test('R3 「我家厕所堵了返水」 is of the drain, and 「厕所通了 是湿巾堵的」 finishes it', async () => {
    const world = await World.open({ at: '2026-11-24T08:00' });
    await world.person('c-2', '邻居2', '7-2-601 邻居2').in(building, '我家厕所堵了返水');
    await world.person('c-1', '邻居1', '7-1-201 邻居1').in(building, '7-1-201水龙头漏水');
    expect(await world.records('ticket')).toMatchObject([{ category: 'drain' }, { category: 'water' }]);
    await ge(world).in(propertyRoom, '厕所通了 是湿巾堵的');
    expect((await world.records('ticket')).map(({ status }) => status)).toEqual(['done', 'open']);
    await ge(world).in(propertyRoom, '水龙头换了新的 完事');
    expect((await world.records('ticket')).map(({ status }) => status)).toEqual(['done', 'done']);
    expect(
      world
        .said(building)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toMatch(/完事/);
  });
});
