import { expect, test } from 'vitest';
import { building, ge, opened, propertyRoom } from './two-open.ts';

test.each(['第一个我来，第二个小孙', '头一个我来，第二个派给小孙'])(
  'R6 「%s」 where two are open: in their order',
  async (words) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(/#2派给小孙/);
    expect((await world.records('ticket')).map(({ status }) => status)).toEqual(['working', 'assigned']);
  },
);

test('Q2 「第一个我来，第二个小孙」 where more are open moves none', async () => {
  const world = await opened();
  await world.person('c-3', '邻居3', '7-1-301 邻居3').in(building, '7号楼1单元301马桶堵了');
  (await ge(world).in(propertyRoom, '第一个我来，第二个小孙')).getsNothing();
});
