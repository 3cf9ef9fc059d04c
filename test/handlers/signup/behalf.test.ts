import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼1门';

async function withEvent() {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  const leader = world.person('c-bao', '鲍顺', '8号楼门长 鲍顺');
  const dou = world.person('c-dou', '豆豆妈', '8-1-503 豆豆妈');
  await staff.dm('发活动：新年包饺子，12月5日下午2点，限10人，发到8号楼1门和1号楼大家庭');
  await staff.dm('确认');
  const list = async () =>
    (await world.records<{ contact?: string; name: string; address?: string; party: number; status: string }>('signup'))
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ contact, name, address, party }) => [contact ?? '-', name, address ?? '-', party].join(' '));
  return { world, staff, leader, dou, list };
}

test('staff sign up others after a phone call, several at once; both identities are kept', async () => {
  const { world, staff, list } = await withEvent();
  (await staff.dm('代报 王奶奶 1-2-302 包饺子 1人，李大爷 8-1-201 2人')).gets(
    /王奶奶（方晴代报） 1人[\s\S]*李大爷（方晴代报） 2人/,
  );
  expect(await list()).toEqual(['- 王奶奶 1-2-302 1', '- 李大爷 8-1-201 2']);
  expect((await world.records<{ messages: string[] }>('signup'))[0]!.messages).toHaveLength(1);
});

test('a leader does so for the own stairwells, and for no other', async () => {
  const { leader, list } = await withEvent();
  (await leader.dm('代报 王奶奶 8-2-302 包饺子 1人')).gets(/王奶奶（鲍顺代报） 1人/);
  (await leader.dm('代报 李大爷 1-2-302 包饺子 1人')).gets(/替别家代报要由/);
  (await leader.dm('代报 孙大爷 包饺子 1人')).gets(/孙大爷住哪家/);
  expect(await list()).toEqual(['- 王奶奶 8-2-302 1']);
});

test('a resident may not, though family is everybody’s to sign up', async () => {
  const { dou, list } = await withEvent();
  (await dou.dm('代报 王奶奶 8-2-302 包饺子 1人')).gets(/替别家代报要由/);
  await dou.in(room, '包饺子给我妈报一个，她在8-2-101');
  expect(await list()).toEqual(['- 豆豆妈家妈妈 8-2-101 1']);
});

test('S3 said again for the same person it sets the party', async () => {
  const { staff, list } = await withEvent();
  await staff.dm('代报 王奶奶 1-2-302 包饺子 1人');
  await staff.dm('代报 王奶奶 1-2-302 包饺子 3人');
  expect(await list()).toEqual(['- 王奶奶 1-2-302 3']);
});

test('S3 who was signed up by staff and speaks for themselves is not counted twice', async () => {
  const { world, staff, list } = await withEvent();
  await staff.dm('代报 王奶奶 8-1-302 包饺子 1人');
  await world.person('c-wang', '王奶奶', '8-1-302 王奶奶').in(room, '包饺子我报两个');
  expect(await list()).toEqual(['c-wang 王奶奶 8-1-302 2']);
});

test('S3 family without a flat of their own is in the own sign-up, in whatever order it is said, and counted once', async () => {
  const { dou, list } = await withEvent();
  await dou.in(room, '包饺子给我妈报一个');
  expect(await list()).toEqual(['c-dou 豆豆妈家妈妈 8-1-503 1']);
  await dou.in(room, '包饺子我也报一个');
  expect(await list()).toEqual(['c-dou 豆豆妈 8-1-503 2']);
  await dou.in(room, '包饺子给我妈报一个');
  expect(await list()).toEqual(['c-dou 豆豆妈 8-1-503 2']);
  await dou.in(room, '我妈不去了');
  expect(await list()).toEqual(['c-dou 豆豆妈 8-1-503 1']);
});

test('who signed somebody up takes them off again by name', async () => {
  const { staff, dou, list } = await withEvent();
  await staff.dm('代报 王奶奶 1-2-302 包饺子 1人，李大爷 8-1-201 2人');
  await staff.dm('王奶奶不去了');
  expect(await list()).toEqual(['- 李大爷 8-1-201 2']);
  await dou.in(room, '包饺子我报一个');
  await dou.in(room, '包饺子给我妈报一个，她在8-2-101');
  await dou.in(room, '我妈不去了');
  expect(await list()).toEqual(['- 李大爷 8-1-201 2', 'c-dou 豆豆妈 8-1-503 1']);
});

test('S3 张大妈打电话报名… is of her, and nobody who only tells of it is signed up', async () => {
  const { staff, list } = await withEvent();
  await staff.dm('张大妈打电话报名包饺子 8-1-502');
  expect(await list()).toEqual(['- 张大妈 8-1-502 1']);
  await staff.dm('王奶奶来电话报名包饺子 8-1-302 2人');
  expect(await list()).toEqual(['- 张大妈 8-1-502 1', '- 王奶奶 8-1-302 2']);
  await staff.dm('李姐打电话报名了没有');
  await staff.dm('张大妈打电话报修水管');
  expect(await list()).toHaveLength(2);
});
