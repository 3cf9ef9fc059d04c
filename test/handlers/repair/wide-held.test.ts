import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const propertyRoom = '柳岸物业群';
const room = '8号楼1门';
const flat = (world: World, address: string) => world.person(`c-${address}`, `邻${address}`, `${address} 邻${address}`);
const ge = (world: World) => world.person('c-ge', '老葛');
const tickets = (world: World) =>
  world.records<{ number: number; status: string; place: object; reporters: string[] }>('ticket');

async function twoOfOneStairwell() {
  const world = await World.open({ at: '2026-11-24T10:00' });
  await flat(world, '8-1-401').in(room, '1单元没电了');
  await world.passes({ minutes: 2 });
  await flat(world, '8-1-501').in(room, '我家也没电');
  await world.passes({ minutes: 2 });
  return world;
}

describe('a ticket that property holds does not grow unheard', () => {
  test.each(['我家没电了', '我家停电了', '家里没电'])(
    'R4 「%s」 stays a ticket of its own where somebody was sent for the other',
    async (words) => {
      const world = await twoOfOneStairwell();
      await ge(world).in(propertyRoom, '1派段师傅');
      await flat(world, '8-2-501').in('8号楼2门', words);
      expect(await tickets(world)).toMatchObject([
        { number: 1, status: 'assigned', place: { building: 8, unit: 1 } },
        { number: 2, status: 'open', reporters: ['c-8-2-501'] },
      ]);
      await ge(world).in(propertyRoom, '1好了');
      expect((await tickets(world)).map(({ status }) => status)).toEqual(['done', 'open']);
    },
  );

  test('R4 R9 property hears that what it was handed is the building’s now', async () => {
    const world = await twoOfOneStairwell();
    await world.passes({ minutes: 5 });
    const before = world.said(propertyRoom).length;
    await flat(world, '8-2-501').in('8号楼2门', '我家没电了');
    expect(await tickets(world)).toMatchObject([
      { number: 1, status: 'open', place: { building: 8 }, reporters: ['c-8-1-401', 'c-8-1-501', 'c-8-2-501'] },
      { number: 2, status: 'withdrawn' },
    ]);
    await world.passes({ minutes: 1 });
    expect(
      world
        .said(propertyRoom)
        .slice(before)
        .map(({ text }) => text),
    ).toEqual([expect.stringMatching(/工单#1 8号楼 .*多户都报了，并成这一单/)]);
  });
});
