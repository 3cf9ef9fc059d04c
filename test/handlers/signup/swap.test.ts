import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

async function withEvents(...orders: readonly string[]) {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  for (const order of ['12月5日下午2点包饺子，限30人', ...orders]) {
    await staff.dm(`发活动：${order}，发到7号楼之家`);
    await staff.dm('确认');
  }
  await world.passes({ minutes: 1 });
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  const says = async (who: typeof yan, text: string) => {
    const turn = await who.in(room, text);
    await world.passes({ minutes: 2 });
    return turn;
  };
  const standing = async () =>
    (await world.records<{ status: string; name: string; party: number; event: number }>('signup'))
      .filter(({ status }) => status === 'confirmed')
      .map(({ event, name, party }) => `#${event} ${name} ${party}`);
  return { world, staff, yan, mei, says, standing };
}

test('S3 「李强换成赵刚」 puts another in the place of one of the party, and 赵刚 may stay away', async () => {
  const { world, yan, mei, says, standing } = await withEvents();
  await says(yan, '李强和王芳报名包饺子');
  await says(mei, '李强换成赵刚');
  expect(world.said(room).filter(({ text }) => text.includes('赵刚'))).toEqual([]);
  await says(yan, '李强换成赵刚');
  expect(world.said(room).at(-1)?.text).toMatch(/「包饺子」李强换成赵刚，已记下。现在共2人/);
  expect(await standing()).toEqual(['#1 颜宁 2']);
  await says(yan, '赵刚不来了');
  expect(await standing()).toEqual(['#1 颜宁 1']);
});

test('S3 who keeps the list changes a name on it, and takes that back', async () => {
  const { staff, standing } = await withEvents();
  await staff.dm('代报 李强 7-1-302 包饺子 2人');
  (await staff.dm('把李强换成赵刚')).gets(/李强换成赵刚，已记下。现在共2人/);
  expect(await standing()).toEqual(['#1 赵刚 2']);
  await staff.dm('撤销');
  expect(await standing()).toEqual(['#1 李强 2']);
});

test('S3 「李强不去了，换成赵刚」 takes nobody off', async () => {
  const { yan, says, standing } = await withEvents();
  await says(yan, '李强和王芳报名包饺子');
  await says(yan, '李强不去了，换成赵刚');
  expect(await standing()).toEqual(['#1 颜宁 2']);
});

test('S2 「再加一个赵刚」 after the post signs him up, by who comes it is one more', async () => {
  const { yan, mei, says, standing } = await withEvents();
  await says(yan, '再加一个赵刚');
  await says(mei, '我报名');
  await says(mei, '再加一个李强');
  expect(await standing()).toEqual(['#1 赵刚 1', '#1 梅姐 2']);
  await says(mei, '李强不来了');
  expect(await standing()).toEqual(['#1 赵刚 1', '#1 梅姐 1']);
});

test('S2 「再加一个赵刚」 in other talk signs up nobody', async () => {
  const { yan, mei, says, standing } = await withEvents();
  await says(mei, '咱们打牌那个群谁在');
  await says(yan, '再加一个赵刚');
  expect(await standing()).toEqual([]);
});

test.each(['我同事他不去了，旅游退了', '他不去了，机票退了', '婚礼他不去了', '我妹妹家旅游她不来了'])(
  'S3 「%s」 soon after a sign-up of two withdraws nobody',
  async (said) => {
    const { yan, says, standing } = await withEvents();
    await says(yan, '我和老伴报名');
    await says(yan, said);
    expect(await standing()).toEqual(['#1 颜宁 2']);
  },
);

test.each(['他不去了，就我一个', '我老伴说他不去了', '包饺子他不去了'])(
  'S3 「%s」 by who signed up two makes them one',
  async (said) => {
    const { yan, says, standing } = await withEvents();
    await says(yan, '我和老伴报名');
    await says(yan, said);
    expect(await standing()).toEqual(['#1 颜宁 1']);
  },
);

test('S1 「换成合唱吧」 of the evening at home moves no sign-up, of the event it does', async () => {
  const { yan, says, standing } = await withEvents('12月6日上午9点合唱，限20人');
  await says(yan, '包饺子报名');
  await says(yan, '电视没意思，换成合唱吧');
  await says(yan, '晚饭吃什么好呢，换成合唱吧');
  expect(await standing()).toEqual(['#1 颜宁 1']);
  await says(yan, '包饺子那天值班，换成合唱吧');
  expect(await standing()).toEqual(['#2 颜宁 1']);
});

test.each(['换合唱吧', '天冷我不去了，换合唱吧'])(
  'S1 「%s」 takes the sign-up to the event that is named',
  async (words) => {
    const { yan, says, standing } = await withEvents('12月6日上午9点合唱，限20人');
    await says(yan, '包饺子报名');
    await says(yan, words);
    expect(await standing()).toEqual(['#2 颜宁 1']);
  },
);

test.each(['换灯泡吧', '换大米吧，面不好吃'])('S1 「%s」 moves no sign-up', async (words) => {
  const { yan, says, standing } = await withEvents('12月6日上午9点合唱，限20人');
  await says(yan, '包饺子报名');
  await says(yan, words);
  expect(await standing()).toEqual(['#1 颜宁 1']);
});

test.each(['也算我一个吧', '算上我', '也把我算上呗'])(
  'S2 「%s」 right after a sign-up comes to the same event',
  async (words) => {
    const { yan, mei, says, standing } = await withEvents('12月6日上午9点合唱，限20人');
    await says(yan, '合唱报名');
    await says(mei, words);
    expect(await standing()).toEqual(['#2 颜宁 1', '#2 梅姐 1']);
  },
);

test.each(['我要，给我留着', '我要这个，给我留一下'])('S2 「%s」 is of goods, no sign-up', async (words) => {
  const { yan, mei, says, standing } = await withEvents();
  await says(yan, '出个冰箱，要的说');
  await says(mei, words);
  expect(await standing()).toEqual([]);
});
