import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inbox, memberships, traces } from '#db/schema/index.ts';
import { World } from '../support/world.ts';

const room = '7号楼之家';
const staffRoom = '柳岸居委会';

const rowsOf = (world: World) =>
  world.db.select().from(inbox).where(eq(inbox.community, world.id)).orderBy(inbox.at, inbox.id);

describe('a message is heard once', () => {
  test('P1 chat leaves a key and no words', async () => {
    const world = await World.open();
    const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    (await dou.in(room, '今天的白菜真便宜')).getsNothing();
    expect((await rowsOf(world)).map(({ state, payload }) => [state, payload])).toEqual([['done', null]]);
    expect(await world.db.select().from(traces).where(eq(traces.community, world.id))).toEqual([]);
  });

  test('delivered again it does nothing a second time', async () => {
    const world = await World.open();
    const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    (await dou.in(room, '7号楼2单元3层楼道灯坏了', { id: 'again' })).gets(/工单#1/);
    (await dou.in(room, '7号楼2单元3层楼道灯坏了', { id: 'again' })).getsNothing();
    expect(await world.records('ticket')).toHaveLength(1);
  });

  test('what a gateway repeats at login from before the first start, or from longer ago than keys are kept, is not heard', async () => {
    const world = await World.open({ at: '2026-11-24T09:00' });
    const said = (id: string, at: string) =>
      world.assistant.receive({
        type: 'said',
        form: 'text',
        id,
        at: world.wall(at),
        chat: { room },
        sender: { contact: 'c-dou', name: '豆豆妈' },
        text: '7号楼2单元3层楼道灯坏了',
        mentioned: false,
      });
    await said('before', '2026-11-24T08:30');
    await world.until('2026-12-10T09:00');
    await said('long-ago', '2026-11-30T09:00');
    await world.assistant.settle();
    expect(await world.records('ticket')).toEqual([]);
    await said('late', '2026-12-10T06:00');
    await world.assistant.settle();
    expect(await world.records('ticket')).toHaveLength(1);
  });

  test('the words of a handled message go, but for what the record needs', async () => {
    const world = await World.open();
    await world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈').in(room, '7号楼2单元3层楼道灯坏了');
    expect((await rowsOf(world)).map(({ payload }) => payload)).toEqual([null]);
    expect(await world.records('ticket')).toMatchObject([{ description: '7号楼2单元3层楼道灯坏了' }]);
  });

  test('U3 a room that is not bound is not heard', async () => {
    const world = await World.open();
    (await world.person('c-x', '路人').in('别的小区群', '@小柳管家 电梯坏了', { mention: true })).getsNothing();
    expect(await rowsOf(world)).toEqual([]);
  });

  test('NUL, half surrogates and a megabyte of text are ordinary days', async () => {
    const world = await World.open();
    const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    await dou.in(room, `7号楼2单元3层楼道灯\u0000坏了\ud800`);
    await dou.in(room, '哈'.repeat(350_000));
    expect(world.errors).toEqual([]);
    expect(await world.records('ticket')).toHaveLength(1);
  });
});

describe('when handling fails', () => {
  test('the room goes on, the message is tried three times and then kept for staff, who see it in the digest', async () => {
    const world = await World.open();
    const { db } = world;
    // A stored message without a chat: whoever handles it stumbles.
    await db.insert(inbox).values({
      community: world.id,
      chat: `room:${room}`,
      id: 'bad',
      contact: 'c-dou',
      at: world.clock.now(),
      state: 'pending',
      silent: false,
      payload: {
        type: 'said',
        id: 'bad',
        at: world.clock.now().toString(),
        sender: { contact: 'c-dou', name: '豆豆妈' },
        text: '坏消息',
      },
      tries: 0,
    });
    await world.down();
    await world.up();
    (await world.person('c-hao', '郝师傅', '7-2-302 郝师傅').in(room, '7号楼2单元电梯坏了')).gets(/工单#1/);
    await world.until('2026-11-24T09:05');
    const [row] = await db
      .select()
      .from(inbox)
      .where(and(eq(inbox.community, world.id), eq(inbox.id, 'bad')));
    expect(row).toMatchObject({ state: 'kept', tries: 3 });
    expect(world.errors).toHaveLength(3);
    await world.until('2026-11-24T18:30');
    expect(world.said(staffRoom).at(-1)?.text).toMatch(/1条消息我没处理成[\s\S]*豆豆妈（7号楼之家）：坏消息/);
  });

  test('what was acknowledged before a stop runs first at the next start', async () => {
    const world = await World.open();
    const at = world.clock.now();
    const occurrence = {
      type: 'said',
      form: 'text',
      id: 'late',
      at: at.toString(),
      chat: { room },
      sender: { contact: 'c-dou', name: '豆豆妈' },
      alias: '7-2-503 豆豆妈',
      text: '7号楼2单元电梯坏了',
      mentioned: false,
    };
    await world.down();
    await world.db.insert(inbox).values({
      community: world.id,
      chat: `room:${room}`,
      id: 'late',
      contact: 'c-dou',
      at,
      state: 'pending',
      silent: false,
      payload: occurrence,
      tries: 0,
    });
    await world.up();
    expect(world.said(room).map(({ text }) => text)).toEqual([expect.stringMatching(/工单#1/)]);
  });
});

describe('what happens without words', () => {
  test('a recall undoes what its message did', async () => {
    const world = await World.open();
    const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    const said = await dou.in(room, '7号楼2单元电梯坏了');
    (await dou.recalls(room, said.id)).getsNothing();
    expect(await world.records('ticket')).toMatchObject([{ status: 'withdrawn', reporters: [] }]);
  });

  test('somebody else cannot recall it', async () => {
    const world = await World.open();
    const said = await world.person('c-dou', '豆豆妈').in(room, '7号楼2单元电梯坏了');
    await world.person('c-hao', '郝师傅').recalls(room, said.id);
    expect(await world.records('ticket')).toMatchObject([{ status: 'open' }]);
  });

  test('R5 a photo before or after the words belongs to the report, an older one does not', async () => {
    const world = await World.open();
    const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    await dou.posts(room);
    await world.passes({ minutes: 6 });
    await dou.posts(room);
    await world.passes({ minutes: 1 });
    await dou.in(room, '7号楼2单元电梯坏了');
    await world.passes({ minutes: 2 });
    await dou.posts(room);
    expect(await world.records('ticket')).toMatchObject([{ photos: 2 }]);
  });

  test('who joins and who leaves is noted, and nobody is greeted', async () => {
    const world = await World.open();
    const at = { chat: { room }, sender: { contact: 'c-new', name: '新邻居' } };
    (await world.happen({ ...at, type: 'joined' } as never)).getsNothing();
    (await world.happen({ ...at, type: 'left' } as never)).getsNothing();
    const rows = await world.db.select().from(memberships).where(eq(memberships.community, world.id));
    expect(rows).toMatchObject([{ room, contact: 'c-new' }]);
    expect(rows[0]?.leftAt).not.toBeNull();
  });

  test('U3 a renamed room stays bound, and is known by the name of the file', async () => {
    const world = await World.open();
    const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    const by = { chat: { room }, sender: { contact: 'c-dou', name: '豆豆妈' } };
    (await world.happen({ ...by, type: 'renamed', topic: '七号楼一家人' } as never)).getsNothing();
    expect(world.assistant.neighbourhood.room(room)).toMatchObject({ id: room, topic: '7号楼之家' });
    (await dou.in(room, '7号楼2单元电梯坏了')).gets(/#\d+/);
  });

  test('Q5 a voice that addresses it and cannot be read gets one kind line, one that does not gets none', async () => {
    const world = await World.open();
    const sender = { contact: 'c-dou', name: '豆豆妈' };
    (
      await world.happen({
        type: 'unreadable',
        form: 'voice',
        chat: { contact: 'c-dou' },
        sender,
        mentioned: false,
      } as never)
    ).gets(/打几个字/);
    (
      await world.happen({ type: 'unreadable', form: 'voice', chat: { room }, sender, mentioned: false } as never)
    ).getsNothing();
  });

  test('Q4 what is said in pieces within two minutes is read together, later it is not', async () => {
    const world = await World.open();
    const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    (await dou.in(room, '我家暖气')).getsNothing();
    await world.passes({ seconds: 20 });
    const turn = (await dou.in(room, '不热')).gets(/工单#1/);
    expect(turn.sent[0]?.because).toEqual(['m1', 'm2']);
    const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
    await hao.in(room, '我家暖气');
    await world.passes({ minutes: 3 });
    (await hao.in(room, '不热')).getsNothing();
    expect(await world.records('ticket')).toHaveLength(1);
  });
});
