import { describe, expect, it } from 'vitest';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const urgency = (text: string) => {
  const [first] = read(text, { now, room: { kind: 'building', building: 3 } }).intents;
  return first?.kind === 'repair.report' ? first.slots.urgency : undefined;
};

describe('R9 what nobody can stop or is about to hurt somebody is urgent', () => {
  it.each([
    '水表前头那截管裂了，水往外滋，拿毛巾缠都缠不住',
    '暖气管接头往外呲水 拿布包不住',
    '自来水管子崩了 呲得满屋都是 关不上哇',
    '卧室吊顶鼓了个大包，石膏眼看要塌，床都挪开了',
    '客厅吊顶快塌了',
    '楼道天花板眼看着要掉下来塌了',
    '2单元那电梯门夹人，昨天夹我胳膊，今天差点夹着个娃',
    '电梯门老夹人 夹我胳膊两回了',
  ])('%s', (text) => {
    expect(urgency(text)).toBe('urgent');
  });

  it.each([
    '水龙头滴水',
    '水龙头关不紧 滴答',
    '俺家水龙头关不严，哗哗淌，叫师傅来看看吧',
    '我家马桶水箱，一天到晚哗啦啦，水表转得跟电风扇似的，关都关不住',
    '厨房角阀坏了关不严，一直滋水，拿盆接着呢',
    '天花板有道裂缝',
    '卧室墙皮起皮了',
    '吊顶有点发黄',
    '楼上蹦得天花板都要塌了',
    '电梯门夹人，老太太差点被夹着',
    '电梯关门太快，老夹着我的菜篮子，人倒没事，调一下吧',
  ])('%s is not', (text) => {
    expect(urgency(text)).toBe('normal');
  });
});

describe('E1 a stray dog is an alarm only where somebody is bitten', () => {
  it.each([
    '谁家狗没拴，吓我一跳',
    '流浪狗好可怜',
    '小孩追着流浪狗跑',
    '流浪狗会追人吗',
    '小时候被野狗追过',
    '老家野狗追人',
    '楼下流浪狗见人就摇尾巴',
    '昨天咱院里那只流浪狗叼着个钱包追了我半条街，我以为它要咬我',
  ])('%s is talk', (text) => {
    expect(urgency(text)).toBeUndefined();
  });

  it.each(['流浪狗把孩子咬了 血流不止', '不知道哪来的大狗 追着孩子咬'])('%s is an emergency', (text) => {
    expect(urgency(text)).toBe('emergency');
  });
});

describe('R2 a house by the sound of its word is that house', () => {
  const house = (text: string) => {
    const [first] = read(text, { now, room: { kind: 'community' } }).intents;
    return first?.kind === 'repair.report' ? first.slots.place.building : undefined;
  };

  it.each([
    ['3号搂2单元灯不亮了', 3],
    ['三号娄2单元灯不亮了', 3],
    ['5号搂停水了', 5],
    ['3号搂的电梯坏了', 3],
    ['我家4号搂1单元1203暖气不热', 4],
  ])('%s', (text, building) => {
    expect(house(text)).toBe(building);
  });

  it.each(['12号搂着娃去活动', '3号娄姐来吗', '3好楼上楼下都吵', '三号娄没来'])('%s names none', (text) => {
    expect(read(text, { now }).addresses).toEqual([]);
  });
});
