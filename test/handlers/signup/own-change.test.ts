import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** Who stands on the list of the only open event when one neighbour has said these. */
async function after(said: readonly string[], quoting?: string) {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：12月5日下午2点包饺子，限30人，发到${room}`);
  await staff.dm('确认');
  await world.passes({ minutes: 1 });
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  for (const text of said) {
    await yan.in(room, text);
    await world.passes({ minutes: 2 });
  }
  if (quoting !== undefined) await yan.in(room, quoting, { quote: 'bot:包饺子' });
  return (await world.records<{ status: string; party: number }>('signup'))
    .filter(({ status }) => status === 'confirmed')
    .map(({ party }) => party);
}

test.each([
  [['我报名 我们两口子都去', '哎呀我说错了我们家老头不去就我自己去吧他腿疼走不动'], [1]],
  [['我和老伴报名', '就我自己去吧'], [1]],
  [['报名两大一小'], [3]],
  [['报名两大一小', '啊说错了 一大一小'], [2]],
  [['报名两大一小', '啊说错了 两个'], [2]],
  [['报名两个', '啊说错了 是3号楼'], [2]],
  [['我报包饺子 2个'], [2]],
  [['我报名', '周六我没空 算了'], []],
  [['我报名', '周六有事，算了'], []],
  [['我报名', '那天要加班，算了吧'], []],
  [['我报名', '有事，你们算了吧'], [1]],
  [['我报名', '没空就算了'], [1]],
  [['我报名', '孩子作业多 算了'], [1]],
  [['我报名', '我妈不来了'], [1]],
  [['我报名', '我老公有事不去了'], [1]],
  [['我报名', '孩子不去了'], []],
  [['我和我妈报名', '我妈不来了'], [1]],
  [['我报包饺子 俩'], [2]],
  [['报名一大一小'], [2]],
  [['报名两大两小'], [4]],
  [['包饺子报仨 我 老伴 还有孙女'], [3]],
  [['报两个', '我老伴改主意了 不来了'], [1]],
  [['报名两个', '还是不去了'], []],
  [['报名两个', '还是不去了', '算了 去吧'], [2]],
  [['报名两个', '少一个', '还是两个吧'], [2]],
  [['报名两个', '帮我把报名退了'], []],
  [['报名两个', '把报名给退了吧'], []],
  [['我自己报一个', '再替我婆婆报一个'], [2]],
  [['我自己报一个', '再替我婆婆报一个', '我婆婆说不去了'], [1]],
  [['我替我妈报一个', '我妈还是不去了'], []],
  [['我和我妈报名', '我妈腿疼 不去了 我爸去'], [2]],
  [['我们一家三口报名', '我妈感冒不去了 我老公去'], [3]],
  [['报名', '我妈腿疼不去了 我爸去'], [1]],
  [['我们一家三口报名', '我妈感冒不去了 由我老公替她去'], [3]],
  [['报两个', '还有一个人'], [2]],
  [['报三个人', '我家还有两个人去'], [3]],
  [['我们三口'], [3]],
  [['还是不去了', '改俩', '还是两个吧'], []],
  [['我和老伴报名', '我去不了了让老伴一个人去'], [1]],
  [['我和老伴报名', '老伴不去了', '老伴又说来'], [2]],
  [['我和俩孩子报名', '娃不去'], [2]],
  [['我和我妹妹去', '我妹妹不去了换我女儿'], [2]],
  [['我报名', '不克了，换我屋里老倌子克'], [1]],
  [['两个大人两个孩子报名', '都不去了', '又去了，还是原来四个'], [4]],
  [['两个大人两个孩子报名', '都不去了', '又去了'], [4]],
  [['报名 俩孩子', '大人也去一个'], [3]],
  [['我们两个人报名', '加上我婆婆三个'], [3]],
  [['我报名', '带个娃行不行', '那就两个'], [2]],
  [['我屋里两个克包饺子'], [2]],
  [['那个包饺子的我也想去就是不知道我孙子放不放学要是放学我们就两个人去不放学先给我报一个吧', '孙子也去'], [2]],
  [['娃不去', '就我自己去吧', '我妹妹不去了换我女儿'], []],
  [['我和老伴报名', '我一个人去了 老伴不舒服'], [1]],
  [['我和老伴报名', '我自己去了 老伴有事'], [1]],
  [['我和老伴报名', '老伴加班，我自己去'], [1]],
  [['报名3人', '就我去了 她们娘俩不去'], [1]],
  [['报名', '我去不了 让我女儿去'], [1]],
  [['报名2人', '我去不了 让我女儿去'], [2]],
  [['报名', '我不去了 我老婆带孩子去'], [2]],
  [['报名', '我去不了了 我老公去'], [1]],
  [['报名2人', '我不去了 老伴去'], [1]],
  [['报名2人', '我不去了'], []],
  [['报名2人', '我家娃发烧，我只能自己来了'], [1]],
  [['报名2人', '我只能一个人去了'], [1]],
  [['报名2人', '方老师，我去不了了，给我去掉吧'], []],
  [['报名', '下次吧，这次不参加了'], []],
  [['报名', '李主任 家里来人 我来不了了'], []],
  [['我只能自己来了'], []],
  [['报名4人', '老人怕冷不去了，就剩我跟孩子'], [2]],
  [['报名3人', '饺子我媳妇不来了'], [2]],
  [['报名2人', '老伴感冒了就我一个人来'], [1]],
  [['我和俩孩子报名', '孩子们 都 不去了 我 一个人 去'], [1]],
  [['我和俩孩子报名', '小宝感冒 我就带大宝'], [2]],
  [['替我老姐妹报一个', '也算我', '我去不了 她还去'], [1]],
  [['替我老姐妹报一个', '我不去 她还去'], [1]],
  [['我和老伴报名', '老伴照去，我不去了'], [1]],
  [['我报名', '我去不了 她还去'], []],
  [['加我爸一个', '我不去啊 就我爸'], [1]],
  [['我和我妈报名', '我不去了，就我妈去'], [1]],
  [['我们俩口子', '换我儿子去 我不去了'], [2]],
  [['报名', '让我老伴去吧 我不去了'], [1]],
  [['报名2人', '我去不了'], []],
  [['报五个', '哦是四个 数错了'], [4]],
  [['报两个', '不对 三个', '哎呀 还是两个'], [2]],
  [['两个', '三个三个 忘了算我'], [3]],
  [['报2人', '三个人，漏算我妈了'], [3]],
  [['报2人', '还是三个苹果好吃'], [2]],
  [['哎呀 还是两个'], []],
  [['帮我妈报个名', '还有我', '我妈又带个老同事'], [3]],
  [['帮我妈报个名', '还有我', '我妈又带个老同事', '老同事不来了'], [2]],
  [['报名', '我不去了 今天腰疼 舞你们跳吧'], [1]],
  [['报名', '我不去了 今天腰疼 你们去吧'], []],
  [['我带孙子来', '孙子要上课 就我了'], [1]],
  [['报名', '取消哈'], []],
  [['报2人', '改成三个人', '取消哈'], [2]],
])('S3 %j leaves %j on the list', async (said, expected) => {
  expect(await after(said)).toEqual(expected);
});

test('S1 「算了」 that quotes the event gives up the place there', async () => {
  expect(await after(['我报名'], '算了')).toEqual([]);
});

test('S1 「算了」 that quotes nothing is talk', async () => {
  expect(await after(['我报名', '算了'])).toEqual([1]);
});

test('S2 a second 确认 where it was posted comes not between the post and who joins', async () => {
  const world = await World.open();
  const organiser = world.person('c-shen', '沈老师');
  const volunteers = '柳岸志愿者';
  await organiser.in(volunteers, '@小柳管家 发活动：12月5日上午9点捡垃圾，东门集合，15个人', { mention: true });
  await organiser.in(volunteers, '确认');
  await world.passes({ minutes: 1 });
  await organiser.in(volunteers, '@小柳管家 确认', { mention: true });
  await world.passes({ minutes: 5 });
  const xie = world.person('c-xie', '小谢妈妈', '1-2-801 小谢妈妈');
  (await xie.in(volunteers, '我和我儿子去')).gets(/小谢妈妈 2人/);
  await world.passes({ minutes: 2 });
  (await world.person('c-pi', '皮皮').in(volunteers, '+1')).gets(/皮皮 1人/);
});

test.each([
  [['团购草莓 20一斤 要的接', '给我留一份'], []],
  [['给我留一份'], [1]],
])('S2 %j: a share is a place only where the talk is of the event', async (said, expected) => {
  expect(await after(said)).toEqual(expected);
});

test('S3 who comes in the place of one who was signed up stands on the list', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：12月5日下午2点包饺子，限30人，发到${room}`);
  await staff.dm('确认');
  const huo = world.person('c-huo', '霍先生', '7-2-601 霍先生');
  for (const text of ['给我妈报一个', '我妈腿疼 不去了 我爸去']) {
    await huo.in(room, text);
    await world.passes({ minutes: 2 });
  }
  expect(await world.records('signup')).toMatchObject([{ name: '霍先生家爸爸', party: 1, status: 'confirmed' }]);
});
