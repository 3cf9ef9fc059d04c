import { beforeEach, describe, expect, test } from 'vitest';
import { DrivenClock } from '#domain/clock.ts';
import type { Outgoing, Standing } from '#domain/outgoing.ts';
import { commitOutgoing } from '#outbox/commit.ts';
import type { PaceRules } from '#outbox/pace.ts';
import { Counter, line, wall } from './counter.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await Counter.open();
});

describe('the outbox sends what was committed', () => {
  test('in order within a room, an emergency first', async () => {
    await counter.say(
      line('a', '一'),
      line('b', '甲'),
      line('a', '二'),
      line('a', '快跑', { standing: 'emergency', kind: 'alert' }),
    );
    await counter.dispatcher().deliver();
    expect(counter.sent.filter(({ to }) => 'room' in to && to.room === 'a').map(({ text }) => text)).toEqual([
      '快跑',
      '一',
      '二',
    ]);
    expect(counter.sent).toHaveLength(4);
  });

  test('nothing of a transaction that was rolled back', async () => {
    await expect(
      counter.db.transaction(async (tx) => {
        await commitOutgoing(tx, counter.rules, [line('a', '一')], counter.clock.now());
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await counter.dispatcher().deliver();
    expect(counter.sent).toEqual([]);
  });

  test('Q8 in quiet hours only what was asked, emergencies and repairs; an unasked answer is dropped, the rest waits for the morning', async () => {
    counter.clock = new DrivenClock(wall('2026-11-24T23:30'));
    const standings: Standing[] = ['emergency', 'addressed', 'set', 'repair', 'receipt', 'scheduled', 'unasked'];
    await counter.say(...standings.map((standing) => line(standing, standing, { standing })));
    const dispatch = counter.dispatcher();
    await dispatch.deliver();
    expect(counter.sent.map(({ text }) => text)).toEqual(['emergency', 'addressed', 'set', 'repair']);
    await counter.runTo(dispatch, '2026-11-25T07:00');
    expect(counter.sent.slice(4).map(({ text, at }) => `${text} ${at}`)).toEqual([
      'receipt 07:00:00',
      'scheduled 07:00:00',
    ]);
  });

  test('Q8 a reminder that the morning makes useless is not sent', async () => {
    counter.clock = new DrivenClock(wall('2026-11-24T22:30'));
    await counter.say(
      line('a', '提醒', { standing: 'scheduled', kind: 'reminder', expires: wall('2026-11-25T06:30') }),
    );
    await counter.runTo(counter.dispatcher(), '2026-11-25T12:00');
    expect(counter.sent).toEqual([]);
  });

  test('a row that is held blocks nobody behind it', async () => {
    await counter.say(line('a', '晚点说', { notBefore: wall('2026-11-24T12:00') }), line('a', '现在说'));
    const dispatch = counter.dispatcher();
    await dispatch.deliver();
    expect(counter.sent.map(({ text }) => text)).toEqual(['现在说']);
    await counter.runTo(dispatch, '2026-11-24T12:00');
    expect(counter.sent.map(({ text }) => text)).toEqual(['现在说', '晚点说']);
  });

  test('P2 numbers of residents are masked, those of the file and of confirmed words are not', async () => {
    const mobile = ['138', '0013', '8000'].join('');
    await counter.say(line('a', `打${mobile}或010-00001234`), line('b', `打${mobile}`, { confirmed: true }));
    await counter.dispatcher().deliver();
    expect(counter.sent.map(({ text }) => text)).toEqual(['打138****8000或010-00001234', `打${mobile}`]);
  });
});

describe('gathered lines', () => {
  const receipt = (name: string, item: string, id: string, text: string | undefined = name): Outgoing =>
    line('a', name, {
      kind: 'receipt',
      standing: 'receipt',
      because: [id],
      gather: { key: 'signup:a', item, head: '记下了：', ...(text === undefined ? {} : { line: text }), tail: '。' },
    });

  test('Q6 K1 the first goes at once, the others of its minute together, with all their messages', async () => {
    const dispatch = counter.dispatcher();
    await counter.say(receipt('老魏', '1', 'm1'));
    await dispatch.deliver();
    for (const [i, name] of ['张阿姨', '陶陶', '妮妮'].entries()) {
      counter.clock.moveTo(wall(`2026-11-24T10:00:${10 + i}`));
      await counter.say(receipt(name, String(i + 2), `m${i + 2}`));
      await dispatch.deliver();
    }
    await counter.runTo(dispatch, '2026-11-24T10:05');
    expect(counter.sent.map(({ text, at, because }) => [text, at, because])).toEqual([
      ['记下了：老魏。', '10:00:00', ['m1']],
      ['记下了：张阿姨、陶陶、妮妮。', '10:01:00', ['m2', 'm3', 'm4']],
    ]);
  });

  test('the same item said again replaces its line, or takes it away', async () => {
    const dispatch = counter.dispatcher();
    await counter.say(receipt('老魏', '1', 'm1'));
    await dispatch.deliver();
    await counter.say(receipt('陶陶 1人', '2', 'm2'), receipt('妮妮', '3', 'm3'));
    await counter.say(receipt('陶陶 2人', '2', 'm4'));
    await counter.say({ ...receipt('妮妮', '3', 'm5'), gather: { key: 'signup:a', item: '3' } });
    await counter.runTo(dispatch, '2026-11-24T10:05');
    expect(counter.sent[1]?.text).toBe('记下了：陶陶 2人。');
  });
});

describe('the pace', () => {
  const slow: PaceRules = { room: { burst: 1, everyMs: 10_000 }, account: { burst: 2, everyMs: 1_000 }, dailyCap: 3 };

  test('holds a room to its rate and lets an emergency pass', async () => {
    const dispatch = counter.dispatcher(slow);
    await counter.say(line('a', '一'), line('a', '二'), line('a', '险', { standing: 'emergency', kind: 'alert' }));
    await dispatch.deliver();
    expect(counter.sent.map(({ text }) => text)).toEqual(['险']);
    await counter.runTo(dispatch, '2026-11-24T10:01');
    expect(counter.sent.map(({ text }) => text)).toEqual(['险', '一', '二']);
    const [, first, second] = counter.sent.map(({ at }) => Temporal.PlainTime.from(at));
    expect(first!.until(second!).total('seconds')).toBeGreaterThanOrEqual(10);
  });

  test('stops at the daily cap, and goes on the next day', async () => {
    const dispatch = counter.dispatcher(slow);
    await counter.say(...['a', 'b', 'c', 'd'].map((room) => line(room, room)));
    await counter.runTo(dispatch, '2026-11-24T18:00');
    expect(counter.sent).toHaveLength(3);
    await counter.runTo(dispatch, '2026-11-25T10:00');
    expect(counter.sent).toHaveLength(4);
  });
});
