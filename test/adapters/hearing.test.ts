import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { types } from 'wechaty-puppet';
import { connect } from './connected.ts';
import { noon, room, until } from './world.ts';

const { Message } = types;

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
      topic: '3号楼邻里群',
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

  test('a picture is kept, and one that does not come is a picture all the same', async () => {
    const { heard, say, pictures } = await connect();
    say({ type: Message.Image, file: { name: 'lamp.jpg', bytes: new Uint8Array([9, 8, 7]) } });
    say({ type: Message.Image });
    await until(() => heard.length === 2, 'heard two');
    expect(pictures).toEqual(['lamp.jpg']);
    expect(heard[0]).toMatchObject({ type: 'pictured', file: 'kept-lamp.jpg' });
    expect(heard[1]).not.toHaveProperty('file');
  });

  test('a big picture comes whole', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 251);
    const kept: Uint8Array[] = [];
    const { heard, say } = await connect(undefined, {
      storePicture: async (name, its) => {
        kept.push(its);
        return name;
      },
    });
    say({ type: Message.Image, file: { name: 'leak.jpg', bytes } });
    await until(() => heard.length === 1, 'heard');
    expect(Buffer.compare(kept[0]!, bytes)).toBe(0);
  });

  test('a friend request comes with its words, and is accepted by its id', async () => {
    const { puppet, heard, adapter, accepted } = await connect();
    puppet.world.rooms.get(room)!.members.set('wxid_qian', '3-1-101 小钱');
    puppet.befriend('request-1', { id: 'wxid_qian', name: '小钱' }, '我是赵敏 482913');
    await until(() => heard.length === 1, 'request');
    expect(heard[0]).toEqual({
      type: 'befriended',
      id: 'request-1',
      at: noon,
      chat: { contact: 'wxid_qian' },
      sender: { contact: 'wxid_qian', name: '小钱' },
      hello: '我是赵敏 482913',
      shared: [room],
    });
    expect(accepted).toEqual([]);
    await adapter.acceptFriend('request-1');
    expect(accepted).toEqual(['wxid_qian']);
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
    const { puppet, adapter, heard } = await connect();
    expect(await adapter.topicOf(room)).toBe('3号楼邻里群');
    puppet.rename(room, '三号楼一家人', 'wxid_dou', noon);
    await until(() => heard.length === 1, 'renamed');
    expect(heard[0]).toMatchObject({
      type: 'renamed',
      chat: { room },
      sender: { contact: 'wxid_dou', name: '豆豆妈' },
      topic: '三号楼一家人',
    });
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
