import { describe, expect, it } from 'vitest';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const rooms = [{ kind: 'building', building: 3 }, { kind: 'community' }, undefined] as const;
const alarms = (text: string) =>
  rooms.map((room) => {
    const [first] = read(text, { now, ...(room && { room }) }).intents;
    return first?.kind === 'repair.report' && first.slots.urgency === 'emergency' ? first.slots.danger : undefined;
  });

describe('E1 smoke that one cannot see through, and who escapes from it, is a fire', () => {
  it.each([
    '烟感响了 走廊看不清人 我捂着毛巾往下走',
    '报警器响 楼道看不见人了',
    '楼道里烟大得啥也看不见 我趴地上往外爬',
    '我拿湿毛巾捂着嘴往楼下跑呢',
    '屋里有烟 看不见门在哪',
    '捂着口鼻往下跑',
  ])('%s', (text) => {
    expect(alarms(text)).toEqual(['fire', 'fire', 'fire']);
  });

  it.each([
    '烟感响了 是我做饭',
    '烟感误响',
    '楼道灯坏了 黑得看不清人',
    '消防演练 捂着毛巾往下走那段最有意思',
    '抽烟的太多 楼道里看不清人',
    '雾霾太大 看不清对面楼',
    '救命 火锅也太辣了',
    '捂着口罩跑出来买菜',
    '猫砂味太冲，我捂着口鼻跑出来了',
    '厕所太味，捂着口罩跑出来了',
    '救命这烟味怎么这么大，谁在楼道抽烟',
    '救命，这部剧火也太大了',
  ])('%s is none', (text) => {
    expect(alarms(text)).toEqual([undefined, undefined, undefined]);
  });
});

describe('E1 what is felt of a current at a tap or a handle is an electric shock', () => {
  it.each([
    '洗澡水龙头打手 有电 我光脚跑出来的',
    '水龙头打手，洗碗都不敢',
    '花洒打手 麻',
    '门把手一碰就打手',
    '洗澡水有电',
    '楼道栏杆有电 别摸',
    '水池上有电 麻得我扔了碗',
    '水龙头过电 孩子吓哭了',
    '热水器漏电把我电了',
  ])('%s', (text) => {
    expect(alarms(text)).toEqual(['electric-shock', 'electric-shock', 'electric-shock']);
    expect(read(text, { now }).intents[0]).toMatchObject({ slots: { category: 'power' } });
  });

  it.each([
    '花洒水压大 打手',
    '冬天门把手静电打手',
    '我家有电了',
    '热水器有电了 谢谢',
    '老师打手板心',
    '门把手老电手，干燥',
    '车门把手电手',
    '把手上有电吉他',
    '水池里有电蚊拍',
    '按钮打手游用的',
  ])('%s is none', (text) => {
    expect(alarms(text)).toEqual([undefined, undefined, undefined]);
  });
});

describe('E1 what befell somebody decides the category, not where it was', () => {
  it.each([
    '喂那个我在地下车库B2这边啊有个女同志晕过去了叫她也不吱声你们快叫救护车吧就那个充电桩旁边',
    '车库有人晕倒了 就充电桩旁边',
    '停车场里有个老头倒地上没反应',
    '快递柜旁边有人昏倒了',
  ])('%s', (text) => {
    expect(read(text, { now, room: rooms[0] }).intents[0]).toMatchObject({
      slots: { category: 'other', danger: 'collapsed' },
    });
  });

  it.each([
    ['工人掉电梯井里了！！维修那个，从三楼', 'elevator'],
    ['充电桩漏电 有人贴上面了 手甩不下来 快去拉总闸 地库C区', 'parking'],
    ['道闸杆子砸下来正中老太太脑门 人倒地上了一滩血', 'door'],
  ])('%s stays of what did it: %s', (text, category) => {
    expect(read(text, { now, room: rooms[0] }).intents[0]).toMatchObject({ slots: { category } });
  });
});
