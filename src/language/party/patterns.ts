import { type Gated, gated } from '../look/gated.ts';
import { amount } from './words.ts';

const child = '孩子|小孩儿|小孩|孩儿|小朋友|儿童|娃娃|娃|宝宝|小';
const adult = '大人|成年人|成人|老人|家长|大|老';
/** 一个四岁的娃. */
const aged = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})(?:岁|年级|个月)的?';
const measure = '个人|口人|人|位|口子|口|名额|个名额|名(?![字单额])';

/** A pattern that is run from where it was (g), and its gate. */
export interface Wide {
  readonly pattern: RegExp;
  readonly gate: Gated;
}

export const wide = (pattern: RegExp): Wide => ({ pattern, gate: gated(new RegExp(pattern.source, 'u')) });

/** A way to say how many come. `adults` and `children` name the groups that hold them, else group 1 is the number. */
export interface Pattern {
  readonly pattern: Wide;
  readonly adults?: number;
  readonly children?: number;
  /** Two groups of people, each with its number (妈妈1人+宝宝1人). */
  readonly both?: true;
  /** The last match counts (从1人变为4人), not the first. */
  readonly last?: boolean;
  /** Others may join those who are counted (老两口加上孙子). */
  readonly more?: boolean;
}

/** From the most to the least telling; the first that speaks decides. */
const rules: readonly (Omit<Pattern, 'pattern'> & { readonly pattern: RegExp })[] = [
  // 改成2人, 变为4人, 减成俩, 改+3
  {
    pattern: new RegExp(
      `(?:改成|改为|改到|变成|变为|减成|减为|减到|加到|增到|增加到|调成|换成|改)[了\\s]?(?:一家子?|全家|我家|我们)?[+➕]?(${amount})(?:${measure}|个)?(?![点号月日分下次天时:\\d大小栋楼单门层室座起块样直])`,
      'gu',
    ),
    last: true,
  },
  // 要是放学两个人，先给我报一个
  {
    pattern: new RegExp(
      `(?:先|暂时)(?:给|帮)?(?:我|俺)?(?:报|登记|记|算)(?:上|名)?(?:我)?(${amount})(?:个|位|人)(?=$|[\\s,，。.!！吧哈])`,
      'gu',
    ),
  },
  // 报名 俩孩子
  {
    pattern: new RegExp(
      `(?:^|[\\s,，。])(?:我)?报(?:名|上)?[\\s,，](${amount})[个名位]?(?:孩子|小孩儿|小孩|小朋友|娃娃|娃)(?=$|[\\s,，。.!！吧])(?!.{0,8}大)`,
      'gu',
    ),
  },
  // 我们一家三口 加姥姥
  {
    pattern: new RegExp(
      `(?:一家子|一家|全家|我家)(${amount})(?:个人|口人|口|个|人)(?=[\\s,，]?(?:再|另外|外)?加)`,
      'gu',
    ),
    more: true,
  },
  // 人数：2
  { pattern: /人数(?:是|为)?[:：]?\s?(\d{1,3}|[一二两三四五六七八九十])(?=$|[\s,，。人个位])/gu },
  // 是2不是12
  {
    pattern: new RegExp(
      `(?:^|[,，。!！\\s]|应该|总共|一共|人数)是(${amount})(?:${measure}|个)?[,，]?(?:不是|而不是)(?:${amount})(?=$|[\\s,，。!！人个位口])`,
      'gu',
    ),
  },
  // 五口人去三口
  { pattern: new RegExp(`口人?[里中]?(?:只|就)?(?:去|来|参加|报)(${amount})[口个位人]`, 'gu') },
  // 2变3
  { pattern: new RegExp(`(?:${amount})[人个]?变(?:成|为)?(${amount})(?:人|个|$|[,，。])`, 'gu'), last: true },
  // 两大一小, 3个大人1个小孩
  {
    pattern: new RegExp(
      `(${amount})[个位名]?(?:${adult})[,，、和带+加 ]?(${amount})[个位名]?(?:${aged})?(?:${child})(?![时区花])`,
      'gu',
    ),
    adults: 1,
    children: 2,
  },
  // 一小两大, 俩娃一个大人
  {
    pattern: new RegExp(
      `(${amount})[个位名]?(?:${aged})?(?:${child})[,，、和+加 ]?(${amount})[个位名]?(?:${adult})(?![区小])`,
      'gu',
    ),
    adults: 2,
    children: 1,
  },
  // 四个娃跟着我，一个大人
  {
    pattern: new RegExp(
      `(${amount})个?(?:${child})[^\\d,，。一二两三四五六]{1,4}[,，、](${amount})个?(?:${adult})(?![区小])`,
      'gu',
    ),
    adults: 2,
    children: 1,
  },
  // 大1小2
  { pattern: /大\s?(\d)\s?小\s?(\d)/gu, adults: 1, children: 2 },
  // 大人2个，孩子1个
  {
    pattern: new RegExp(
      `(?:大人|成人|老人|家长)(${amount})[个位名]?[,，、 ]?(?:孩子|小孩|儿童|小朋友|娃娃|娃)(${amount})[个位名]?`,
      'gu',
    ),
    adults: 1,
    children: 2,
  },
  // 大人小孩各一个
  {
    pattern: new RegExp(
      `(?:大人|成人|老人|家长)[,，、和跟]?(?:孩子|小孩|儿童|小朋友|娃)各(?=(${amount}))(${amount})[个位名]?`,
      'gu',
    ),
    adults: 1,
    children: 2,
  },
  // 孩子2个，大人1个
  {
    pattern: new RegExp(
      `(?:孩子|小孩|儿童|小朋友|娃娃|娃)(${amount})[个位名]?[,，、 ]?(?:大人|成人|老人|家长)(${amount})[个位名]?`,
      'gu',
    ),
    adults: 2,
    children: 1,
  },
  // 妈妈1人+宝宝1人
  {
    pattern: new RegExp(
      `\\p{Script=Han}(${amount})[个人位名口][+和与加]\\s?\\p{Script=Han}{1,3}?(${amount})[个人位名口](?=$|[\\s,，。!！报去来参])`,
      'gu',
    ),
    both: true,
  },
  // 一共俩, 总共5个人
  {
    pattern: new RegExp(
      `(?:一共|总共|统共|拢共|拢总|通共|共计|合计|共|总(?!共)|加起来|合起来|一起(?=(?:${amount})[个位人](?:$|[\\s,，。!！哈噢咯噻哒啦])))(?:是|就|来|去|有|报)?(${amount})(?:${measure}|个)?(?![块元点斤棵本份\\d:])`,
      'gu',
    ),
    last: true,
  },
  // 一家三口, 全家5口, 我家五个
  {
    pattern: new RegExp(
      `(?:一家子|一家|全家人|全家|我们家|我家|我屋里|我屋头|我们屋里|咱家|俺家|家里|祖孙三代)(?:就|共|一共|要|能|来|去|有|出|报)?(${amount})(?:${measure}|个)(?![月小时问])`,
      'gu',
    ),
  },
  // 老两口
  { pattern: /(?:老|小)(两)口/gu, more: true },
  // 2人, 两位, 三口人
  {
    pattern: new RegExp(
      `(?<![每第限满招够缺差剩另前后分坐\\d.]|[带领携加][带着上]?(?:家属|家人|朋友|孩子|邻居|儿童|小孩|小朋友|老人|小学生|中学生)|(?:能|可|可以|最多|允许|只许)(?:再|够|多)?[带坐载容捎拉]|每\\p{Script=Han})(${amount})(?:${measure}|个(?=位子|座位|位置|位(?:$|[,，。!！吧呗啊])))(?!多少|几[块钱]|[的]?钱|一组|间|行道|造|生|家[的说]|师傅|老师|领导|辛苦|的量|份|(?:家属|老人|朋友|邻居|孩子|小朋友|亲戚|老?姐妹|同事|同学|闺蜜|客人|街坊|战友|队友)(?<=[带领携][着上]?\\S{1,8}))`,
      'gu',
    ),
  },
  // +1 带我家那口子
  { pattern: /(?<!\d)[+➕]\s?([1一])(?=[\s,，]?(?:[+➕]|带|加|和|跟|连|还有))/gu, more: true },
  // 连我老头儿两个
  {
    pattern: new RegExp(
      `连(?:同|上|带)?(?!续|着)[^\\d,，。!！一二两三四五六七八九十]{1,8}(${amount})(?:个|位|人|口)?(?=$|[\\s,，。.!！都])`,
      'gu',
    ),
  },
  // +2
  { pattern: /(?<!\d)[+➕]\s?(\d{1,6}|[一二两三四五六七八九十俩仨])(?!\d|[度℃]|个?(?:娃|孩|小|大|老))/gu },
  // 我们仨, 爷俩, 夫妻俩都报
  {
    pattern:
      /(?:我们|咱们|咱|我|俺|爷儿?|娘儿?|夫妻|哥儿?|姐儿?|姐妹|兄弟|母女|母子|父子|父女|祖孙|爷孙|奶孙|婆媳|家|妈|爸|姐|妹|女|儿)(俩|仨)(?![孩娃小大]|老(?!闺蜜|姐妹|哥们|友|同学|伙伴|太太|头))/gu,
    more: true,
  },
  { pattern: /(?:和|跟|与|还有|、)[^,，。!！?？]{1,8}(俩|仨)(?=都|也|一起|一块|报|去|来|参加|[,，。!！]|$)/gu },
  // 爸爸妈妈孩子三个都去
  { pattern: new RegExp(`(${amount})个?(?:都|全都?|一起|一块儿?)(?:去|来|参加|报)(?!过|晚|年|月)`, 'gu') },
  // 我们班6个同学
  {
    pattern: new RegExp(
      `(?:我们|咱们?|俺们)\\p{Script=Han}{0,5}?(${amount})[个位名](?:同学|同事|队员|学生|家长|老人|志愿者|邻居|姐妹|兄弟|老姐妹|舞友|队友|业主|居民)`,
      'gu',
    ),
  },
  // 我们科室五个
  {
    pattern: new RegExp(
      `(?:我们|咱们?|俺们)(?:科室|单位|办公室|宿舍|公司|车间|班|组|小组|合唱团|\\p{Script=Han}{0,2}队|楼|单元|屋)(${amount})个(?=$|[\\s,，。!！都])`,
      'gu',
    ),
  },
  // 爸妈和我，仨; 我们宿舍仨姑娘
  {
    pattern:
      /(?<=^|[\s,，、])(俩|仨)(?=$|[\s,，。!！])|(?:我们|俺们|咱们?)\p{Script=Han}{1,4}(俩|仨)(?=姑娘|小伙|闺女|人|$|[\s,，。!！])/gu,
  },
  // 两姊妹, 三爷崽
  {
    pattern: new RegExp(
      `(?<![\\d一二两三四五六七八九十第])(${amount})(?:姐妹|姊妹|兄弟|弟兄|爷崽|爷孙|婆孙|公孙|娘母|母女|母子|父子|娘崽)(?=$|[\\s,，。!！都也全报去来参一])`,
      'gu',
    ),
  },
  // 四张嘴, 三代人
  { pattern: new RegExp(`(${amount})(?:张嘴|代人)`, 'gu') },
  // 姐妹四个, 哥儿四个
  {
    pattern: new RegExp(
      `(?:姐妹|兄弟|我们|咱们|咱|俺们|俺|姐们儿?|哥们儿?|[哥姐爷娘]儿|闺蜜|同学|朋友)(${amount})个(?!月|小时|星期|礼拜|问题)`,
      'gu',
    ),
  },
];

/** 我跟对门老李两口子，仨人: a number that is said last and by itself. */
export const whole = wide(
  new RegExp(
    `(?<=[^\\d,，、][,，、]\\s?)(?:一共|总共|共)?(?:(${amount})(?:个人|人|位|口人|口|个)|(俩|仨))(?=(?:谢谢|多谢|麻烦了?|[哈呗吧啊噢哦\\s,，。.!！~～👍🙏])*$)`,
    'gu',
  ),
);

export const patterns: readonly Pattern[] = rules.map((rule) => ({ ...rule, pattern: wide(rule.pattern) }));
