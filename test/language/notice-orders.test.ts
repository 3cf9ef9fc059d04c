import { describe, expect, it } from 'vitest';
import { read } from '#language/read.ts';
import { now, order } from './orders.fixture.ts';

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

describe('the last clauses of an order', () => {
  const text = '周四下午交暖气费';
  const rooms = { buildings: [3] };
  it.each([
    ['发通知：周四下午交暖气费，明早8点发到3号楼', '2026-11-25T08:00:00'],
    ['发通知：周四下午交暖气费，发到3号楼，明早8点发', '2026-11-25T08:00:00'],
    ['发通知：周四下午交暖气费，3号楼，明早8点发', '2026-11-25T08:00:00'],
    ['发通知：周四下午交暖气费，明早8点发，发到3号楼', '2026-11-25T08:00:00'],
    ['发通知：周四下午交暖气费，明早8点给3号楼发', '2026-11-25T08:00:00'],
    ['发通知：周四下午交暖气费，发3号楼，不急，明早8点发', '2026-11-25T08:00:00'],
    ['发通知到3号楼：周四下午交暖气费，下午5点发', '2026-11-24T17:00:00'],
  ])('N1 say when and to whom, and are no part of it: %s', (said, sendAt) => {
    expect(order(said)).toEqual({ kind: 'notice.post', slots: { text, scope: rooms, sendAt } });
  });

  it.each([
    '发通知：周四下午交暖气费，马上发到3号楼',
    '发通知：周四下午交暖气费，发到3号楼，现在就发',
    '发通知到3号楼：周四下午交暖气费，马上发',
  ])('N1 may say that it goes out at once: %s', (said) => {
    expect(order(said)).toEqual({ kind: 'notice.post', slots: { text, scope: rooms } });
  });

  it('N1 an hour alone is the next one to come, whatever day the notice tells of', () => {
    expect(order('通知3号楼：明天上午10点收旧衣服，晚上8点发')).toMatchObject({
      slots: { text: '明天上午10点收旧衣服', sendAt: '2026-11-24T20:00:00' },
    });
  });

  it.each([
    ['通知全体 明日大风蓝色预警 阳台花盆收一收 今晚20:00发', '明日大风蓝色预警 阳台花盆收一收'],
    ['发通知 健步走改周日 今晚 8点 发', '健步走改周日'],
  ])('N1 a time of sending is told apart by blanks alone too: %s', (said, text) => {
    expect(order(said)).toMatchObject({ kind: 'notice.post', slots: { text, sendAt: '2026-11-24T20:00:00' } });
  });

  it('N1 are no part of an outage that nobody ordered in so many words', () => {
    expect(order('3号楼明天早上8点到12点停暖气，今晚9点半发')).toMatchObject({
      slots: { text: '3号楼明天早上8点到12点停暖气', sendAt: '2026-11-24T21:30:00' },
    });
  });

  it('N1 a time that is followed by a mark is told, and rooms without a time of sending are too', () => {
    expect(order('发通知：停电，8点到11点，发到3号楼')).toMatchObject({ slots: { text: '停电，8点到11点' } });
    expect(order('发通知：停电，8点到11点，发到3号楼')).not.toHaveProperty('slots.sendAt');
    expect(order('发通知：周六除草，3号楼')).toMatchObject({ slots: { text: '周六除草，3号楼' } });
    expect(order('通知3号楼：菜已到，下午3点发到3号楼')).not.toHaveProperty('slots.sendAt');
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

  it.each(['停水延到几点', '我家停水拖到现在还没来', '停水推后两天了还没修好'])(
    'is asked or complained of, and corrects nothing: %s',
    (text) => {
      expect(order(text)?.kind).not.toBe('notice.post');
    },
  );

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

describe('what is handed out', () => {
  it('N1 is handed out then, the notice goes out now', () => {
    expect(order('通知3号楼：菜已到，下午3点发')).toMatchObject({ slots: { text: '菜已到，下午3点发' } });
    expect(order('通知3号楼：菜已到，下午3点发')).not.toHaveProperty('slots.sendAt');
  });

  it.each(['怎么通知又改，烦死了', '物业通知又改：明天几点来水？'])('talk about notices corrects none: %s', (text) => {
    expect(order(text)?.kind).not.toBe('notice.post');
  });
});
