import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** How many events stand when a neighbour has opened a list with this title. */
async function events(title: string) {
  const world = await World.open();
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  await dou.in(room, `#接龙\n${title}\n1. 豆豆妈`);
  return (await world.records('event')).length;
}

test.each([
  '谁要包饺子周六上午9点活动室',
  '谁要爬香山 周六早8点南门集合',
  '谁要理发 周三上午9点活动室',
  '周日上午10点烘焙体验 15元一份材料费',
  '周六亲子陶艺 30元一个',
  '要参加周五消防演练的签下名字',
])('C5 an ordinary title makes an event: %s', async (title) => {
  expect(await events(title)).toBe(1);
});

test.each([
  '谁要草莓 20元一斤',
  '谁要土鸡蛋 周六下午到货',
  '周六上午到的脐橙 60元一箱',
  '要换物业的签下名字',
  '反对周五涨停车费的签字',
])('C6 goods and petitions make none: %s', async (title) => {
  expect(await events(title)).toBe(0);
});
