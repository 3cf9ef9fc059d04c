import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const staff = ['c-fang', '方晴', '柳岸居委会'] as const;
const leader = ['c-bao', '鲍顺', '楼门长议事厅'] as const;
const one = ['c-jiang', '姜秀云', '楼门长议事厅'] as const;

async function speaker([contact, name, chat]: readonly [string, string, string]) {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const author = world.person(contact, name);
  return { world, says: (text: string) => author.in(chat, text) };
}

describe('the rooms a notice is for', () => {
  test.each([
    ['发通知 7号楼 12月5号上午十点燃气入户安检', /发到：7号楼之家\n/],
    ['发通知 7号楼 灭蟑螂', /发到：7号楼之家\n/],
    ['通知大家 7号楼和8号楼明天上午十点消防演习', /发到：7号楼之家、8号楼1门、8号楼2门\n/],
    ['通知大家 明天7号楼停水 上午九点到十二点半', /发到：7号楼之家\n/],
    ['拟个通知 7号楼 明天上午十点消防演习', /^通知预览：\n7号楼 明天/],
  ])('N1 「%s」 says whom it is for', async (said, gets) => {
    (await (await speaker(staff)).says(said)).gets(gets);
  });

  test.each([
    ['通知大家 明天上午十点消防演习', /发到：1号楼大家庭、7号楼之家/],
    ['发通知 7号楼门口明天修路', /发到哪些群/],
  ])('N1 「%s」 is for no house alone', async (said, gets) => {
    (await (await speaker(staff)).says(said)).gets(gets);
  });

  test.each([
    ['发通知 1号楼1单元 下水道疏通', /发到：1号楼大家庭\n/],
    ['发通知 3单元明天下水道疏通', /发到：1号楼大家庭\n|发到哪些群/],
    ['发通知 2单元明天下水道疏通', /发到：1号楼2门\n/],
    ['发通知 明天下水道疏通', /发到：1号楼2门\n/],
    ['发通知 7号楼1单元 下水道疏通', /不在您能发的范围里/],
  ])('N3 「%s」 of who leads 1-2 goes to nobody else in the stead of who is named', async (said, gets) => {
    (await (await speaker(one)).says(said)).gets(gets);
  });

  test('N1 「都发」 is all the rooms that were offered', async () => {
    const { says } = await speaker(leader);
    (await says('发通知 明天上午楼道大扫除')).gets(/都要就说「都发」/);
    (await says('都发')).gets(/发到：8号楼1门、8号楼2门\n/);
  });
});

describe('the rooms an event is for', () => {
  test.each([
    ['发个活动 剪纸课 周六下午两点 活动室 发全体居民', /剪纸课[\s\S]*发到：1号楼大家庭、7号楼之家/],
    ['发个活动 剪纸课 周六下午两点 活动室 发7号楼', /剪纸课[\s\S]*发到：7号楼之家\n/],
    ['发个活动 剪纸课 周六下午两点 活动室 发小礼品', /剪纸课|发到哪些群/],
  ])('N1 「%s」', async (said, gets) => {
    (await (await speaker(staff)).says(said)).gets(gets);
  });
});

describe('what was asked', () => {
  test.each(['居民群和7号楼群', '7号楼之家、柳岸里居民群'])('N1 「%s」 answers where an event goes', async (rooms) => {
    const { world, says } = await speaker(staff);
    (await says('发个活动 剪纸课 周六下午两点到四点 活动室')).gets(/发到哪些群/);
    (await says(rooms)).gets(/剪纸课[\s\S]*发到：7号楼之家、柳岸里居民群/);
    await says('确认');
    expect(await world.records('notice')).toEqual([]);
    expect(await world.records('event')).toHaveLength(1);
  });

  test('N1 another order, while it is asked where an event goes, is an order', async () => {
    const { says } = await speaker(staff);
    await says('发个活动 剪纸课 周六下午两点到四点 活动室');
    (await says('发通知 7号楼群和居民群明天上午停水')).gets(/停水/);
  });

  test.each(['明儿上午7号楼停水 换阀门', '明天上午7号楼停水 换阀门'])(
    'N7 「%s」 keeps its day when the hours are told',
    async (said) => {
      const { world, says } = await speaker(['c-ge', '老葛', '柳岸物业群']);
      await says(`发个通知 ${said}`);
      await says('九点到十二点半');
      await says('确认');
      const pei = world.person('c-pei', '裴姐', '7-2-401 裴姐');
      (await pei.in('7号楼之家', '明天停水吗', { mention: true })).gets(/7号楼明天.*上午9:00–.*12:30停水/);
    },
  );

  test('N7 「暖气停」 is an outage', async () => {
    const { world, says } = await speaker(staff);
    await says('发通知 7号楼明天暖气停 早八点到晚六点');
    await says('确认');
    await world.until('2026-12-02T09:00');
    const pei = world.person('c-pei', '裴姐', '7-2-401 裴姐');
    (await pei.in('7号楼之家', '我家暖气不热')).gets(/通知过的/);
  });
});
