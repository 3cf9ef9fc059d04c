import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const staff = ['c-fang', '方晴', '柳岸居委会'] as const;
const property = ['c-ge', '老葛', '柳岸物业群'] as const;

/** An outage that was told, and its author in the chat where it was. */
async function told(order: string, [contact, name, chat]: readonly [string, string, string] = staff) {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const author = world.person(contact, name);
  const says = (text: string) => author.in(chat, text);
  await says(order);
  await says('确认');
  return { world, says };
}
const noTicket = async (world: World) => expect(await world.records('ticket')).toEqual([]);

describe('an outage that is called off, with why or what then', () => {
  test.each([
    ['停暖先不搞了 等通知', '停暖气'],
    ['停水取消了 今天不停了', '停水'],
    ['停电取消，供电公司今天不来了', '停电'],
    ['7号楼停暖取消了 供热公司不来了', '停暖'],
    ['7号楼不停水了 等通知', '停水'],
    ['停水改期 时间另定', '停水'],
  ])('N6 「%s」 is shown as a correction, and no repair', async (said, what) => {
    const { world, says } = await told(`发通知：今天下午2点到6点7号楼${what}`);
    (await says(said)).gets(/更正通知#1】原「.*」，改为/);
    await says('确认');
    await noTicket(world);
    await world.until('2026-12-01T15:00');
    const home = world.person('c-pei', '裴姐', '7-2-401 裴姐');
    (await home.in('7号楼之家', '我家没水没电没暖气')).gets(/工单#1/);
  });

  test.each(['7号楼不停水了 只停8号楼1单元', '7号楼不停水了，8号楼1单元照停', '7号楼停水取消了 物业不来了'])(
    'N6 N7 「%s」 spares one house alone',
    async (said) => {
      const { world, says } = await told('停水通知 8号楼1单元和7号楼 今天下午2点到6点');
      (await says(said)).gets(/停水：原8号楼1单元、7号楼，改为8号楼1单元（/);
      await says('确认');
      await noTicket(world);
      await world.until('2026-12-01T15:00');
      (await world.person('c-pei', '裴姐', '7-2-401 裴姐').in('7号楼之家', '我家没水了')).gets(/工单#1/);
      (await world.person('c-lao', '老周', '8-1-302 老周').in('8号楼1门', '没水了')).gets(/通知过的/);
    },
  );

  test.each(['7号楼停水了 供水公司不来人', '7号楼一直停水 供水公司不来了'])(
    'N6 「%s」 calls nothing off',
    async (said) => {
      const { says } = await told('发通知：明天下午2点到6点8号楼停水');
      expect((await says(said)).sent.map(({ text }) => text).join()).not.toMatch(/更正/);
    },
  );
});

describe('a supply that is back in some of the houses', () => {
  const both = '发通知 今天10点到12点7号楼和8号楼停水';
  test.each([
    '7号楼来水了 8号楼还得等会',
    '7号楼来水了',
    '7号楼水来了，8号楼预计12点半',
    '7号楼恢复供水了，8号楼还没有',
    '7号楼水来了 恢复 #1',
  ])('N7 A1 「%s」 ends it there alone, once its author has seen so', async (said) => {
    const { world, says } = await told(both, property);
    await world.until('2026-12-01T11:00');
    (await says(said)).gets(/停水：原7号楼、8号楼，改为8号楼（/);
    const home = world.person('c-lao', '老周', '8-1-302 老周');
    (await home.in('8号楼1门', '没水了')).gets(/通知过的/);
    await says('确认');
    (await world.person('c-pei', '裴姐', '7-2-401 裴姐').in('7号楼之家', '我家没水了')).gets(/工单#1/);
    await world.until('2026-12-01T11:20');
    (await world.person('c-hu', '老胡', '8-1-502 老胡').in('8号楼1门', '没水了')).gets(/通知过的/);
  });

  test.each(['来水了', '7号楼和8号楼来水了', '8号楼来水了，7号楼也来了', '恢复 #1'])(
    'N7 「%s」 ends it everywhere, as before',
    async (said) => {
      const { world, says } = await told(both, property);
      await world.until('2026-12-01T11:00');
      (await says(said)).gets(/通知#1停水记为已恢复/);
    },
  );

  test('N7 「7号楼来水了 8号楼还得等会」 ends what was told of 7号楼 alone', async () => {
    const { world, says } = await told('发通知 今天10点到12点7号楼停水', property);
    await says('发通知 今天10点到13点8号楼停水');
    await says('确认');
    await world.until('2026-12-01T11:00');
    (await says('7号楼来水了 8号楼还得等会')).gets(/通知#1停水记为已恢复/);
    (await world.person('c-lao', '老周', '8-1-302 老周').in('8号楼1门', '没水了')).gets(/通知过的/);
  });

  test.each(['8号楼1门来水了吗', '7-1-201来水了'])('N7 「%s」 ends nothing', async (said) => {
    const { world, says } = await told(both, property);
    await world.until('2026-12-01T11:00');
    const { sent } = await says(said);
    expect(sent.map(({ text }) => text).join()).not.toMatch(/更正|恢复。/);
  });
});
