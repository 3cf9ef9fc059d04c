import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { nextStoredDue } from '#db/queries/outbox.ts';
import { outbox } from '#db/schema/index.ts';
import { DrivenClock } from '#domain/clock.ts';
import type { OutboundMessage, Outgoing, Standing } from '#domain/outgoing.ts';
import { type CommitRules, commitOutgoing } from '#outbox/commit.ts';
import { Dispatcher } from '#outbox/dispatch.ts';
import { Pace, type PaceRules } from '#outbox/pace.ts';
import { freshId, testDatabase } from '../support/database.ts';

class Unclear extends Error {}

let db: Database;
let rules: CommitRules;
let clock: DrivenClock;
let sent: (OutboundMessage & { at: string })[];
let refuse: ((message: OutboundMessage) => void) | undefined;

const wall = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant();
const line = (room: string, text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  to: { room },
  text,
  kind: 'reply',
  because: [],
  about: [],
  standing: 'addressed' as Standing,
  ...more,
});
const say = (...said: Outgoing[]) => db.transaction((tx) => commitOutgoing(tx, rules, said, clock.now()));
const dispatcher = (pace?: PaceRules) =>
  new Dispatcher({
    db,
    rules,
    clock,
    adapter: {
      send: async (message) => {
        refuse?.(message);
        sent.push({ ...message, at: clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString() });
        return `id-${sent.length}`;
      },
    },
    isUnknown: (error) => error instanceof Unclear,
    onError: () => undefined,
    ...(pace === undefined ? {} : { pace: new Pace(pace) }),
  });
const rows = () => db.select().from(outbox).where(eq(outbox.community, rules.community)).orderBy(outbox.number);
/** Lets time run: every due moment until then. */
async function runTo(dispatch: Dispatcher, until: string): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    const due = await nextStoredDue(db, rules.community);
    if (due === undefined || Temporal.Instant.compare(due, wall(until)) > 0) break;
    clock.moveTo(due);
    await dispatch.deliver();
  }
  clock.moveTo(wall(until));
}

beforeEach(async () => {
  db = (await testDatabase()).db;
  rules = {
    community: freshId(),
    timezone: 'Asia/Shanghai',
    quiet: { from: '22:00', to: '07:00' },
    openNumbers: new Set(['01000001234']),
  };
  clock = new DrivenClock(wall('2026-11-24T10:00'));
  sent = [];
  refuse = undefined;
});

