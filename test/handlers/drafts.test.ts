import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { audit } from '#db/schema/index.ts';
import { World } from '../support/world.ts';

const staff = (world: World) => world.person('c-fang', '方晴');
const leader = (world: World) => world.person('c-jiang', '姜秀云', '1-2楼门长 姜秀云');
const order = '发通知：明天下午2点1号楼2单元大扫除，请收好楼道里的东西';
const own = '1号楼2门';

describe('a draft', () => {
  test('N1 is shown with its rooms and goes out only after 确认', async () => {
    const world = await World.open();
    (await leader(world).dm(order)).gets(/通知预览[\s\S]*1号楼2门/);
    expect(world.said(own)).toEqual([]);
    const turn = (await leader(world).dm('确认')).gets(/已发到：1号楼2门/);
    expect(turn.sent.filter(({ kind }) => kind === 'notice').map(({ text }) => text)).toEqual([
      '明天下午2点1号楼2单元大扫除，请收好楼道里的东西',
    ]);
    expect(await world.records('notice')).toMatchObject([{ status: 'sent', author: 'c-jiang', rooms: [own] }]);
  });

  test('N1 is confirmed by the same person in the same chat only', async () => {
    const world = await World.open();
    await leader(world).dm(order);
    await staff(world).dm('确认');
    await leader(world).in('楼门长议事厅', '确认');
    expect(world.said(own)).toEqual([]);
  });

  test('N1 an old preview is shown again before it goes out', async () => {
    const world = await World.open();
    await leader(world).dm(order);
    await world.passes({ minutes: 11 });
    (await leader(world).dm('确认')).gets(/通知预览/);
    expect(world.said(own)).toEqual([]);
    (await leader(world).dm('确认')).gets(/已发到/);
  });

  test('N1 改成… changes it and shows it again, 取消 throws it away', async () => {
    const world = await World.open();
    await leader(world).dm(order);
    (await leader(world).dm('改成下午3点')).gets(/通知预览：\n明天下午3点1号楼2单元大扫除/);
    (await leader(world).dm('取消')).gets(/不发了/);
    (await leader(world).dm('确认')).gets(/没有等您确认/);
    expect(await world.records('notice')).toMatchObject([{ status: 'discarded' }]);
  });

  test('N1 a sending time said to the preview moves it, and 确认 keeps to it', async () => {
    const world = await World.open();
    await leader(world).dm(order);
    (await leader(world).dm('明天8点发')).gets(/通知预览[\s\S]*08:00/);
    await leader(world).dm('确认');
    expect(world.said(own)).toEqual([]);
    expect(await world.records('notice')).toMatchObject([{ status: 'scheduled', sendAt: '2026-11-25T08:00:00+08:00' }]);
  });

  test.each(['现在就发吧', '马上发', '不等了，直接发'])('N1 set to go out later, 「%s」 sends it now', async (said) => {
    const world = await World.open();
    await leader(world).dm(order);
    await leader(world).dm('明天8点发');
    (await leader(world).dm(said)).gets(/已发到：1号楼2门/);
    expect(world.said(own)).toHaveLength(1);
    await world.until('2026-11-25T08:30');
    expect(world.said(own).filter(({ kind }) => kind === 'notice')).toHaveLength(1);
  });

  test('N1 that nobody confirmed is thrown away after a day', async () => {
    const world = await World.open();
    await leader(world).dm(order);
    await world.passes({ hours: 25 });
    expect(await world.records('notice')).toMatchObject([{ status: 'discarded' }]);
    (await leader(world).dm('确认')).gets(/没有等您确认/);
  });

  test('N1 asks for the rooms when nobody named them, and takes a building as the answer', async () => {
    const world = await World.open();
    (await staff(world).dm('发通知：图书角本周暂停开放')).gets(/发到哪些群/);
    (await staff(world).dm('7号楼')).gets(/通知预览[\s\S]*7号楼之家/);
    (await staff(world).dm('确认')).gets(/已发到：7号楼之家/);
  });

  test('N1 a building without a room of its own means its stairwell rooms', async () => {
    const world = await World.open();
    await staff(world).dm('发通知：楼道刷墙请绕行，发到8号楼');
    await staff(world).dm('确认');
    expect(await world.records('notice')).toMatchObject([{ rooms: ['8号楼1门', '8号楼2门'] }]);
  });

  test('N1 asks for the time of an event and takes it', async () => {
    const world = await World.open();
    (await staff(world).dm('发活动：包粽子，限20人，发到7号楼之家')).gets(/什么时候/);
    (await staff(world).dm('12月5日下午2点')).gets(/活动预览[\s\S]*12月5日周六下午2:00/);
    await staff(world).dm('确认');
    expect(await world.records('event')).toMatchObject([
      { title: '包粽子', capacity: 20, startsAt: '2026-12-05T14:00:00+08:00' },
    ]);
  });

  test('N3 U2 a leader reaches no other building, and the refusal is in the audit log', async () => {
    const world = await World.open();
    (await leader(world).dm('发通知：7号楼全体居民明天上午9点开会')).gets(/不在您能发的范围/);
    expect(await world.records('notice')).toEqual([]);
    const log = await world.db.select().from(audit).where(eq(audit.community, world.id));
    expect(log).toMatchObject([{ action: 'notice.post', allowed: false, target: '7号楼之家' }]);
    expect(log[0]?.who).not.toContain('jiang');
  });

  test('U1 Q9 a resident is refused where it is addressed, and not heard where it is not', async () => {
    const world = await World.open();
    const fake = world.person('c-fake', '方晴', '居委会方晴');
    (await fake.in('7号楼之家', '@小柳管家 发通知：物业费改交给我', { mention: true })).gets(/楼门长或社区工作人员/);
    (await fake.in('7号楼之家', '发通知：物业费改交给我')).getsNothing();
    (await fake.in('7号楼之家', '确认')).getsNothing();
  });

  test('U2 what goes out is in the audit log too', async () => {
    const world = await World.open();
    await leader(world).dm(order);
    await leader(world).dm('确认');
    const log = await world.db.select().from(audit).where(eq(audit.community, world.id));
    expect(log).toMatchObject([{ action: 'notice.post', allowed: true, target: 'notice:1' }]);
  });

  test('N4 a closure is confirmed, told to the rooms of the reminders, and ends the reminder of that day', async () => {
    const world = await World.open({ at: '2026-11-25T09:30' });
    (await staff(world).dm('健康角11月26日停诊')).gets(/停诊预览[\s\S]*11月26日周四/);
    await staff(world).dm('确认');
    expect(await world.records('closure')).toMatchObject([{ service: 'health-corner', date: '2026-11-26' }]);
    expect(world.said('7号楼之家').map(({ kind }) => kind)).toEqual(['notice']);
    await world.until('2026-11-26T20:00');
    expect(world.sent.filter(({ kind }) => kind === 'reminder')).toEqual([]);
  });

  test('N1 another supply, said in a few words, changes the preview of an outage', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await staff(world).dm('通知7号楼：明天上午9点到11点停水');
    (await staff(world).dm('不对，是停电')).gets(/通知预览：\n7号楼：明天上午9点到11点停电\n/);
    await staff(world).dm('确认');
    expect(await world.records('notice')).toMatchObject([{ text: '7号楼：明天上午9点到11点停电', status: 'sent' }]);
  });

  test('N4 「周一不停，只停周四」 changes the days of a closure that was shown', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await staff(world).dm('健康角下周停一周');
    (await staff(world).dm('周一不停，只停周四')).gets(/通知：12月10日周四柳岸健康角不开/);
    (await staff(world).dm('不是周四，是12月7日')).gets(/通知：12月7日周一柳岸健康角不开/);
    await staff(world).dm('确认');
    expect(await world.records('closure')).toMatchObject([{ date: '2026-12-07' }]);
  });

  test('N4 another place than the service is not closed', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    (await staff(world).dm('浴室明天不开')).gets(/浴室的开放不归我停，我管的是柳岸健康角/);
    (await staff(world).dm('小屋周四停诊')).gets(/停诊预览[\s\S]*12月3日周四/);
  });

  test('N1 「8-1明天9-11停水」 of a day to come is an order to post, 「上周7号楼停水那次」 is talk', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    (await staff(world).dm('8-1明天9-11停水')).gets(/通知预览：\n8-1明天9-11停水\n/);
    await staff(world).dm('取消');
    (await staff(world).in('柳岸居委会', '上周7号楼停水9点到11点那次')).getsNothing();
    expect(await world.records('ticket')).toEqual([]);
  });

  test.each([
    ['时间改成9点，再加一句带好小板凳', /明天9点楼下电影。带好小板凳\n发到：7号楼之家\n/],
    ['改成晚上7点，加一句自带水杯，谢谢配合', /明天晚上7点楼下电影。自带水杯，谢谢配合\n/],
    ['加上1号楼，时间改成11点', /明天11点楼下电影\n发到：1号楼大家庭、7号楼之家\n/],
    ['把电影改成戏曲，今天18点发', /明天上午10点楼下戏曲\n[\s\S]*18:00/],
    ['改成后天全楼大扫除，请带手套', /通知预览：\n后天全楼大扫除，请带手套\n/],
  ])('N1 「%s」 changes every part of the preview that it names', async (said, preview) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await staff(world).dm('发通知：明天上午10点楼下电影，发到7号楼');
    (await staff(world).dm(said)).gets(preview);
  });

  test.each([
    ['改周日，人数改20', /12月6日周日下午2:00\n地点：活动室\n名额：20人/],
    ['时间改成上午9点，地点小广场，限40人', /12月5日周六上午9:00\n地点：小广场\n名额：40人/],
    ['名称改成包粽子，改周日', /活动：包粽子\n时间：12月6日/],
    ['加上1号楼，限40人', /名额：40人\n发到：1号楼大家庭、7号楼之家/],
  ])('N1 「%s」 changes every part of an event that it names', async (said, preview) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await staff(world).dm('发活动：周六下午2点活动室包饺子，限30人，发到7号楼之家');
    (await staff(world).dm(said)).gets(preview);
  });

  test.each([
    ['改成8号楼 时间9点半到12点', /预览：\n明天9点半到12点停水 检修水泵 8号楼\n发到：8号楼1门、8号楼2门\n/],
    ['时间改10点到11点 再加一句 提前接水', /预览：\n明天10点到11点停水 检修水泵 7号楼。提前接水\n发到：7号楼之家\n/],
    ['改成后天9点到12点停水 检修阀门 7号楼', /预览：\n后天9点到12点停水 检修阀门 7号楼\n/],
  ])('N1 with blanks for commas, 「%s」 changes each part and keeps the words', async (said, preview) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await staff(world).dm('发通知 明天上午9点到11点停水 检修水泵 7号楼');
    (await staff(world).dm(said)).gets(preview);
  });

  test('N1 「改成3点 地点东屋 名额15」 changes each part of an event', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await staff(world).dm('发活动：周六下午2点包饺子，居委会西屋，20人，发到7号楼');
    (await staff(world).dm('改成3点 地点东屋 名额15')).gets(/下午3:00\n地点：东屋\n名额：15人\n/);
  });

  test('N1 「去掉2门，时间改成10点」 takes rooms off and moves the hour', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await staff(world).dm('发通知：明天上午9点大扫除，发到8号楼');
    (await staff(world).dm('去掉2门，时间改成10点')).gets(/明天10点大扫除\n发到：8号楼1门\n/);
  });

  test.each([
    ['说早了，是8点开始', /明天晚上8点大扫除/],
    ['搞错了，是后天', /后天晚上7点大扫除/],
    ['不是明天是后天', /后天晚上7点大扫除/],
    ['后天不是明天', /后天晚上7点大扫除/],
  ])('N1 「%s」 puts the hour of a preview right', async (said, preview) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await leader(world).dm('发通知：明天晚上7点大扫除');
    (await leader(world).dm(said)).gets(preview);
  });
});

