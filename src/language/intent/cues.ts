import { codeIn } from '#domain/pairing-code.ts';
import type { Cue, Piece } from '#domain/reading.ts';
import { maySpeakOfOutage } from '../command/outage-follow.ts';
import { isOffice, without } from '../command/slots.ts';
import type { Ingredients } from '../ingredients.ts';
import { type Gated, gated } from '../look/gated.ts';
import { isShutOff } from '../repair/danger-none.ts';
import { symptomIn, symptoms } from '../repair/symptoms.ts';
import { thingsIn } from '../repair/things.ts';
import { sensesOf } from '../senses/senses.ts';
import { calmed, isOver } from './calmed.ts';
import { asksHowItStands } from './how-it-stands.ts';

/** 说错了是门禁坏了, 不对，不是电梯是门: what stands before the other fault. */
export const instead =
  /^(?:哦|啊|哎)?[，,\s]{0,2}(?:不对|错了|[说写打报]错了)[，,\s]{0,2}(?:不是[^，,。是]{1,8}[，,\s]{0,2})?(?:应该)?是(?=[^，,。]{2})/u;

const patterns: readonly (readonly [Cue, RegExp])[] = [
  [
    'plus-one',
    /^(?:[+加]\s*(?:1|一)|我(?:要|想)?去(?:吧)?|我也(?:去|报|来|参加|要去|想去|报名|算一个|报一个)[了啊吧呀]?|算我一个|带我一个|\+[1-9]\d?|加我(?:一个)?|也算我一个|我也算一个|报[1一]?个?)[\s!！。~～吧啊呀]*$/u,
  ],
  [
    'alike',
    /^(?:同上|同楼上|同问题|同款|同样|一样|一样一样|俺也一样|我也一样|我也是|俺也是|我这也是|\+1\+1|加一|(?:我|俺|我们)(?:家|这儿|这边|刚才?|今天)?也(?:碰|遇|赶)(?:上|到|着|见)(?:了|过)?)[\s!！。~～啊呀]*$/u,
  ],
  [
    'ok',
    /^(?:好(?:的|嘞|滴|哒|呀|吧|好)?|嗯+|ok|okk|okay|行|行吧|可以|没问题|👌|👍|🆗|知道了?|知道啦|明白了?|了解了?|对|是的?|是啊|对的|对对|谢谢|\[ok\]|\[强\])[\s!！。~～，,👌👍]{0,4}(?:谢谢|知道了|收到|好的|👌|👍)?[\s!！。~～]{0,6}$/iu,
  ],
  [
    'take-over',
    /^(?:我)?(?:接|接了|我接|接警|马上(?:去|到|来|过去|就到|就来|处理)|这就(?:去|来|过去|到)|来了|我来|我去|我去看看|我来处理|我来看看|去了|正在(?:赶|过去|去)|正往.{0,4}(?:赶|去)|已(?:经)?(?:出发|到场|在路上|派人)|到了|在路上|派人了|安排了|已安排|安排人了|我过去|我马上(?:到|去|来|过去)|立刻去|就到|这就派人|物业接|已接)(?:了|吧|处理|看看|啦){0,3}[\s!！。~～，,]{0,4}(?:(?:我|这就|马上|立刻|现在|已经?|\d{1,2}分钟|去|到|来|过去|看看|处理|处置|派人|师傅|电工|安排|了|就|正|在路上|赶|往|那边|现场|吧|哈){0,8})[!！。~～]{0,3}$/u,
  ],
  [
    'danger-over',
    /(?:人|老人|孩子|娃|老太太|里面的人|里头的人|他们?|她|大家|都)(?:已经?|都|给|被){0,3}(?:出来|救出来|放出来|找到|找着|回来|平安|安全|没事|醒|脱险|下来)(?:了|啦|着了)|(?:火|明火)(?:已经?)?(?:灭|扑灭)(?:了|啦)|虚惊一场|找(?:到|着)(?:人)?了|危险解除|险情解除|没危险了|脱困了|(?:阀门|气|总阀)(?:已经?)?(?:关|关上|关好)了|不漏气了|救出来了|^(?:(?:都|全|刚|已经?|终于|总算){0,3}出来了[\s，,!！]{0,2}){1,3}$|^(?:搞错|弄错|看错|闻错|误会)了?(?:[，,\s].{0,12})?$|(?:送|拉|接)(?:到|去|走)?(?:医院|急诊)(?:去)?了|120(?:接走|拉走)了|上了?救护车了?|(?:人|老人|孩子|娃|老爷子|老太太|我[爸妈]|爷爷|奶奶|他|她|都)(?:已经?|都|给|被|也|自己){0,3}(?:(?:抱|救|拉|背|抬|拽|接)(?:出|下|上)来|没事|回来|回家|到家|接到|扶起来)了(?!吗|么|没|[?？])|(?:醒过来|醒|扶起来|救下来|抱出来|松开|取下来)了(?:醒了)?[，,\s]{0,2}(?:是喝多|没事|好了|人没事|能说话)|^(?:现在|已经?|都|好了)?没事儿?(?:了|啦)[\s，,。!！~谢大家了]*$|(?:接|找)到了[，,\s]{0,2}谢谢|(?:已经?|都|全部?)(?:被|成功)?(?:救出|解救|脱困|获救|脱险|扑灭)(?:来|了|完毕)?(?=$|[\s，,。！!])/u,
  ],
  [
    'calls',
    /^(?:请问|喂+|哈喽|嗨|hello|hi|你好|您好)?[，,。!！\s]{0,3}(?:小助手|助手)?[，,\s]{0,2}(?:(?:你|您)?(?:还)?(?:在吗|在么|在嘛|在不在|在不|在线吗)|有人(?:在)?(?:吗|么|没有?)|(?:能)?听(?:得|能)?(?:见|到)吗|(?:你|您)(?:是|叫)(?:机器人|真人|人工智能|人工|人|谁|什么名字?|啥|AI|ai)(?:吗|么|啊|呀|还是.{1,6})?)[?？!！。~～啊呀呢\s]{0,6}$/u,
  ],
  [
    'amend',
    /^(?:不对[，,\s]*|错了[，,\s]*|哦[，,\s]*|把)?(?:[^，,。]{0,10}?)(?:改成|改为|改到|改在|换成|调成|挪到|推迟到|提前到|应该是|改一下|加上|加一句|去掉|删掉那句|删掉|再加)(?!.{0,2}(?:我|一个人))/u,
  ],
  [
    'again',
    /^(?:骗人|哪有|哪儿|好什么好|好个[屁啥鬼]|谁(?:来|修)过?了?)[，,?？!！\s]{0,2}(?:摸着|根本|压根|还是|还|都){0,2}(?:没(?:修|弄)?好|没修|没人[来修]|没来人|凉|冰凉|漏|坏|堵|不[热亮动通行]|老样子|那样|原样).{0,4}$|^(?:根本|压根|都|就){1,2}没(?:人)?(?:修|来|弄|动)(?:过|人)?[啊呀呢。!！]{0,3}$|^(?:没来人|没人来(?:过|修)?)[啊呀呢]?[。!！]{0,2}$|^(?:怎么|咋|灯|门|水|它)?还是(?:关不[上严住]|打不开|冰凉|凉|黑|漏|堵|响|卡|晃|臭|闪|老样子|那样|不行|不通).{0,3}$|^(?:怎么|咋|这|它|可是|但是|唉|不行)?[，,\s]?(?:又(?:坏|停|漏|堵|不|没|黑|卡|返|灭|断)|(?:还是|还|根本|压根)?(?:没(?:给)?(?:修|弄)?(?:好|通|亮)|不行|不亮|不热|没水|没电|没好)|还(?:漏|堵|坏|滴))[^，。]{0,5}$/u,
  ],
  ['instead', instead],
  [
    'too-soon',
    /^(?!.{0,24}[?？#\d])[^\n]{0,12}(?:(?:[发说报点写]|[弄搞]|看)(?:错|早)了[^\n]{0,4}(?:没(?:修|弄|换|完)?(?:好|成|完)|还(?:坏|不亮|漏|不行))|(?:没(?:修|弄|换)?(?:好|完成?)|还(?:坏着|不亮|漏))[^\n]{0,4}(?:[发说报点写]|[弄搞]|看)(?:错|早)了)[^\n]{0,4}$|^(?:刚才?|我|[，,\s]){0,3}说早了[。!！]?$/u,
  ],
  [
    'other-ticket',
    /^(?:哎呀?|哦|啊|噢|不好意思|抱歉|对不起|[，,\s]){0,4}(?:刚才?|我|前面|上面|那个?|号|单号){0,3}(?:(?:(?:[发写打说弄搞点看报]?错|不对)了?[，,。！!\s]{0,3}(?:应该)?(?:不是\s?#?\d{1,5}(?:号?单|号)?(?:完成)?[，,\s]{0,2})?(?:应该)?是?)|(?:不是\s?#?\d{1,5}(?:号?单|号)?(?:完成)?[，,\s]{0,2})?(?:应该)?是)\s?(?:工单|单子)?\s?#?\d{1,5}(?:号?工?单|号)?(?:[，,\s]{0,2}不是\s?#?\d{1,5}(?:号?单|号)?)?(?:完成|办结|完工|修好|弄好|弄完|好)?了?(?:[，,\s]{1,3}#?\d{1,5}(?:号?单|号)?(?:其实|还){0,2}没(?:修|弄|换)?[好完]?)?[。.!！~\s]{0,3}$/u,
  ],
  [
    'other-taker',
    /^(?:哎呀?|哦|啊|不好意思|刚才?|我|[，,\s]){0,3}(?:派|给|[说发写打弄搞])错(?:人)?了?[，,。！!\s]{1,3}(?:应该|还是)?(?:是|要|得)?(?:改|重新)?(?:派|转|交|指派|安排)给?[^，,。\d\s?？]{1,6}[。.!！\s]{0,3}$/u,
  ],
  [
    'mended',
    /^(?!.*(?:[?？吗]|没|不(?:行|好|亮|通|热)|还是|又(?![走好亮转通动来]了)|但|可是|手机|电脑|作业|车|饭|衣服|快递))(?:好了|行了|嗯|谢谢|那个?|刚才?|已经?|都|给|我们?|俺|咱家?|自己|自个儿?|老公|老伴|儿子|它|水管|水?龙头|马桶|灯泡?|插座|门锁?|锁|下水道?|暖气|电?闸|电梯|师傅|物业|你们|您|先|就|[，,\s]){0,5}(?:(?:搞定|解决|弄妥|妥)了|(?:换|掰|拧|敲|拍|拔|插|按|调|紧|垫|缠|粘|擦|清|掏|捅|冲|重启|复位)(?:了|上)?(?:一?下|个|遍)?[^，,。]{0,6}[，,\s]?(?:就|又|它就)?(?:好|行|亮|通|解决|合上|不漏|不滴)了|(?:找[^，,。]{0,6}(?:师傅|人|物业)了?[，,\s]{1,2})?(?:不用|用不着|甭|别)(?:再)?(?:来|修|派人|上门|麻烦)(?:人)?了|自己(?:又|就)?(?:走|好|亮|转|通|动|来)了|(?:自己|自个儿?)(?:给)?(?:换|修|弄|通|接)了)[。.!！~～\s]{0,3}(?:谢谢|多谢|谢了|麻烦了)?[。.!！~～\s]{0,3}$/u,
  ],
  [
    'on-the-way',
    /(?:师傅|维修|人|物业|电工|工程部|水工)(?:已经?|正)?(?:在路上|出发|过去|往这|到楼下|马上到|到了)|在路上了/u,
  ],
];
const tests: readonly (readonly [Cue, Gated])[] = patterns.map(([cue, pattern]) => [cue, gated(pattern)]);
const placeOnly = gated(
  /^(?:不是[^是]{0,8}是(?:隔壁|楼上|楼下|对门|对面)?|我?说的是?|我(?:[妈爸]|婆婆|公公|岳[父母]|姥姥|姥爷|奶奶|爷爷|儿子|闺女|女儿)家?|我家?[是在]|我们是|就[是在]|应该是|地址|更正|[说打报写发弄搞看记]错了|错了|不对|[是在哦嗯:，,。\s]){0,8}$/u,
);
/** 是401, 不是301 是401: another flat, said of what was just reported. */
export const otherFlat = gated(
  /^(?:不对|错了|[说打写报]错了|更正)?[，,\s]{0,2}(?:不是\s?(?:\d{3,4}(?:室|号|户)?|我们?家|我这[儿边]?)[，,\s]{0,2})?(?:(?:应该|就)?(?:是|住)(?:隔壁|楼上|楼下|对门|对面)?的?|(?<=不是\s?\d{3,4}[^\d]{0,4})(?:是)?我(?:[妈爸]|婆婆|公公|岳[父母]|姥姥|姥爷|奶奶|爷爷|儿子|闺女|女儿)家)\s?(?!1[12]\d(?!\d))([1-9]\d?(?:0[1-9]|1[0-2]))(?:室|号|户)?[。.!！]?$/u,
);
/** 不对 是厕所, 不是厨房是厕所: another room of the home, said of what was just reported. */
export const otherRoom = gated(
  /^(?:哦|啊|[，,\s]){0,2}(?:不对|[说打报写发弄搞看记]错了?|错了|更正|不是(?:主卧|次卧|卧室|客厅|厨房|厕所|卫生间|洗手间|浴室|书房|餐厅|阳台)(?:里|的)?)[，,。\s]{0,2}(?:应该)?是(?:我家)?(?<room>主卧|次卧|卧室|客厅|厨房|厕所|卫生间|洗手间|浴室|书房|餐厅|阳台)(?:里|的|那边)?[。.!！]?$/u,
);
const numberOnly = gated(
  /^(?:第)?(?:\d{1,3}|[一二两三四五六七八九十俩仨]{1,3})(?:个|位|人|个人|口|口人|号|项|那个|条)?(?:人)?(?:吧|啊|呀|的|那个)?[\s!！。~～]*$/u,
);

/** A code has letters. */
const latin = gated(/[A-Za-z]/u);

/** What the words mean only after something else. */
export function readCues(ingredients: Ingredients, text: string): readonly Cue[] {
  if (text.length > 40) return [];
  const cues = tests
    .filter(([cue, test]) => test.test(text) && (cue !== 'danger-over' || isOver(text)))
    .map(([cue]) => cue);
  cues.push(...calmed(text));
  if (isOffice(ingredients) && maySpeakOfOutage.test(text)) cues.push('of-outage');
  if (asksHowItStands(ingredients, text)) cues.push('how-it-stands');
  if (latin.test(ingredients.text.text) && codeIn(ingredients.text.text) !== undefined) cues.push('pairing-code');
  if (numberOnly.test(text)) cues.push('number-only');
  else if (otherFlat.test(text) || otherRoom.test(text)) cues.push('place-only');
  else if (
    ingredients.addresses.length + ingredients.spots().length > 0 &&
    placeOnly.test(withoutPlaces(ingredients, text))
  )
    cues.push('place-only');
  return cues;
}

/** 三楼味最大: where it is, told by where it is worst. */
const whereWorst =
  /(?:的)?(?:味儿?|味道|气味|烟|火|声音?|水|漏得)?(?:最|更|特别|比较|尤其)(?:大|重|浓|呛|厉害|明显|严重|响)/u;

function withoutPlaces(ingredients: Ingredients, said: string): string {
  const { text, addresses } = ingredients;
  let rest = without(ingredients, said, 0, said.length, addresses);
  for (const { start, end } of ingredients.spots()) rest = rest.replace(text.text.slice(start, end), '');
  return rest.replace(whereWorst, '').replace(/[的这那个边儿里号楼群吧啊呀哈门口前后!！。]+/gu, '');
}

/** A piece of a report (Q4): the thing without a fault, or the fault without a thing. */
export function readPiece(text: string): Piece | undefined {
  if (text.length > 12 || /[,，。;；?？吗]|辛苦|谢|感谢|点赞|真好|不错/u.test(text)) return undefined;
  if (isShutOff(text)) return undefined;
  const thing = thingsIn(text)[0];
  const fault =
    symptomIn(text) !== undefined ||
    /^(?:还|又|一直|老|总|就是|根本|一点|完全|全|都|彻底|也)*(?:不热|不亮|坏|漏|堵|没反应|冰凉|打不开|关不上|不动)/u.test(
      text,
    );
  if (thing !== undefined && !fault) {
    return /(?:我|咱|俺|楼|单元|层|家|这|那|门口|物业|师傅|\d)/u.test(text) || thing.end === text.length
      ? { thing: text }
      : undefined;
  }
  if (thing === undefined && fault) return { symptom: text };
  return undefined;
}

/**
 * Whether a piece may be a whole report, as far as its words go: before the fault stands a word that no table knows as a
 * thing (片子拔凉), or beside the thing one that is said of faults (楼道没灯).
 */
export function mayBeWhole({ symptom, thing }: Piece): boolean {
  if (thing !== undefined) return [...sensesOf(thing)].some((sense) => faulty.has(sense));
  const said = symptom?.replace(adverbs, '') ?? '';
  return (symptoms.first(said)?.start ?? 0) >= 2;
}
const faulty: ReadonlySet<string> = new Set(
  'broken noise smell leak cold dark nopower nowater nonet stuck blocked cracked'.split(' ').map((one) => `=~${one}`),
);
const adverbs =
  /^(?:还是|还|又|一直|老是|老|总是|总|就是|根本|一点|一点也|完全|全|都|彻底|也|怎么|咋|这|那|它|现在|今天|昨天|可是|但是){1,4}/u;
