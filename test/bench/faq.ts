import MiniSearch from 'minisearch';
import { createIndex, type FaqDoc } from '#language/faq/index.ts';
import { type Bench, quantile, say } from './bench.ts';

const streets =
  '紫荆 海棠 玉兰 银杏 枫林 翠湖 望京 和平 朝阳 丰台 西山 东坝 南苑 北苑 石景 莲花 芳草 万寿 清河 沙河 天通 回龙 亦庄 大兴 房山'.split(
    ' ',
  );
const offices =
  '社区服务站 卫生站 活动室 图书室 食堂 派出所 物业 健身房 停车场 幼儿园 菜市场 快递柜 理发店 洗衣房 游泳馆 养老驿站 自习室 音乐教室 充电站 投诉中心'.split(
    ' ',
  );
/** The same asked in three ways: two stand in the entry, the third is asked. */
const asked = [
  '几点开门|什么时候营业|开到几点',
  '在哪儿|怎么走|地址是哪',
  '怎么收费|多少钱|要交费吗',
  '怎么预约|要提前约吗|如何预订',
  '电话是多少|联系方式|打哪个号码',
  '需要带什么证件|办理要什么材料|要拿什么',
  '周末休息吗|节假日开不开|星期天有人吗',
  '谁负责|归谁管|找哪位',
  '可以带孩子吗|小孩能进吗|儿童让进不',
  '能不能退|怎么退费|不想要了可以退钱吗',
  '招人吗|怎么报名当志愿者|还收人吗',
  '有没有老人优惠|老年人打折吗|六十岁以上免费吗',
  '可以停车吗|车停哪里|有停车位没',
  '怎么投诉|不满意找谁反映|提意见去哪',
  '一次能用多久|限时吗|最长几个小时',
  '办卡要多长时间|几天能办好|多久下来',
  '丢了东西找谁|失物招领在哪|捡到东西交给谁',
  '关门后怎么办|夜里有人值班吗|半夜能进吗',
  '怎么交费|能用微信付款吗|哪里缴费',
  '刷脸进不去怎么办|门禁打不开找谁|录人脸去哪',
].map((wordings) => wordings.split('|'));

/** 10,000 entries, every 37th of them asked. */
function directory() {
  const docs: FaqDoc[] = [];
  const queries: { readonly text: string; readonly gold: string }[] = [];
  for (const street of streets)
    for (const office of offices)
      for (const [first, second, third] of asked) {
        const id = `e${docs.length}`;
        const answer = `${street}${office}：请在工作日到前台咨询，编号${docs.length}。`;
        const texts = [
          `请问${street}那边${office}${third}`,
          `${office}（${street}）${third}呀`,
          `${street}${office}${third}`,
        ];
        if (docs.length % 37 === 0) queries.push({ text: texts[docs.length % 3]!, gold: id });
        docs.push({ id, question: `${street}${office}${first}`, ask: [`${street}的${office}${second}`], answer });
      }
  return { docs, queries };
}

/** MiniSearch cuts at spaces; letters and pairs of letters are what finds most in Chinese. */
const letters = (text: string): string[] => {
  const all = [...text.replace(/[\s\p{P}]/gu, '')];
  return [...all, ...all.slice(1).map((letter, i) => `${all[i]}${letter}`)];
};

export const bench: Bench = {
  about: 'ranking among 10,000 entries, beside MiniSearch on the same entries',
  async run() {
    const { docs, queries } = directory();
    const search = new MiniSearch<FaqDoc>({
      fields: ['question', 'ask', 'answer'],
      tokenize: letters,
      extractField: (doc, name) => [(doc as unknown as Record<string, unknown>)[name]].flat().join(' '),
    });
    search.addAll(docs);
    const { rank } = createIndex(docs);
    const theirs = measured(queries, (text) => search.search(text).map(({ id }) => id as string));
    const ours = measured(queries, (text) => rank(text).ranked.map(({ id }) => id));
    for (const [name, { hits, micros }] of [
      ['MiniSearch', theirs],
      ['ranking', ours],
    ] as const)
      say(
        `${name.padEnd(10)} hit@5 ${((100 * hits) / queries.length).toFixed(1)} %, a query median ${quantile(micros, 0.5).toFixed(0)} µs, mean ${mean(micros).toFixed(0)} µs`,
      );
    say(
      `ranking is ${(quantile(theirs.micros, 0.5) / quantile(ours.micros, 0.5)).toFixed(0)} × faster by median, ${(mean(theirs.micros) / mean(ours.micros)).toFixed(0)} × by mean`,
    );
  },
};

function measured(
  queries: readonly { readonly text: string; readonly gold: string }[],
  ask: (text: string) => readonly string[],
) {
  const micros = new Float64Array(queries.length);
  let hits = 0;
  for (const [i, { text, gold }] of queries.entries()) {
    const start = performance.now();
    const ids = ask(text);
    micros[i] = (performance.now() - start) * 1000;
    hits += Number(ids.slice(0, 5).includes(gold));
  }
  return { hits, micros };
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