describe('the outbox sends what was committed', () => {
  test('in order within a room, an emergency first', async () => {
    await say(
      line('a', '一'),
      line('b', '甲'),
      line('a', '二'),
      line('a', '快跑', { standing: 'emergency', kind: 'alert' }),
    );
    await dispatcher().deliver();
    expect(sent.filter(({ to }) => 'room' in to && to.room === 'a').map(({ text }) => text)).toEqual([
      '快跑',
      '一',
      '二',
    ]);
    expect(sent).toHaveLength(4);
  });

  test('nothing of a transaction that was rolled back', async () => {
    await expect(
      db.transaction(async (tx) => {
        await commitOutgoing(tx, rules, [line('a', '一')], clock.now());
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await dispatcher().deliver();
    expect(sent).toEqual([]);
  });

  test('Q8 in quiet hours only what was asked, emergencies and repairs; an unasked answer is dropped, the rest waits for the morning', async () => {
    clock = new DrivenClock(wall('2026-11-24T23:30'));
    const standings: Standing[] = ['emergency', 'addressed', 'set', 'repair', 'receipt', 'scheduled', 'unasked'];
    await say(...standings.map((standing) => line(standing, standing, { standing })));
    const dispatch = dispatcher();
    await dispatch.deliver();
    expect(sent.map(({ text }) => text)).toEqual(['emergency', 'addressed', 'set', 'repair']);
    await runTo(dispatch, '2026-11-25T07:00');
    expect(sent.slice(4).map(({ text, at }) => `${text} ${at}`)).toEqual(['receipt 07:00:00', 'scheduled 07:00:00']);
  });

  test('Q8 a reminder that the morning makes useless is not sent', async () => {
    clock = new DrivenClock(wall('2026-11-24T22:30'));
    await say(line('a', '提醒', { standing: 'scheduled', kind: 'reminder', expires: wall('2026-11-25T06:30') }));
    await runTo(dispatcher(), '2026-11-25T12:00');
    expect(sent).toEqual([]);
  });

  test('a row that is held blocks nobody behind it', async () => {
    await say(line('a', '晚点说', { notBefore: wall('2026-11-24T12:00') }), line('a', '现在说'));
    const dispatch = dispatcher();
    await dispatch.deliver();
    expect(sent.map(({ text }) => text)).toEqual(['现在说']);
    await runTo(dispatch, '2026-11-24T12:00');
    expect(sent.map(({ text }) => text)).toEqual(['现在说', '晚点说']);
  });

  test('P2 numbers of residents are masked, those of the file and of confirmed words are not', async () => {
    const mobile = ['138', '0013', '8000'].join('');
    await say(line('a', `打${mobile}或010-00001234`), line('b', `打${mobile}`, { confirmed: true }));
    await dispatcher().deliver();
    expect(sent.map(({ text }) => text)).toEqual(['打138****8000或010-00001234', `打${mobile}`]);
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
    const dispatch = dispatcher();
    await say(receipt('老魏', '1', 'm1'));
    await dispatch.deliver();
    for (const [i, name] of ['张阿姨', '陶陶', '妮妮'].entries()) {
      clock.moveTo(wall(`2026-11-24T10:00:${10 + i}`));
      await say(receipt(name, String(i + 2), `m${i + 2}`));
      await dispatch.deliver();
    }
    await runTo(dispatch, '2026-11-24T10:05');
    expect(sent.map(({ text, at, because }) => [text, at, because])).toEqual([
      ['记下了：老魏。', '10:00:00', ['m1']],
      ['记下了：张阿姨、陶陶、妮妮。', '10:01:00', ['m2', 'm3', 'm4']],
    ]);
  });

  test('the same item said again replaces its line, or takes it away', async () => {
    const dispatch = dispatcher();
    await say(receipt('老魏', '1', 'm1'));
    await dispatch.deliver();
    await say(receipt('陶陶 1人', '2', 'm2'), receipt('妮妮', '3', 'm3'));
    await say(receipt('陶陶 2人', '2', 'm4'));
    await say({ ...receipt('妮妮', '3', 'm5'), gather: { key: 'signup:a', item: '3' } });
    await runTo(dispatch, '2026-11-24T10:05');
    expect(sent[1]?.text).toBe('记下了：陶陶 2人。');
  });
});

describe('a send that fails', () => {
  test('is tried again with growing pauses, then kept as a dead letter', async () => {
    refuse = () => {
      throw new Error('gateway away');
    };
    await say(line('a', '一'));
    await runTo(dispatcher(), '2026-11-24T11:00');
    expect((await rows()).map(({ state, tries }) => [state, tries])).toEqual([['dead', 6]]);
  });

  test('goes out when the gateway is back', async () => {
    let away = true;
    refuse = () => {
      if (away) throw new Error('gateway away');
    };
    await say(line('a', '一'));
    const dispatch = dispatcher();
    await dispatch.deliver();
    away = false;
    await runTo(dispatch, '2026-11-24T10:01');
    expect(sent.map(({ text }) => text)).toEqual(['一']);
  });

  test('whose outcome is unknown is never sent again; the echo settles it', async () => {
    refuse = () => {
      throw new Unclear('no answer');
    };
    await say(line('a', '一句话'));
    const dispatch = dispatcher();
    await runTo(dispatch, '2026-11-24T11:00');
    expect((await rows()).map(({ state }) => state)).toEqual(['unknown']);
    expect(await dispatch.settleEcho('room:a', '一句话', 'wx-1')).toBe(true);
    expect((await rows()).map(({ state, sentId }) => [state, sentId])).toEqual([['sent', 'wx-1']]);
  });

  test('that was under way in a crash is in doubt after the start', async () => {
    await say(line('a', '一'));
    await db.update(outbox).set({ state: 'sending' }).where(eq(outbox.community, rules.community));
    await dispatcher().start();
    expect((await rows()).map(({ state }) => state)).toEqual(['unknown']);
  });
});

describe('the pace', () => {
  const slow: PaceRules = { room: { burst: 1, everyMs: 10_000 }, account: { burst: 2, everyMs: 1_000 }, dailyCap: 3 };

  test('holds a room to its rate and lets an emergency pass', async () => {
    const dispatch = dispatcher(slow);
    await say(line('a', '一'), line('a', '二'), line('a', '险', { standing: 'emergency', kind: 'alert' }));
    await dispatch.deliver();
    expect(sent.map(({ text }) => text)).toEqual(['险']);
    await runTo(dispatch, '2026-11-24T10:01');
    expect(sent.map(({ text }) => text)).toEqual(['险', '一', '二']);
    const [, first, second] = sent.map(({ at }) => Temporal.PlainTime.from(at));
    expect(first!.until(second!).total('seconds')).toBeGreaterThanOrEqual(10);
  });

  test('stops at the daily cap, and goes on the next day', async () => {
    const dispatch = dispatcher(slow);
    await say(...['a', 'b', 'c', 'd'].map((room) => line(room, room)));
    await runTo(dispatch, '2026-11-24T18:00');
    expect(sent).toHaveLength(3);
    await runTo(dispatch, '2026-11-25T10:00');
    expect(sent).toHaveLength(4);
  });
});
