import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { OutboundMessage } from '#domain/outgoing.ts';
import { OutcomeUnknown } from '../../src/adapters/port.ts';
import { connect } from './connected.ts';
import { noon, room, until } from './world.ts';

const message = (text: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  to: { room },
  text,
  mention: [],
  kind: 'reply',
  because: [],
  ...more,
});

describe('what the assistant says', () => {
  test('a text goes out and comes back as an echo, not as something heard', async () => {
    const { adapter, sent, echoes, heard } = await connect();
    const id = await adapter.send(message('活动室九点开门'));
    await until(() => echoes.length === 1, 'echo');
    expect(sent).toMatchObject([{ id, conversation: room, text: '活动室九点开门' }]);
    expect(echoes).toEqual([`room:${room} 活动室九点开门 ${id}`]);
    expect(heard).toEqual([]);
  });

  test('mentions stand before the words by the name in the room, and not in the echo', async () => {
    const { adapter, sent, echoes } = await connect();
    await adapter.send(message('请明天上午九点到', { mention: ['wxid_zhou', 'wxid_dou'] }));
    await until(() => echoes.length === 1, 'echo');
    expect(sent[0]).toMatchObject({
      text: '@3-2-501 小周\u2005@豆豆妈\u2005请明天上午九点到',
      mentions: ['wxid_zhou', 'wxid_dou'],
    });
    expect(echoes[0]).toContain(' 请明天上午九点到 ');
  });

  test('a changed name in the room is used after a minute at the latest, at once when the room changes', async () => {
    const { adapter, puppet, sent, heard } = await connect();
    await adapter.send(message('一', { mention: ['wxid_zhou'] }));
    puppet.world.rooms.get(room)!.members.set('wxid_zhou', '3-2-502 小周');
    puppet.join(room, { id: 'wxid_new', name: '新邻居' }, '新邻居', noon);
    await until(() => heard.length === 1, 'joined');
    await adapter.send(message('二', { mention: ['wxid_zhou'] }));
    expect(sent.map((it) => it.text)).toEqual(['@3-2-501 小周\u2005一', '@3-2-502 小周\u2005二']);
  });

  test('many mentions go out ten at a time, the words once', async () => {
    const { adapter, puppet, sent } = await connect();
    const members = Array.from({ length: 23 }, (_, i) => `wxid_n${i}`);
    for (const id of members) puppet.world.rooms.get(room)!.members.set(id, id);
    await adapter.send(message('志愿者请集合', { mention: members }));
    expect(sent.map((it) => it.mentions.length)).toEqual([10, 10, 3]);
    expect(sent.filter((it) => it.text.includes('志愿者请集合'))).toHaveLength(1);
  });

  test('a file follows its words, once', async () => {
    const { adapter, sent, errors } = await connect();
    await adapter.send(message('这是海报', { file: 'poster.png' }));
    expect(errors).toEqual([]);
    expect(sent.map((it) => it.text)).toEqual(['这是海报', '']);
    expect([...sent[1]!.file!.bytes]).toEqual([1, 2, 3]);
    expect(sent[1]!.file!.name).toBe('poster.png');
  });

  test('a big file arrives whole', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 5) % 251);
    const { adapter, sent } = await connect(undefined, { readFile: async () => bytes });
    await adapter.send(message('这是登记表', { file: '登记表.png' }));
    expect(Buffer.compare(sent[1]!.file!.bytes, bytes)).toBe(0);
  });

  test('a refused send surely did not go out', async () => {
    const { adapter } = await connect(() => {
      throw new Error('you are not in this room');
    });
    const failed = await adapter.send(message('在吗')).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(failed).not.toBeInstanceOf(OutcomeUnknown);
  });

  test('a send during which the gateway dies is in doubt', async () => {
    const { adapter, gateway, sent } = await connect(async () => {
      void gateway.stop();
      await pause(300);
    });
    await expect(adapter.send(message('到了吗'))).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(sent).toHaveLength(0);
  });

  test('without a session nothing is tried', async () => {
    const { adapter, gateway } = await connect();
    await gateway.stop();
    await until(() => adapter.supervisor.session === undefined, 'away');
    await expect(adapter.send(message('在吗'))).rejects.toMatchObject({ name: 'NotConnected' });
    await expect(adapter.acceptFriend('request-1')).rejects.toMatchObject({ name: 'NotConnected' });
  });
});
