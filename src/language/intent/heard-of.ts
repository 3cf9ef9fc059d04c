import type { Danger, IntentSlots } from '#domain/intent.ts';
import { gated, mayAny } from '../look/gated.ts';
import { dangersOver } from './eased.ts';

/** 我孙子来电话了 没事, 联系上了: who was feared for is heard of. */
const callsBack = gated(
  /^(?:刚刚?|刚才|已经?|哦|噢|嗯|好了|大家|谢谢大家|[，,。!！\s]){0,4}(?:(?:我|俺|我们)?(?:家)?的?(?:儿子|女儿|闺女|孙子|孙女|外孙女?|孩子|老伴|老[一-龥]|[他她](?:家)?(?:里人|孩子|儿子|闺女|女儿)?|人)|跟[他她]|给[他她]|和[他她]){0,2}(?:刚|也|都|已经?|给我|跟我|自己){0,3}(?:(?:来|回|打来|接)(?:过|个)?(?:了)?(?:电话|视频|微信|信儿?)|(?:联系|联络|打|通)得?上(?:电?话)?|打通(?:电话)?|通上?(?:过|了)?(?:电?话|视频))(?:来)?(?:了|啦)[，,\s!！~](?![^没]{0,8}没[人在有去来接开])[^，,。\s?？晕倒摔病痛疼血喘]{0,8}(?:没(?:啥|什么)?事儿?|好好的|好着呢|挺好|平安|骗子|假的|虚惊|在家)[^?？吗么晕倒摔病痛疼血喘]{0,10}$/u,
);
/** 我儿子来电话了: of who is lost it says nothing. */
const ofFamily = gated(/儿子|女儿|闺女|孙|孩子|老伴/u);
/** 联系上了: that the money was kept it does not say. */
const reached = gated(
  /^(?:刚刚?|已经?|哦|噢|嗯|好了|终于|总算|[，,。!！\s]){0,4}(?:联系|联络|打)得?上(?:[他她](?:家人|家里人|家里|闺女|女儿|儿子)?|本人|人|家属|家里人)?(?:了|啦)[。!！~\s]{0,3}$/u,
);
/** Of whom it was feared that something had befallen them, where nobody saw it. */
const fearedFor: readonly Danger[] = ['missing', 'no-answer'];

/** 消防来了 门开了 孩子没事: the helpers are there, and who was in danger is well. */
const helped = gated(
  /^[^，,。\s?？]{0,4}(?:消防|119|120|警察|民警|110|物业|开锁|急救)[^?？吗没不]{0,18}了[，,。!！\s]{0,2}(?:孩子|娃|老人|老太太|老头子?|老爷子|大人|人|都|我们|俩|[他她]|我?(?:爸|妈|爷爷|奶奶|姥姥|姥爷|老伴|老公|媳妇)|[，,\s]){1,4}(?:也|平安|好好的|安全|没(?:啥|什么)?(?:大)?事儿?|出来){1,2}(?:了|啦|呢)?(?:[，,\s]{1,2}(?:谢|多谢|感谢|放心|大家|麻烦)[^，,。\s]{0,8})?[。!！~\s]{0,3}$/u,
);

/** What who has come sees to: 开锁的来了 helps nobody who lies next door. */
const helpers: readonly (readonly [RegExp, readonly Danger[]])[] = [
  [/消防|119/u, ['fire', 'stuck', 'trapped', 'gas-leak']],
  [/120|急救|医生|大夫/u, ['collapsed', 'gas-poisoning']],
  [/警|110/u, ['violence', 'missing', 'swindle', 'no-answer', 'stuck']],
  [/物业|开锁|门/u, ['stuck', 'trapped', 'no-answer']],
];

