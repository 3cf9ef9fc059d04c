import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';
async function withEvent(title = '新年包饺子') {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  await staff.dm(`发活动：${title}，12月5日下午2点，限10人，发到7号楼之家和1号楼大家庭`);
  await staff.dm('确认');
  await dou.in(room, `${title}算我两个`);
  await world.passes({ minutes: 2 });
  return { world, staff, dou };
}

describe('an event is looked after', () => {
  test('its roster is told to who asks the assistant, without flats in a room, with them to staff alone', async () => {
    const { staff, dou } = await withEvent();
    (await dou.in(room, '@小柳管家 包饺子名单', { mention: true })).gets(/现在共2人（限10人）。\n1\. 豆豆妈 2人$/);
    (await staff.dm('包饺子名单')).gets(/1\. 豆豆妈（7-2-503） 2人/);
  });

  test('of children the roster is the organiser’s', async () => {
    const { staff, dou } = await withEvent('儿童故事会');
    (await dou.in(room, '@小柳管家 故事会名单', { mention: true })).gets(/名单由发起的人掌握/);
    (await staff.dm('故事会名单')).gets(/豆豆妈/);
  });

  test('S1 who asks whether they are on the list is not put on it', async () => {
    const { world } = await withEvent();
    const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
    await hao.in(room, '小柳管家，我报上了吗');
    expect(await world.records('signup')).toHaveLength(1);
  });

  test('S5 closed it takes nobody more', async () => {
    const { world, staff } = await withEvent();
    (await staff.dm('包饺子截止报名')).gets(/停止报名了。现在共2人/);
    (await world.person('c-hao', '郝师傅', '7-2-302 郝师傅').in(room, '包饺子算我一个', { mention: true })).gets(
      /停止报名|没有找到/,
    );
    expect(await world.records('signup')).toHaveLength(1);
  });

  test('S6 cancelled is one line in every room of it, and nobody is reminded any more', async () => {
    const { world, staff } = await withEvent();
    const turn = await staff.dm('取消活动包饺子');
    expect(turn.sent.filter(({ kind }) => kind === 'notice').map(({ to }) => ('room' in to ? to.room : ''))).toEqual(
      expect.arrayContaining([room, '1号楼大家庭']),
    );
    await world.until('2026-12-05T15:00');
    expect(world.sent.filter(({ kind, text }) => kind === 'reminder' && text.includes('包饺子'))).toEqual([]);
  });

  test('U1 is nobody else’s to cancel', async () => {
    const { world, dou } = await withEvent();
    (await dou.dm('取消活动包饺子')).gets(/发起的人和社区工作人员/);
    expect(await world.records('event')).toMatchObject([{ status: 'open' }]);
  });

  test('M3 S7 is reminded of the day before at 18:00 and two hours before, with a mention; by its part of day only the day before', async () => {
    const { world, staff } = await withEvent();
    await staff.dm('发活动：扫雪，12月6日上午，发到7号楼之家');
    await staff.dm('确认');
    await world.until('2026-12-07T09:00');
    const reminders = world.said(room).filter(({ kind, text }) => kind === 'reminder' && /包饺子|扫雪/u.test(text));
    expect(
      reminders.map(({ at, mention, text }) => [
        at.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString(),
        mention,
        /扫雪/u.test(text),
      ]),
    ).toEqual([
      ['2026-12-04T18:00:00', ['c-dou'], false],
      ['2026-12-05T12:00:00', ['c-dou'], false],
      ['2026-12-05T18:00:00', [], true],
    ]);
    expect(await world.records('event')).toMatchObject([{ status: 'past' }, { status: 'past' }]);
  });
});
