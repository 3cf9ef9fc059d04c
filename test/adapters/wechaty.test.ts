import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { types } from 'wechaty-puppet';
import type { Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';
import { OutcomeUnknown } from '../../src/adapters/port.ts';
import { openGateway } from '../../src/adapters/sandbox-gateway.ts';
import type { SimulatedLine, SimulatedSend } from '../../src/adapters/sandbox-puppet.ts';
import { WechatyAdapter, type WechatyPorts } from '../../src/adapters/wechaty.ts';
import { noon, quick, room, simulate, until } from './world.ts';

const { Message } = types;
const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0).reverse()) await it.stop();
});

async function connect(
  onSend?: (sent: SimulatedSend) => void | Promise<void>,
  more: Partial<WechatyPorts> & { receive?: (it: Occurrence) => Promise<void> } = {},
) {
  const { puppet, sent } = simulate(onSend);
  const gateway = await openGateway(puppet);
  open.push(gateway);
  const heard: Occurrence[] = [];
  const echoes: string[] = [];
  const pictures: string[] = [];
  const errors: string[] = [];
  const adapter = new WechatyAdapter({
    address: gateway.address,
    timing: quick,
    clock: { now: () => noon },
    chance: () => 1,
    onState: () => undefined,
    onError: (error, what) => errors.push(`${what}: ${error}`),
    storePicture: async (name) => {
      pictures.push(name);
      return `kept-${name}`;
    },
    readFile: async () => new Uint8Array([1, 2, 3]),
    callNames: ['紫月'],
    offerAgain: [20, 20],
    ...more,
  });
  open.push(adapter);
  await adapter.start(
    more.receive ??
      (async (it) => {
        heard.push(it);
      }),
    async (chat, text, id) => echoes.push(`${chat} ${text} ${id}`),
  );
  await adapter.supervisor.whenLive();
  let said = 0;
  const say = (line: Partial<SimulatedLine> & { text?: string }): string => {
    said += 1;
    const id = line.id ?? `m${said}`;
    puppet.say({ at: noon, from: 'wxid_zhou', room, type: Message.Text, ...line, id });
    return id;
  };
  return { puppet, sent, adapter, heard, echoes, pictures, errors, say, gateway };
}

const message = (text: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  to: { room },
  text,
  mention: [],
  kind: 'reply',
  because: [],
  ...more,
});