/** 我熬药呢 没事, 我家烧糊锅了 没着火: a neighbour says where the smell comes from. */
const ofPot = gated(
  /^(?:哦|噢|嗯|啊|哎呀?|不好意思|对不住|对不起|抱歉|那?是|大家|[，,。!！\s]){0,4}(?:我|俺|咱)们?(?:家)?(?:里|这儿?|老伴|老头|妈|媳妇|老公)?(?:在|正|刚才?|又|把|的){0,3}(?:熬(?:中)?药|煎药|熬粥|熬汤|炒菜|炒辣椒|炸辣椒|做饭|炖肉|烧水|烧菜|烧纸|煎鱼|煎饼|烤(?:肉|串|红薯)?|点(?:蚊)?香|熏(?:艾|腊肉|肉)|艾灸|饭|菜|锅|肉|粥|汤|药|(?:烧|熬|炖|煮|炒|煎)?(?:糊|焦|干)了?(?:锅|饭|菜|肉|粥|药|汤)?){1,3}(?:糊|焦|干)?(?:呢|了|啦|的|着呢){0,2}[，,。!！\s]{1,2}(?:没(?:啥|什么)?事儿?|没(?:有)?(?:着火|起火|火)|不是(?:着火|火|起火)|别(?:担心|怕|慌|紧张)|不用(?:担心|慌)|放心|不好意思|虚惊|大家|吧|了|啊|哈|哦|[，,!！~\s]){1,6}[。!！~\s]{0,3}$/u,
);
/** 他去闺女家了: a neighbour knows where he is; who only supposes it does not, and of whom a name is the report tells. */
const isAway = gated(
  /^(?:哦|噢|嗯|啊|不用担心|别担心|[，,。!！\s]){0,3}(?:[他她]们?(?:家|老两口|俩)?|老(?<after>[一-龥])|(?<before>[一-龥])(?:大?[爷妈娘叔婶伯]|奶奶|爷爷|阿姨|叔叔|师傅)|(?:他|她|人)家|人)(?:这(?:几天|两天|阵子)|前[天几]|昨天|上周|早上|今天|早就?|已经?|都|前两天|被|让|给|[，,\s]){0,3}(?:(?:去|上|到|回|在|住|跟)(?:了|到|在)?(?:[他她])?(?:大|二|小|老)?(?:闺女|女儿|儿子|姑娘|孩子|孙子|孙女|姐姐?|妹妹?|哥哥?|弟弟?|亲戚|娘|老|外地|乡下|医|住院)(?:那儿?|那边|那里|家|家里|里|院|地)?|(?:去|回|出)(?:了)?(?:旅游|旅行|海南|三亚|外地|老家|远门|门)|住院|出院在[^，,。\s]{1,4}|接走)(?:住|过年|过冬|去|的){0,2}(?:了|呢|啦|的)[^?？吗么吧]{0,14}$/u,
);
const supposed = gated(
  /可能|应该|大概|也许|估计|好像|是不是|会不会|听说|没(?:准|去|在|回)|不(?:在|是|知道)|说不定|但|可是|不过/u,
);

/** 哦吓我一跳, 哦那就好: content with what a neighbour has said. */
const relief = gated(
  /^(?:哦|噢|喔|嗯|嗐|哎呀?|哎哟|妈呀|天哪?|可|真|好|行|原来|[，,。!！~\s]){0,4}(?:吓(?:死|坏)?(?:我|人|俺)(?:们)?(?:了|一跳|一大跳|够呛)?(?:了)?|那就好|人?没事就好|(?:那)?我?就?放心了|原来如此|原来是(?:这样|您|你|你家|他家))(?:了|啊|呀|哦|[，,。!！~\s]){0,3}(?:谢谢?[^，,。\s?？]{0,6}|没事就好|以为[^，,。\s?？]{0,8}|虚惊一场)?[。!！~\s]{0,3}$/u,
);

type Over = IntentSlots['alarm.over'];
const kinds: readonly (readonly [(text: string) => boolean, Over])[] = [
  [(text) => ofPot.test(text), { explains: true, eased: ['fire'] }],
  [(text) => relief.test(text), { own: true, relieved: true }],
  ...helpers.map(([who, eased]): readonly [(text: string) => boolean, Over] => [
    (text) => helped.test(text) && who.test(text),
    { own: true, all: true, eased },
  ]),
  [(text) => callsBack.test(text) && ofFamily.test(text), { own: true, eased: ['swindle'] }],
  [(text) => callsBack.test(text), { own: true, eased: [...fearedFor, 'swindle'] }],
  [(text) => reached.test(text), { own: true, eased: fearedFor }],
];

/** 他去闺女家了, 老刘住院了: with the surname, where one is said. */
function away(text: string): Over | undefined {
  const found = isAway.exec(text);
  if (found === null || supposed.test(text)) return undefined;
  const surname = found.groups?.after ?? found.groups?.before;
  return { explains: true, eased: ['no-answer'], ...(surname !== undefined && { of: surname }) };
}

/** Of whom or what the fear was, and by whose word it is over; undefined where the words say nothing of the kind. */
const maySettle = mayAny([ofPot, isAway, relief, helped, callsBack, reached]);
const toldOf = (text: string): Over | undefined =>
  !maySettle(text) ? undefined : (away(text) ?? kinds.find(([says]) => says(text))?.[1]);

/** Somebody is heard of, or what was smelled is explained. */
export const settlesFear = (text: string): boolean => toldOf(text) !== undefined;

/** Which danger is over by these words, and who may say so. */
export const whatIsOver = (text: string): Over => toldOf(text) ?? { own: true, eased: dangersOver(text) };
