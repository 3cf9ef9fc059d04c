import type { Intent } from '#domain/intent.ts';
import type { Party } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { eventIn } from './event-words.ts';

const plusOne =
  /^(?:[+➕加]\s*(?:1|一)|我也(?:去|报|来|参加|要去|想去|报名|算一个|报一个|加一)[了啊吧呀]?|算我一个|带我一个|\+[1-9]\d?|加我(?:一个)?|也算我一个)[\s!！。~～吧啊呀👍🙋‍♀️♂️💪]*$/u;
const join =
  /报名|报(?:上|个名|一?下|一个|[一二两三四五六七八九十俩仨\d]+(?:个|位|口|人|名)?|我|仨|俩)|算(?:我|上我|我家|我们|上我们|俺|咱|[一二两三四五六七八九\d]+[个位])|(?:我|我们|俺|咱|咱家|我家|俺家|我俩|俩)(?:们|家)?(?:[\u4e00-\u9fa5]{0,8})?(?:都去|参加|也去|去[一二两三四五六七八九\d俩仨]|要去|想去|能去|肯定去|一定去|必去|全去|来[一二两三四五六七八九\d俩仨]|来[!！。]?$|去[!！。]?$)|带我(?:一个|们)|加我|把我(?:们|家)?(?:也)?(?:加|算|写|记|添)|举手|占(?:个|一个|[一二两三俩]个)(?:名额|位|坑|座)|留[一二两三四五六七八九\d俩仨个]+(?:名额|位|座)|(?:给|帮|替|代)[\u4e00-\u9fa5]{1,8}(?:报|登记|占|记|留|算|写)(?:个|一|上|名|两|俩|仨|\d|一下)|登记一下|记上(?:我|一个)|给我(?:记|留|算|报)|引导我来|我来[!！。]?$|[俩两一二三四五六七八九\d仨](?:个)?(?:大人|大)[俩两一二三四五六七八九\d仨](?:个)?(?:孩子|小|娃)|(?:我家|我们家|俺家)?(?:[一二两三四五六七八九\d俩仨]+)(?:口人?|个人|位|人)[!！。，,\s]|全家(?:都)?(?:去|参加|出动)|还有(?:名额|位置|位子)(?:吗|没|么)|能报(?:名)?(?:吗|不)|想报/u;
const withdraw =
  /(?:退出|退了?报名|不去了|去不了了?|去不成|来不了|不参加了?|不来了|参加不了|取消(?:我|我家|我们|俺|俺家)?(?:的)?报名|取消我|把我(?:家|们)?(?:的)?(?:名字?|报名)?(?:划掉|去掉|删|撤|划|取消)|报名取消|取消报名|名额让|让给别人|不要了|先别给我算|别算我|别给我算|划掉|不报了|退一?个|我退|帮我退|退报|减掉?我|少(?:来|去|报)[一二两三四五六七八九\d俩]|少[一二两三俩\d]个|撤了我的|除名)/u;
const change =
  /(?:改成|改为|改|变成|变更为|变为|调整为|调成|换成|增加到|减成|减到|加到|更正为|一共|总共|共)\s*[+]?([\d]{1,3}|[一二两三四五六七八九十俩仨]+)(?:个|位|口|人|名)?/u;
const delta =
  /(?:再|多|又)(?:给我|帮我|我家)?(?:加|添|报|来|算|带|多)(?:上)?([\d]{1,2}|[一二两三四五六七八九十俩仨])(?:个|位|口|人|名)?|(?:加|添)([\d]{1,2}|[一二两三四五俩仨])(?:个|位|口)(?:人)?/u;
