import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';
const shown = async (text: string) => {
  const world = await World.open({ at: '2026-11-24T10:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.dm(text);
  return { world, staff };
};
const posted = async (text: string) => {
  const { world, staff } = await shown(text);
  await staff.dm('确认');
  return { world, staff };
};

describe('words of a notice that is shown', () => {
  test('N1 are exchanged, taken out and put in front, one after the other', async () => {
    const { staff } = await shown('发通知：周五上午9点东屋发放灭鼠药，请带户口本，发到7号楼');
    (await staff.dm('灭鼠药改成防虫药')).gets(/预览：\n周五上午9点东屋发放防虫药，请带户口本\n/);
    (await staff.dm('东屋改西屋')).gets(/预览：\n周五上午9点西屋发放防虫药，请带户口本\n/);
    (await staff.dm('去掉请带户口本')).gets(/预览：\n周五上午9点西屋发放防虫药\n/);
    (await staff.dm('第一句前面加上各位居民')).gets(/预览：\n各位居民，周五上午9点西屋发放防虫药\n/);
  });

  test('N1 are exchanged when one of them is owned to be wrong', async () => {
    const { staff } = await shown('发通知：周四下午交暖气费，居委会东屋，发到7号楼，明早8点发');
    (await staff.dm('东屋打错了，是西屋')).gets(/预览：\n周四下午交暖气费，居委会西屋\n/);
    (await staff.dm('周四写错了，应该是周五')).gets(/预览：\n周五下午交暖气费，居委会西屋\n/);
  });

  test('N1 that do not stand there are said to be missing, and it stays as it was', async () => {
    const { world, staff } = await shown('发通知：周五上午9点擦扶手，发到7号楼');
    (await staff.dm('玻璃改成门')).gets(/没有「玻璃」/);
    (await staff.dm('删掉擦楼道')).gets(/没有「擦楼道」/);
    await staff.dm('确认');
    expect(world.said(room).map(({ text }) => text)).toEqual(['周五上午9点擦扶手']);
  });

  test('N1 改成 and a whole new wording is the new wording', async () => {
    const { staff } = await shown('发通知：周五上午9点擦扶手，发到7号楼');
    (await staff.dm('改成周日下午2点活动室包饺子，都来')).gets(/预览：\n周日下午2点活动室包饺子，都来\n/);
  });

  test.each([
    ['发通知：明早7号楼停水8-10点', '改9点到11点', '明早7号楼停水9点到11点'],
    ['发通知：明早8-10点7号楼停水', '改9-11点', '明早9-11点7号楼停水'],
    ['发通知：明早8-10点7号楼停水', '改成下午2点到4点', '明天下午2点到4点7号楼停水'],
    ['发通知：明早7号楼停水8-10点', '改成下午2点到4点', '明天7号楼停水下午2点到4点'],
    ['发通知：周五上午9点擦扶手，发到7号楼', '9点改成10点', '周五上午10点擦扶手'],
    ['发通知：周五上午9点擦扶手，发到7号楼', '周五改成周六', '周六上午9点擦扶手'],
    ['发通知：周五下午2点擦扶手，发到7号楼', '下午2点改成3点', '周五下午3点擦扶手'],
  ])('N1 a new time takes the place of the old one: %s %s', async (order, said, text) => {
    const { staff } = await shown(order);
    (await staff.dm(said)).gets(new RegExp(`预览：\n${text}\n`));
  });

  test('N1 N7 the hours that follow are those of the outage', async () => {
    const { world, staff } = await shown('发通知：明早7号楼停水8-10点');
    await staff.dm('改9点到11点');
    await staff.dm('确认');
    const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
    (await mei.in(room, '@小柳管家 明天停水到几点', { mention: true })).gets(/11月25日周三）上午9:00–11:00停水/);
  });

  test('N1 7号楼去掉 counts like 去掉7号楼', async () => {
    const { staff } = await shown('通知1号楼7号楼：明天上午9点到12点停电检修');
    (await staff.dm('7号楼去掉')).gets(/发到：1号楼大家庭\n/);
  });
});

describe('a word of a notice that waits for its time', () => {
  const order = '发通知：周四下午交暖气费，居委会东屋，发到7号楼，明早8点发';

  test.each(['东屋打错了，是西屋', '东屋改成西屋', '不是东屋，是西屋'])('N1 goes out put right: %s', async (said) => {
    const { world, staff } = await posted(order);
    (await staff.dm(said)).gets(/通知#1改好了，明天.*8:00发出：\n周四下午交暖气费，居委会西屋$/);
    await world.until('2026-11-25T08:01');
    expect(world.said(room).map(({ text }) => text)).toEqual(['周四下午交暖气费，居委会西屋']);
  });

  test('N1 that does not stand there, or is said by somebody else, changes nothing', async () => {
    const { world, staff } = await posted(order);
    await staff.dm('南屋打错了，是西屋');
    await world.person('c-tu', '屠伟').dm('东屋打错了，是西屋');
    await world.until('2026-11-25T08:01');
    expect(world.said(room).map(({ text }) => text)).toEqual(['周四下午交暖气费，居委会东屋']);
  });

  test('N1 the hours of an outage are more than words', async () => {
    const { world, staff } = await posted('发通知：明天下午2点到4点停水，发到7号楼，明早8点发');
    await staff.dm('2点打错了，是3点');
    await world.until('2026-11-25T08:01');
    expect(world.said(room)[0]?.text).toBe('11月25日周三下午2点到4点停水');
  });
});

describe('a word of a notice that is out', () => {
  test.each([
    '改错别字：通知1里检休应为检修',
    '更正通知1：检休应为检修',
    '通知1里“检休”应为“检修”',
    '更正：检休改成检修',
  ])('N6 is put right in its text: %s', async (said) => {
    const { staff } = await posted('发通知：周五下午2点消防检休，家里请留人，发到7号楼');
    (await staff.dm(said)).gets(
      /【更正通知#1】原「.*检休.*」，改为「周五下午2点消防检修，家里请留人」\n周五下午2点消防检修，家里请留人\n发到：7号楼之家/,
    );
  });

  test('N6 that does not stand there is asked for, and nothing is shown', async () => {
    const { staff } = await posted('发通知：周五下午2点消防检修，家里请留人，发到7号楼');
    const turn = (await staff.dm('更正通知1：检体应为检修')).gets(/通知#1里没有「检体」/);
    expect(turn.sent.map(({ text }) => text).join()).not.toMatch(/预览/);
  });

  test('N6 N7 of an outage leaves its hours and houses', async () => {
    const { world, staff } = await posted('发通知：明天上午9点到12点7号楼停水检休，电梯照常');
    await staff.dm('更正通知1：检休应为检修');
    await staff.dm('确认');
    const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
    (await mei.in(room, '@小柳管家 明天停水到几点', { mention: true })).gets(/7号楼明天.*9:00–中午12:00停水/);
    await staff.dm('更正通知1：停水应为停电');
    await staff.dm('确认');
    (await mei.in(room, '@小柳管家 明天停电到几点', { mention: true })).gets(/7号楼明天.*9:00–中午12:00停电/);
  });
});
