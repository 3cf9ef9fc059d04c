import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { outbox } from '#db/schema/index.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { Away, Counter, line, Unclear } from './counter.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await Counter.open();
});

describe('a send that fails', () => {
  test('is tried again with growing pauses, then kept as a dead letter', async () => {
    counter.refuse = () => {
      throw new Error('gateway away');
    };
    await counter.say(line('a', '一'));
    await counter.runTo(counter.dispatcher(), '2026-11-24T11:00');
    expect((await counter.rows()).map(({ state, tries }) => [state, tries])).toEqual([['dead', 6]]);
  });

  test('goes out when the gateway is back', async () => {
    let away = true;
    counter.refuse = () => {
      if (away) throw new Error('gateway away');
    };
    await counter.say(line('a', '一'));
    const dispatch = counter.dispatcher();
    await dispatch.deliver();
    away = false;
    await counter.runTo(dispatch, '2026-11-24T10:01');
    expect(counter.sent.map(({ text }) => text)).toEqual(['一']);
  });

  test('whose outcome is unknown is never sent again; the echo settles it', async () => {
    counter.refuse = () => {
      throw new Unclear('no answer');
    };
    await counter.say(line('a', '一句话'));
    const dispatch = counter.dispatcher();
    await counter.runTo(dispatch, '2026-11-24T11:00');
    expect((await counter.rows()).map(({ state }) => state)).toEqual(['unknown']);
    expect(await dispatch.settleEcho('room:a', '一句话', 'wx-1')).toBe(true);
    expect((await counter.rows()).map(({ state, sentId }) => [state, sentId])).toEqual([['sent', 'wx-1']]);
  });

  test('that was under way in a crash is in doubt after the start', async () => {
    await counter.say(line('a', '一'));
    await counter.db.update(outbox).set({ state: 'sending' }).where(eq(outbox.community, counter.rules.community));
    await counter.dispatcher().start();
    expect((await counter.rows()).map(({ state }) => state)).toEqual(['unknown']);
  });

  test('by a crash leaves in doubt only what was under way', async () => {
    const underWay: string[][] = [];
    counter.refuse = async () => {
      const sending = (await counter.rows()).filter(({ state }) => state === 'sending');
      underWay.push(sending.map(({ text }) => text));
    };
    await counter.say(line('a', '一'), line('b', '二'), line('c', '三'));
    await counter.dispatcher().deliver();
    expect(underWay).toEqual([['一'], ['二'], ['三']]);
  });

  test('in two processes at once is sent by one of them', async () => {
    await counter.say(...['a', 'b', 'c', 'd', 'e'].map((room) => line(room, room)));
    await Promise.all([counter.dispatcher().deliver(), counter.dispatcher().deliver()]);
    expect(counter.texts().toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('nothing is tried while there is no session, no try is counted, and the order holds', async () => {
    counter.connected = false;
    await counter.say(line('a', '一'), line('a', '二'), line('b', '三'));
    const dispatch = counter.dispatcher();
    for (let i = 0; i < 20; i += 1) await dispatch.deliver();
    expect((await counter.rows()).map(({ state, tries }) => [state, tries])).toEqual(Array(3).fill(['waiting', 0]));
    counter.connected = true;
    await dispatch.deliver();
    expect(counter.texts()).toEqual(['一', '三', '二']);
  });

  test('because the session has just gone waits with everything behind it, and no try is counted', async () => {
    counter.refuse = ({ text }) => {
      if (text !== '二') return;
      counter.connected = false;
      throw new Away();
    };
    await counter.say(line('a', '一'), line('b', '二'), line('c', '三'));
    const dispatch = counter.dispatcher();
    await dispatch.deliver();
    expect((await counter.rows()).map(({ state, tries }) => [state, tries])).toEqual([
      ['sent', 0],
      ['waiting', 0],
      ['waiting', 0],
    ]);
    counter.connected = true;
    counter.refuse = () => undefined;
    await dispatch.deliver();
    expect(counter.texts()).toEqual(['一', '二', '三']);
  });

  test('without an answer went out all the same when its echo came before', async () => {
    counter.refuse = async (_, dispatch) => {
      await dispatch.settleEcho('room:a', '到了', 'wx-7');
      throw new Unclear('no answer');
    };
    await counter.say(line('a', '到了'));
    await counter.dispatcher().deliver();
    expect((await counter.rows()).map(({ state, sentId }) => [state, sentId])).toEqual([['sent', 'wx-7']]);
  });

  test('in doubt is not settled by the echo of an earlier message with the same words, however often it is repeated', async () => {
    await counter.say(line('a', '活动室九点开门'));
    const before = counter.dispatcher();
    await before.deliver();
    counter.refuse = () => {
      throw new Unclear('no answer');
    };
    await counter.say(line('a', '活动室九点开门'));
    await before.deliver();
    const after = counter.dispatcher();
    await after.start();
    expect(await after.settleEcho('room:a', '活动室九点开门', 'id-1')).toBe(false);
    expect(await before.settleEcho('room:a', '活动室九点开门', 'id-1')).toBe(false);
    expect((await counter.rows()).map(({ state }) => state)).toEqual(['sent', 'unknown']);
    expect(await after.settleEcho('room:a', '活动室九点开门', 'id-2')).toBe(true);
  });

  test('in doubt as gathered lines is settled by the echo of the whole message', async () => {
    const receipt = (name: string, item: string): Outgoing =>
      line('a', name, { gather: { key: 'signup:a', item, head: '记下了：', line: name, tail: '。' } });
    counter.refuse = () => {
      throw new Unclear('no answer');
    };
    const dispatch = counter.dispatcher();
    await counter.say(receipt('老魏', '1'), receipt('陶陶', '2'));
    await counter.runTo(dispatch, '2026-11-24T10:05');
    const doubtful = await counter.rows();
    expect(new Set(doubtful.map(({ state }) => state))).toEqual(new Set(['unknown']));
    await dispatch.settleEcho('room:a', '记下了：老魏、陶陶。', 'wx-1');
    expect((await counter.rows()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('to be noted, because the database is away, is noted later and not sent again', async () => {
    let broken = true;
    const flaky = new Proxy(counter.db, {
      get(target, name) {
        if (name === 'update' && broken) throw new Error('database away');
        const value = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await counter.say(line('a', '一'), line('b', '二'));
    const dispatch = counter.dispatcher(undefined, flaky);
    await expect(dispatch.deliver()).rejects.toThrow('database away');
    broken = false;
    await dispatch.deliver();
    expect(counter.texts()).toEqual(['一', '二']);
    expect((await counter.rows()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });
});