const notSignup =
  /驾校|幼儿园|老年大学|小学|中学|学校|辅导班|兴趣班|考研|考公|考试|雅思|英语|健身卡|游泳班|钢琴|单位|公司|旅行社|旅游团|打牌|麻将|拼车|团购|斗地主|三缺一|你去我|不加班|看情况|再说|同意|支持|赞成|老张|都报|报的什么|报警|报纸|报价|报销|报应|报答|报告|举报|预报|汇报|海报|报复|报社|物业费|签字|志愿填报|怎么报|如何报|在哪报|哪儿报|哪里报|哪报|咋报|找谁报|几点报|啥时候报|什么时候|多少钱|上次|上回|去年|去医院|去超市|去买|去公园|上班|回家|下班|出差了|去趟|去接|去上|去看病|谁去|有没有人去|等我问|问问|说不准|不一定|可能去|没准|改天|下次|报名费|报了个|报的是|已经报了|没报名|别报|不报名|闺蜜|回老家/u;

/** What somebody says about coming, staying away or how many they are. */
export function readSignup(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 80) return undefined;
  const event = eventIn(text);
  if (plusOne.test(text)) return joined(ingredients, text, event);
  const going = withdraw.test(text);
  if (going && isAbout(text, event)) {
    const fewer =
      /少(?:来|去|报)?([一二两三四五六七八九\d俩仨])|退([一二两三四五\d俩仨])个|([一二两三四五俩仨\d])(?:个|位|口)?人?(?:不去|去不了|来不了|不来|不参加)/u.exec(
        text,
      );
    const party = number(fewer?.[1] ?? fewer?.[2] ?? fewer?.[3]);
    return {
      kind: 'signup.withdraw',
      slots: { ...(event !== undefined && { event }), ...(party !== undefined && { party }) },
    };
  }
  const total = change.exec(text);
  if (
    total !== null &&
    /报|人|个|口|位|\+|名额|包|家/u.test(text) &&
    /改|变|减|加到|一共|总共/u.test(text) &&
    !/时间|地点|点|日|号改|周/u.test(text)
  ) {
    const party = number(total[1]);
    const joins = /一共|总共|^.{0,3}共/u.test(total[0]) && !/之前|刚|原来|原|改|变/u.test(text);
    if (party !== undefined && !joins)
      return { kind: 'signup.change', slots: { party, ...(event !== undefined && { event }) } };
  }
  const more = delta.exec(text);
  if (more !== null && !notSignup.test(text)) {
    const by = number(more[1] ?? more[2]);
    if (by !== undefined) return { kind: 'signup.change', slots: { delta: by, ...(event !== undefined && { event }) } };
  }
  if (!join.test(text) && !(event !== undefined && ingredients.party !== undefined && text.length <= 20)) {
    return ingredients.text.quote !== undefined && ingredients.party !== undefined && text.length <= 14
      ? joined(ingredients, text, event)
      : undefined;
  }
  if (notSignup.test(text)) return undefined;
  if (/[?？吗]$|几点|怎么|谁/u.test(text) && !/名额|我也去|我报|算我|我想报|我去/u.test(text)) return undefined;
  return joined(ingredients, text, event);
}

/** Leaving needs a word about the sign-up or the event; 不去了 alone is enough when short. */
const isAbout = (text: string, event?: string): boolean =>
  !/打车|外卖|单位|公司|学校|驾校|会议室|订单|酒店|快递|群|不要了的|旧/u.test(text) &&
  (event !== undefined || /报名|名额|名字|退出|我|俺|咱|家/u.test(text)) &&
  !/[?？]/u.test(text);

function joined(ingredients: Ingredients, text: string, event: string | undefined): Intent {
  const party: Party = ingredients.party ?? { party: 1 };
  const ifRoom = /有名额|没满|有位|还有(?:名额|位)|不满/u.test(text);
  return {
    kind: 'signup.join',
    slots: {
      party: party.party,
      ...(party.adults !== undefined && { adults: party.adults }),
      ...(party.children !== undefined && { children: party.children }),
      ...(party.names !== undefined && { names: party.names }),
      ...(event !== undefined && { event }),
      ...(party.proxyFor !== undefined && { proxyFor: party.proxyFor }),
      ...(ifRoom && { ifRoom }),
    },
  };
}

const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const number = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  return /^\d+$/u.test(word) ? Number(word) : digits[word];
};
