import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/intent.ts';
import type { Lexicon } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const lexicon: Lexicon = {
  assistantNames: ['紫月小助手', '小助手'],
  buildings: [{ number: 3, units: [1, 2, 3, 4], floors: 18 }],
  entities: ['健康小屋'],
  roomTopics: ['3号楼2单元楼门群', '3号楼邻里群'],
  people: ['小孙'],
};
const order = (text: string): Intent | undefined => read(text, { now, lexicon }).intents[0];

describe('a notice', () => {
  it('keeps its text apart from the time of sending and the rooms', () => {
    expect(order('发通知，明天上午7点30分发到3号楼邻里群：电梯年检，上午请走楼梯')).toEqual({
      kind: 'notice.post',
      slots: { text: '电梯年检，上午请走楼梯', sendAt: '2026-11-25T07:30:00', scope: { topics: ['3号楼邻里群'] } },
    });
  });

  it('takes a place in its text for content, unless people are addressed there', () => {
    expect(order('发通知：明天下午2点3号楼2单元大扫除，请把楼道里的东西收一收')).toEqual({
      kind: 'notice.post',
      slots: { text: '明天下午2点3号楼2单元大扫除，请把楼道里的东西收一收' },
    });
    expect(order('发通知：3号楼全体居民明天上午9点到楼下开会')).toMatchObject({ slots: { scope: { buildings: [3] } } });
  });

  it('cuts the rooms off its end', () => {
    expect(order('发通知：周四晚上7点楼门议事会，在1层大厅，发到3号楼2单元')).toEqual({
      kind: 'notice.post',
      slots: { text: '周四晚上7点楼门议事会，在1层大厅', scope: { stairwells: ['3-2'] } },
    });
  });

  it('knows a supply that is out, from when to when', () => {
    expect(order('发通知：明天上午9点到11点检修水管停水')).toMatchObject({
      slots: { outage: { supply: 'water', from: '2026-11-25T09:00:00', to: '2026-11-25T11:00:00' } },
    });
    expect(order('发通知，今晚22:30发到3号楼邻里群：水箱检修，23点起停水两小时')).toMatchObject({
      slots: {
        sendAt: '2026-11-24T22:30:00',
        outage: { supply: 'water', from: '2026-11-24T23:00:00', to: '2026-11-25T01:00:00' },
      },
    });
  });

  it('names the notice it corrects', () => {
    expect(order('更正通知#2：停电改到周五')).toMatchObject({
      kind: 'notice.post',
      slots: { notice: 2, text: '停电改到周五' },
    });
  });
});

describe('a notice ordered in other words', () => {
  it('goes out when its last words say so, and they are no part of it', () => {
    expect(order('通知3号楼：后天上午清洗外墙，请关好窗户。今晚8点发')).toEqual({
      kind: 'notice.post',
      slots: { text: '后天上午清洗外墙，请关好窗户。', scope: { buildings: [3] }, sendAt: '2026-11-24T20:00:00' },
    });
    expect(order('通知3号楼：周六上午发春联')).toMatchObject({ slots: { text: '周六上午发春联' } });
    expect(order('通知3号楼：粮油周六上午发')).not.toHaveProperty('slots.sendAt');
  });

  it('goes out at the time and to the rooms that stand before the order', () => {
    expect(order('明早8:30替我往3-1、3-2的群里发一条：年货大棚占道，车绕北门走')).toEqual({
      kind: 'notice.post',
      slots: {
        text: '年货大棚占道，车绕北门走',
        scope: { stairwells: ['3-1', '3-2'] },
        sendAt: '2026-11-25T08:30:00',
      },
    });
  });

  it('N6 corrects the one that is said to be mistaken', () => {
    expect(order('通知#6有误，停水时间改为周五上午8点到12点，麻烦发更正')).toMatchObject({
      slots: { notice: 6, text: '停水时间改为周五上午8点到12点' },
    });
  });

  it('N6 corrects the one whose number stands behind the order', () => {
    expect(order('麻烦把电梯年检那条通知改一下：#6 时间更正为11月30日8:30到17:30')).toMatchObject({
      kind: 'notice.post',
      slots: { notice: 6, text: '时间更正为11月30日8:30到17:30' },
    });
  });

  it.each([
    ['换水表的通知可以撤了，#10 已恢复供水', 10],
    ['15号通知结束吧，热水提前恢复了', 15],
  ])('N7 ends when what it told of is over: %s', (text, notice) => {
    expect(order(text)).toEqual({ kind: 'notice.end', slots: { notice } });
  });

  it('is none where an event is called off until further notice', () => {
    expect(order('各位志愿者，明天的培训取消，另行通知')).toMatchObject({ kind: 'event.cancel' });
  });
});

