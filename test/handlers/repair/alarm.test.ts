import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const staffRoom = '柳岸居委会';
const alerts = (world: World, where: string) => world.said(where).filter(({ kind }) => kind === 'alert');
const trapped = async () => {
  const world = await World.open();
  await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '电梯卡住了，有人困在里面，8号楼2单元');
  await world.passes({ minutes: 1 });
  return world;
};

describe('an alarm', () => {
  test.each(['收到', '马上去', '接'])(
    'E3 %s by the alarmed leader is heard in the residents’ room too',
    async (word) => {
      const world = await trapped();
      (await world.person('c-bao', '鲍顺', '8-2-601 鲍顺').in(room, word)).gets(/记您接了/);
      await world.passes({ minutes: 15 });
      expect(alerts(world, staffRoom)).toHaveLength(1);
    },
  );

  test('E3 a neighbour’s 收到 ends no alarm', async () => {
    const world = await trapped();
    (await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '收到')).getsNothing();
    await world.passes({ minutes: 15 });
    expect(alerts(world, staffRoom)).toHaveLength(3);
  });

  test('E3 with several alarms open an answer means the one it quotes, else the latest', async () => {
    const world = await trapped();
    await world.person('c-hu', '胡姐', '1-2-301 胡姐').in('1号楼大家庭', '闻到好大的煤气味，1号楼2单元');
    const fang = world.person('c-fang', '方晴');
    (await fang.in(staffRoom, '接', { quote: 'bot:工单#1' })).gets(/#1记您接了/);
    (await fang.in(staffRoom, '接')).gets(/#2记您接了/);
  });

  test('E4 R10 when the people are out the fault has the time of an urgent one', async () => {
    const world = await trapped();
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '人出来了');
    await world.passes({ hours: 3, minutes: 50 });
    expect(alerts(world, staffRoom).filter(({ text }) => text.includes('超过期限'))).toHaveLength(0);
    await world.passes({ minutes: 20 });
    expect(alerts(world, staffRoom).filter(({ text }) => text.includes('超过期限'))).toHaveLength(1);
  });

  test('E4 who sees to it says in the staff room that the people are out: the only danger, or the one named', async () => {
    const world = await trapped();
    const fang = world.person('c-fang', '方晴');
    (await fang.in(staffRoom, '人出来了')).gets(/平安就好。工单#1/);
    await world.person('c-hu', '胡姐', '1-2-301 胡姐').in('1号楼大家庭', '我妈晕倒了，1-2-301，快来人');
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '电梯又困人了，8号楼2单元');
    (await fang.in(staffRoom, '人出来了')).getsNothing();
    (await fang.in(staffRoom, '#2 人没事了')).gets(/平安就好。工单#2/);
  });

  test.each(['醒过来了，没事了', '扶起来了，没事', '我爸自己回来了'])('E4 %s ends the danger', async (words) => {
    const world = await World.open();
    const hu = world.person('c-hu', '胡姐', '1-2-301 胡姐');
    await hu.in('1号楼大家庭', '我爸晕倒在楼下了，快来人');
    await world.passes({ minutes: 1 });
    (await hu.in('1号楼大家庭', words)).gets(/平安就好/);
  });

  test('E4 a question whether he is all right ends nothing', async () => {
    const world = await World.open();
    await world.person('c-hu', '胡姐', '1-2-301 胡姐').in('1号楼大家庭', '我爸晕倒在楼下了，快来人');
    await world.passes({ minutes: 1 });
    (await world.person('c-9', '孟叔', '1-2-101 孟叔').in('1号楼大家庭', '人没事了吗')).getsNothing();
  });

  test('E1 a child locked in a car gets no advice for lifts, and nobody repairs a person', async () => {
    const world = await World.open();
    const turn = await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '有个孩子锁车里了，8号楼楼下');
    turn.gets(/别硬拽硬撬/);
    expect(turn.sent.map(({ text }) => text).join('\n')).not.toMatch(/轿厢|电梯/);
    const joined = await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '我也看见了，孩子锁车里了，8号楼楼下');
    expect(joined.sent.map(({ text }) => text).join('\n')).not.toMatch(/修好/);
  });

  test('E5 what follows on a discreet matter stays discreet', async () => {
    const world = await World.open();
    const hu = world.person('c-hu', '胡姐', '1-2-301 胡姐');
    await hu.in('1号楼大家庭', '302的姐妹不想活了，吃了一瓶安眠药');
    await world.passes({ minutes: 4 });
    (await hu.in('1号楼大家庭', '她叫不醒了')).gets(/120/);
    expect(alerts(world, staffRoom)).toEqual([]);
    expect(alerts(world, '柳岸物业群')).toEqual([]);
    // Another matter of another house is nobody's secret.
    await hu.in('1号楼大家庭', '1号楼1单元着火了');
    expect(alerts(world, staffRoom)).toHaveLength(1);
  });

  test('E5 who writes of himself is spoken to, who writes of somebody is told to stay with them', async () => {
    const world = await World.open();
    (await world.person('c-hu', '胡姐').dm('老伴走了，我也不想活了')).gets(/谢谢您说出来[\s\S]*12356/);
    (await world.person('c-lu', '陆嫂').dm('我妈说不想活了，把药都攒好了')).gets(/先陪着/);
  });

  test('R1 who fell down in a lift that stands is another thing than the lift', async () => {
    const world = await World.open();
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '8号楼2单元电梯坏了');
    await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '我妈在8号楼2单元电梯口晕倒了，快打120');
    expect(alerts(world, staffRoom).at(-1)?.text).toMatch(/工单#2.*有人倒地/);
  });

  test('E4 D2 a danger that is over still counts as one in the day’s digest', async () => {
    const world = await trapped();
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '人出来了');
    await world.until('2026-11-24T18:01');
    expect(world.said(staffRoom).find(({ kind }) => kind === 'digest')?.text).toMatch(/险情1件/);
  });

  test('a danger is called what it is, not 其他报修', async () => {
    const world = await World.open();
    const turn = await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '孩子走丢了，谁看见一个穿红衣服的男孩');
    expect(turn.sent.map(({ text }) => text).join('\n')).not.toMatch(/其他报修/);
    turn.gets(/有人走失/);
  });

  test('E3 R6 those who reported it hear who has answered, and not before', async () => {
    const world = await trapped();
    const told = () => world.said(room).filter(({ text }) => /回应了/u.test(text));
    expect(told()).toEqual([]);
    await world.person('c-fang', '方晴').in(staffRoom, '接');
    expect(told()).toMatchObject([{ text: expect.stringMatching(/^方晴已经回应了（工单#1）/), kind: 'receipt' }]);
    await world.person('c-tu', '屠伟').in(staffRoom, '接');
    expect(told()).toHaveLength(1);
  });

  test('E3 a lift that only stood is alarmed about in the words of who sits in it', async () => {
    const world = await World.open();
    await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '8号楼2单元电梯坏了');
    await world.passes({ hours: 2 });
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '我和孩子困在电梯里了');
    await world.passes({ minutes: 4 });
    expect(alerts(world, staffRoom).map(({ text }) => text)).toEqual([
      expect.stringMatching(/陆嫂（8-2-302）：我和孩子困在电梯里了/),
      expect.stringMatching(/^还没有人回应。[\s\S]*陆嫂（8-2-302）：我和孩子困在电梯里了/),
    ]);
  });

  test('E4 when the people are out it is a lift that stands, wherever it is named', async () => {
    const world = await trapped();
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '人出来了');
    (await world.person('c-ge', '老葛').in('柳岸物业群', '我的单')).gets(/8号楼2单元 电梯/);
  });

  test('R6 误报 is told to who reported it', async () => {
    const world = await trapped();
    await world.person('c-fang', '方晴').in(staffRoom, '误报');
    await world.passes({ minutes: 2 });
    expect(world.said(room).at(-1)?.text).toMatch(/按误报结了/);
  });

  test.each(['不是误报', '发错群了，不是误报', '误报发错了', '撤销'])(
    'E4 R8 误报, then 「%s」: the emergency lives again and everybody is alarmed anew',
    async (words) => {
      const world = await trapped();
      await world.person('c-fang', '方晴').in(staffRoom, '误报');
      await world.passes({ minutes: 1 });
      (await world.person('c-fang', '方晴').in(staffRoom, words)).gets(/不是误报，又叫人了/);
      expect(await world.records('ticket')).toMatchObject([{ status: 'open', urgency: 'emergency' }]);
      expect(alerts(world, staffRoom)).toHaveLength(2);
      await world.passes({ minutes: 4 });
      expect(alerts(world, staffRoom).at(-1)?.text).toMatch(/^还没有人回应/);
      expect(world.said(room).map(({ text }) => text)).toContainEqual(expect.stringMatching(/又叫人去看了/));
    },
  );

  test('E4 after 误报 its reporter’s 还有味 is an alarm, a neighbour’s 还有点事 is not', async () => {
    const world = await World.open();
    const lu = world.person('c-lu', '陆嫂', '8-2-302 陆嫂');
    await lu.in(room, '8号楼2单元闻到煤气味');
    await world.person('c-fang', '方晴').in(staffRoom, '误报');
    await world.passes({ minutes: 3 });
    await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '还有点事');
    expect(await world.records('ticket')).toMatchObject([{ status: 'withdrawn' }]);
    await lu.in(room, '还有味');
    expect(await world.records('ticket')).toMatchObject([{ status: 'open' }]);
    expect(alerts(world, staffRoom)).toHaveLength(2);
  });

  test('E4 不是误报吧 asks, and opens nothing', async () => {
    const world = await trapped();
    await world.person('c-fang', '方晴').in(staffRoom, '误报');
    await world.person('c-fang', '方晴').in(staffRoom, '不是误报吧');
    expect(await world.records('ticket')).toMatchObject([{ status: 'withdrawn' }]);
  });

  test('E1 two emergencies of a kind in one minute are two: both are told what to do', async () => {
    const world = await World.open();
    const aid = () => alerts(world, room).length;
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '8号楼2单元门口躺着个老头，叫他也不应');
    await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '小花园有人晕倒了');
    expect(aid()).toBe(2);
    await world.person('c-8', '丁香', '8-2-102 丁香').in(room, '我也看见了，小花园有人晕倒了');
    expect(aid()).toBe(2);
  });

  test('E4 a child that was found is nobody’s overdue work', async () => {
    const world = await World.open();
    const lu = world.person('c-lu', '陆嫂', '8-2-302 陆嫂');
    await lu.in(room, '谁看见我家孩子了，6岁，放学到现在没回来，急死了');
    await world.person('c-fang', '方晴').in(staffRoom, '接');
    await lu.in(room, '孩子找到了，在同学家');
    await world.passes({ hours: 6 });
    expect(world.said(staffRoom).filter(({ text }) => /超过期限/u.test(text))).toEqual([]);
    (await world.person('c-fang', '方晴').in(staffRoom, '有哪些工单没完成')).gets(/有人走失（已平安）/);
  });
});
