import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const office = '柳岸居委会';
async function sent(order: string) {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const fang = world.person('c-fang', '方晴');
  const says = (text: string) => fang.in(office, text);
  await says(order);
  await says('确认');
  return { world, says };
}

describe('what was sent', () => {
  test.each([
    ['8号楼也发一下', '8号楼1门、8号楼2门'],
    ['再跟8号楼也发一遍', '8号楼1门、8号楼2门'],
    ['再发一遍给1号楼', '1号楼大家庭'],
    ['同样的发给1号楼', '1号楼大家庭'],
    ['通知#1也发给1号楼', '1号楼大家庭'],
  ])('N1 「%s」 shows the same words for those rooms', async (said, rooms) => {
    const { says } = await sent('发通知：周四下午楼道消毒，关好门窗，发到7号楼');
    (await says(said)).gets(new RegExp(`通知预览：\\n周四下午楼道消毒，关好门窗\\n发到：${rooms}\\n`, 'u'));
  });

  test('N1 its days are not sent again on another day', async () => {
    const { world, says } = await sent('发通知：明天楼道消毒，发到7号楼');
    await world.until('2026-12-02T08:30');
    (await says('8号楼也发一下')).gets(/不是今天发的/);
  });

  test('N1 「8号楼也发一下」 by a colleague, and after an event, is asked which notice it is of', async () => {
    const { world, says } = await sent('发通知：周四下午楼道消毒，发到7号楼');
    const asked = /还没有发。您要再发哪条通知：#1 周四下午楼道消毒？/;
    (await world.person('c-tu', '屠伟').in(office, '8号楼也发一下')).gets(asked);
    (await world.person('c-tu', '屠伟').in(office, '通知#1也发给8号楼')).gets(/发到：8号楼1门、8号楼2门\n/);
    await says('发活动：周六下午2点活动室包饺子，限30人，发到7号楼');
    await says('确认');
    (await says('8号楼也发一下')).gets(asked);
  });

  test('N1 where nothing was sent, or it waits, that is said', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const fang = world.person('c-fang', '方晴');
    (await fang.in(office, '8号楼也发一下')).gets(/没有找到能照着再发的通知，还没有发/);
    await fang.in(office, '明早8点发通知：周四下午2点开居民会，发到1号楼');
    await fang.in(office, '确认');
    (await fang.in(office, '8号楼也发一下')).gets(/通知#1还没到发的时间/);
  });

  test('N3 「通知1也发给8号楼一遍」 shows a leader no notice of somebody else, and staff any', async () => {
    const { world } = await sent('发通知：周四下午楼道消毒，发到1号楼');
    const bao = world.person('c-bao', '鲍顺');
    const turn = await bao.in('楼门长议事厅', '通知1也发给8号楼一遍');
    turn.gets(/由发通知的人或社区工作人员来转发/);
    expect(turn.sent.map(({ text }) => text).join()).not.toMatch(/消毒/);
    (await bao.in('楼门长议事厅', '8号楼也发一下')).gets(/^(?!.*消毒)/);
  });

  test.each(['撤回刚才的通知', '收回吧 不刷了'])('N6 「%s」: it is out, and how it is put right', async (said) => {
    const { says } = await sent('发通知：明天楼道刷墙，发到7号楼');
    (await says(said)).gets(/通知#1已经发出去了.*更正通知#1：取消了/);
  });

  test.each(['是后天刷 写错了', '那条刷墙的改到后天'])('N6 「%s」 puts its day right', async (said) => {
    const { says } = await sent('发通知：明天楼道刷墙，发到7号楼');
    (await says(said)).gets(/改为「后天楼道刷墙」/);
  });

  test.each([
    ['跟7号楼说下 周四下午楼道消毒 关好门窗', '周四下午楼道消毒 关好门窗'],
    ['通知7号楼明天下午3点楼下领口罩', '明天下午3点楼下领口罩'],
    ['小柳 7号楼明天下午3点楼下领口罩，帮我发群里', '7号楼明天下午3点楼下领口罩'],
  ])('N1 「%s」 is sent without the words of the order', async (said, words) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    (await world.person('c-fang', '方晴').in(office, said)).gets(
      new RegExp(`通知预览：\\n${words}\\n发到：7号楼之家\\n`, 'u'),
    );
  });

  test('N1 rooms in a last clause of their own are where it goes', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    (await world.person('c-fang', '方晴').in(office, '发通知:明天上午9点消毒,7号楼')).gets(/发到：7号楼之家/);
  });
});

describe('the only one that waits', () => {
  const order = '明早8点发通知：周四下午2点开居民会，居委会，发到1号楼和7号楼';

  test('N2 「明早那条改成10点发」 moves it, and 「定时的通知有哪些」 tells of it', async () => {
    const { says } = await sent(order);
    (await says('明早那条改成10点发')).gets(/通知#1改到明天（12月2日周三）上午10:00发出/);
    (await says('定时的通知有哪些')).gets(/#1 明天（12月2日周三）上午10:00发到1号楼大家庭、7号楼之家：周四下午2点/);
  });

  test('N2 「那条不发8点的了 取消」, long after, keeps it back', async () => {
    const { world, says } = await sent(order);
    await world.until('2026-12-01T10:10');
    (await says('那条不发8点的了 取消')).gets(/通知#1不发了/);
    (await says('定时的通知有哪些')).gets(/没有等着发的通知/);
    await world.until('2026-12-02T09:00');
    expect(world.said('7号楼之家').filter(({ kind }) => kind === 'notice')).toEqual([]);
  });
});