test('N1 a preview that another one takes the place of is named', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm('发活动：12月5日下午3点活动室观影，限2人，发到7号楼');
  const notice = await staff.dm('发通知：周四消毒，发到7号楼');
  expect(notice.sent.at(-1)!.text).toMatch(/^通知预览[\s\S]*前面的活动「观影」没有发，已放下；还要发就再说一次。$/);
  const again = await staff.dm('发通知：周四消毒，发到7号楼和8号楼1门');
  expect(again.sent.at(-1)!.text).not.toContain('没有发');
});

test('N1 the same words for other rooms take the place of a preview that is named with its rooms', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.in('柳岸居委会', '发通知到7号楼：明天上午9点消毒');
  (await staff.in('柳岸居委会', '发通知到1号楼：明天上午9点消毒')).gets(
    /发到：1号楼大家庭\n[\s\S]*前面的通知「明天上午9点消毒」（发到7号楼之家的）没有发，已放下/,
  );
  (await staff.in('柳岸居委会', '确认')).gets(/已发到：1号楼大家庭/);
});

test('N1 rooms told for words that had none yet drop nothing', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm('发通知：周四消毒');
  expect((await staff.dm('发通知：周四消毒，发到7号楼')).sent.at(-1)!.text).not.toContain('没有发');
});
