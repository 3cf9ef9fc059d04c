import { describe, expect, test } from 'vitest';
import { World } from '../support/world.ts';

const office = '柳岸居委会';
const building = '7号楼之家';

const people = (world: World) => ({
  fang: world.person('c-fang', '方晴'),
  yan: world.person('c-yan', '颜宁', '7-1-402 颜宁'),
  mei: world.person('c-mei', '梅姐', '7-1-201 梅姐'),
});

describe('what staff teach', () => {
  test('A1 A3 the same question taught again is answered by what was said last, and 撤销 lets the older stand', async () => {
    const world = await World.open();
    const { fang, yan, mei } = people(world);
    await fang.in(office, '教一条：老年餐桌几点开饭？11点到13点');
    (await fang.in(office, '教一条：咱社区老年餐桌什么时候开饭？10点半到13点')).gets(
      /记住了，原来的「11点到13点」不再用/,
    );
    (await yan.in(building, '老年餐桌几点开饭', { mention: true })).gets(/^10点半到13点（/);
    (await fang.in(office, '撤销')).gets(/还按原来的答：11点到13点/);
    (await mei.in(building, '老年餐桌几点开饭', { mention: true })).gets(/^11点到13点（/);
    (await fang.in(office, '撤销')).gets(/撤回了/);
    (await mei.in(building, '老年餐桌几点开饭', { mention: true })).gets(/已转给社区工作人员/);
  });

  const asked = async () => {
    const world = await World.open();
    const { fang, yan, mei } = people(world);
    await yan.in(building, '宠物证去哪里办', { mention: true });
    await mei.in(building, '老年卡在哪办', { mention: true });
    return { world, fang };
  };

  test.each(['答疑1 稍等我问下', '答疑2 不清楚', '答疑2和1问下老李'])(
    'A3 「%s」 is no answer: nobody is told it',
    async (words) => {
      const { world, fang } = await asked();
      (await fang.in(office, words)).gets(/请把答案也写上/);
      expect(await world.records('question')).toMatchObject([{ status: 'unanswered' }, { status: 'unanswered' }]);
    },
  );

  test('A3 「更正答疑#1：…」 is what the next one hears, and 「不对」 alone is no answer', async () => {
    const world = await World.open();
    const { fang, yan, mei } = people(world);
    await mei.in(building, '活动室几点开门', { mention: true });
    await fang.in(office, '答疑 #1 早上8点到晚上9点');
    (await fang.in(office, '更正答疑#1：早上9点到晚上8点')).gets(/原来的「早上8点到晚上9点」不再用/);
    (await yan.in(building, '活动室几点开门', { mention: true })).gets(/^早上9点到晚上8点（/);
    (await fang.in(office, '更正答疑#1：不对')).gets(/请把答案也写上/);
    (await fang.in(office, '更正答疑#5：不对')).gets(/没有问题#5/);
  });

  test('A3 「活动室…那条改成…」, 「删掉活动室那条」 are of the entry, not of an event', async () => {
    const world = await World.open();
    const { fang, yan, mei } = people(world);
    await fang.in(office, '教一条：活动室几点开门？早上8点到晚上9点');
    (await fang.in(office, '活动室几点开门那条改成早上9点到晚上8点')).gets(/改成：早上9点到晚上8点/);
    (await yan.in(building, '活动室几点开门', { mention: true })).gets(/^早上9点到晚上8点（/);
    (await fang.in(office, '删掉活动室那条')).gets(/这条删了/);
    (await mei.in(building, '活动室几点开门', { mention: true })).gets(/已转给社区工作人员/);
  });

  test('A3 several questions are answered in one message, and 写错了 corrects the one it names', async () => {
    const { world, fang } = await asked();
    await fang.in(office, '答疑1 派出所，答疑2 西屋');
    const heard = () => world.said(building).map(({ text }) => text);
    expect(heard()).toContainEqual(expect.stringMatching(/宠物证去哪里办」：派出所（/));
    expect(heard()).toContainEqual(expect.stringMatching(/老年卡在哪办」：西屋（/));
    await fang.in(office, '答疑1写错了，是城管所');
    expect(heard().at(-1)).toMatch(/宠物证去哪里办」，更正一下：城管所（/);
  });

  test('A3 「答疑 1 … 2 …」 answers both, and a numbered list inside an answer stays in it', async () => {
    const { world, fang } = await asked();
    await fang.in(office, '答疑 1 派出所 2 带老年卡到西屋');
    const heard = () => world.said(building).map(({ text }) => text);
    expect(heard()).toContainEqual(expect.stringMatching(/宠物证去哪里办」：派出所（/));
    expect(heard()).toContainEqual(expect.stringMatching(/老年卡在哪办」：带老年卡到西屋（/));
    await fang.in(office, '答疑1 带三样：1 照片 2 身份证 3 房本');
    expect(heard().at(-1)).toMatch(/更正一下：带三样：1 照片 2 身份证 3 房本（/);
    await fang.in(office, '答疑1 拨打 12345 热线');
    expect(heard().at(-1)).toMatch(/更正一下：拨打 12345 热线（/);
    await fang.in(office, '答疑1 带身份证 3 寸照片');
    expect(heard().at(-1)).toMatch(/更正一下：带身份证 3 寸照片（/);
  });

  test.each([
    ['以后问浴室就说下午4点开', '浴室几点开', /^下午4点开（/],
    ['以后问浴室就说下午4点开', '澡堂开到几点', /^下午4点开（/],
    ['以后谁问浴室，就说在修锅炉', '社区浴室几点开', /^在修锅炉（/],
    ['以后有人问配钥匙就说北门超市能配', '哪里可以配钥匙', /^北门超市能配（/],
    ['以后问浴室就说下午4点开', '哪里可以配钥匙', /^南门修理铺/],
    ['以后有人问钥匙就说捡到一串在门卫', '哪里可以配钥匙', /^南门修理铺/],
  ])(
    'A1 after 「%s」 「%s」 is answered by what was taught of it, and by the file of all else',
    async (order, question, answer) => {
      const world = await World.open();
      const { fang, mei } = people(world);
      (await fang.in(office, order)).gets(/记住了/);
      (await mei.in(building, question, { mention: true })).gets(answer);
    },
  );

  test('A1 taught over an entry of the file, its other wordings of that question get the new answer too', async () => {
    const world = await World.open({
      file: (raw) =>
        (raw.faq as unknown[]).push({
          id: 'reading-room',
          question: '阅览角几点开门',
          ask: ['阅览角开到几点', '阅览角在哪儿'],
          answer: '阅览角每天9:00-17:00开，在2号楼底商。',
          source: '柳岸里服务站',
        }),
    });
    const { fang, yan, mei } = people(world);
    (await fang.in(office, '教一条：阅览角几点开门？周末不开，平时8:30-16:00')).gets(/原来的「阅览角每天/);
    (await yan.in(building, '阅览角开到几点', { mention: true })).gets(/^周末不开/);
    (await mei.in(building, '阅览角在哪儿', { mention: true })).gets(/2号楼底商/);
    (await fang.in(office, '撤销')).gets(/还按原来的答：阅览角每天/);
    (await yan.in(building, '阅览角开到几点', { mention: true })).gets(/9:00-17:00/);
  });

  test('A3 an entry is changed and taken away in the words staff call it by; a resident does neither', async () => {
    const world = await World.open();
    const { fang, yan, mei } = people(world);
    await fang.in(office, '教一条：配眼镜去哪？南门眼镜店');
    (await fang.in(office, '配眼镜那条改成北门眼镜店，周一休息')).gets(/改成：北门眼镜店，周一休息/);
    (await yan.in(building, '配眼镜去哪', { mention: true })).gets(/^北门眼镜店，周一休息/);
    (await yan.dm('删掉配眼镜那条')).gets(/^(?!.*删了)/);
    (await fang.in(office, '把配眼镜那条删了吧')).gets(/这条删了/);
    (await mei.in(building, '配眼镜去哪', { mention: true })).gets(/已转给社区工作人员/);
    (await fang.in(office, '撤销')).gets(/又收回来了：北门眼镜店/);
    (await mei.in(building, '配眼镜去哪', { mention: true })).gets(/^北门眼镜店/);
  });

  test('A3 「删掉居住证那条」, of which there is none, takes nothing away', async () => {
    const world = await World.open();
    const { fang, yan } = people(world);
    await fang.in(office, '教一条：老年卡在哪办？居委会一楼');
    (await fang.in(office, '删掉居住证那条')).gets(/没有「居住证」这一条/);
    (await yan.in(building, '老年卡在哪办', { mention: true })).gets(/^居委会一楼/);
    (await fang.in(office, '删掉刚才那条')).gets(/这条删了/);
  });

  test('A3 what was said wrong is put right in the next words', async () => {
    const world = await World.open();
    const { fang, yan } = people(world);
    await fang.in(office, '教一条：老年卡在哪办？居委会东屋');
    (await fang.in(office, '说错了，是居委会西屋')).gets(/改成：居委会西屋/);
    (await yan.in(building, '老年卡在哪办', { mention: true })).gets(/^居委会西屋/);
  });

  test('A3 asked which, where words fit several; what the file says cannot be deleted by words', async () => {
    const world = await World.open();
    const { fang, yan } = people(world);
    await fang.in(office, '教一条：老年餐桌几点开饭？11点');
    await fang.in(office, '教一条：老年餐桌在哪？东门');
    (await fang.in(office, '老年餐桌那条改成西门')).gets(/您说的是哪条：问答1「.+」、问答2「/);
    await fang.in(office, '问答2改成西门');
    (await yan.in(building, '老年餐桌在哪', { mention: true })).gets(/^西门/);
    (await fang.in(office, '删掉打气筒那条')).gets(/写在社区文件里/);
    (await fang.in(office, '删掉那只猫')).getsNothing();
  });

  test('S6 what is called like an open event is the event', async () => {
    const world = await World.open();
    const { fang } = people(world);
    await fang.in(office, '发活动：周六下午2点活动室包饺子，发到7号楼');
    await fang.in(office, '确认');
    await fang.in(office, '教一条：包饺子要带什么？带围裙');
    (await fang.in(office, '包饺子那条改成下午3点')).gets(/时间由.+改为.+3:00/);
  });

  test('A3 答疑 #1 改成… tells the asker what follows, as a correction; taken back, the older answer stands', async () => {
    const world = await World.open();
    const { fang, yan } = people(world);
    await yan.in(building, '老年卡在哪办', { mention: true });
    await fang.in(office, '答疑 #1 居委会东屋');
    await fang.in(office, '答疑 #1 改成居委会西屋，带身份证');
    expect(world.said(building).at(-1)?.text).toMatch(/更正一下：居委会西屋，带身份证/);
    await fang.in(office, '撤销');
    expect(world.said(building).at(-1)?.text).toMatch(/还是按原来的：居委会东屋/);
    await fang.in(office, '撤销');
    expect(world.said(building).at(-1)?.text).toMatch(/先不要按它来/);
    expect(await world.records('question')).toMatchObject([{ status: 'unanswered' }]);
  });

  test('A1 A2 of another thing of the kind nothing is said unaddressed, and staff get what was asked of the assistant', async () => {
    const world = await World.open();
    const { yan, mei } = people(world);
    (await yan.in(building, '哪里可以修鞋')).getsNothing();
    (await mei.in(building, '社区食堂几点开', { mention: true })).gets(/已转给社区工作人员/);
    (await yan.in(building, '哪里可以配钥匙', { mention: true })).gets(/南门修理铺/);
  });

  test.each(['健康角停车怎么停', '周六浴室开吗'])(
    'A3 「教一条：%s」 without an answer keeps nothing, and asks for it',
    async (question) => {
      const world = await World.open();
      const { fang } = people(world);
      (await fang.in(office, `教一条：${question}`)).gets(new RegExp(`「${question}」怎么答？`, 'u'));
    },
  );

  test('A3 「答疑1 您家交过了」 is told to the asker, with or without #', async () => {
    const world = await World.open();
    const { fang, yan } = people(world);
    await yan.in(building, '电动车棚怎么收费', { mention: true });
    (await fang.in(office, '答疑1 您家交过了')).gets(/好，已转告，没有收进问答/);
  });
});
