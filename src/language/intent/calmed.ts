import type { Cue } from '#domain/reading.ts';
import { gated } from '../look/gated.ts';

/** 扑灭了, 没味了, 吐出来了, 是我家灶没关严 关了: said by who told of the danger, it is over; of others' it says too little. */
const eased = gated(
  /^(?:现在|已经?|都|全|好了|哦|嗯|刚|火|烟|味儿?|[\s，,]){0,4}(?:扑灭|灭|散|没烟|没味儿?|不冒烟|没火|不漏|关(?:好|上|住)|吐出来|哭出来|缓过来|缓过劲|喘过来|顺过来|醒)(?:了|啦)(?:[\s，,。!！~].{0,10})?$|^(?:我|已经?|先|刚|都|[\s，,]){0,4}(?:关|拧)(?:了|上|好|掉|紧)了?(?:燃气|煤气|天然气)?的?总?阀门?了?[。!！]?$|^没(?:啥)?事儿?(?:了|啦)?[\s，,].{1,10}$|(?:灶|炉|火|阀|(?<!天)气|水|龙头|插头|电源).{0,8}[\s，,]?(?:我)?(?:已经?)?(?:关|拔)(?:好|上|掉|了)?了?[。!！]?$|^(?:没转|没给|没汇)?[\s，,]{0,2}挂了(?:[\s，,].{0,6})?$|^(?:炒菜|做饭|烧水|烧纸|抽烟)的[\s，,]{0,2}(?:没事)?(?:了)?$/u,
);
/** 没事了大伙儿放心, 哦那没事了, 救护车拉走了 没事了: as clearly over with a few words more. */
const wellNow = gated(
  /^(?:哦|噢|喔|嗯|好了?|行|那|就|现在|这会儿?|已经?|都|大家|[\s，,。!！]){0,5}没(?:啥|什么)?事儿?(?:了|啦)(?![吗么没不]).{0,24}$|^.{1,20}[\s，,。!！](?:现在|人|都|已经?){0,2}没(?:啥|什么)?事儿?(?:了|啦)[\s。!！~]{0,3}$|救护车.{0,4}(?:接|拉|送|抬)走(?:了|啦)/u,
);
/** 没转，回家了; 钱没给他: who was to be cheated kept the money. */
const keptMoney = gated(
  /(?:^|[\s，,。!！我钱])没(?:有)?(?:(?:转|汇|打)(?:钱|账|款|成|出去|过去|给他)?|给(?:他|钱)|取钱|上当|被骗)(?:了|啦)?(?:$|[\s，,。!！我已].{0,12}$)/u,
);
/** It goes on, or is another's story. */
const goesOn = gated(
  /但|可是|不过|只是|就是(?:有|还|头|腿|腰|疼|痛|晕)|还(?:在|有|是|没|冒|漏|疼|晕|要|打电话)|又|才怪|不敢|万一|后来|当时|昨天|前天|那天|之前|从前|新闻|听说|同事|单位|老家|朋友|谁说/u,
);
/** 我出来了, 门自己开了，出来了, 开了开了 邻居帮我开的: who was shut in is free; of another danger it says nothing. */
const free = gated(
  /^(?:门|电梯门?|锁)?(?:自己|自动|终于|总算|又|给|好像|被?.{1,4}(?:撬|弄|撞|打))?开(?:了|啦)(?:[\s，,。!！]{0,2}(?:开了|好了|终于|总算|我们?|人|孩子|娃|都|已经?|自己|也|出来|了|啦){1,4})?(?:[\s，,。!！]{1,2}(?:[^\s，,。]{1,6}(?:帮.{0,3}|给.{0,3}|来)?[开弄撬]的|谢谢?.{0,6}|没事.{0,6}))?[\s。!！~]{0,3}$|^(?:[^\s，,。]{1,10}[\s，,。!！]{1,2})?(?:我家?(?:妈|爸|爷爷|奶奶|姥姥|姥爷|老伴|老公|媳妇|儿子|闺女|女儿|孙子|孙女|孩子|娃)|我|我们|咱们?|俺们?|我俩|我和.{1,4}|人|都|已经?|自己|刚|终于|总算|也|能|安全){0,4}(?:出来)(?:了|啦)(?:[\s，,。!！]{1,2}(?:没事.{0,6}|谢谢?.{0,8}|放心.{0,4}|不用.{0,6}|吓.{0,6}))?[\s。!！~]{0,3}$/u,
);
/** 发错了, 孙子按的: there was no danger. */
const notMeant = gated(
  /^(?:哎呀?|哦|噢|喔|嗯|啊|不好意思|对不起|抱歉|刚才|刚刚|刚|是|我|手滑|不小心|[\s，,。!！]){0,5}(?:发错|按错|点错|打错|误触|误发)(?:了|啦)?(?:[\s，,。!！].{0,10})?$|^(?:是)?(?:我家)?(?:孩子|孙子|孙女|娃|小孩|儿子|闺女|女儿)(?:乱|瞎|误)?(?:按|点|发|玩)的(?:[\s，,。!！].{0,10})?$/u,
);
/** 不是误报, 误报发错了; 还有味, 还是不对劲: what was ended goes on. */
const noFalseAlarm = gated(
  /^(?:[^，,。?？\n]{0,12}[，,。\s]{1,2})?(?:#?\d{1,5}号?\s?)?(?:那个|这个|刚才|真的?|可|应该){0,2}(?:不是|不算|并非)(?:误报|虚惊一场|假警报)[^?？吗么]{0,16}$|^(?:#?\d{1,5}号?\s?)?(?:刚才|那个|说的|的|[，,\s]){0,4}误报(?:那个|那条|的|是|[，,\s]){0,3}(?:(?:说|发|点|弄|搞|报|看|判)错|撤[销回]|取消|不算)了?[。!！]{0,3}$|^(?:不对|不行|可是?|但是?|怎么|咋|现在|屋里|楼道里?|[，,\s]){0,4}(?:味儿?|味道|烟|火)?(?:还是|还|仍然?|又|更)(?:能|有|在|是|闻(?:得)?(?:到|见)|冒|漏|着|大|重|浓|一股|点|不对劲|没散|没灭|[，,\s]){1,5}(?:股|点|子)?(?:煤气|燃气|焦糊?|糊)?(?:味儿?|味道|烟|火)?(?:啊|呢|呀|了)?[。!！]{0,3}$/u,
);
/** 我家猫找到了, 炉子火灭了, 找到了说一声 are said of something else. */
const otherFound = gated(
  /上次|上回|那回|那次|那年|去年|以前|前年|小时候|后来|我家[猫狗]|(?:猫|狗|鸟|眼镜|钥匙|快递|手机|钱包|耳机|卡|伞|包|车|玩具|东西|遥控器|证|鞋)(?:子|儿)?.{0,4}找(?:到|着)|(?:炉子?|灶|煤球|烟头|蜡烛|烤炉|柴)(?:的|上的?)?火.{0,3}灭|说一声|告诉(?:我|一声|大家)|[吱喊]一声/u,
);
/** 火还没都扑灭, 什么时候能全部救出来: it goes on. */
const notYet = gated(
  /(?:没(?!事|危险)|未|不(?!漏|要紧)|别|怎么|啥时候|什么时候|多久|才|能不能|快).{0,6}(?:救|解救|脱困|获救|脱险|扑灭|灭|出来|放出|醒|找到|找着|回来)/u,
);
/** 人出来了吗 ends no danger. */
const whether = gated(/[?？]|(?:吗|么|没有?|是吧|吧)[\s。.!！~～]*$/u);

/** It is over here and now: no story of another time, no question, not half of it. */
export const isOver = (text: string): boolean => isHereAndNow(text) && !notYet.test(text);

const isHereAndNow = (text: string): boolean => !(whether.test(text) || otherFound.test(text));

/** What only who told of a danger may say of it: that it is over, that they are free, that there was none. */
export function calmed(text: string): readonly Cue[] {
  // 没转，我回来了 says of the coming back that it happened.
  if (keptMoney.test(text) && !goesOn.test(text) && isHereAndNow(text)) return ['danger-eased'];
  if (noFalseAlarm.test(text)) return whether.test(text) ? [] : ['no-false-alarm'];
  const cues: Cue[] = [];
  if ((eased.test(text) || wellNow.test(text)) && !goesOn.test(text)) cues.push('danger-eased');
  if (free.test(text) && !goesOn.test(text)) cues.push('free-again');
  if (notMeant.test(text)) cues.push('not-meant');
  return cues.length === 0 || isOver(text) ? cues : [];
}
