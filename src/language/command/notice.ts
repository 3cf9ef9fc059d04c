import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { readExtent } from './extent.ts';
import { type NoticeEnd, readEnd } from './notice-end.ts';
import { areSeveral, endsWith, opensWith, whereOut } from './notice-for.ts';
import { politely } from './opening.words.ts';
import { announced, readOutage, supplyIn } from './outage.ts';
import { readRevision } from './revision.ts';
import { readScope, readTail } from './scope.ts';
import { isOffice, timesIn, wording } from './slots.ts';
import { numberOf } from './ticket-number.ts';

type Notice = IntentOf<'notice.post'>;

const correction =
  /^(?:请|麻烦)?(?:更正|订正|改正|更改|修改)(?:一下|下)?[\s，,]?(?:通知|那条通知|上一条|上条)?\s*#?(\d{1,5})?(?:号)?(?:通知)?[\s，,:]+/u;
/** 「把装修那条通知改一下：#6 …」. */
const amended = gated(
  /^(?:请|麻烦|帮忙|帮我){0,2}(?:把|将)?(?!.{0,16}(?:怎么|又|老|总|物业))[^:：\n]{0,16}(?:通知|公告)[^:：\n]{0,4}(?:改|更正|订正|修改|更新)(?:(?:一下|下)[:：，,\s]{1,3}|[:：]\s?)(?:通知)?(?:#\s?(\d{1,5})(?:号?(?:通知|改为|改成)?)?[\s，,:：]{0,3})?/u,
);
/** 通知#6有误，…，麻烦发更正. */
const mistaken = gated(
  /^(?:(?:通知|公告)\s?(?:#|第)?\s?(\d{1,5})[号条]?|第?\s?(\d{1,5})[号条](?:通知|公告))(?:的?内容)?(?:有误|[写发说打]错(?:别?字)?了?|有(?:个|一个)?错别?字|不对|有变化?|时间变了)[，,:：。；;\s]{1,3}(?:更正(?:一下)?[:：，,\s]{1,2}|改[为成][:：]\s?)?/u,
);
/** 停水通知写错了，是9点到11点不是9点到12点; 上面打错了 应该是13点开始: of the latest, by who posted it. */
const misprinted = gated(
  /^(?:不好意思|抱歉|哎呀?|哦|[，,\s]){0,3}(?:(?:上面|刚才|刚刚|刚发|前面|上一?条|那[条个])(?:发?的|那[条个])?)?(停(?:暖气|[水电暖气]))?(?:的)?(?:通知|公告)?(?:里|上)?(?:的)?(?:时间)?(?:有误|[写发说打弄]错(?:别?字)?了|不对)[，,:：。；;！!\s]{0,3}(?:(?:应该?)?[是为])?/u,
);
const namesWhat = gated(/^[^错误对]{0,12}(?:上面|刚才|刚刚|刚发|前面|上一?条|那[条个]|停[水电暖气]|通知|公告)/u);
/** …不是9点到12点: what was wrong. */
const wrongly = /[，,。；;\s]{0,2}(?:而)?不是[^，,。；;]{1,20}[。！!\s]{0,3}$/u;
/** 不是9点到12点，是…. */
const wronglyFirst = /^不是[^，,。；;]{1,20}[，,。；;\s]{1,3}(?:应该?)?[是为]/u;
/** Beside the hours of an outage: what begins and ends. */
const onlyHours = /停(?:暖气|[水电暖气])|开始|起|结束|恢复|来[水电暖气]|为止|[到至从才的吧了，,。.！!\s]/gu;
/** 通知1里检休应为检修. */
const wordsOfIt = gated(
  /^(?:(?:通知|公告)\s?#?\s?(\d{1,5})号?(?:通知)?|第\s?(\d{1,5})\s?条(?:通知)?)(?:里面?|中|上面?)的?(?=.{1,40}(?:应[为是]|应该[是为]|改[为成]|换[为成]))/u,
);
const askedForIt = gated(
  /[，,。；;\s]{1,3}(?:请|麻烦|帮忙?|劳驾)?(?:再)?(?:发(?:一?[个条]|布)?)?更正(?:一下|通知)?(?:吧|谢谢)?[。.!！\s]{0,3}$/u,
);
/** …，是通知3: its number is said at the end. */
const numberBehind = gated(/[，,。；;\s]{1,3}(?:是|就是|说的是)?通知\s?#?\s?(\d{1,5})(?:号)?[。.!！\s]{0,3}$/u);
const order =
  /(?:帮我|帮忙|请|麻烦)?(?:再)?(?:发(?:个|条|一个|一条|布|一下|下|出){0,4}(?:停[水电暖气]|断电|检修|维修)?的?(?:通知|公告|消息|提醒)|(?:群发|推送)(?:一?[个条])?(?:通知|公告|消息)?|(?<=[给向往].{1,12})发(?:一?[条个])(?=$|[:，,])|发到.{2,20}(?=$)|发出去|发一下|(?<=^(?:请|麻烦|帮我|帮忙|给我|你|再|小助手|[，,：:\s]){0,4})(?:草?拟|起草)一?[个条份](?:停[水电暖气])?(?:通知|公告)|下发通知|下个通知|通知一?下(?!去|达|来)|出个通知)/u;
const address = gated(
  /^(?:请|麻烦|帮我|帮忙|给我){0,4}(?:通知|告诉|转告|提醒)(?:一下|下)?\s?(?=全体|各位|所有|大家|\d|[一二三四五六七八九十]+号楼|志愿者|楼门长|居民|本楼|咱楼|各楼|业主|住户)/u,
);

/** 「发通知…」, 「通知全体居民：…」, 「更正通知#3：…」, 「今晚22:30给3号楼发通知：…」. */
export function readNotice(ingredients: Ingredients, text: string): Notice | undefined {
  const corrected = correction.exec(text);
  if (corrected !== null && (isOffice(ingredients) || text.includes('通知')))
    return make(ingredients, text, 0, corrected[0].length, corrected[1] ?? 'latest');
  const wrong = isOffice(ingredients) ? mistaken.exec(text) : null;
  if (wrong !== null) {
    const end = text.length - (askedForIt.exec(text)?.[0].length ?? 0);
    return make(ingredients, text.slice(0, end), 0, wrong[0].length, wrong[1] ?? wrong[2]);
  }
  const hours = isOffice(ingredients) ? otherHours(ingredients, text) : undefined;
  if (hours !== undefined) return hours;
  const inIt = isOffice(ingredients) ? wordsOfIt.exec(text) : null;
  if (inIt !== null) return make(ingredients, text, 0, inIt[0].length, inIt[1] ?? inIt[2]);
  const changed = isOffice(ingredients) ? amended.exec(text) : null;
  if (changed !== null) {
    const number = changed[1] === undefined ? numberBehind.exec(text) : null;
    return make(
      ingredients,
      text.slice(0, number?.index ?? text.length),
      0,
      changed[0].length,
      changed[1] ?? number?.[1] ?? 'latest',
    );
  }
  const revision = readRevision(ingredients, text);
  if (revision !== undefined) {
    const notice = make(ingredients, text, 0, 0, 'latest');
    return notice && { ...notice, slots: { ...notice.slots, ...revision } };
  }
  if (isOffice(ingredients) && announced.test(text))
    return make(ingredients, text, 0, /^通知(?=\d)/u.exec(text)?.[0].length ?? 0);
  const colon = colonOf(text);
  const head = colon === -1 ? text : text.slice(0, colon);
  const addressed = address.exec(text);
  if (addressed !== null && colon > 0 && colon < 40) return make(ingredients, text, 0, colon + 1);
  if (isOffice(ingredients) && said.test(text)) {
    const from = said.exec(text)![0].length;
    if (!/限\s?\d+人|名额|报名/u.test(text)) return make(ingredients, text, 0, from);
  }
  const match = order.exec(head.slice(0, 60)) ?? (isOffice(ingredients) ? briefly.exec(text.slice(0, 60)) : null);
  if (match === null || /[?？吗]$|没有?发|发了(?!.*[:：])|发过|谁发|刚发/u.test(head)) return undefined;
  if (!/通知|公告|提醒/u.test(match[0]) && /限\d+|名额|报名|截止/u.test(text)) return undefined;
  if (!introduces(text.slice(0, match.index))) return undefined;
  const after =
    match.index +
    match[0].length +
    (/^[，,\s]{0,6}(?:说是?|就说|内容是?)[:，,]?/u.exec(text.slice(match.index + match[0].length))?.[0].length ?? 0);
  if (colon !== -1 && isHead(ingredients, text.slice(after, colon))) return make(ingredients, text, 0, colon + 1);
  if (text.slice(after).trim() === '') return untold(ingredients, text);
  if (complains.test(text.slice(after))) return undefined;
  // 发个停电通知 5号楼检修: what the notice is about stands in the order.
  const named = /停[水电暖气]|断电/u.exec(match[0]);
  return make(ingredients, text, 0, after, undefined, named === null ? undefined : match.index + named.index);
}

/** The latest notice has other hours, and nothing else is said: talk of times tells more. */
function otherHours(ingredients: Ingredients, text: string): Notice | undefined {
  const found = misprinted.exec(text);
  if (found === null || !namesWhat.test(text)) return undefined;
  const wrong = wronglyFirst.exec(text.slice(found[0].length));
  const start = found[0].length + (wrong?.[0].length ?? 0);
  const end = wrong === null ? text.length - (wrongly.exec(text.slice(start))?.[0].length ?? 0) : text.length;
  const times = timesIn(ingredients, start, end);
  const rest = times.reduce((words, time) => words.replace(time.text, ''), text.slice(start, end));
  if (times.length === 0 || rest.replace(onlyHours, '') !== '') return undefined;
  const supply = found[1] === undefined ? undefined : supplyIn(found[1]);
  const notice = make(ingredients, text.slice(0, end), 0, start, 'latest', supply && text.indexOf(found[1]!));
  return notice && supply ? { ...notice, slots: { ...notice.slots, outage: { supply } } } : notice;
}

/** To the assistant, or where staff speak: 「通知：…」, 「发一条：…」, 「请通知全体居民，…」. */
const said =
  /^(?:请|麻烦|帮我|帮忙){0,3}(?:(?:重要|紧急|温馨)?(?:通知|公告|提醒|提示)(?:一下|如下)?[:：]|(?:发|推|群发)(?:一?[条个]|一下|出去)?[:：]|(?:通知|告诉|提醒|转告)(?:一下)?(?:全体|各位|所有|大家)(?:居民|邻居|业主|住户|楼门长|志愿者)?们?[，,:：\s]|(?:通知|转告|告诉)(?:一下)?大家(?:一下)?(?=今[天晚]|[明后]天|明[早晚]|大后天|[本这下]?(?:周|星期|礼拜)[一二三四五六日天末]|\d{1,2}[月号日点:])(?!.{0,40}(?:[?？吗]|了[。!！]?$)))/u;

/** 发通知也没人看: talk about posting. */
const complains = /^(?:吧|也|都|又|还|怎么|咋|没|不|的|是|真|太|有什么用|干嘛|干啥)/u;

/** Where staff speak: 「今晚7点给3号楼发：…」, 「晚上8点通知5号楼，…」. */
const briefly =
  /(?<=[给向往](?:.{0,12}(?:楼|单元|楼门|群)|全体.{0,4}|各位.{0,4}|居民们?|业主们?|志愿者们?|楼门长们?))发(?=[:，,])|(?<=[点分半\d]\s?)通知(?:.{0,10}(?:楼|单元|楼门)|全体.{0,4}|居民|业主|志愿者|楼门长)(?=[:，,])/u;

const toRooms = /[给往向到在][^，,。!！?？]{1,20}群里?$/u;
/** Before the order only: who, when, to whom. */
const introduces = (said: string, before = said.replace(toRooms, '')): boolean =>
  before.length <= 30 &&
  !/名单|报名表|花名册|[。！？!?]|昨|刚|谁|没|不|物业|他们|你们|人家|楼长|看到|收到|让|叫|应该|怎么|为什么|天天|总|群里|有人/u.test(
    before,
  );

/** Between order and colon only a time and rooms: then what follows the colon is the text. */
const isHead = (ingredients: Ingredients, between: string): boolean =>
  between.trim() === '' ||
  (between.length <= 60 &&
    (/发|群|全体|居民|业主|住户|楼门长|志愿者|号楼|单元|给|内容|如下/u.test(between) || ingredients.times.length > 0) &&
    !/。|！/u.test(between));

/** The first colon that is not inside a clock time. */
function colonOf(text: string): number {
  const match = /(?<!\d):|:(?!\d)/u.exec(text);
  return match === null ? -1 : match.index;
}

function make(
  ingredients: Ingredients,
  text: string,
  headStart: number,
  start: number,
  corrected = correctedBy(text)?.toString(),
  outageAt?: number,
): Notice | undefined {
  const last: NoticeEnd | undefined =
    corrected === undefined ? readEnd(ingredients, text, start) : readTail(ingredients, start, text.length);
  const end = last?.at ?? text.length;
  const words = wording(ingredients, start, end);
  if (words === '') return corrected === undefined ? untold(ingredients, text) : undefined;
  const supply = outageAt === undefined ? undefined : text.slice(outageAt, outageAt + 2);
  const content = supply === undefined || words.includes(supply) ? words : `${supply}通知：${words}`;
  const outage = readOutage(ingredients, outageAt ?? start, end);
  const extent = corrected === undefined ? undefined : readExtent(ingredients, start, end);
  const rooms = readScope(ingredients, headStart, start) ?? last?.scope ?? audience(ingredients, text, start);
  // A correction goes where the old notice went, unless it says otherwise.
  const named =
    outage === undefined
      ? (opensWith(ingredients, text, start, end) ?? endsWith(ingredients, text, start, end))
      : whereOut(ingredients, start, end);
  // 通知大家 3号楼和5号楼明天…: those that are named are whom it is for; one house alone is where something is.
  const whom = outage !== undefined || areSeveral(named) ? named : undefined;
  const meant = rooms?.ours === true ? (whom ?? rooms) : (rooms ?? named);
  const scope = corrected === undefined ? meant : rooms;
  const sendAt = last?.sendAt ?? timesIn(ingredients, headStart, start).find((time) => time.from !== undefined)?.from;
  return {
    kind: 'notice.post',
    slots: {
      text: content,
      ...(scope !== undefined && { scope }),
      ...(sendAt !== undefined && corrected === undefined && { sendAt }),
      ...(corrected === 'latest' && { corrects: true }),
      ...(corrected !== undefined && corrected !== 'latest' && { notice: Number(corrected) }),
      ...(outage !== undefined && { outage }),
      ...(extent !== undefined && { extent }),
    },
  };
}

/** 停水那条更正一下，#9改成…; 改错别字：通知12里…: which notice is put right. */
export const correctedBy = (text: string): number | undefined =>
  putsRight.test(text) ? numberOf(text, '通知|公告') : undefined;
const putsRight = gated(/更正|订正|勘误|错别?字|写错|打错|应[为是]|改[为成]/u);

/** 发通知, 通知3号楼：: what it is to say is asked. */
const bareOrder = new RegExp(
  `^${politely}(?:(?:[给向往][^，,。]{1,20})?(?:发布?|出|下)(?:一?[个条份]|一下)?(?:停[水电暖气])?(?:通知|公告)(?:[给到][^，,。]{1,20})?|(?:通知|转告)(?:一下)?(?:全体|所有|各|大家|\\d).{0,16})(?:吧|了)?[:：，,。！!\\s]{0,3}$`,
  'u',
);
function untold(ingredients: Ingredients, text: string): Notice | undefined {
  if (!isOffice(ingredients) || !bareOrder.test(text)) return undefined;
  const scope = readScope(ingredients, 0, text.length);
  return { kind: 'notice.post', slots: { text: '', ...(scope !== undefined && { scope }) } };
}

/** 「3号楼全体居民明天…」: the text opens by addressing people. */
function audience(ingredients: Ingredients, text: string, start: number) {
  const match =
    /^[\s，,]{0,6}(?:请)?([^，,。:：]{0,20}?(?:全体|各位|所有)?(?:居民|邻居|住户|业主|街坊|志愿者|楼门长)们?)(?!会|群|代表|委员|服务|活动|报名)/u.exec(
      text.slice(start),
    );
  if (match === null) return undefined;
  return readScope(ingredients, start, start + match[0].length);
}
