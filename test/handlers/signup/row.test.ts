import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** What stands on the list after these were said right under the event's post, each by the next neighbour. */
async function under(...said: readonly string[]) {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：12月5日下午2点包饺子，限30人，发到${room}`);
  await staff.dm('确认');
  await world.passes({ minutes: 1 });
  const neighbours = [
    world.person('c-huo', '霍先生', '7-2-601 霍先生'),
    world.person('c-yan', '颜宁', '7-1-402 颜宁'),
    world.person('c-mei', '梅姐', '7-1-201 梅姐'),
    world.person('c-no', '平安是福'),
  ];
  for (const [i, text] of said.entries()) {
    await neighbours[i % neighbours.length]!.in(room, text);
    await world.passes({ minutes: 2 });
  }
  return (await world.records<{ status: string; party: number; name: string }>('signup'))
    .filter(({ status }) => status === 'confirmed')
    .map(({ name, party }) => `${name} ${party}`);
}

test.each([
  [
    ['+1', '1', '+1', '我也去'],
    ['霍先生 1', '颜宁 1', '梅姐 1', '平安是福 1'],
  ],
  [
    ['1', '+1', '2', '我来噻'],
    ['颜宁 1', '梅姐 2', '平安是福 1'],
  ],
  [
    ['1', '2个', '我们3个', '我屋里两个克'],
    ['颜宁 2', '梅姐 3', '平安是福 2'],
  ],
  [
    ['我也去', '我家五口', '+1'],
    ['霍先生 1', '颜宁 5', '梅姐 1'],
  ],
])('S2 the row %j books %j', async (said, expected) => {
  expect(await under(...said)).toEqual(expected);
});

test.each([[['今天几度啊', '1', '我来噻', '我们3个']], [['+1', '电梯来了吗', '1', '2个']], [['1', '1']]])(
  'S2 a number after other talk, or right under the post, is none: %j',
  async (said) => {
    expect((await under(...said)).filter((line) => !line.startsWith('霍先生'))).toEqual([]);
  },
);

test('S3 「2」 after the own +1 sets the party', async () => {
  expect(await under('+1', '+1', '+1', '+1', '2')).toContain('霍先生 2');
});
