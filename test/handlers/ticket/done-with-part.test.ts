import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

/** #1 and #2, two lamps of two stairwells. */
async function twoLamps() {
  const world = await World.open({ at: '2026-12-01T09:30' });
  await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in('8号楼2门', '3楼楼道灯不亮');
  await world.person('c-lao', '老周', '8-1-302 老周').in('8号楼1门', '5楼楼道灯不亮');
  await world.passes({ minutes: 30 });
  return { world, ge: world.person('c-ge', '老葛') };
}
const status = async (world: World) => (await world.records('ticket')).map((ticket) => ticket.status);

describe('what was done for a ticket that its number names', () => {
  test.each([
    '1弄好了，镇流器换了',
    '1 弄好了，灯泡换了',
    '1修好了 开关换了',
    '#1 好了，灯换了个新的',
    '1弄好了，灯座紧了一下',
  ])('R6 「%s」 is a note of that one, and the other stays', async (words) => {
    const { world, ge } = await twoLamps();
    await ge.in('柳岸物业群', words);
    expect(await status(world)).toEqual(['done', 'open']);
  });

  test('R6 「1 弄好了，灯泡换了」 after 「1 弄好了」 closes no other', async () => {
    const { world, ge } = await twoLamps();
    await ge.in('柳岸物业群', '1 弄好了');
    await ge.in('柳岸物业群', '1 弄好了，灯泡换了');
    expect(await status(world)).toEqual(['done', 'open']);
  });

  test.each(['1弄好了，灯换了', '1弄好了，楼道灯也换了'])(
    'R6 「%s」, when #1 is a tap, is of the lamp besides',
    async (words) => {
      const world = await World.open({ at: '2026-12-01T09:30' });
      await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in('8号楼2门', '我家水龙头漏水');
      await world.person('c-lao', '老周', '8-1-302 老周').in('8号楼1门', '5楼楼道灯不亮');
      await world.passes({ minutes: 30 });
      await world.person('c-ge', '老葛').in('柳岸物业群', words);
      expect(await status(world)).toEqual(['done', 'done']);
    },
  );
});
