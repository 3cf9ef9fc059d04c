import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** How many stand on the list of 剪窗花 when one neighbour has said these. */
async function after(...said: string[]) {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：12月5日下午2点剪窗花，限30人，发到${room}`);
  await staff.dm('确认');
  await world.passes({ minutes: 1 });
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  for (const text of said) {
    await yan.in(room, text);
    await world.passes({ minutes: 30 });
  }
  return (await world.records<{ status: string; party: number }>('signup'))
    .filter(({ status }) => status === 'confirmed')
    .map(({ party }) => party);
}

test.each([
  [['报俩 我跟老伴儿', '老伴儿腰不得劲 去不了了 就我一人儿'], [1]],
  [['报俩 我跟老伴儿', '老伴感冒 不去了 只剩我自己'], [1]],
  [['剪窗花报俩', '我剪窗花就去一个吧 孩子补课'], [1]],
  [['剪窗花我去 带俩娃', '娃发烧去不了 就我自己去剪窗花'], [1]],
  [['剪窗花报四个', '我妈不来了，就去三个人'], [3]],
  [['剪窗花报四个', '孩子补课 剪窗花就来两个了'], [2]],
  [['剪窗花报一个', '老伴不去了，就我一个'], [1]],
  // What is no number of who is left takes nobody off by it.
  [['剪窗花我去 带俩娃', '昨天孩子发烧 就我自己去医院'], [3]],
  [['剪窗花我去 带俩娃', '娃感冒了 就我自己做饭'], [3]],
  [['报俩 我跟老伴儿', '不去了 家里有事'], []],
  [['报俩 我跟老伴儿', '老伴不去了'], [1]],
])('S3 a stated number of who is left is the new one: %j', async (said, parties) => {
  expect(await after(...said)).toEqual(parties);
});
