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

  it.each([
    ['2/9 健康小屋停诊 春节', '2027-02-09'],
    ['12.9健康小屋停诊', '2026-12-09'],
  ])('N4 a day in figures goes before the feast that is the reason: %s', (text, date) => {
    expect(said('staff', text)[0]).toMatchObject({ kind: 'service.close', slots: { date } });
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
