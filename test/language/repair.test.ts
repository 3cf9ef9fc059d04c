import { describe, expect, it } from 'vitest';
import type { RepairSlots } from '#domain/intent.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');

function report(text: string, alias = '3-2-502 阿宁'): RepairSlots | undefined {
  const intent = read(text, { now, alias, room: { kind: 'building', building: 3 } }).intents[0];
  return intent?.kind === 'repair.report' ? intent.slots : undefined;
}

describe('a repair request', () => {
  it('belongs to what is broken, not to what is seen', () => {
    const said: readonly (readonly [string, string])[] = [
      ['暖气片漏水了', 'heating'],
      ['东门道闸抬不起来', 'door'],
      ['3单元门口的摄像头歪了', 'network'],
      ['屋顶漏雨漏得厉害', 'structure'],
      ['信报箱的锁坏了', 'facility'],
      ['配电箱门敞着，里头线都露着', 'power'],
      ['电梯里一股尿骚味', 'sanitation'],
      ['安全出口的灯不亮了', 'fire'],
    ];
    for (const [text, category] of said) expect(report(text)?.category, text).toBe(category);
  });

  it('carries the flat only when a home is meant', () => {
    expect(report('我家厨房下水堵了')?.place).toEqual({ building: 3, unit: 2, flat: 502 });
    expect(report('4层楼道灯不亮了')?.place).toEqual({ building: 3, unit: 2, floor: 4, spot: '楼道' });
  });

  it('is urgent when a household has no supply, normal when something works badly', () => {
    expect(report('我家停电了，对门有电')?.urgency).toBe('urgent');
    expect(report('电梯按键3按不亮')?.urgency).toBe('normal');
    expect(report('俩电梯全停了，老人下不来')?.urgency).toBe('urgent');
  });

  it('tells a missing supply from a leak', () => {
    expect(report('家里一滴水都没有')?.fault).toBe('supply');
    expect(report('水龙头滴滴答答关不死')?.fault).toBe('leak');
  });

  it('is heard when a household says no more than that it is out again', () => {
    for (const text of ['又停水了', '又停水', '咋又停电了', '又断网了', '停暖了'])
      expect(report(text), text).toBeDefined();
    for (const text of ['又下雨了', '又停牌了', '又堵车了']) expect(report(text), text).toBeUndefined();
  });

  it('is a thing and its fault and nothing else, in however few letters', () => {
    for (const text of ['灯坏', '栏杆坏', '3单元电梯又坏了', '煤气灶坏了'])
      expect(report(text)?.urgency, text).toBe('normal');
    for (const text of ['谁家停气了', '楼道里别抽烟', '微波炉不行了']) expect(report(text), text).toBeUndefined();
  });

  it('is no emergency when nobody is in the lift that stands', () => {
    for (const text of ['电梯卡在5楼了没人', '电梯卡住了，里面没人'])
      expect(report(text)?.danger, text).toBeUndefined();
    for (const text of ['电梯停了，里头没人应声', '电梯卡住了，里头有人没人不知道'])
      expect(report(text)?.danger, text).toBe('trapped');
  });

  it('knows them in other words', () => {
    const said: readonly (readonly [string, string])[] = [
      ['楼道里堆的杂物都着了', 'fire'],
      ['楼上掉花盆了', 'falling-object'],
      ['电梯里有人喊救命', 'trapped'],
      ['楼下那家打孩子打得厉害', 'violence'],
      ['单元门口躺着个老头，叫他也不应', 'collapsed'],
    ];
    for (const [text, danger] of said) expect(report(text)?.danger, text).toBe(danger);
  });

  it('knows the dangers to life and limb', () => {
    const said: readonly (readonly [string, string])[] = [
      ['我婆婆被关在电梯里头了，快来人', 'trapped'],
      ['楼道里好大一股煤气味', 'gas-leak'],
      ['楼下电动车冒烟了', 'fire'],
      ['摸栏杆被电了一下', 'electric-shock'],
      ['主管道爆了，水喷得老高', 'burst-main'],
      ['楼上扔下来一个花盆，就落我脚边上', 'falling-object'],
      ['有位大爷摔倒起不来了', 'collapsed'],
      ['谁看见我家孩子了，玩着玩着不见了', 'missing'],
      ['我不想活了', 'self-harm'],
      ['隔壁动刀了', 'violence'],
      ['我爸要给自称公安的转账，我拦不住', 'swindle'],
      ['停电了，我爸用着呼吸机呢', 'life-support'],
      ['独居的王大爷两天没露面了，敲门没人应', 'no-answer'],
    ];
    for (const [text, danger] of said) {
      expect(report(text)?.danger, text).toBe(danger);
      expect(report(text)?.urgency, text).toBe('emergency');
    }
  });

  it('is not what happened long ago, elsewhere, in a film or only perhaps', () => {
    for (const text of [
      '去年冬天暖气不热，冻了一个月',
      '我公司电梯坏了，爬了28层',
      '电视里说煤气中毒死了好几个',
      '要是停电可咋整',
      '作业太多，我也不想活了哈哈',
      '快递敲门没人应，放门口了',
      '出租两居室，电梯房，拎包入住',
    ])
      expect(report(text), text).toBeUndefined();
  });

  it('is not a figure of speech, a game or a song', () => {
    for (const text of ['这歌直接把我听晕过去了', '我被困在第三关两天了', '热得我要着火了', '从天上掉下来个林妹妹'])
      expect(report(text)?.urgency, text).not.toBe('emergency');
  });

  it('is heard in whatever words of games, films, food or feeling it is told', () => {
    for (const text of [
      '楼上单元着火了',
      '楼上线路冒烟了',
      '楼上单元门口有人晕倒了',
      '监控镜头冒烟着火了',
      '篮板掉下来砸着孩子了',
      '潜水泵漏电，我被电了一下',
      '楼上掉下来个花盆，差点砸着人',
      '我被困在十八层电梯里了',
      '电梯门一关就打不开了，我和孩子困在里面',
      '电动车冒烟了，会不会着火',
      '扫地机器人充电着火了',
      '炒着红烧肉厨房着火了',
      '我爸爬到三楼喘不上气了，脸都紫了',
      '我爸瘫了三年了，今天突然昏迷叫不醒',
      '小区路上看见有人拿刀砍人',
      '我说不行，我妈非要给自称公安的转账，拦不住',
      '暖气管爆了，烫了一手大泡',
      '前任在砸门，还拿着刀',
      '我加班到现在刚回来，楼道里全是烟',
      '孩子在家上网课，闻到好大的煤气味',
      '上课的时候有位阿姨晕倒了',
      '邻居张美晕倒了',
      '着火吓得人跳楼了',
      '我们队友晕倒在门口了',
      '身体测完他就晕倒了',
      '吃鸡翅噎着了，孩子没呼吸了',
      '天太闷了，我爸喘不上气了',
      '小偷进我家了，大家都得锁好门',
      '没有他我活不下去了',
      '被吓休克了，快来人',
    ])
      expect(report(text)?.urgency, text).toBe('emergency');
  });

  it('mends what sounds alike', () => {
    expect(report('电剃坏了')?.category).toBe('elevator');
    expect(report('楼到灯不亮')?.category).toBe('lighting');
    expect(report('水龙头漏税了')?.fault).toBe('leak');
  });
});

