/** Words that people spell in letters when the keyboard is not at hand. */
const spelled: Readonly<Record<string, string>> = {
  woyebaoming: '我也报名',
  woyequ: '我也去',
  wobaoming: '我报名',
  baoming: '报名',
  canjia: '参加',
  wojia: '我家',
  women: '我们',
  wo: '我',
  dianti: '电梯',
  loudaodeng: '楼道灯',
  loudao: '楼道',
  deng: '灯',
  ludeng: '路灯',
  huaile: '坏了',
  huai: '坏',
  buliang: '不亮',
  meiliang: '没亮',
  tingshui: '停水',
  tingdian: '停电',
  meishui: '没水',
  meidian: '没电',
  nuanqi: '暖气',
  bure: '不热',
  loushui: '漏水',
  loushule: '漏水了',
  xiashuidao: '下水道',
  xiashui: '下水',
  dule: '堵了',
  du: '堵',
  menjin: '门禁',
  danyuanmen: '单元门',
  matong: '马桶',
  shuilongtou: '水龙头',
  shuiguan: '水管',
  baole: '爆了',
  lajitong: '垃圾桶',
  laji: '垃圾',
  manle: '满了',
  kunzhule: '困住了',
  kunzhu: '困住',
  kunren: '困人',
  zhaohuole: '着火了',
  zhaohuo: '着火',
  maoyan: '冒烟',
  jiuming: '救命',
  meiqiwei: '煤气味',
  meiqi: '煤气',
  ranqi: '燃气',
  shoudao: '收到',
  queren: '确认',
  quxiao: '取消',
  chexiao: '撤销',
  bangzhu: '帮助',
  yinsi: '隐私',
  haole: '好了',
  xiuhaole: '修好了',
  laishuile: '来水了',
  laidianle: '来电了',
  buqule: '不去了',
  liangge: '两个',
  yige: '一个',
  sange: '三个',
  ge: '个',
  ren: '人',
  le: '了',
  ye: '也',
  dou: '都',
  qu: '去',
  lai: '来',
  danyuan: '单元',
  haolou: '号楼',
  lou: '楼',
  ceng: '层',
  men: '门',
  dakai: '打开',
  dabukai: '打不开',
  guanbushang: '关不上',
  bao: '报',
  ming: '名',
  liang: '两',
  ting: '停',
};
const spelling = new RegExp(
  Object.keys(spelled)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/** A message typed in pinyin, as far as its words are known; any other text as it is. */
export function fromPinyin(text: string): string {
  const first = text.charCodeAt(0);
  if (
    (first >= 0x3400 && first <= 0x9fff) ||
    /[\u3400-\u9fff]/u.test(text) ||
    !/[a-z]{2}/iu.test(text) ||
    text.length > 120
  )
    return text;
  const joined = text.toLowerCase().replace(/(?<=[a-z])[\s']+(?=[a-z])/gu, '');
  const written = joined.replace(spelling, (word) => spelled[word] ?? word);
  return /[a-z]{4}/u.test(written) ? text : written;
}
