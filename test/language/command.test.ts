import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/intent.ts';
import { read } from '#language/read.ts';
import { lexicon, now, order } from './orders.fixture.ts';

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
    ['发活动 12月9日 上午9点 健步走', { title: '健步走', startsAt: '2026-12-09T09:00:00' }],
    ['发活动 12/9 上午 9点 活动室 健步走 限20人', { title: '健步走', startsAt: '2026-12-09T09:00:00', capacity: 20 }],
    ['发活动帖：周六跳蚤市场', { title: '跳蚤市场', day: '2026-11-28' }],
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
    ['周六的拔河取消，场地让施工占了，小助手通知一下', 'event.cancel'],
    ['取消那条通知', 'notice.cancel'],
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
    ['记住：老年食堂几点开饭？答：中午11点到12点半', '老年食堂几点开饭？', '中午11点到12点半'],
    ['补充问答：门禁卡在哪办——物业办公室，带租房合同', '门禁卡在哪办', '物业办公室，带租房合同'],
    ['教一条：快递放哪儿 —— 3号楼东侧，晚上8点前取', '快递放哪儿', '3号楼东侧，晚上8点前取'],
  ])('§4 what is taught is told apart: %s', (text, question, answer) => {
    expect(order(text)).toEqual({ kind: 'faq.teach', slots: { question, answer } });
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

describe('the day of a closure put right in the same breath', () => {
  it.each([
    ['健康小屋明天... 不对周四 护士请假 停一次', '2026-11-26'],
    ['健康小屋周四停诊，不对，是下周一', '2026-11-30'],
    ['健康小屋周四停诊，说错了，是下周二，护士请假', '2026-12-01'],
    ['健康小屋不是周四停诊，是下周一', '2026-11-30'],
    ['健康小屋周四停诊，不是周三', '2026-11-26'],
  ])('N4 is the one that is meant: %s', (text, date) => {
    const [intent] = read(text, {
      now: Temporal.PlainDateTime.from('2026-11-24T10:00'),
      lexicon,
      room: { kind: 'staff' },
    }).intents;
    expect(intent).toMatchObject({ kind: 'service.close', slots: { date } });
    expect(intent?.kind === 'service.close' ? intent.slots : {}).not.toHaveProperty('alsoOn');
    expect(JSON.stringify(intent?.slots)).not.toMatch(/"reason":"[^"]*(?:是|不对|错)/);
  });
});
