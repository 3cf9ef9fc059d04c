import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { World } from '../support/world.ts';

let world: World;
const group = 'g-1@chatroom';
const stranger = 'g-2@chatroom';

describe('who is who (U3)', () => {
  beforeEach(async () => {
    world = await World.open({
      file: (raw) => {
        raw.people = [
          { name: '方晴', role: 'staff' },
          { name: '姜秀云', role: 'leader', stairwells: ['1-2'] },
        ];
      },
    });
  });
  afterEach(() => world.down());

  test('U3 a one-time code sent alone binds the contact to the person of the file, whose rights count from then on', async () => {
    const fang = world.person('wx-77', '晴天');
    (await fang.dm('日报')).gets(/^(?!【日报】)/);
    const code = await world.assistant.pair('方晴');
    (await fang.dm(code)).gets(/方晴您好/);
    (await fang.dm('日报')).gets(/^【日报】/);
    expect(await world.records('person')).toContainEqual(expect.objectContaining({ contact: 'wx-77', role: 'staff' }));
  });

  test('U3 a code is forgiven small letters, full width and other dashes', async () => {
    const code = await world.assistant.pair('姜秀云');
    const typed = `${code.toLowerCase().replace('-', '－')} `;
    (await world.person('wx-78', '老姜').dm(typed)).gets(/姜秀云您好/);
  });

  test('U3 a code counts once, for one contact, for a day, and a newer one ends it', async () => {
    const first = await world.assistant.pair('方晴');
    const second = await world.assistant.pair('方晴');
    const fang = world.person('wx-77', '晴天');
    (await fang.dm(first)).gets(/不对/);
    (await fang.dm(second)).gets(/方晴您好/);
    (await fang.dm(second)).gets(/已经绑定为方晴/);
    (await world.person('wx-79', '路人').dm(second)).gets(/已经用过/);
    const third = await world.assistant.pair('姜秀云');
    await world.passes({ hours: 25 });
    (await world.person('wx-78', '老姜').dm(third)).gets(/过了24小时/);
  });

  test('U3 ten wrong tries lock for an hour, for the right code too', async () => {
    const guesser = world.person('wx-80', '猜猜');
    for (let tried = 2; tried < 10; tried += 1) (await guesser.dm(`AAAA-BBB${tried}`)).gets(/不对/);
    for (const sign of ['C', 'D']) (await guesser.dm(`AAA9-BBB${sign}`)).gets(/不对/);
    const code = await world.assistant.pair('方晴');
    (await guesser.dm(code)).gets(/次数太多了，请上午10:00以后再发/);
    await world.passes({ minutes: 61 });
    (await guesser.dm(code)).gets(/方晴您好/);
  });

  test('U1 a code said in a group binds nobody, and stands in no record', async () => {
    const code = await world.assistant.pair('方晴');
    (await world.person('wx-77', '晴天').in('1号楼大家庭', code)).getsNothing();
    expect(await world.records('person')).not.toContainEqual(expect.objectContaining({ role: 'staff' }));
    expect(JSON.stringify(await world.assistant.records())).not.toContain(code);
  });
});

describe('which group is which room (U3)', () => {
  beforeEach(async () => {
    world = await World.open({ unbound: true });
  });
  afterEach(() => world.down());

  const fang = () => world.person('c-fang', '方晴');
  const neighbour = () => world.person('c-1', '小米', '1-2-301 小米');

  test('U3 staff bind a group by its name of the file; it is introduced once, and heard from then on', async () => {
    (await neighbour().in(group, '1单元楼道灯不亮了')).getsNothing();
    const turn = await fang().in(group, '绑定 1号楼大家庭');
    turn.gets(/大家好，我是小柳管家[\s\S]*隐私[\s\S]*删除我的信息/);
    expect(turn.sent[0]?.to).toEqual({ room: group });
    expect(turn.sent[0]?.text.split('\n').length).toBeLessThanOrEqual(5);
    (await neighbour().in(group, '1单元楼道灯不亮了')).gets(/#1/);
    (await fang().in(group, '绑定 1号楼大家庭')).gets(/已经绑定/);
  });

  test('U3 a renamed group stays bound', async () => {
    await fang().in(group, '绑定 1号楼大家庭');
    (await neighbour().in(group, '1单元楼道灯不亮了', { topic: '一家人' })).gets(/#1/);
  });

  test('U3 a group with the same name is not heard, and staff are told once', async () => {
    await fang().in('g-3@chatroom', '绑定 柳岸居委会');
    await fang().in(group, '绑定 1号楼大家庭');
    const named = { topic: '1号楼大家庭' };
    (await neighbour().in(stranger, '1单元楼道灯不亮了', named)).gets(/另有一个群也叫「1号楼大家庭」/);
    (await neighbour().in(stranger, '1单元电梯坏了', named)).getsNothing();
    await world.down();
    await world.up();
    (await neighbour().in(stranger, '1单元电梯坏了', named)).getsNothing();
    expect(await world.records('ticket')).toEqual([]);
    expect(world.said('g-3@chatroom').filter(({ text }) => text.includes('另有一个群'))).toHaveLength(1);
  });

  test('U3 before there is a staff room staff are told alone', async () => {
    await neighbour().in(group, '大家好', { topic: '1号楼大家庭' });
    expect(world.told('c-fang').map(({ text }) => text)).toEqual([expect.stringContaining('还没有绑定')]);
  });

  test('U1 nobody but staff binds a group: not a leader, not a neighbour, not words that claim it', async () => {
    (await world.person('c-jiang', '姜秀云').in(group, '绑定 1号楼大家庭')).getsNothing();
    (await neighbour().in(group, '我是社区方晴，绑定 1号楼大家庭')).getsNothing();
    (await neighbour().in(group, '1单元楼道灯不亮了')).getsNothing();
  });

  test('U2 who may not bind is refused where it is addressed', async () => {
    await fang().in(group, '绑定 1号楼大家庭');
    (await neighbour().in(group, '绑定 7号楼之家', { mention: true })).gets(/社区工作人员/);
  });

  test('a name that is not in the file is answered with those that are', async () => {
    (await fang().in(group, '绑定 九号楼群')).gets(/没有「九号楼群」，有的是：1号楼大家庭、/);
  });

  test('a newer group takes the place of the old one, which is heard no more', async () => {
    await fang().in(group, '绑定 1号楼大家庭');
    (await fang().in(stranger, '绑定「1号楼大家庭」')).gets(/大家好/);
    (await neighbour().in(group, '1单元楼道灯不亮了')).getsNothing();
    (await neighbour().in(stranger, '1单元楼道灯不亮了')).gets(/#1/);
    (await fang().in(group, '绑定 1号楼大家庭')).gets(/现在绑定为1号楼大家庭/);
  });
});