describe('what is said in WeChat', () => {
  test('a text comes with its sender, the name in the room, and its time', async () => {
    const { heard, say } = await connect();
    say({ text: '电梯又停在四楼了' });
    await until(() => heard.length === 1, 'heard');
    expect(heard[0]).toEqual({
      type: 'said',
      form: 'text',
      id: 'm1',
      at: noon,
      chat: { room },
      sender: { contact: 'wxid_zhou', name: '小周' },
      alias: '3-2-501 小周',
      text: '电梯又停在四楼了',
      mentioned: false,
    });
  });

  test('a direct message has no room and no name in it', async () => {
    const { puppet, heard } = await connect();
    puppet.say({ id: 'd1', at: noon, from: 'wxid_wei', type: Message.Text, text: '在吗' });
    await until(() => heard.length === 1, 'heard');
    expect(heard[0]).toMatchObject({ chat: { contact: 'wxid_wei' }, sender: { name: '老魏' } });
    expect(heard[0]).not.toHaveProperty('alias');
  });

  test('a sign-up card, a voice with and without transcript, a video and a recall are told apart', async () => {
    const { heard, say } = await connect();
    say({ type: Message.GroupNote, text: '#接龙\n周六包粽子' });
    say({ type: Message.Audio, text: '楼下那个门禁坏了' });
    say({ type: Message.Audio, text: '<msg><voicemsg length="3"/></msg>' });
    say({ type: Message.Video });
    say({ type: Message.Recalled, text: 'm2' });
    say({ type: Message.Unknown, text: '你已添加了小周' });
    say({ text: '完' });
    await until(() => heard.length === 6, 'heard six');
    expect(heard.map((it) => [it.type, 'form' in it ? it.form : undefined])).toEqual([
      ['said', 'chain'],
      ['said', 'voice'],
      ['unreadable', 'voice'],
      ['unreadable', 'other'],
      ['recalled', undefined],
      ['said', 'text'],
    ]);
    expect(heard[4]).toMatchObject({ of: 'm2', id: 'recall-m2' });
  });

  test.fails('a picture is kept, and one that does not come is a picture all the same', async () => {
    const { heard, say, pictures } = await connect();
    say({ type: Message.Image, file: { name: 'lamp.jpg', bytes: new Uint8Array([9, 8, 7]) } });
    say({ type: Message.Image });
    await until(() => heard.length === 2, 'heard two');
    expect(pictures).toEqual(['lamp.jpg']);
    expect(heard[0]).toMatchObject({ type: 'pictured', file: 'kept-lamp.jpg' });
    expect(heard[1]).not.toHaveProperty('file');
  });

  test('a mention of the assistant counts by list or by name, @所有人 does not', async () => {
    const { heard, say } = await connect();
    say({ text: '@紫月\u2005活动室几点开', mentions: ['wxid_moon'] });
    say({ text: '@紫月 活动室几点开' });
    say({ text: '@所有人\u2005明天停水', mentions: ['wxid_zhou', 'wxid_moon', 'wxid_wei'] });
    say({ text: '@紫月亮\u2005吃了吗', mentions: ['wxid_dou'] });
    await until(() => heard.length === 4, 'heard four');
    expect(heard.map((it) => it.type === 'said' && it.mentioned)).toEqual([true, true, false, false]);
  });

  test('the text of a quote comes as WeChat gives it', async () => {
    const { heard, say } = await connect();
    const text = '「老魏：周六去吗」\n- - - - - - - - - - - - - - -\n去';
    say({ text });
    await until(() => heard.length === 1, 'heard');
    expect(heard[0]).toMatchObject({ text });
  });

  test('who joins and leaves is told; the assistant itself is not', async () => {
    const { puppet, heard, adapter } = await connect();
    puppet.join(room, { id: 'wxid_new', name: '新邻居' }, '3-1-101 新邻居', noon);
    await until(() => heard.length === 1, 'joined');
    puppet.leave(room, 'wxid_wei', noon);
    await until(() => heard.length === 2, 'left');
    puppet.join(room, { id: 'wxid_moon', name: '紫月' }, '紫月', noon);
    expect(heard[0]).toMatchObject({ type: 'joined', sender: { contact: 'wxid_new' }, alias: '3-1-101 新邻居' });
    expect(heard[1]).toMatchObject({ type: 'left', sender: { contact: 'wxid_wei', name: '老魏' } });
    expect(await adapter.topicOf(room)).toBe('3号楼邻里群');
  });

  test('a new topic is told, and asked for afresh', async () => {
    const topics: string[] = [];
    const { puppet, adapter } = await connect(undefined, { onTopic: (id, topic) => topics.push(`${id} ${topic}`) });
    expect(await adapter.topicOf(room)).toBe('3号楼邻里群');
    puppet.rename(room, '三号楼一家人', 'wxid_dou', noon);
    await until(() => topics.length === 1, 'topic');
    expect(topics).toEqual([`${room} 三号楼一家人`]);
    expect(await adapter.topicOf(room)).toBe('三号楼一家人');
  });

  test('official accounts and other bots are not heard', async () => {
    const { heard, say } = await connect(undefined, { bots: new Set(['wxid_dou']) });
    say({ from: 'gh_news', text: '今日头条' });
    say({ from: 'wxid_dou', text: '我是机器人' });
    say({ from: 'wxid_wei', text: '有人吗' });
    await until(() => heard.length === 1, 'heard');
    expect(heard[0]).toMatchObject({ sender: { contact: 'wxid_wei' } });
  });

  test('a chat keeps its order even where a picture is slow', async () => {
    const { heard, say } = await connect(undefined, {
      storePicture: async () => {
        await pause(100);
        return 'slow.jpg';
      },
    });
    say({ type: Message.Image, file: { name: 'a.jpg', bytes: new Uint8Array([1]) } });
    for (const text of ['一', '二', '三']) say({ text });
    await until(() => heard.length === 4, 'heard four');
    expect(heard.map((it) => it.id)).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  test('what could not be stored is offered again, and a failure never ends the process', async () => {
    const stored: string[] = [];
    let failures = 2;
    const { say, errors } = await connect(undefined, {
      receive: async (it) => {
        failures -= 1;
        if (failures >= 0) throw new Error('database away');
        stored.push(it.id);
      },
    });
    say({ text: '别丢了我' });
    await until(() => stored.length === 1, 'stored');
    expect(errors).toHaveLength(2);
  });
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

  test.fails('a file follows its words, once', async () => {
    const { adapter, sent, errors } = await connect();
    await adapter.send(message('这是海报', { file: 'poster.png' }));
    expect(errors).toEqual([]);
    expect(sent.map((it) => it.text)).toEqual(['这是海报', '']);
    expect([...sent[1]!.file!.bytes]).toEqual([1, 2, 3]);
    expect(sent[1]!.file!.name).toBe('poster.png');
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
  });
});
