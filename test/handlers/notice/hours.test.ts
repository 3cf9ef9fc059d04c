import { describe, test } from 'vitest';
import { World } from '../../support/world.ts';

/** An outage without hours, which its author is asked for. */
async function asked(order = '发通知：7号楼明天停水', contact = 'c-fang', name = '方晴') {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const author = world.person(contact, name);
  (await author.dm(order)).gets(/从几点停到几点/);
  return author;
}

describe('the hours of an outage, asked for', () => {
  test.each([
    ['上午9点开始，大概两个小时', /12月2日周三上午9:00–11:00/],
    ['9点，停两个小时', /12月2日周三上午9:00–11:00/],
    ['8点到12点', /12月2日周三上午8:00–中午12:00/],
  ])('N1 「%s」 says both', async (said, hours) => {
    (await (await asked()).dm(said)).gets(hours);
  });

  test.each([['早上8点'], ['从早上8点'], ['早上8点开始'], ['8点开始停']])(
    'N1 「%s」 is the beginning, and only the end is asked for',
    async (said) => {
      const fang = await asked();
      (await fang.dm(said)).gets(/^停到几点/);
      (await fang.dm('到中午12点')).gets(/7号楼明天停水（12月2日周三上午8:00–中午12:00）/);
    },
  );

  test('N1 「到中午12点」 first is the end, and the beginning is asked for', async () => {
    const fang = await asked();
    (await fang.dm('到中午12点')).gets(/^从几点开始停/);
    (await fang.dm('早上8点')).gets(/上午8:00–中午12:00/);
  });

  test('N1 「下午2点开始」 of a leader is no ticket, 「大概三个小时」 is how long', async () => {
    const jiang = await asked('发通知：后天2门停电', 'c-jiang', '姜秀云');
    (await jiang.dm('下午2点开始')).gets(/^停到几点/);
    (await jiang.dm('大概三个小时')).gets(/12月3日周四下午2:00–5:00/);
  });

  test('N1 「晚上8点开始」, then 「到10点」, is all of the evening', async () => {
    const fang = await asked();
    await fang.dm('晚上8点开始');
    (await fang.dm('到10点')).gets(/晚上8:00–10:00/);
  });
});
