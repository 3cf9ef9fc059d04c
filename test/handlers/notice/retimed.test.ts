import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';
const staffAt = async (text: string) => {
  const world = await World.open({ at: '2026-11-24T09:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.dm(text);
  return { world, staff };
};

describe('when a notice goes out', () => {
  const waits = async () => {
    const { world, staff } = await staffAt('发通知：今天洗楼道，发到7号楼，明早7点发');
    await staff.dm('确认');
    return { world, staff };
  };
  test.each([
    ['明早那条改成6点半发', /改到明天.*上午6:30发出/],
    ['改成6点半发', /改到明天.*上午6:30发出/],
    ['明早7点那条提前到6点发', /改到明天.*上午6:00发出/],
    ['把明天那条改到8点发', /改到明天.*上午8:00发出/],
    // What names a day or a half of it is taken at its word.
    ['明早那条改成晚上6点半发', /改到明天.*晚上6:30发出/],
    ['明早那条改到下午3点发', /改到明天.*下午3:00发出/],
    ['明早那条改成后天早上8点发', /改到后天.*上午8:00发出/],
  ])('N1 %s: an hour alone keeps the day and the half of it', async (said, moved) => {
    const { staff } = await waits();
    (await staff.dm(said)).gets(moved);
  });

  test('N1 an hour alone keeps the day and the half of it in a preview too', async () => {
    const { staff } = await staffAt('发通知：今天洗楼道，发到7号楼，明早7点发');
    (await staff.dm('改成6点半发')).gets(/发出时间：明天.*06:30/);
    (await staff.dm('改到后天早上8点发')).gets(/发出时间：后天.*08:00/);
    (await staff.dm('9点发吧')).gets(/发出时间：后天.*09:00/);
    (await staff.dm('改到今天下午3点发')).gets(/发出时间：今天.*15:00/);
  });
});

describe('another time for a notice, said with a word of what it is of', () => {
  const wiped = '后天8点半擦楼道，请收好鞋架';
  test.each([
    ['改一下 大后天擦', '大后天8点半擦楼道，请收好鞋架'],
    ['改成大后天擦', '大后天8点半擦楼道，请收好鞋架'],
    ['时间改一下，9点擦', '后天9点擦楼道，请收好鞋架'],
    ['大后天擦吧，改一下', '大后天8点半擦楼道，请收好鞋架'],
    ['应该是大后天早上9点擦楼道', '大后天早上9点擦楼道，请收好鞋架'],
    // What it does not tell yet is a new wording.
    ['改成大后天擦玻璃，请开窗', '大后天擦玻璃，请开窗'],
  ])('N1 %s changes the preview', async (said, text) => {
    const { world, staff } = await staffAt(`发通知：${wiped}，发到7号楼`);
    await staff.dm(said);
    await staff.dm('确认');
    expect(world.said(room).map((one) => one.text)).toEqual([text]);
  });

  test('N1 大后天擦 without a word of change is left alone', async () => {
    const { staff } = await staffAt(`发通知：${wiped}，发到7号楼`);
    (await staff.dm('大后天擦')).getsNothing();
  });

  test('N1 of several days none is taken for the one that is meant', async () => {
    const { staff } = await staffAt('发通知：周五擦楼道，周六拖走廊，发到7号楼');
    (await staff.dm('改成周日拖走廊')).gets(/预览：\n周日拖走廊\n/);
  });

  const told = async () => {
    const { world, staff } = await staffAt(`发通知：${wiped}，发到7号楼`);
    await staff.dm('确认');
    return { world, staff };
  };
  test.each([
    ['更正 改成大后天早上9点', '大后天早上9点擦楼道，请收好鞋架'],
    ['更正：大后天擦', '大后天8点半擦楼道，请收好鞋架'],
    ['更正通知#1：改到下周一擦', '下周一8点半擦楼道，请收好鞋架'],
    ['改成大后天擦', '大后天8点半擦楼道，请收好鞋架'],
    ['更正：大后天上午9点擦玻璃', '大后天上午9点擦玻璃'],
  ])('N6 %s corrects what was sent', async (said, text) => {
    const { world, staff } = await told();
    (await staff.dm(said)).gets(new RegExp(`【更正通知#1】原「${wiped}」，改为「${text}」\n${text}\n`));
    await staff.dm('确认');
    const asks = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    if (text.includes('楼道'))
      (await asks.in(room, '擦楼道几点', { mention: true })).gets(new RegExp(text.slice(0, 4)));
  });

  test('N6 更正 of the afternoon is of what was sent in the morning', async () => {
    const { world, staff } = await told();
    await world.passes({ hours: 5 });
    (await staff.dm('更正 改成大后天早上9点')).gets(/改为「大后天早上9点擦楼道，请收好鞋架」/);
  });

  test('N6 改到下午3点, of who knows what, corrects nothing', async () => {
    const { staff } = await told();
    (await staff.dm('改到下午3点')).getsNothing();
    (await staff.dm('大后天擦')).getsNothing();
  });
});

describe('the hours of an outage, told while its rooms are asked for', () => {
  test('N1 are kept', async () => {
    const { staff } = await staffAt('发通知：后天停水');
    (await staff.dm('上午9点到11点')).gets(/^发到哪些群/);
    (await staff.dm('7号楼')).gets(/预览：\n后天停水（11月26日周四上午9:00–11:00）\n发到：7号楼之家\n/);
  });

  test('N1 may come one after the other', async () => {
    const { staff } = await staffAt('发通知：后天停水');
    await staff.dm('9点开始');
    await staff.dm('7号楼');
    (await staff.dm('到11点')).gets(/后天停水（11月26日周四上午9:00–11:00）/);
  });

  test('N1 are not those of something else', async () => {
    const { staff } = await staffAt('发通知：后天停水');
    (await staff.dm('10点半我去开会')).getsNothing();
    (await staff.dm('7号楼')).gets(/从几点停到几点/);
  });
});