describe('the houses an order names', () => {
  it.each([
    ['通知3、5号楼：明天除草', { buildings: [3, 5] }],
    ['发通知到1、3、7号楼：周六除草', { buildings: [1, 3, 7] }],
    ['通知3和5号楼居民：电梯年检', { buildings: [3, 5] }],
    ['发通知到3号楼1、2单元：修管道', { stairwells: ['3-1', '3-2'] }],
    ['通知3号楼1单元、2单元：除草', { stairwells: ['3-1', '3-2'] }],
    ['通知3号楼1单元、5号楼：修管道', { buildings: [5], stairwells: ['3-1'] }],
    ['通知3-2、5号楼：修管道', { buildings: [5], stairwells: ['3-2'] }],
    ['通知3、5号楼1单元：修管道', { stairwells: ['3-1', '5-1'] }],
    ['通知3号楼1单元到3单元：修管道', { stairwells: ['3-1', '3-2', '3-3'] }],
  ])('N3 are all of a list: %s', (text, scope) => {
    expect(order(text)).toMatchObject({ kind: 'notice.post', slots: { scope } });
  });

  it('N3 are those of a range that stand, and no day or month', () => {
    const anywhere = (text: string): unknown => read(text, { now }).intents[0]?.slots;
    expect(anywhere('通知1到4号楼：周日消杀')).toMatchObject({ scope: { buildings: [1, 2, 3, 4] } });
    expect(order('通知1到4号楼：周日消杀')).toMatchObject({ slots: { scope: { buildings: [3, 4] } } });
    expect(anywhere('通知：11月30日、3号楼停水')).toMatchObject({ scope: { buildings: [3] } });
  });
});

describe('an outage that lasts longer', () => {
  it.each(['停电延到6点', '今天停水延长到下午6点'])('N6 is a correction of what was told: %s', (text) => {
    expect(order(text)).toMatchObject({ kind: 'notice.post', slots: { corrects: true } });
  });

  it.each(['停水延到几点', '我家停水拖到现在还没来'])('is asked or complained of, and corrects nothing: %s', (text) => {
    expect(order(text)?.kind).not.toBe('notice.post');
  });

  it('is nobody’s fault report', () => {
    expect(read('停电延到6点', { now, room: { kind: 'building', building: 3 } }).intents).toEqual([]);
  });
});

describe('a closure', () => {
  it.each([
    ['健康小屋下周二三都停', '2026-12-01', ['2026-12-02']],
    ['健康小屋12月1日到3日停诊', '2026-12-01', ['2026-12-02', '2026-12-03']],
    ['健康小屋下周二、周四停诊，过节', '2026-12-01', ['2026-12-03']],
    ['健康小屋下周一、二停诊', '2026-11-30', ['2026-12-01']],
  ])('N4 is of every day that is named: %s', (text, date, alsoOn) => {
    expect(order(text)).toMatchObject({ kind: 'service.close', slots: { date, alsoOn } });
  });

  it('N4 is of one day when one is named', () => {
    expect(order('健康小屋12月8日停诊')).not.toHaveProperty('slots.alsoOn');
    expect(order('健康小屋下周二一天停诊')).not.toHaveProperty('slots.alsoOn');
  });
});

