import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const staffRoom = '柳岸居委会';
const alerts = (world: World, where: string) => world.said(where).filter(({ kind }) => kind === 'alert');
const last = (world: World) => alerts(world, staffRoom).at(-1)?.text;
const heardHere = ({ sent }: { readonly sent: readonly World['sent'][number][] }) =>
  sent.filter(({ to }) => 'room' in to && to.room === room);
const lu = (world: World) => world.person('c-lu', '陆嫂', '8-2-302 陆嫂');
const told = async (words: string) => {
  const world = await World.open();
  await lu(world).in(room, words);
  await world.passes({ seconds: 40 });
  return world;
};

describe('where it is, told in a second breath', () => {
  test.each(['802的', '802', '1002那家'])(
    'E2 「%s」, after a neighbour who does not answer, is the flat',
    async (words) => {
      const world = await told('对门老太太两天没见着了敲门也不开');
      await lu(world).in(room, words);
      expect(last(world)).toMatch(new RegExp(`^【紧急】工单#1 地点：8-2-${words.match(/\d+/u)?.[0]}$`, 'u'));
      expect(await world.records('ticket')).toHaveLength(1);
    },
  );

  test('E2 「花园那边」 is where it is, and no report', async () => {
    const world = await told('老李头儿躺地上叫不应');
    await lu(world).in(room, '就花园那边');
    expect(last(world)).toMatch(/^【紧急】工单#1 地点：.*花园/);
    expect(await world.records('ticket')).toHaveLength(1);
  });

  test.each([
    ['老伴晕倒了', '110'],
    ['电梯里关人了', '802'],
    ['楼道灯坏了', '802'],
  ])('E2 %s: 「%s」 moves nothing', async (words, number) => {
    const world = await told(words);
    (await lu(world).in(room, number)).getsNothing();
  });

  test('E2 a cry and the danger it was of are one alarm, and the place told after them is its own', async () => {
    const world = await told('快来人');
    (await lu(world).in(room, '我妈触电了')).gets(/先拉闸/);
    expect(last(world)).toMatch(/^【紧急】工单#1 .*漏电或触电/);
    expect(await world.records('ticket')).toHaveLength(1);
  });

  test('E5 what others are not to read of stays apart from the cry', async () => {
    const world = await told('快来人');
    await lu(world).in(room, '我老公打我 快报警');
    expect(alerts(world, staffRoom)).toHaveLength(1);
  });

  test('E2 the bell that nobody answers is of the lift; a neighbour who does not is another matter', async () => {
    const world = await told('我在电梯里出不去');
    await lu(world).in(room, '按了铃没人答应');
    expect(last(world)).toMatch(/^【紧急】工单#1 又说/);
    await lu(world).in(room, '对门老太太两天没见着了敲门也不开');
    expect(last(world)).toMatch(/^【紧急】工单#2 .*邻居敲门不应/);
  });

  test.each(['王奶奶家敲门没人应，两天没见着人了', '老王敲门没动静', '三楼李大爷敲门不开，好几天没见了'])(
    'E2 「%s」, after the lift that holds somebody, is another matter',
    async (words) => {
      const world = await told('2单元电梯困人了');
      await lu(world).in(room, words);
      expect(last(world)).toMatch(/^【紧急】工单#2 .*邻居敲门不应/);
    },
  );

  test.each(['按了铃没人答应', '拍门没人应', '喊半天没人答应'])(
    'E2 「%s」, by who is shut in, is of the lift',
    async (words) => {
      const world = await told('我在电梯里出不去');
      await lu(world).in(room, words);
      expect(last(world)).toMatch(/^【紧急】工单#1 又说/);
      expect(await world.records('ticket')).toHaveLength(1);
    },
  );

  test.each(['楼后面那棵树也倒了', '健身器材也坏了', '花坛边的树枝断了'])(
    'R2 the stairwell told after 「%s」 is of the lift that was asked about',
    async (words) => {
      const world = await World.open();
      const min = world.person('c-min', '阿民');
      await min.in('1号楼大家庭', '电梯里困人了');
      await min.in('1号楼大家庭', words);
      await min.in('1号楼大家庭', '2单元');
      expect(last(world)).toMatch(/^【紧急】工单#1 地点：1号楼2单元/);
    },
  );
});

describe('an alarm that ends in other words', () => {
  test.each([
    ['我家老头摔了起不来了', '扶起来了 没啥事'],
    ['我家老头摔了起不来了', '没事 扶起来了 坐着呢'],
    ['我家老头摔了起不来了', '扶起来了 坐着呢'],
    ['车棚着火了', '灭了灭了'],
  ])('E4 %s: %s', async (danger, words) => {
    const world = await told(danger);
    (await lu(world).in(room, words)).gets(/平安就好/);
  });

  test('E4 who was asked where it is may say that it is over', async () => {
    const world = await World.open();
    const man = world.person('c-man', '小满', '小满');
    await man.dm('我儿子丢了');
    (await man.dm('找着了 谢谢大家')).gets(/平安就好/);
  });

  test.each([
    ['我被困电梯里了', '灭了灭了'],
    ['老伴晕倒了', '扶起来了'],
    ['我家老头摔了起不来了', '扶起来了 还是头晕'],
  ])('E4 %s: %s ends nothing', async (danger, words) => {
    const world = await told(danger);
    await lu(world).in(room, words);
    const [ticket] = await world.records('ticket');
    expect(ticket).toMatchObject({ urgency: 'emergency' });
  });
});

describe('a child that is searched for', () => {
  const zhou = (world: World) => world.person('c-zhou', '老周', '8-2-402 老周');

  test.each([
    '我刚在南门看见一个小孩',
    '我刚在南门看见一个蓝衣服小孩',
    '我看见个小孩在东门口哭',
    '刚在菜市场好像看见了',
    '最后在南门玩滑梯来着',
    '穿蓝色羽绒服 背个书包',
    '孩子今天穿的红棉袄，戴着帽子',
    '早上在菜市场看见他往东门去了',
  ])('E2 「%s」 is passed on as a part of the search', async (words) => {
    const world = await told('我家孩子不见了');
    expect(heardHere(await zhou(world).in(room, words))).toEqual([]);
    expect(last(world)).toMatch(/^【紧急】工单#1 又说/);
    expect(await world.records('ticket')).toHaveLength(1);
    (await zhou(world).in(room, '找到了')).gets(/平安就好/);
  });

  test.each(['我刚看见一个小孩摔倒了 头上流血', '小广场有个小孩晕倒了'])(
    'E2 「%s」 is an emergency of its own',
    async (words) => {
      const world = await told('我家孩子不见了');
      await zhou(world).in(room, words);
      expect(last(world)).toMatch(/^【紧急】工单#2 /);
    },
  );

  test.each([
    ['我刚看见一个孩子触电了', /先拉闸/],
    ['在花园看见一个老人喊胸口闷', /120/],
    ['我刚在花园看见一个老人捂着胸口脸色发白', /120/],
    ['刚看见一个老太太在车库煤气中毒了', /通风/],
    ['刚才看见个男孩卡在健身器材里', /别硬拽/],
    ['刚在大门口看见一个女孩被人拉上车', /110/],
    ['我刚在南门看见一个小孩跟陌生男的走了', /110/],
  ])('E2 「%s」, seen by somebody else, has its own alarm and its aid', async (words, aid) => {
    const world = await told('我家孩子不见了');
    (await zhou(world).in(room, words)).gets(aid);
    expect(await world.records('ticket')).toHaveLength(2);
  });

  test.each([
    '孩子穿红色外套，找不着了 六岁女孩',
    '我刚才还看见孩子在滑梯那，一转眼找不着了',
    '刚才看见孩子在门口玩，转身就找不到了',
  ])('E2 「%s」, by another household, is a second child', async (words) => {
    const world = await told('我家孩子不见了');
    await zhou(world).in(room, words);
    expect(await world.records('ticket')).toHaveLength(2);
    expect(last(world)).toMatch(/^【紧急】工单#2 .*有人走失/);
  });

  test.each(['今天穿羽绒服正合适', '刚看到孩子们的舞蹈视频了，真棒', '早上看见大爷在楼道抽烟，真烦'])(
    'E2 「%s」 is talk, whoever is searched for',
    async (words) => {
      const world = await told('我家孩子不见了');
      (await zhou(world).in(room, words)).getsNothing();
      expect(last(world)).toMatch(/^【紧急】工单#1 .*有人走失/);
    },
  );

  test('E5 who told of somebody else a minute ago tells of the electrocuted child for everybody', async () => {
    const world = await told('我家孩子不见了');
    await zhou(world).in(room, '我闺女吃了一瓶安眠药');
    await zhou(world).in(room, '我刚看见一个孩子触电了');
    expect(last(world)).toMatch(/^【紧急】工单#3 .*触电/);
  });

  test.each(['你看见了吗', '没看见', '我看见一只猫', '谁家孩子在楼下'])('E2 「%s」 tells nothing', async (words) => {
    const world = await told('我家孩子不见了');
    await zhou(world).in(room, words);
    expect(last(world)).toMatch(/^【紧急】工单#1 .*有人走失/);
  });

  test('E2 where nobody is searched for a child that was seen is talk', async () => {
    const world = await told('老伴晕倒了');
    (await zhou(world).in(room, '我看见个小孩在东门口哭')).getsNothing();
  });
});
