import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/intent.ts';
import { read } from '#language/read.ts';
import { lexicon, now } from './orders.fixture.ts';

const said = (kind: 'staff' | 'property' | 'building', text: string): readonly Intent[] =>
  read(text, { now, lexicon, room: kind === 'building' ? { kind, building: 3 } : { kind } }).intents;
const first = (text: string): Intent | undefined => said('staff', text)[0];

describe('an event in few words', () => {
  it.each([
    ['包饺子改周日', { event: '包饺子', change: { startsAt: '2026-11-29T00:00:00', dayOnly: true } }],
    ['包饺子推迟周六下午3点', { event: '包饺子', change: { startsAt: '2026-11-28T15:00:00' } }],
    ['包饺子名额40', { event: '包饺子', change: { capacity: 40 } }],
    ['名额40', { change: { capacity: 40 } }],
    ['活动#2人数改成60', { event: 2, change: { capacity: 60 } }],
    ['包饺子延期，时间另定', { event: '包饺子', change: {} }],
    ['太极改花园西边，东边铺砖呢', { event: '太极', change: { place: '花园西边' } }],
    ['讲座题目改成防电诈', { event: '讲座', change: { title: '防电诈' } }],
    ['亲子烘焙少收几个，限15', { event: '亲子烘焙', change: { capacity: 15 } }],
    ['再加10个名额', { change: { morePlaces: 10 } }],
    ['包饺子提前一小时，再加10个名额', { event: '包饺子', change: { laterBy: -60, morePlaces: 10 } }],
    ['包饺子改名叫包汤圆，换地方，去西屋', { event: '包饺子', change: { title: '包汤圆', place: '西屋' } }],
    ['包饺子延长到6点', { event: '包饺子', change: { endsAt: '2026-11-24T18:00:00' } }],
    ['包饺子推迟一天', { event: '包饺子', change: { laterBy: 1440 } }],
    ['不限人数了', { change: { unlimited: true } }],
  ])('S6 is changed: %s', (text, slots) => {
    expect(first(text)).toMatchObject({ kind: 'event.change', slots });
  });

  it.each([
    '延期，时间另定',
    '周六小广场扫雪',
    '会议改周五',
    '我们改周日聚吧',
    '例会提前半小时',
    '地方换了，都去食堂',
    '提前一小时去布置吧',
    '换地方吃饭，去东门那家',
    '改名叫老方得了',
    '停止报名几号来着',
    '30人够不够',
    '周六活动定下午2点吧',
    '咱群改名叫雅园一家',
  ])('S6 is neither changed nor called off: %s', (text) => {
    expect(said('staff', text).filter(({ kind }) => kind.startsWith('event.'))).toEqual([]);
  });

  it('S2 a number that is no limit is a party of its sender', () => {
    expect(said('building', '人数改成3')[0]).toMatchObject({ kind: 'signup.change', slots: { party: 3 } });
  });

  it('N1 its day is kept when only the hour is missing', () => {
    expect(first('发活动：周六小广场扫雪')).toMatchObject({ slots: { title: '扫雪', day: '2026-11-28' } });
  });
});

describe('an outage that was told', () => {
  it.each([
    ['停水改到后天', { corrects: true, outage: { supply: 'water', from: '2026-11-26T00:00:00' } }],
    ['停水加上7号楼', { corrects: true, houses: 'more', outage: { places: [{ building: 7 }] } }],
    ['1、3号楼明天不停水了', { houses: 'fewer', outage: { places: [{ building: 1 }, { building: 3 }] } }],
    ['停电取消了', { corrects: true, outage: { supply: 'power' } }],
  ])('N6 is corrected: %s', (text, slots) => {
    expect(first(text)).toMatchObject({ kind: 'notice.post', slots });
  });

  it.each(['停水取消了吗', '停水多久', '怎么又停水了'])('N6 is not by who asks or complains: %s', (text) => {
    expect(said('staff', text).filter(({ kind }) => kind === 'notice.post')).toEqual([]);
  });

  it.each(['系统恢复了', '网络恢复了', '培训结束了'])('N7 is not ended by %s', (text) => {
    expect(said('staff', text).filter(({ kind }) => kind === 'notice.end')).toEqual([]);
  });

  it('N5 the number of a notice asks how it stands', () => {
    expect(first('通知1')).toEqual({ kind: 'notice.status', slots: { notice: 1 } });
    expect(first('看一下通知2的内容')).toEqual({ kind: 'notice.status', slots: { notice: 2 } });
  });
});