describe('several tickets in one line', () => {
  const orders = (text: string): readonly Intent[] => read(text, { now, lexicon, room: { kind: 'property' } }).intents;

  it.each([
    ['12 14 完成', 'ticket.done', [12, 14]],
    ['#12 #14 都修好了', 'repair.resolved', [12, 14]],
    ['3、5都派给小孙', 'ticket.assign', [3, 5]],
    ['12和14等配件到周五', 'ticket.wait', [12, 14]],
  ])('§4 all of them are meant: %s', (text, kind, tickets) => {
    expect(orders(text).map((intent) => [intent.kind, 'ticket' in intent.slots && intent.slots.ticket])).toEqual(
      tickets.map((ticket) => [kind, ticket]),
    );
  });

  it.each([
    '3、5号楼停水',
    '2、3单元灯坏了',
    '3、4、5楼灯都修好了',
    '1、2号电梯修好了',
    '138 0013 8000 师傅修好了',
    '8:00恢复供水',
  ])('§4 houses, lifts, telephones and hours are none: %s', (text) => {
    expect(orders(text).filter((intent) => 'ticket' in intent.slots && intent.slots.ticket !== undefined)).toEqual([]);
  });
});

describe('what is handed out', () => {
  it('N1 is handed out then, the notice goes out now', () => {
    expect(order('通知3号楼：菜已到，下午3点发')).toMatchObject({ slots: { text: '菜已到，下午3点发' } });
    expect(order('通知3号楼：菜已到，下午3点发')).not.toHaveProperty('slots.sendAt');
  });

  it.each(['怎么通知又改，烦死了', '物业通知又改：明天几点来水？'])('talk about notices corrects none: %s', (text) => {
    expect(order(text)?.kind).not.toBe('notice.post');
  });
});

describe('an event', () => {
  it.each([
    ['志愿队活动发一下：12月5日上午9点，小广场捡落叶，限20人', { title: '捡落叶', place: '小广场', capacity: 20 }],
    [
      '队员注意：看望高龄老人12月3日下午2点在服务站集合，6个人就够，小助手发一下活动',
      { title: '看望高龄老人', place: '服务站', capacity: 6 },
    ],
    ['12月26日上午8点在中心广场熬粥，志愿者15名，小助手发布一下', { title: '熬粥', place: '中心广场', capacity: 15 }],
    ['发活动 12月26日下午两点到四点 一层多功能厅 低盐菜试吃会 名额15', { title: '低盐菜试吃会', capacity: 15 }],
    ['发活动 看球，周日晚19:35活动室大屏，坐满25人为止', { title: '看球', capacity: 25 }],
    ['活动发一个：爱心理发日，下周二上午9点，健康小屋门口，报名前15名', { title: '爱心理发日', capacity: 15 }],
    ['发活动 周日上午十点 3号楼大堂 楼门清洁日 自带抹布', { title: '楼门清洁日', place: '3号楼大堂' }],
    ['发活动：贴福字活动安排在12月4日上午10点，社区门口集合，名额25', { title: '贴福字', capacity: 25 }],
  ])('is told from what orders it, wherever that stands: %s', (text, slots) => {
    expect(order(text)).toMatchObject({ kind: 'event.post', slots });
  });

  it('gives every part its slot', () => {
    expect(order('发活动：11月28日周六下午2点社区活动室包饺子，限30人，11月27日18点截止报名，发到3号楼邻里群')).toEqual(
      {
        kind: 'event.post',
        slots: {
          title: '包饺子',
          startsAt: '2026-11-28T14:00:00',
          place: '社区活动室',
          capacity: 30,
          deadline: '2026-11-27T18:00:00',
          scope: { topics: ['3号楼邻里群'] },
        },
      },
    );
  });

  it('keeps a festival in its title', () => {
    expect(order('发个活动：元旦联欢会，12月31日晚上6点半社区礼堂，50人')).toMatchObject({
      slots: { title: '元旦联欢会', startsAt: '2026-12-31T18:30:00', place: '社区礼堂', capacity: 50 },
    });
  });
});

