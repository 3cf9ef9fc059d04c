import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';
const people = (world: World) => ({
  dou: world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈'),
  hao: world.person('c-hao', '郝师傅', '7-2-302 郝师傅'),
  yan: world.person('c-yan', '颜宁', '7-1-402 颜宁'),
});
const list = (title: string, ...lines: string[]) =>
  `#接龙\n${title}\n\n${lines.map((line, i) => `${i + 1}. ${line}`).join('\n')}`;
const totals = async (world: World) =>
  (await world.records<{ name: string; party: number; status: string }>('signup')).map(
    ({ name, party, status }) => `${name} ${party} ${status}`,
  );

describe('a chain in a room', () => {
  test('C5 makes an event that its poster organises, and is its own receipt (C1)', async () => {
    const world = await World.open();
    const { dou, hao } = people(world);
    (await dou.in(room, list('周日上午扫雪', '豆豆妈'))).getsNothing();
    (await hao.in(room, list('周日上午扫雪', '豆豆妈', '郝师傅 2人'))).getsNothing();
    expect(await world.records('event')).toMatchObject([
      { title: expect.stringContaining('扫雪'), organiser: 'c-dou', rooms: [room] },
    ]);
    expect(await totals(world)).toEqual(['豆豆妈 1 confirmed', '郝师傅 2 confirmed']);
  });

  test('C1 copies that went apart are told once, merged, when the talk has rested', async () => {
    const world = await World.open();
    const { dou, hao, yan } = people(world);
    await dou.in(room, list('周日上午扫雪', '豆豆妈'));
    await hao.in(room, list('周日上午扫雪', '豆豆妈', '郝师傅 2人'));
    await yan.in(room, list('周日上午扫雪', '豆豆妈', '颜宁'));
    expect(world.said(room)).toEqual([]);
    await world.passes({ minutes: 10 });
    expect(world.said(room).map(({ text }) => text)).toEqual([
      expect.stringMatching(/现在共4人[\s\S]*1\. 豆豆妈\n2\. 郝师傅 2人\n3\. 颜宁$/),
    ]);
  });

  test('C4 a recalled copy takes back only what its author added by it', async () => {
    const world = await World.open();
    const { dou, hao } = people(world);
    await dou.in(room, list('周日上午扫雪', '豆豆妈'));
    const copy = await hao.in(room, list('周日上午扫雪', '豆豆妈', '郝师傅 2人'));
    await hao.recalls(room, copy.id);
    expect(await totals(world)).toEqual(['豆豆妈 1 confirmed', '郝师傅 2 withdrawn']);
  });

  test('C5 S6 belongs to the open event it names, and shares its places', async () => {
    const world = await World.open();
    const { dou, hao } = people(world);
    const staff = world.person('c-fang', '方晴');
    await staff.dm('发活动：新年包饺子，12月5日下午2点，限3人，发到7号楼之家');
    await staff.dm('确认');
    await dou.in(room, '包饺子我报两个人');
    await world.passes({ minutes: 2 });
    (await hao.in(room, list('包饺子报名', '郝师傅 2人'))).gets(/候补第1位/);
    expect(await world.records('event')).toHaveLength(1);
    expect(await totals(world)).toEqual(['豆豆妈 2 confirmed', '郝师傅 2 waitlisted']);
  });

  test.each([
    ['谁要土鸡蛋 30块一板', '豆豆妈 2板'],
    ['车厘子 65元/箱', '豆豆妈 2箱'],
    ['同意换物业的签一下', '豆豆妈'],
    ['反对加价的接一下', '豆豆妈'],
  ])('C6 「%s」 is nothing to come to', async (title, line) => {
    const world = await World.open();
    const { dou } = people(world);
    (await dou.in(room, list(title, line))).getsNothing();
    expect(await world.records('event')).toEqual([]);
    expect(await world.records('signup')).toEqual([]);
  });

  test.each(['周六爬山 30块一人', '谁要去看花灯 周六上午', '周日扫雪签到'])(
    'C5 「%s」 is something to come to, whatever it costs',
    async (title) => {
      const world = await World.open();
      const { dou } = people(world);
      await dou.in(room, list(title, '豆豆妈'));
      expect(await world.records('event')).toHaveLength(1);
    },
  );

  test('C6 a lift that stops again and again is a report a line, with flats of the stairwell in the title', async () => {
    const world = await World.open();
    const { dou } = people(world);
    (await dou.in(room, list('二单元电梯老停', '豆豆妈', '老王 502 关门夹人'))).gets(/工单#1/);
    expect(await world.records('event')).toEqual([]);
    expect(await world.records('ticket')).toMatchObject([{ category: 'elevator', place: { building: 7, unit: 2 } }]);
    expect(world.said(room).map(({ text }) => text)).toEqual([
      expect.stringContaining('电梯报修'),
      expect.stringMatching(/老王|2户/),
    ]);
  });

  test('C6 group buying, votes and petitions leave no record', async () => {
    const world = await World.open();
    const { dou } = people(world);
    (await dou.in(room, list('苹果团购，十斤起', '豆豆妈 2箱'))).getsNothing();
    (await dou.in(room, list('联名要求换物业', '豆豆妈'))).getsNothing();
    expect(await world.records('event')).toEqual([]);
  });
});