describe('an order that leaves something out', () => {
  it.each([
    ['发通知', 'notice.post', { text: '' }],
    ['给3号楼发个通知', 'notice.post', { text: '', scope: { buildings: [3] } }],
    ['发活动', 'event.post', { title: '' }],
  ])('N1 is asked about: %s', (text, kind, slots) => {
    expect(first(text)).toEqual({ kind, slots });
  });

  it('N3 who is to be left out is not written to', () => {
    expect(first('发通知给除了7号楼的所有楼：明天停水')?.slots).not.toHaveProperty('scope');
    expect(first('通知 1 7 8号楼：明天停水')).toMatchObject({ slots: { scope: { buildings: [1, 7, 8] } } });
  });

  it.each(['日报看了', '月报交了'])('asks for no digest: %s', (text) => {
    expect(said('staff', text)).toEqual([]);
  });
});

describe('tickets among those who repair', () => {
  const heard = (text: string) =>
    said('property', text).map(({ kind, slots }) => [kind, 'ticket' in slots && slots.ticket]);

  it.each([
    [
      '1好了，3等配件',
      [
        ['repair.resolved', 1],
        ['ticket.wait', 3],
      ],
    ],
    [
      '1派小孙，2派老李',
      [
        ['ticket.assign', 1],
        ['ticket.assign', 2],
      ],
    ],
    [
      '#1修好了；#2明天去',
      [
        ['repair.resolved', 1],
        ['ticket.start', 2],
      ],
    ],
    ['3先别修', [['ticket.wait', 3]]],
    ['3别修了', [['undo', 3]]],
    ['2谁在弄', [['repair.progress', 2]]],
    ['3没人开门', [['ticket.wait', 3]]],
    ['3取消完成', [['undo', 3]]],
    ['2其实没完成', [['undo', 2]]],
    [
      '1到3派给小孙',
      [
        ['ticket.assign', 1],
        ['ticket.assign', 2],
        ['ticket.assign', 3],
      ],
    ],
  ])('§4 each is told what is said of it: %s', (text, orders) => {
    expect(heard(text)).toEqual(orders);
  });

  it.each(['1号去开会', '3号下午全体开会', '培训完成了', '把钥匙给老孙', '8点半到岗', '系统恢复了', '除了3都好了'])(
    'T3 none is moved by talk of other work: %s',
    (text) => {
      expect(said('property', text)).toEqual([]);
    },
  );

  it('§4 a day in a clause is no ticket', () => {
    expect(heard('#12 等配件，15号到')).toEqual([['ticket.wait', 12]]);
  });
});

describe('a service that stops', () => {
  it.each([
    ['健康小屋下周停一周', '2026-11-30', 6],
    ['健康小屋停到月底', '2026-11-24', 6],
    ['健康小屋从明天停到周五', '2026-11-25', 2],
    ['健康小屋停诊三天', '2026-11-24', 2],
  ])('N4 stops on every day that is meant: %s', (text, date, more) => {
    const [closure] = said('staff', text);
    expect(closure).toMatchObject({ kind: 'service.close', slots: { date } });
    expect(closure?.kind === 'service.close' && closure.slots.alsoOn).toHaveLength(more);
  });
});

describe('a danger that is over', () => {
  it.each(['1号楼电梯困人已救出', '3号楼着火已扑灭'])('E2 raises no alarm: %s', (text) => {
    const reading = read(text, { now, lexicon, room: { kind: 'property' } });
    expect(reading.intents).toEqual([]);
    expect(reading.cues).toContain('danger-over');
  });

  it('E1 one that goes on does', () => {
    expect(said('building', '电梯困人还没救出来')[0]).toMatchObject({ slots: { urgency: 'emergency' } });
    expect(said('building', '楼下有人打架')[0]).toMatchObject({ slots: { danger: 'violence' } });
    expect(said('building', '小孩打架')).toEqual([]);
  });
});

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