describe('a fault of several houses', () => {
  const places = (text: string): readonly unknown[] =>
    read(text, { now, room: { kind: 'community' } }).intents.map((intent) =>
      intent.kind === 'repair.report' ? intent.slots.place : intent.kind,
    );

  it.each([
    ['2、3号楼都停水了', [{ building: 2 }, { building: 3 }]],
    ['5号楼、6号楼电梯都坏了', [{ building: 5 }, { building: 6 }]],
    [
      '3号楼1、2单元的门禁都刷不开',
      [
        { building: 3, unit: 1 },
        { building: 3, unit: 2 },
      ],
    ],
    ['1、3单元的门禁都刷不开', [{ unit: 1 }, { unit: 3 }]],
    ['3号楼、5号楼停水，7号楼有水', [{ building: 3 }, { building: 5 }]],
    ['物业到现在没来，3、5号楼电梯都坏了', [{ building: 3 }, { building: 5 }]],
    ['1到3号楼都停水了', [{ building: 1 }, { building: 2 }, { building: 3 }]],
  ])('R1 is one of each of them: %s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ['3号楼和5号楼之间的路灯不亮', 1],
    ['11月30日，3号楼灯坏了', 1],
    ['我家3-2-501停电，对门502也停了', 1],
    ['从3号楼到5号楼那段路全是坑', 1],
  ])('R1 is one where one place is told by two houses: %s', (text, count) => {
    expect(places(text)).toHaveLength(count);
  });
});

describe('a question beside a report', () => {
  const kinds = (text: string) => read(text, { now, room: { kind: 'building', building: 3 } }).intents;

  it.each(['灯坏了，健康小屋几点开', '楼道灯坏了，物业电话多少', '健康小屋周三开吗，我家停水了'])(
    '§4 both are heard, and what is asked about is no place of the fault: %s',
    (text) => {
      const [first, second] = kinds(text);
      expect(first).toMatchObject({ kind: 'repair.report' });
      expect(second).toMatchObject({ kind: 'ask' });
      expect(first?.kind === 'repair.report' && first.slots.place.spot).not.toBe('健康小屋');
    },
  );

  it('§4 is none where it asks about the fault', () => {
    expect(kinds('电梯坏了，几点能修好').map(({ kind }) => kind)).toEqual(['repair.progress']);
  });
});

describe('what comes out of the tap, and what trips the switch', () => {
  const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
  it.each([
    ['水里有锈，淘米都是黄的', 'water'],
    ['出来的水是黄的', 'water'],
    ['水里全是黄锈', 'water'],
    ['一开电暖气就跳闸，推上去又跳', 'power'],
    ['一插电磁炉就跳闸', 'power'],
  ])('§4 「%s」 is of %s', (text, category) => {
    const frame = { now, alias: '3-2-501', room: { kind: 'building', building: 3 } } as const;
    expect(read(text, frame).intents[0]).toMatchObject({ kind: 'repair.report', slots: { category } });
  });
});

describe('where a fire is', () => {
  const home = { now, room: { kind: 'building', building: 7 }, alias: '7-1-402 颜宁' } as const;

  it.each([
    ['着火了!!6号楼1单元5楼窗户往外冒黑烟', { building: 6, unit: 1, floor: 5 }],
    ['着火了，快来人，5楼窗户冒烟了', { building: 7, unit: 1, floor: 5 }],
    ['冰箱后面着了，我泼了水没用，火更大了，501', { building: 7, unit: 1, flat: 501 }],
    ['锅着了火更大了 501', { building: 7, unit: 1, flat: 501 }],
  ])('R2 E2 what is seen of it says where, and is no other fault: %s', (text, place) => {
    expect(read(text, home).intents).toMatchObject([{ kind: 'repair.report', slots: { danger: 'fire', place } }]);
  });

  it.each(['着火了，110', '着火了快打119'])('R2 who is to be called is no flat: %s', (text) => {
    for (const { slots } of read(text, home).intents) expect(slots).not.toHaveProperty('place.flat', 110);
  });
});
