import { gated } from '../look/gated.ts';
import { wordList } from '../vocabulary.ts';
import * as words from './chat.words.ts';

const past = wordList(words.past);
const now = wordList(words.now);
const elsewhere = wordList(words.elsewhere);
const advert = wordList(words.advert);
const joke = wordList(words.joke);
const soft = wordList([words.hypothetical, words.hearsay, words.praise, words.opinion, words.denial].join(' '));
const hypothetical = wordList(words.hypothetical);
const inTheirPlace = gated(words.inTheirPlace);
/** 我要是物业，先把这堆破烂清了. */
export const isInTheirPlace = (text: string): boolean => inTheirPlace.test(text);

const forwarded = gated(
  /^(?:转发|转载|链接|转[:：]|\[聊天记录|\[链接|\[转发|【|\[合并转发|\[分享|分享[:：]|扩散|紧急扩散|求扩散|\[小程序|\[文件)/u,
);
/** 楼道公约：1. 不堆杂物 …: rules and lists to be read, not to be answered. */
const toRead = gated(
  /^[^\n]{0,30}(?:公约|须知|规定|守则|清单|菜单|议程|流程|日程|节目单|食谱|攻略|步骤)[^\n]{0,10}\n[^\n]{1,80}\n/u,
);
/** 早上听新闻，南方一个小区半夜着火: of another place; where the own home comes in as well, it is read. */
const retold = gated(
  /^[^，,。\s]{0,6}(?:听|看|刷)(?:了|到|见|过)?(?:[个条段则])?(?:新闻|短?视频|抖音|微博)(?:里|上|说|报|讲){0,2}[，,：:\s][^，,。]{0,4}(?:南方|北方|外地|国外|外国|某[个市省地]?|\p{Script=Han}{2,3}[省县])/u,
);
const own = gated(/(?<!得)[我俺咱]|现在|这会|也|号楼|单元|[东西南北]门|隔壁|对门|跟前|眼前|快|1(?:20|19|10)|救/u);
const pictures = /^(?:\[[^\]]{1,6}\]|\p{Extended_Pictographic}|[\s\u200d\ufe0f\u{1f3fb}-\u{1f3ff}])+$/u;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Nothing for the assistant whatever words it holds: forwarded texts, pictures. */
export const isChat = (text: string): boolean =>
  forwarded.test(text) ||
  toRead.test(text) ||
  (retold.test(text) && !own.test(text)) ||
  (!isHan(text.charCodeAt(0)) && pictures.test(text) && !/^[👌👍\s]+$/u.test(text));

/** A fault is named, but not one here and now that somebody could look at: long ago, elsewhere, for sale, a joke. */
export function isElsewhere(text: string): boolean {
  if (elsewhere.in(text) || advert.in(text) || joke.in(text) || words.announced.test(text)) return true;
  if (isInTheirPlace(text)) return true;
  return past.in(text) && !now.in(text);
}

/** A clause that tells of no fault: it praises, denies, fears or opines. */
export const isSoft = (clause: string): boolean => soft.in(clause) || others.test(clause);

/** Somebody else's business: 谁家灯没关. */
const others = /谁家(?!.{0,8}(?:漏|水|堆|垃圾|烟|火|味|杂物|扔|爆))/u;

export const isHypothetical = (text: string): boolean => hypothetical.in(text);

const later =
  /(?:明天|明儿|明早|明晚|明日|后天|下周|下礼拜|周[一二三四五六日天]|星期|今晚|今夜|\d号(?!楼|院|门|单元)|\d日|\d点|几点|哪天|什么时候|啥时候).{0,10}(?:停[水电暖气]|检修|断[水电])/u;
/** 停电延到6点, 停水往后推一小时 is said of an outage that is known. */
const lasts =
  /停(?:暖气|[水电暖气])(?:时间|要|会|得|再){0,3}(?:(?:往|向)[后前](?:推|延|挪|移|拖|调|错|提)|推后|后[延推移]|推迟|延迟|延后|顺延|提前|提早)(?:了|上)?\s?(?:半|[\d一二两三四五六](?:\d|个|小时|钟头|刻钟|分钟|天))(?!.{0,8}(?:还没|都没|没来|没修|还不|才))|停[水电暖气](?:时间|要|会|得|会要)?(?:延长?|推迟|延迟|延后|提前)(?:到|至)(?!现在|这会|这时|.{0,8}(?:还没|都没|没来|才))/u;
const asked =
  /停(?:暖气|[水电暖气]).{0,6}(?:取消|不停|作罢|加上|去掉|提前\d|推迟\d)|停[水电暖气]?到(?:几点|什么时候|啥时候|多会儿)|停(?:不停|没停|[水电暖气](?:不停|了吗|吗|么|没有?[?？]?$|不))|(?:[水电暖气])停(?:了吗|没|不停)|停[水电暖气].{0,4}[吗么?？]$/u;

/** A stop announced for later, or asked about, is no report. */
export const isAnnounced = (clause: string): boolean => asked.test(clause) || later.test(clause) || lasts.test(clause);
