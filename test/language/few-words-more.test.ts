import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/intent.ts';
import { read } from '#language/read.ts';
import { lexicon, now } from './orders.fixture.ts';

const said = (kind: 'staff' | 'property' | 'building', text: string): readonly Intent[] =>
  read(text, { now, lexicon, room: kind === 'building' ? { kind, building: 3 } : { kind } }).intents;
const first = (text: string): Intent | undefined => said('staff', text)[0];

describe('who says that they come', () => {
  it('S2 does, whatever they ask besides', () => {
    expect(said('building', '我也去，对了几点来着')[0]).toMatchObject({ kind: 'signup.join', slots: { party: 1 } });
  });
});

describe('where somebody lives, said in passing', () => {
  const flat = (text: string): unknown => {
    const [one] = said('building', text);
    return one?.kind === 'repair.report' ? one.slots.place.flat : undefined;
  };

  it.each([
    ['我是402，水管漏了', 402],
    ['水管漏了我是四零二', 402],
    ['402水管漏了', 402],
    ['我家在402，厨房漏水', 402],
    ['暖气不热，四零二', 402],
    ['俺家是一二零二，马桶堵了', 1202],
    ['我家没电了，5-1-403，另外周六植树我也去不了了', 403],
  ])('R2 is the flat: %s', (text, number) => {
    expect(flat(text)).toBe(number);
  });

  it.each([
    '厨房水管又漏了，上次修花了 402',
    '停水 1130',
    '厕所漏水，等了 130',
    '我家下水道堵了，打我电话139 0000 2222',
    '漏水，电话120',
  ])('R2 is none in %s', (text) => {
    expect(flat(text)).toBeUndefined();
  });
});

describe('two things in one message', () => {
  it('§4 who comes and asks does both', () => {
    expect(said('building', '包饺子算我一个，顺便问下要带围裙吗').map(({ kind }) => kind)).toEqual([
      'signup.join',
      'ask',
    ]);
  });

  it('S3 who stays away is told from who comes', () => {
    expect(said('building', '老伴腰疼不去了，我还去')[0]).toMatchObject({
      slots: { who: '老伴', party: 1, rest: true },
    });
    expect(said('building', '写春联我去，我家俩娃也去，一共仨')[0]).toMatchObject({
      kind: 'signup.join',
      slots: { party: 3 },
    });
    expect(said('building', '我跟媳妇都参加，再带一个娃')[0]).toMatchObject({ slots: { party: 3 } });
    expect(said('building', '我那名额改一下，一共五个人')[0]).toMatchObject({
      kind: 'signup.change',
      slots: { party: 5 },
    });
  });

  it('N5 a receipt is one whatever is said after it', () => {
    expect(said('building', '收到，谢谢王姐，大冷天的还跑一趟')[0]?.kind).toBe('acknowledge');
  });
});

describe('whose name a sign-up bears', () => {
  it.each([
    ['我报一个，王秀兰，3-2-601', '王秀兰'],
    ['报2个人 5号楼1门302 老李', '老李'],
    ['读书会报我，名字写鲁晓棠', '鲁晓棠'],
  ])('§4 stands in a clause of its own: %s', (text, name) => {
    expect(said('building', text)[0]).toMatchObject({ kind: 'signup.join', slots: { names: [name] } });
  });

  it('§4 is no other word behind it', () => {
    expect(said('building', '报名，谢谢')[0]?.slots).not.toHaveProperty('names');
  });
});

describe('numbers of what is meant', () => {
  it.each([
    ['第8条通知多少人回了', 'notice.status', { notice: 8 }],
    ['帮忙结束第6条，水已经来了', 'notice.end', { notice: 6 }],
    ['改错别字：通知 12 里“腊八舟”应为“腊八粥”', 'notice.post', { notice: 12 }],
    ['教一条：充电卡在哪办？门岗西侧小屋', 'faq.teach', { question: '充电卡在哪办？', answer: '门岗西侧小屋' }],
    ['记一下：有人问图书角几点开，答：下午两点到五点', 'faq.teach', { question: '图书角几点开' }],
  ])('N5 A2 %s', (text, kind, slots) => {
    expect(first(text)).toMatchObject({ kind, slots });
  });

  it('N1 the houses a notice is for are no number of it', () => {
    expect(first('通知5、6号楼：停水改成明天')).not.toHaveProperty('slots.notice');
  });

  it('T3 numbers marked one by one are tickets, no house', () => {
    const tickets = said('property', '#1#2#3 完成').map(({ slots }) => 'ticket' in slots && slots.ticket);
    expect(tickets).toEqual([1, 2, 3]);
  });

  it.each([
    ['我去我去 连我家老头儿两个', 2],
    ['+1 带我家那口子', 2],
    ['小朋友涂鸦我们家要来，两个娃加我', 3],
    ['加我，也加我舅舅', 2],
    ['打错 两个', 2],
    ['就我自己了', 1],
  ])('S5 %s counts %i', (text, party) => {
    expect(said('building', text)[0]).toMatchObject({ slots: { party } });
  });
});

describe('what is no danger', () => {
  it.each([
    ['燃气灶点着火就灭', { category: 'gas', urgency: 'normal' }],
    ['三楼灯灭', { category: 'lighting', urgency: 'normal' }],
  ])('T2 an ordinary fault: %s', (text, slots) => {
    expect(said('building', text)).toMatchObject([{ kind: 'repair.report', slots }]);
  });

  it('T2 an alarm that rings beside a smell of gas is no second report', () => {
    const reports = said('building', '灶台点着火就灭，报警器吱吱叫，还有股臭鸡蛋味');
    expect(reports).toMatchObject([{ slots: { category: 'gas', urgency: 'emergency' } }]);
  });

  it('T2 who does not come has not fallen', () => {
    expect(said('building', '2号楼张阿姨不来了').filter(({ kind }) => kind === 'repair.report')).toEqual([]);
  });

  it.each(['下水道我自己通开了', '跳闸 推上去了', '我老公给修好了，不用来了'])('T4 mended by its owner: %s', (text) => {
    expect(said('building', text)[0]).toMatchObject({ kind: 'repair.resolved' });
  });
});

describe('an outage that goes on', () => {
  it.each(['第1条结束了吗', '第1条没结束呢', '第1条还没结束'])('N7 is ended by no question or denial: %s', (text) => {
    expect(said('staff', text).filter(({ kind }) => kind === 'notice.end')).toEqual([]);
  });
});

describe('an outage of a day to come', () => {
  it.each([
    ['8号楼明天9-11停水', '2026-11-25T09:00:00', '2026-11-25T11:00:00'],
    ['7号楼明天1-4停电', '2026-11-25T13:00:00', '2026-11-25T16:00:00'],
  ])('N7 is a notice where notices are ordered: %s', (text, from, to) => {
    for (const room of ['staff', 'property'] as const)
      expect(said(room, text)[0]).toMatchObject({ kind: 'notice.post', slots: { outage: { from, to } } });
  });

  it('R7 is no fault that somebody could mend', () => {
    expect(said('building', '8号楼明天9-11停水')).toEqual([]);
  });
});

it.each(['明天上午9点到11点停水检修的事物业说了吗', '说了，下午发通知'])(
  "N1 colleagues' talk posts nothing: %s",
  (text) => {
    expect(said('staff', text).filter(({ kind }) => kind === 'notice.post')).toEqual([]);
  },
);