describe('orders about one ticket', () => {
  const said: readonly (readonly [string, Intent])[] = [
    ['#1 派给小孙', { kind: 'ticket.assign', slots: { ticket: 1, assignee: '小孙' } }],
    ['#17 明天上午9点上门', { kind: 'ticket.start', slots: { ticket: 17, eta: '2026-11-25T09:00:00', visit: true } }],
    [
      '#10 等配件，周五到',
      { kind: 'ticket.wait', slots: { ticket: 10, reason: '等配件，周五到', until: '2026-11-27' } },
    ],
    ['#6 修好了，换了个镇流器', { kind: 'ticket.done', slots: { ticket: 6, note: '换了个镇流器' } }],
    ['#8 好了', { kind: 'repair.resolved', slots: { ticket: 8 } }],
    ['#8 修好了，小哥手真快', { kind: 'repair.resolved', slots: { ticket: 8 } }],
    ['#21 弄好了，道闸能抬了', { kind: 'repair.resolved', slots: { ticket: 21 } }],
    ['#3 师傅没来修', { kind: 'repair.progress', slots: { ticket: 3 } }],
    ['#12 为什么不来修', { kind: 'repair.progress', slots: { ticket: 12 } }],
    ['#17 明天上午来修', { kind: 'ticket.start', slots: { ticket: 17, eta: '2026-11-25T12:00:00', visit: true } }],
    ['#9 修得咋样了', { kind: 'repair.progress', slots: { ticket: 9 } }],
    ['撤销工单7', { kind: 'undo', slots: { ticket: 7 } }],
    ['#3 误报', { kind: 'alarm.false', slots: { ticket: 3 } }],
  ];
  for (const [text, intent] of said)
    it(`reads 「${text}」`, () => {
      expect(order(text)).toEqual(intent);
    });
});

describe('other orders', () => {
  const said: readonly (readonly [string, Intent['kind']])[] = [
    ['确认', 'confirm'],
    ['没问题，可以发了', 'confirm'],
    ['算了不发了', 'cancel'],
    ['隐私', 'privacy'],
    ['删除我的信息', 'forget'],
    ['出今天的日报', 'digest.now'],
    ['你能干什么', 'help'],
    ['通知#4多少人收到了', 'notice.status'],
    ['谁没收到', 'notice.status'],
    ['没收到的有谁？', 'notice.status'],
    ['恢复 #2', 'notice.end'],
    ['活动#3停止报名', 'event.close'],
    ['周六植树不办了，下大雨', 'event.cancel'],
    ['包饺子都有谁报名了', 'event.roster'],
    ['健康小屋12月2日停诊', 'service.close'],
    ['物业收费窗口15号不办公', 'service.close'],
    ['老年餐桌这周六歇业一天，厨房检修', 'service.close'],
    ['答疑 #4 可以代办，带老人身份证', 'faq.teach'],
    ['发同知：周日大扫除', 'notice.post'],
  ];
  for (const [text, kind] of said)
    it(`reads 「${text}」 as ${kind}`, () => {
      expect(order(text)?.kind).toBe(kind);
    });

  it.each([
    ['请把11号工单派给贺师傅', { kind: 'ticket.assign', slots: { ticket: 11, assignee: '贺师傅' } }],
    ['27号：主板烧了，已换新，电梯恢复运行', { kind: 'ticket.done', slots: { ticket: 27 } }],
  ])('§4 an order is one however politely it begins: %s', (text, intent) => {
    expect(order(text)).toMatchObject(intent);
  });

  it('takes no words about a ticket for the name of who gets it', () => {
    for (const text of ['#1 谁报的', '#1 改急', '#1 不是我们的 是电力公司'])
      expect(order(text)?.kind, text).not.toBe('ticket.assign');
    expect(order('#1 约明天下午三点')?.slots).toMatchObject({ ticket: 1, eta: '2026-11-25T15:00:00', visit: true });
  });
});
