import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼1门';
interface Told {
  readonly urgency: string;
  readonly status: string;
  readonly category: string;
  readonly place: { readonly unit?: number; readonly flat?: number };
}

describe('a leak that reaches the floor below', () => {
  test('Q4 R6 「关不住了 往楼下流」 makes it urgent, and it is sent at once', async () => {
    const world = await World.open();
    const ou = world.person('c-ou', '欧阿姨', '8-1-502 欧阿姨');
    await ou.in(room, '我家暖气漏水');
    await world.passes({ minutes: 5 });
    await ou.in(room, '关不住了 往楼下流');
    expect(world.said('柳岸物业群').at(-1)?.text).toMatch(/工单#1 急[\s\S]*关不住了 往楼下流/);
    expect(await world.records('ticket')).toEqual([expect.objectContaining({ urgency: 'urgent' })]);
  });

  test.each(['流到我家来了', '流我家来了！'])(
    'R3 「%s」 by the neighbour below is a report of that home',
    async (words) => {
      const world = await World.open();
      const lao = world.person('c-lao', '老周', '8-1-302 老周');
      await world.person('c-ou', '欧阿姨', '8-1-502 欧阿姨').in(room, '我家暖气漏水');
      await world.passes({ minutes: 5 });
      (await lao.in(room, words)).gets(/工单#2：8-1-302/);
      expect((await world.records<Told>('ticket')).at(-1)?.urgency).toBe('urgent');
    },
  );

  test('Q1 where nobody told of a leak the same words are none of this', async () => {
    const world = await World.open();
    const lao = world.person('c-lao', '老周', '8-1-302 老周');
    (await lao.in(room, '关不住了')).getsNothing();
  });
});

describe('the lift of the other stairwell', () => {
  const building = '1号楼大家庭';
  test('R3 R7 「我们2门也停了」 is its lift; 「动了」 and 「2门的也好了」 close each', async () => {
    const world = await World.open();
    const pi = world.person('c-pi', '皮皮', '1-1-1102 皮皮');
    const xie = world.person('c-xie', '小谢妈妈', '1-2-801 小谢妈妈');
    await pi.in(building, '1门电梯停了');
    await xie.in(building, '我们2门也停了');
    expect((await world.records<Told>('ticket')).map(({ category, place }) => [category, place.unit])).toEqual([
      ['elevator', 1],
      ['elevator', 2],
    ]);
    await pi.in(building, '动了');
    await xie.in(building, '2门的也好了');
    expect((await world.records<Told>('ticket')).map(({ status }) => status)).toEqual(['done', 'done']);
  });

  test('E4 「动了」 by who is shut in does not let them out', async () => {
    const world = await World.open();
    const pi = world.person('c-pi', '皮皮', '1-1-1102 皮皮');
    await pi.in(building, '我被困电梯里了');
    await pi.in(building, '动了');
    expect((await world.records<Told>('ticket'))[0]).toMatchObject({ urgency: 'emergency', status: 'open' });
  });

  test('R3 「2门也坏了」 stays a door', async () => {
    const world = await World.open();
    await world.person('c-xie', '小谢妈妈', '1-2-801 小谢妈妈').in(building, '2门也坏了，关不上');
    expect((await world.records<Told>('ticket'))[0]?.category).toBe('door');
  });
});
