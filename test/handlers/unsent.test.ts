import { expect, test } from 'vitest';
import { OutcomeUnknown } from '#adapters/port.ts';
import { World } from '../support/world.ts';

const room = '7号楼之家';

test('a message of which nobody knows whether it went out is listed for staff, and not said again', async () => {
  const tried: string[] = [];
  const world = await World.open({
    beforeSend: ({ to, text }) => {
      if (!('room' in to) || to.room !== room) return;
      tried.push(text);
      if (tried.length === 1) throw new OutcomeUnknown('the answer was lost, and no echo came');
    },
  });
  await world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈').in(room, '7号楼2单元电梯坏了');
  await world.passes({ hours: 12 });
  const [words, ...others] = tried;
  expect(others).not.toContain(words);
  const digest = world.sent.find(({ kind }) => kind === 'digest')!.text;
  expect(digest).toContain(`不知道发没发成（${room}）：${words!.replaceAll('\n', ' ').slice(0, 60)}`);
});
