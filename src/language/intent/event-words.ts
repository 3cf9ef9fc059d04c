import { wordList } from '../vocabulary.ts';

/** What neighbours do together: names by which a sign-up names its event. */
const names = wordList(`
  写福字 包汤圆 重阳节 烘焙课 国画课 羽毛球赛 熬粥 包饺子 包粽子 包元宵 做月饼 植树 扫雪 亲子阅读 读书会 合唱 合唱排练 排练 讲座 健康讲座 防骗讲座 消防演练 演练 联欢会 元旦联欢会 联欢 八段锦 太极 太极拳 广场舞 手工 手工课 书法 书法课
  剪纸 烘焙 插花 茶话会 议事会 大扫除 桶前值守 值守 义诊 测血糖 量血压 健步走 采摘 观影 看电影 露天电影 跳蚤市场 集市 磨刀 理发 义剪 游园 游园会 运动会 朗诵 故事会 慰问 巡逻 聚餐 百家宴 饺子宴
  看望 探望 走访 写春联 春联 猜灯谜 灯会 法律咨询 疫苗 体检 编织 钩针 瑜伽 乒乓球赛 棋赛 象棋赛 篮球赛 茶艺 摄影 参观 香山 爬山 秋游 春游 捡拾垃圾 清洁日 分类宣传 志愿服务 培训 急救培训 急救课 防诈骗 手机课 智能手机 腊八粥 汤圆 端午 重阳 敬老 亲子 烧烤 市集 旧物交换 献血 种花 种菜 认养 团圆饭 年夜饭 敬老宴 合影`);
/** Letters that belong to no name: persons, verbs of coming, counts, days. */
const noName = new Set(
  '我俺咱你您他她们家俩仨都也要想来去报名参加给算带听看和跟与的个位口人了吧呢啊呀哈把在到从就还再又这那有没不是说叫让帮替一二两三四五六七八九十几半多少第号点日月天周末下上午晚早中今明昨后前楼单元门层室群请问能会可以',
);
const isHan = (letter: string | undefined): letter is string => letter !== undefined && /\p{Script=Han}/u.test(letter);
const furthest = 4;

/** The words of a text that name an event: a known name with the letters before it and the names beside it (亲子运动会). */
export function eventIn(text: string): string | undefined {
  const found = names.first(text);
  if (found === undefined) return undefined;
  let { start, end } = found;
  for (let gap = 0; gap <= 1; gap += 1) {
    const next = names.at(text, end + gap);
    if (next === 0 || (gap === 1 && (!isHan(text[end]) || noName.has(text[end]!)))) continue;
    end += gap + next;
    gap = -1;
  }
  end += ofItsKind.exec(text.slice(end))?.[0].length ?? 0;
  while (found.start - start < furthest && isHan(text[start - 1]) && !noName.has(text[start - 1]!)) start -= 1;
  if (festivals.has(text.slice(start - 1, start + 1))) start -= 1;
  return text.slice(start, end).replace(order, '');
}
/** 插花课, 亲子阅读会: what kind of meeting it is belongs to the name. */
const ofItsKind = /^(?:课|班|会(?!儿|不|要|有)|小组|比赛|大赛|队|角)/u;
/** 元旦联欢: their first letter is also one of 单元. */
const festivals = new Set(['元旦', '元宵']);
/** 接龙扫雪: what is done with an event, not its name. */
const order = /^(?:接龙|报名|龙)+(?=..)/u;
