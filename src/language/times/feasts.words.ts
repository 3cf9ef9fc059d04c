/** Festivals and solar terms, how each is dated, and the words that only look like one. */

export type FeastRule =
  | { readonly on: 'date'; readonly month: number; readonly day: number }
  | { readonly on: 'lunar'; readonly month: number; readonly day: number }
  | { readonly on: 'term' }
  | { readonly on: 'nth'; readonly month: number; readonly n: number; readonly weekday: number }
  /** The last day of the lunar year. */
  | { readonly on: 'eve' };

const date = (month: number, day: number): FeastRule => ({ on: 'date', month, day });
const lunar = (month: number, day: number): FeastRule => ({ on: 'lunar', month, day });
const nth = (month: number, n: number, weekday: number): FeastRule => ({ on: 'nth', month, n, weekday });
const term: FeastRule = { on: 'term' };

export const feastRules: Readonly<Record<string, FeastRule>> = {
  元旦: date(1, 1),
  情人节: date(2, 14),
  妇女节: date(3, 8),
  植树节: date(3, 12),
  消费者权益日: date(3, 15),
  愚人节: date(4, 1),
  劳动节: date(5, 1),
  青年节: date(5, 4),
  护士节: date(5, 12),
  儿童节: date(6, 1),
  建党节: date(7, 1),
  建军节: date(8, 1),
  教师节: date(9, 10),
  国庆: date(10, 1),
  记者节: date(11, 8),
  消防日: date(11, 9),
  双十一: date(11, 11),
  双十二: date(12, 12),
  平安夜: date(12, 24),
  圣诞: date(12, 25),
  跨年夜: date(12, 31),
  母亲节: nth(5, 2, 7),
  父亲节: nth(6, 3, 7),
  感恩节: nth(11, 4, 4),
  春节: lunar(1, 1),
  元宵: lunar(1, 15),
  龙抬头: lunar(2, 2),
  上巳: lunar(3, 3),
  端午: lunar(5, 5),
  七夕: lunar(7, 7),
  中元: lunar(7, 15),
  中秋: lunar(8, 15),
  重阳: lunar(9, 9),
  腊八: lunar(12, 8),
  小年: lunar(12, 23),
  南方小年: lunar(12, 24),
  除夕: { on: 'eve' },
  立春: term,
  雨水: term,
  惊蛰: term,
  春分: term,
  清明: term,
  谷雨: term,
  立夏: term,
  小满: term,
  芒种: term,
  夏至: term,
  小暑: term,
  大暑: term,
  立秋: term,
  处暑: term,
  白露: term,
  秋分: term,
  寒露: term,
  霜降: term,
  立冬: term,
  小雪: term,
  大雪: term,
  冬至: term,
  小寒: term,
  大寒: term,
};

/** Every way to say them: the name in `feastRules`. */
export const feastNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(feastRules).map((name) => [name, name])),
  元旦节: '元旦',
  新年第一天: '元旦',
  三八: '妇女节',
  三八节: '妇女节',
  三八妇女节: '妇女节',
  '38节': '妇女节',
  '38妇女节': '妇女节',
  '3·15': '消费者权益日',
  五一: '劳动节',
  五一节: '劳动节',
  五一劳动节: '劳动节',
  国际劳动节: '劳动节',
  五一国际劳动节: '劳动节',
  五四: '青年节',
  五四青年节: '青年节',
  六一: '儿童节',
  六一节: '儿童节',
  六一儿童节: '儿童节',
  国际儿童节: '儿童节',
  七一: '建党节',
  七一建党节: '建党节',
  八一: '建军节',
  八一节: '建军节',
  八一建军节: '建军节',
  国庆节: '国庆',
  十一国庆: '国庆',
  十一国庆节: '国庆',
  十一: '国庆',
  光棍节: '双十一',
  双11: '双十一',
  双12: '双十二',
  圣诞节: '圣诞',
  圣诞夜: '平安夜',
  全国消防日: '消防日',
  大年初一: '春节',
  年初一: '春节',
  正月初一: '春节',
  元宵节: '元宵',
  上元节: '元宵',
  二月二龙抬头: '龙抬头',
  二月二: '龙抬头',
  三月三: '上巳',
  九月九: '重阳',
  端午节: '端午',
  端阳节: '端午',
  五月节: '端午',
  七夕节: '七夕',
  中元节: '中元',
  七月半: '中元',
  中秋节: '中秋',
  八月十五: '中秋',
  八月节: '中秋',
  重阳节: '重阳',
  九九重阳: '重阳',
  九九重阳节: '重阳',
  九月九重阳: '重阳',
  腊八节: '腊八',
  北方小年: '小年',
  除夕夜: '除夕',
  年三十: '除夕',
  年三十儿: '除夕',
  大年三十儿: '除夕',
  除夕之夜: '除夕',
  大年夜儿: '除夕',
  南方小年: '南方小年',
  大年三十: '除夕',
  大年夜: '除夕',
  清明节: '清明',
  冬至节: '冬至',
};

