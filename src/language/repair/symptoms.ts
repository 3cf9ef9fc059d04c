import type { Category } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';
import { vocabulary, wordList } from '../vocabulary.ts';
import { requestWords, symptomWords } from './symptom-words.ts';

export const symptoms = wordList(symptomWords);
export const requests = wordList(requestWords);

/** 不夹人了, 没再漏: said of a symptom that is gone. */
const denied = /(?:不|没|没有|不会|再没)再?(?:乱|瞎|总|老|往下|一直|到处|使劲)?(?:冒|打|往外)?$/u;
const mayDeny = gated(/[不没]/u);

/** The first symptom a text tells of, one that is gone aside. */
export function symptomIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const first = symptoms.first(text);
  if (first === undefined || !denied.test(text.slice(0, first.start))) return first;
  for (let start = first.end; start < text.length; start += 1) {
    const length = symptoms.at(text, start);
    if (length > 0 && !denied.test(text.slice(0, start))) return { start, end: start + length };
  }
  return undefined;
}

/** Whether a text says that a symptom is gone, and tells of no other. */
export function deniesSymptom(text: string): boolean {
  if (!mayDeny.test(text) || symptomIn(text) !== undefined) return false;
  for (let at = 0; at < text.length; at += 1)
    if (symptoms.at(text, at) > 0 && denied.test(text.slice(0, at))) return true;
  return false;
}

/** Without one of its words a pattern below cannot match. */
const near = vocabulary<Category>({
  elevator: '电梯老 电梯总 电梯经常 电梯三天 轿厢老 轿厢总',
  lighting: '',
  door: '',
  fire: '',
  parking: '',
  facility: '',
  other: '',
  power: '停电 没电 断电 跳闸 没有电 电停 短路 电压 黑了 黑着 漆黑 全黑 来不了电 断着电 缺相 没来电',
  heating: '停暖 没暖 不供暖 没来暖 没供暖 屋里 家里 室内 室温 温度 客厅 卧室',
  gas: '停气 没燃气 没煤气 没天然气 没有燃气 没有煤气 没有天然气 没气 没有气 打不着火 断气',
  network: '断网 没网 上不了网 上不去网 网断 网又断 网也 网都 网全 网崩 网卡死 网掉 没信号 电视',
  drain: '返水 反水 下水 返味 反味 倒灌 粪水 污水',
  water:
    '停水 没水 断水 没有水 一滴水 水压 水 漏 跑水 渗 爆管 往下滴 往下淌 流到 流进 流我家 流俺家 流咱家 淌到 漫到 灌到 灌进',
  structure: '漏雨 掉墙皮 漏进雨',
  green: '积 水洼 成河 水汪汪',
  sanitation: '臭 骚味 随地 吐了 全是 楼道 大厅 楼梯 门厅 走廊 过道 地面 平台',
});

/** A fault by itself, without a thing named; the category it means. */
const patterns: readonly { readonly category: Category; readonly test: RegExp }[] = [
  {
    category: 'power',
    test: /停电|(?<![机脑车瓶宝器表板卡控灯池话](?:都|也|快|要|就|马上|早|又|已经)?)没电(?!池|话|视|梯|脑|动)|断电|跳闸|没有电(?!话|视|梯|脑|池)|电停了|短路|电压(?:不稳|太?低|不够)|(?:单元|楼|屋里|家|层)(?:都|全)?黑(?:了|着)|一片漆黑|漆黑一片|全黑了|来不了电|断着电|缺相|没来电/u,
  },
  // 电梯老停: what it does again and again; 电梯老停电 is of the power.
  {
    category: 'elevator',
    test: /(?:电梯|轿厢)(?:老|总|经常|三天两头)(?:是|爱)?(?:停(?![电水气车在运])|卡(?![人在])|趴窝|死机|罢工)/u,
  },
  {
    category: 'heating',
    test: /停暖|没暖气|不供暖|没来暖|没供暖|(?:屋里|家里|室内|室温|温度|客厅|卧室).{0,5}(?:才|就|只有|不到)?\s?(?:\d{1,2}|十[一二三四五六七])\s?(?:度|℃|°)|屋里(?:冻|冷)|家里(?:冻|冷)得/u,
  },
  {
    category: 'gas',
    test: /停气|(?<!灭火器|轮胎|球)没(?:有)?(?:(?:燃气|煤气|天然气)(?!味|泄|漏|中毒|的味)|气(?:了|儿了|做不了饭|打不))|打不着火|断气(?:了，|了$)/u,
  },
  {
    category: 'network',
    test: /断网|没网(?!球|红|友|课)|上不了网|上不去网|网(?:又|也|都|全)?(?:断|崩|卡死|掉)|没信号|电视.{0,6}(?:没信号|没台|一个台|没图像|雪花|没节目|收不到|黑屏)/u,
  },
  {
    category: 'drain',
    test: /返水|反水|下水.{0,4}(?:堵|慢|不通)|返味|反味|倒灌|粪水|污水.{0,4}(?:冒|溢|流)|下水.{0,3}(?:返|反)/u,
  },
  {
    category: 'water',
    test: /(?<!积|雨|污|下|池|河|湖|井|坑|沟|缸)水里(?:头|面|边)?(?:都|全|净|老|也)?(?:有|是|带)(?:铁?锈|[泥黄黑]?沙|渣|杂质|泥|虫|漂白)|(?:淘米|洗菜|做饭|煮饭|熬粥|烧水|泡茶|刷牙|洗脸|洗衣服?|接)的?(?:水|出来)?(?:都|也|全){1,2}是?(?:发)?(?:黄|浑|黑|红)|停水|没水(?!平|果|准|分|印)|断水|没有水(?!平|果|准)|一滴水|水压.{0,4}(?:小|低|不够|不足)|水(?:流)?.{0,3}(?:发黄|黄的|浑|有味|发黑|发白|有股)|水流?(?:特别|特|太|很|好)?(?:小|细)|跑水|漏水|渗水|爆管|洇水|水出不来|不出水|没来水|漏(?:到|了|得|下来|我家|我们家)|水帘洞|往下(?:滴|淌)水|渗(?:到|出|下)|(?:流|淌|漫|灌|泡)(?:到|进)?(?:了)?(?:我|俺|咱)们?家(?!的?(?:人|客|门口|小区))/u,
  },
  { category: 'structure', test: /漏雨|掉墙皮|漏进雨/u },
  { category: 'green', test: /积水|积.{0,4}[滩洼坑]水|水洼|成河|水汪汪/u },
  {
    category: 'sanitation',
    test: /(?:臭|恶臭|骚味|腥臭).{0,4}(?:死|味|烘|得|熏)|随地.{0,3}(?:便|尿|吐)|谁.{0,3}吐了?一|全是.{0,2}(?:尿|屎|粪)|(?:楼道|大厅|楼梯|门厅|走廊|过道|地面|平台).{0,12}(?:没人扫|没扫|没人拖|没拖|脏|全是土|全是灰|都是土|都是灰|黏|没人打扫|没打扫)/u,
  },
];

/** The supply or material that fails by itself in a clause. */
export function standingFault(text: string): { readonly category: Category; readonly at: number } | undefined {
  const tags = near.tags(text);
  if (tags.size === 0) return undefined;
  for (const { category, test } of patterns) {
    if (!tags.has(category)) continue;
    const match = test.exec(text);
    if (match !== null) return { category, at: match.index };
  }
  return undefined;
}

/** Whether a text holds anything that could be said of a fault. */
export const mayReport = (text: string): boolean => symptoms.in(text) || requests.in(text) || near.tags(text).size > 0;
