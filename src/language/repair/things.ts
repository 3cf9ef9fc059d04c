import type { Category } from '#domain/intent.ts';
import { type Found, vocabulary, wordList } from '../vocabulary.ts';
import { thingWords, weakThings } from './thing-words.ts';

export type Thing = Found<Category | 'own' | 'mask'>;

const things = vocabulary(thingWords);

/** The things a text names, in order; words that only contain one are left out. */
export const thingsIn = (text: string): readonly Thing[] =>
  things
    .find(text.includes('门') ? text.replace(unitDoor, '·') : text)
    .filter(({ tag, word, end }) => tag !== 'mask' && !(word === '门' && isStairwell(text, end)));
/** 1门门禁, 1门老周家: the stairwell, no door. */
const unitDoor = /(?<=[\d一二三四五六七八九十])门(?=单元门|门|[^，,。；;\s]{1,4}家)/gu;

/** 2门不停, 8号楼2门水来了, 我们2门也停了: a stairwell, where the words are of a supply or a lift; 2门坏了 may be its door. */
const isStairwell = (text: string, end: number): boolean =>
  numberedDoor.test(text.slice(Math.max(0, end - 3), end)) && ofSupply.test(text);
const numberedDoor = /(?:\d|[一二三四五六])门$/u;
const ofSupply =
  /(?:我|俺|咱)们?(?:\d|[一二三四五六])门[也又都]停|[不没只光就]停|漏水|来[水电暖气]|(?:[水电气]|暖气?)来/u;

/** What a symptom at `at` is said of: the last thing before it, else the first after it; a weak one when nothing else is named. */
export function thingFor(found: readonly Thing[], at: number): Thing | undefined {
  const before = found.filter(({ end }) => end <= at);
  const after = found.filter(({ end }) => end > at);
  const strong =
    before.findLast(({ word }) => !weakThings.has(word)) ?? after.find(({ word }) => !weakThings.has(word));
  return wholeOf(strong, found) ?? before.at(-1) ?? after[0];
}

/** Part of a device: the lock of a letter box is the letter box's. */
const parts: ReadonlySet<string> = new Set([
  '门',
  '锁',
  '玻璃',
  '门锁',
  '灯',
  '锁芯',
  '门轴',
  '插座',
  '开关',
  '顶棚',
  '椅子',
  '地面',
  '报警器',
  '线路',
  '门把手',
]);
const devices: ReadonlySet<string> = new Set<Thing['tag']>([
  'fire',
  'power',
  'facility',
  'parking',
  'elevator',
  'network',
]);

function wholeOf(part: Thing | undefined, found: readonly Thing[]): Thing | undefined {
  if (part === undefined || !parts.has(part.word)) return part;
  const whole = found.find(
    ({ end, tag, word }) =>
      devices.has(tag) && !/库|场|灯/u.test(word) && part.start - end >= 0 && part.start - end <= 2,
  );
  return whole ?? part;
}

/** The category of what a text is about, without any fault. */
export function categoryIn(text: string): Category | undefined {
  const found = thingsIn(text).filter(({ tag }) => tag !== 'own');
  const thing = found.find(({ word }) => !weakThings.has(word)) ?? found[0];
  return thing?.tag as Category | undefined;
}

/** A home is meant. */
export const homeWords = wordList(
  '大爷家 大妈家 阿姨家 大娘家 叔叔家 大叔家 大姐家 大哥家 我家 我们家 俺家 俺们家 家里 我屋 屋里 自家 咱家 本户 我户 家中 屋头 家头 屋企 房间 主卧 次卧 他家 她家 她们家 他们家 我这屋 俺屋 家停 家没 室内 家的 屋子',
);

/** Nobody's home. */
export const publicWords = wordList(
  '充电棚 充电桩 充电站 充电柜 楼道 走廊 过道 大厅 门厅 电梯间 整栋 全楼 整个单元 整单元 全单元 单元都 整楼 一栋楼 整个楼 咱楼 我们楼 这楼 全体 家家 各家 公共 地库 车库 车棚 楼梯 单元门 广场 花园 活动室 马路 主路 号楼都 门都 单元停 楼栋 全停 整个2 整个1 整个3 整个4 整个5 整个小区 全小区 大堂 楼门 管井 管道井 楼外 地下室 竖井 水表井 全层 整层 单元全 单元没 号楼没 单元也 号楼停 号楼全 污水井 化粪池 雨水井 公厕',
);

/** Rooms and fittings of a home. */
export const homeThings = wordList(
  '洗澡 冲澡 做饭 刷牙 马桶 坐便 地漏 龙头 角阀 暖气 地暖 散热器 分水器 燃气灶 煤气灶 燃气表 煤气表 气表 洗手池 洗菜池 洗碗池 水池子 水槽 可视门铃 热水器 厨房 卫生间 厕所 茅房 客厅 卧室 洗脸池 面盆 浴室 淋浴 花洒 灶台 灶具 打不着火 便池 蹲坑 洗手间 洗漱间 燃气报警器 煤气报警器 一氧化碳 水管 水管子 床 衣柜 冰箱 跳闸 有线电视 网线 光猫 路由器 插座 插排 灶 抽油烟机 电视 机顶盒 宽带 洗衣池 截门 阳台 洗菜 洗碗 洗澡 做饭 入户门',
);

/** Outside, unless a room of a home is named. */
export const outside = wordList('门口 院里 院子 楼前 楼后 路边 楼下水 东边 西边 北边 南边 小区');