/** Names that are first of all something else: a festival only before one of `feastSupports`. */
export const shyFeasts: ReadonlySet<string> = new Set(['大雪', '小雪', '雨水', '小满', '十一']);
export const feastSupports = /^(?:节气|当天|当日|那天|这天|假期|长假|小长假|黄金周|放假|期间|前夕|前后|前|后|当晚)/u;

/** What makes another word of a festival's name: 五一路, 腊八粥, 小年轻, 清明上河图. */
export const notFeastBefore: Readonly<Record<string, string>> = {
  元宵: '闹吃煮买做滚包领送摇炸黑芝麻',
  三八: '零一二三四五六七八九十百',
  五一: '零一二三四五六七八九十百千万第毛块元角点',
  五四: '零一二三四五六七八九十百千万第毛块元角点',
  六一: '零一二三四五六七八九十百千万第毛块元角点',
  七一: '零一二三四五六七八九十百千万第毛块元角点',
  八一: '零一二三四五六七八九十百千万第毛块元角点',
  十一: '零一二三四五六七八九十百千万第毛块元角点',
  国庆: '张王李刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
  大雪: '下场有',
  小雪: '下场有',
  立春: '张王李刘陈',
  立秋: '张王李刘陈',
  立冬: '张王李刘陈',
  小年: '大',
};
const road = /^(?:大?[路街道巷线]|小区|社区|小学|中学|学校|广场|大厦|大桥|公园|电影|商场|厂|[号栋幢座楼班])/u;
export const notFeastAfter: Readonly<Record<string, RegExp>> = {
  元宵: /^[^\n]?(?:锅|馅)/u,
  三八: road,
  五一: /^(?:大?[路街道巷]|小区|社区|小学|中学|学校|广场|大厦|大桥|公园|厂|[号栋幢座楼班斤个份零一二三四五六七八九十])/u,
  五四: /^(?:大?[路街道巷线]|小区|社区|小学|中学|广场|[号栋幢座楼班斤个份零一二三四五六七八九十])/u,
  六一: /^(?:大?[路街道巷线]|小区|社区|小学|中学|广场|[号栋幢座楼班斤个份零一二三四五六七八九十])/u,
  七一: /^(?:大?[路街道巷线]|小区|社区|小学|中学|广场|[号栋幢座楼班斤个份零一二三四五六七八九十])/u,
  八一: /^(?:大?[路街道巷线]|小区|社区|小学|中学|广场|电影|厂|[号栋幢座楼班斤个份零一二三四五六七八九十])/u,
  国庆: /^(?:大?[路街道巷]|小区|社区|小学|中学|大爷|大哥|大叔|叔|哥|老师|师傅)/u,
  腊八: /^[粥蒜醋豆面]/u,
  小年: /^[轻龄级纪]/u,
  清明: /^(?:上河|粿|果|菜)/u,
  重阳: /^[糕路木]/u,
  圣诞: /^(?:老人|树|帽|花|红)/u,
  平安夜: /^景/u,
  雨水: /^(?:管|井|箅|斗|口|沟|篦|倒)/u,
  霜降: /^温/u,
  中秋: /^[路街]/u,
  端午: /^[路街]/u,
  立春: /^[路街哥姐叔]/u,
  立夏: /^[路街哥姐叔]/u,
  立秋: /^[路街哥姐叔]/u,
  立冬: /^[路街哥姐叔]/u,
  春分: /^[路街]/u,
  夏至: /^[路街]/u,
  秋分: /^[路街]/u,
  谷雨: /^[路街]/u,
};

export const holidayWords: Readonly<Record<string, true>> = {
  假期: true,
  长假: true,
  小长假: true,
  黄金周: true,
  放假期间: true,
  假期期间: true,
  期间: true,
  节假期: true,
  假日: true,
};

/**
 * Days off by the State Council's arrangement of 4 November 2025, month and day, both included. Other years are not
 * announced yet: their holidays are named by the festival's day alone.
 */
export const holidaySpans: Readonly<
  Record<number, Readonly<Record<string, readonly [number, number, number, number]>>>
> = {
  2026: {
    元旦: [1, 1, 1, 3],
    春节: [2, 15, 2, 23],
    清明: [4, 4, 4, 6],
    劳动节: [5, 1, 5, 5],
    端午: [6, 19, 6, 21],
    中秋: [9, 25, 9, 27],
    国庆: [10, 1, 10, 7],
  },
};

export const lunarMonths: Readonly<Record<string, number>> = {
  正月: 1,
  冬月: 11,
  腊月: 12,
};

export const lunarPrefixes: Readonly<Record<string, true>> = { 农历: true, 阴历: true, 旧历: true };
