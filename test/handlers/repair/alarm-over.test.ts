import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const lu = (world: World) => world.person('c-lu', '陆嫂', '8-2-302 陆嫂');

/** Whether the alarm that the first words raised still repeats after the others, all by the same sender. */
async function goesOn(...said: readonly string[]) {
  const world = await World.open();
  for (const text of said) {
    await lu(world).in(room, text);
    await world.passes({ seconds: 40 });
  }
  const [ticket] = await world.records<{ urgency: string }>('ticket');
  expect(ticket).toBeDefined();
  return ticket?.urgency === 'emergency';
}

describe('who lies there is not well for having been moved', () => {
  test.each([
    ['我爸叫不醒了', '抬到床上了'],
    ['我妈晕倒了', '给背上楼了'],
    ['我妈晕倒了', '扶回家了'],
    ['我妈喘不上气', '能坐了'],
    ['我妈喘不上气', '能走了'],
    ['老头子摔倒了叫不醒', '扶回家了'],
    ['老头子摔倒了起不来', '抬到床上了'],
  ])('E4 「%s」 goes on after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(true);
  });

  test.each([
    ['老头子摔倒了起不来', '邻居帮忙扶回家了'],
    ['老头子摔倒了起不来', '自己爬起来了'],
    ['我爸叫不醒了', '醒了'],
    ['我爸叫不醒了', '120来了抬走了'],
    ['我妈喘不上气', '好多了'],
  ])('E4 「%s」 is over after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(false);
  });
});

describe('what is over is over, whatever yesterday was', () => {
  test.each([
    ['孩子走丢了', '孩子找到了，昨天晚上到现在没合眼'],
    ['孩子走丢了', '昨天走失的孩子找到了，谢谢大家'],
    ['孩子走丢了', '人找到了，昨天吓死了'],
    ['3楼着火了', '火灭了，昨天刚换的灶'],
  ])('E4 「%s」 is over after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(false);
  });

  test.each([
    ['孩子走丢了', '昨天找到了'],
    ['3楼着火了', '昨天那火灭了'],
  ])('E4 「%s」 goes on after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(true);
  });
});
