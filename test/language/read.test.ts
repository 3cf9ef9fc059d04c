import { describe, expect, it } from 'vitest';
import type { Frame, Lexicon } from '#domain/reading.ts';
import { read } from '#language/read.ts';
import { messageFaults, messageRows, readRow } from '../eval/messages.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const lexicon: Lexicon = {
  assistantNames: ['紫月小助手', '小助手'],
  buildings: [{ number: 3, units: [1, 2, 3, 4], floors: 18 }],
  entities: ['健康小屋'],
  roomTopics: ['3号楼2单元楼门群', '3号楼邻里群'],
  people: ['小孙'],
};
const room: Frame = { now, lexicon, alias: '3-2-502 阿宁', room: { kind: 'building', building: 3 } };
const first = (text: string, frame: Frame = room) => read(text, frame).intents[0];

describe('read', () => {
  it('understands the labelled messages of the fixtures', () => {
    const rows = ['messages.jsonl', 'messages-more.jsonl'].flatMap(messageRows);
    const wrong = rows.filter((row) => messageFaults(row, readRow(row)).length > 0);
    expect(wrong.length / rows.length).toBeLessThan(0.07);
  });

  it('joins an emergency that somebody else reported', () => {
    expect(first('我也闻见了，头都晕了')?.kind).toBe('repair.same');
  });

  it('has nothing to do for chat', () => {
    for (const text of ['大家早上好', '哈哈哈哈', '[捂脸]', '', '   ', '谢谢刘姐'])
      expect(read(text, room).intents, text).toEqual([]);
  });

  it('keeps what was said as it was written, without the quote, the mention and the call', () => {
    const reading = read('「老魏：没电了」\n- - - - - - - - - - - - - - -\n小助手，我家也沒電！', room);
    expect(reading.said).toBe('我家也沒電！');
    expect(reading.called).toBe(true);
    expect(reading.quote).toEqual({ name: '老魏', text: '没电了' });
    expect(reading.intents[0]?.kind).toBe('repair.same');
  });

  it('puts the emergency first and keeps the other fault beside it', () => {
    const kinds = read('4层楼道灯也坏了，另外电梯里困着人，快来！', room).intents.map((one) =>
      one.kind === 'repair.report' ? one.slots.category : one.kind,
    );
    expect(kinds).toEqual(['elevator', 'lighting']);
  });

  it('reads a report and a receipt in one message', () => {
    const kinds = read('收到，另外6层楼道灯不亮了', room).intents.map(({ kind }) => kind);
    expect(kinds).toEqual(['repair.report', 'acknowledge']);
  });

  it('ignores the words of a quote', () => {
    expect(read('「刘姐：我家漏水了」\n- - - - - - - - - - - - - - -\n辛苦了', room).intents).toEqual([]);
  });

  it('leaves to the conversation what a word alone cannot mean', () => {
    const cues: readonly (readonly [string, string])[] = [
      ['好的', 'ok'],
      ['👌', 'ok'],
      ['马上去', 'take-over'],
      ['人出来了', 'danger-over'],
      ['改成下午3点', 'amend'],
      ['是4单元', 'place-only'],
      ['3-2-501', 'place-only'],
      ['2', 'number-only'],
      ['两个', 'number-only'],
      ['师傅在路上了', 'on-the-way'],
    ];
    for (const [text, cue] of cues) {
      const reading = read(text, room);
      expect(reading.cues, text).toContain(cue);
      expect(reading.intents, text).toEqual([]);
    }
  });

  it('reads a bare +1 as a sign-up with a cue', () => {
    const reading = read('+1', room);
    expect(reading.cues).toContain('plus-one');
    expect(reading.intents[0]).toEqual({ kind: 'signup.join', slots: { party: 1 } });
  });

  it('knows a piece of a report that says too little alone', () => {
    expect(read('我家暖气', room).piece).toEqual({ thing: '我家暖气' });
    expect(read('不热', room).piece).toEqual({ symptom: '不热' });
  });

  it('says that something was asked even when no directory could answer', () => {
    const reading = read('有人知道附近哪个理发馆便宜吗', room);
    expect(reading.question).toBe(true);
    expect(reading.intents).toEqual([]);
  });

  it.each([
    [
      '12号在修了，下午四点前好',
      { kind: 'ticket.start', slots: { ticket: 12, eta: '2026-11-24T16:00:00' } },
      ['下午四点前'],
    ],
    [
      '十九号那单，热力的人答应四点来',
      { kind: 'ticket.start', slots: { ticket: 19, eta: '2026-11-24T16:00:00' } },
      ['四点'],
    ],
    ['56完事儿，换了俩合页', { kind: 'ticket.done', slots: { ticket: 56 } }, []],
    ['给电工班，99', { kind: 'ticket.assign', slots: { ticket: 99, assignee: '电工班' } }, []],
    ['#12 等配件，15号到', { kind: 'ticket.wait', slots: { ticket: 12, until: '2026-12-15' } }, ['15号']],
  ])('「%s」 names a ticket, and the time that is said of it', (text, intent, times) => {
    const reading = read(text, { now, room: { kind: 'property' } });
    expect(reading.intents[0]).toMatchObject(intent);
    expect(reading.times.map((time) => time.text)).toEqual(times);
  });

  it.each(['还有几张没修的', '还有多少报修没修好的', '还剩几个报修没处理', '未办结的工单有哪些'])(
    'staff ask for open tickets: %s',
    (text) => {
      expect(first(text, { now, room: { kind: 'staff' } })?.kind).toBe('ticket.list');
    },
  );

  it.each(['装修几点到几点能动电钻', '修脚理发的便民服务哪天来', '磨剪子磨刀的师傅哪天来咱院儿'])(
    '「%s」 asks the directory, not how a repair stands',
    (text) => {
      expect(first(text)?.kind).toBe('ask');
    },
  );

  it.each(['我要报修', '我想报修', '我要报警'])('「%s」 signs up for nothing', (text) => {
    expect(first(text)?.kind ?? 'none').not.toMatch(/^signup/u);
  });

  it('signs up for an event whose name is about alarms', () => {
    expect(first('消防报警演练我报名，两个人')).toMatchObject({ kind: 'signup.join', slots: { party: 2 } });
  });

  it('reads what is typed in pinyin', () => {
    expect(first('dianti huai le')).toMatchObject({ kind: 'repair.report', slots: { category: 'elevator' } });
  });

  it('stands hostile input', () => {
    for (const text of [
      '\ud800',
      '漏水'.repeat(500_000),
      '2月30日停水吗',
      '「'.repeat(9999),
      '#'.repeat(9999),
      '\0\0收到',
    ])
      expect(() => read(text, room)).not.toThrow();
  });

  it('says why when asked', () => {
    expect(read('4层楼道灯不亮了', { ...room, why: true }).why?.join(' ')).toContain('repair.report');
    expect(read('4层楼道灯不亮了', room).why).toBeUndefined();
  });
});
