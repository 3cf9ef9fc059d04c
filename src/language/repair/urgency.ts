import type { Category, Danger, Fault, Urgency } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';
import { isPressing } from './hazards.ts';

const onlyLift = gated(
  /就(?:这|那)?么?[一1]部|唯一|就一部|只有[一1]部|[两俩]部.{0,4}(?:都|全)|俩.{0,3}都|都停|全停|仅有|就[一1]个电梯|爬楼|爬到|爬上|轮椅|下不了楼/u,
);
const liftOut = gated(/停运|停着|停了|坏了|不动|不走|趴窝|罢工|歇|瘫|停用|不能用|用不了|坐不了|打不开|不开门/u);
const hazard = gated(
  /松(?:动)?了?.{0,6}(?:怕|要|快)掉|怕(?:它)?掉|井盖.{0,6}(?:翘|歪|松|活动|晃)|口没盖|没盖盖|没盖(?=[,，])|电线.{0,4}露|露在外|裸露|露着|露出来|线头|铜丝|悬着|耷拉|要掉|快掉|摇摇欲坠|往下掉|井盖.{0,6}(?:没|丢|不见|翻|碎|掉)|(?:没|丢).{0,3}井盖|敞着口|吊着|挂着.{0,6}(?:掉|晃)|晃悠.{0,6}掉|砸下来|要砸|要倒|快倒|要掉不掉|说掉就掉|眼看.{0,3}掉|随时.{0,4}(?:掉|砸|倒|飞)|露线|露铜|(?:胶)?皮(?:破|裂)了?.{0,4}(?:铜|线|电)|电线.{0,10}(?:垂|皮破|破皮)|看着(?:要|快)(?:掉|飞|倒)|呼扇|忽扇|只连着|连着一|掀(?:起来|开|了)|翘(?:起来|了|着).{0,8}(?:大块|一角|风|底下|下面|呼)|半(?:片|块|截).{0,3}(?:挂|还在)|挂(?:着|在)(?:框|上面|那|树|墙|半|一)|锈断|大枝|断枝|树枝.{0,8}(?:断|折|挂)|垂下来|脱落.{0,6}掉/u,
);
const flooding = gated(
  /漫|倒灌|返水|反水|返(?:粪|脏|污)|[往向]上[冒返反涌]|涌|往外冒|冒(?:粪|脏|污)|流(?:到|进|了一|得).{0,4}(?:客厅|卧室|屋|走廊|厨房|地)|进屋|满屋|满地|一地|泡了|淹/u,
);
const whole = gated(
  /停水|没水|断水|一滴水|没有水|停电|没电|断电|没有电|全黑|跳[闸匣]|一推就跳|推上去又掉|停暖|没暖气|不热|都凉|全凉|凉了|冰窖|没热(?!水|闹|情)|没(?:有)?(?:一点)?温度|温度都没有|温[吞突]|还是凉|没天然气|没气了|没有气|(?<!\d)(?:[5-9]|1[0-7]|十[一二三四五六七]?)\s?(?:度|℃|°)|漆黑|冰冷|冷冰冰|不暖|冰凉|冰冷|拔凉|停气|没燃气|没煤气|没天然气/u,
);

/** Not all of it is out: one radiator, one socket, the hot tap. */
const partly = gated(
  /(?:一组|有组|那组|一片|有片|一个屋|一间|主卧|次卧|客厅|卧室|厨房|阳台)(?:那)?(?:的|里)?(?:暖气片?|散热器)?.{0,8}(?:不热|冰?凉|不暖).{0,12}(?:别|其他|其它|另|卧室|客厅|都热|热乎|还行|正常)|(?:插座|灯|一个屋|一间屋|空调|开关).{0,8}(?:没电|断电|不通电|跳闸)|热水.{0,6}没水|凉的有|冷水有|(?<!单元|楼|全)(?:别的|其他|其它|另外几?(?:个|间|组))(?!单元|楼|家|户).{0,4}(?:都)?(?:有电|有水|热|有|正常|好)|有一个(?:没电|不热)|(?:厨房|客厅|卧室|隔壁屋)有(?:电|水)?(?:$|[，,。])/u,
);

/** How pressing a fault is (CONTRACT §4, urgency). */
export function urgencyOf(category: Category, fault: Fault, text: string, danger?: Danger): Urgency {
  if (danger !== undefined) return 'emergency';
  if (isPressing(category, text)) return 'urgent';
  if (category === 'elevator') return onlyLift.test(text) && liftOut.test(text) ? 'urgent' : 'normal';
  if (category === 'drain') return flooding.test(text) ? 'urgent' : 'normal';
  if (/^(?:water|power|heating|gas)$/u.test(category) && fault !== 'leak' && whole.test(text))
    return partly.test(text) ? 'normal' : 'urgent';
  if (category === 'power' && hazard.test(text)) return 'urgent';
  if (/^(?:structure|green|other|power|facility|lighting)$/u.test(category) && hazard.test(text)) return 'urgent';
  return 'normal';
}
