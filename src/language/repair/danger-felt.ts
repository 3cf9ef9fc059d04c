import type { DangerRule } from './danger-rules.ts';

/** Words that may open one of the rules below; smoke has its own among all the others. */
export const feltWords =
  '打手 捂着毛巾 捂着湿 捂着口 捂着嘴 捂着鼻 捂住口 捂住嘴 捂住鼻 捂口鼻 捂块 捂条 捂个 毛巾捂 湿布捂';

/** 消防演练, 抽烟的太多, 灯坏了, 垃圾臭: what else one holds a towel to the mouth for, or cannot see for. */
const drill = '演练|演习|教(?:我|你|大家|孩子)|要学|学会|记得|讲座|课(?!桌)|电视|视频|监控|电影|小说';
const dark =
  '灯(?!光)|停电|没电|[抽吸戒]烟|烧烤|烧纸|上香|烟花|烟火气|(?<!浓|黑)雾(?!报警|状)|霾|沙尘|黑(?!烟|乎乎的烟)|眼睛?(?:花|不好)';
const stench = '臭(?!鸡蛋)|垃圾|油漆|甲醛|粪|尿|霾|沙尘|灰尘|冻|冷|感冒|咳嗽|牙|鼻血|笑|酒|榴莲|屁';
/** 往下走, 冲出去. */
const flees = '(?:往(?:楼)?[下外](?:走|跑|冲|撤|爬|逃|摸|赶|奔)|[跑逃冲撤爬](?:下楼|下去|下来|出去|出来)|逃(?:命|生))';
const hold = '捂(?:着|住|上|了)?';

/** What carries a current that should not; a front door that 有电 has its own rule. */
const live =
  '(?:洗澡水|水?龙头|花洒|喷头|淋浴头?|浴霸|水管|水池|水盆|浴缸|热水器|洗衣机|冰箱|栏杆|扶手|护栏|铁门|单元门|大门|防盗门|门把手?|把手|门锁|灯杆|充电桩|电箱|表箱|配电箱|外壳|机壳|壳子|按钮|开关|插座)';
const wet =
  '(?:洗澡水|自来水|水?龙头|花洒|喷头|淋浴头?|水管|水里|水池|水盆|浴缸|门把手?|把手|栏杆|扶手|护栏|外壳|机壳|壳子)';
const touched =
  '(?:里|上|的水|出来|一摸|一碰|摸着|摸上去|碰着|碰一下|突然|忽然|好像|居然|竟然|老|总|都|也|还|会|有点|直|就|打手|麻手|[，,\\s])';

/** 冬天门把手老电手: what a dry door does. */
const dryDoor = '(?:冬天|干燥).{0,16}(?:门|把手)|(?:门|把手).{0,16}(?:冬天|干燥)';

/** Dangers as those tell of them who are in them: what one sees no more, and what the hand feels. */
const rules: readonly Omit<DangerRule, 'sure'>[] = [
  // 烟感响了 走廊看不清人: it is thick smoke that one cannot see through.
  {
    danger: 'fire',
    category: 'fire',
    test: new RegExp(
      `^(?!.{0,80}(?:${drill}|${dark})).{0,60}?看不(?:清|见|到)(?:人|路|道|楼梯|台阶|东西|脚下|前面|对面|门|出口|手|安全出口|$|[，,。!！\\s])`,
      'u',
    ),
    and: [
      /(?:烟感|烟雾?报警器?|烟雾?探测器|火警|警报|报警器)(?:都|也|又|一直|在|正|呜呜|吱吱|[，,\s]){0,3}(?:响|叫|报警|鸣)|(?:全|都)?是烟|烟(?:雾)?(?:太|很|好|特别|越来越)?(?:大|浓|呛|厉害|多)|[浓黑白]烟|有(?:股|好多)?烟(?!囱|头|灰|酒)|冒烟|着火|起火|糊味|焦味/u,
      /走廊|楼道|楼梯|过道|[家屋层楼]|房间|大厅|门厅|通道|烟(?:雾)?(?:太|很|好|特别)?(?:大|浓)/u,
    ],
  },
  // 烟大，捂着毛巾往下走: who escapes so, with a word of smoke, escapes from it; a wet towel says it by itself.
  {
    danger: 'fire',
    category: 'fire',
    test: new RegExp(
      `^(?!.{0,80}(?:${drill}|${stench})).{0,60}?(?:${hold}(?:块|条|个|一|打?湿的?){0,3}(?:毛巾|湿巾|口鼻|嘴鼻|鼻子和?嘴|嘴和?鼻子|嘴和鼻|湿布)|(?:毛巾|湿巾|湿布)${hold}(?:口鼻|嘴|鼻子?|脸|口)?(?:和?[口鼻嘴]子?)?).{0,6}${flees}`,
      'u',
    ),
    and: [/烟(?!囱|民|味)|火|呛|毛巾|湿|[口嘴]鼻往楼?下/u],
  },
  // 洗澡水龙头打手; 水压大打手 is the water's own force.
  {
    danger: 'electric-shock',
    category: 'power',
    test: new RegExp(
      `^(?!.{0,80}(?:静电|${dryDoor}|毛衣|噼啪|车门|水压|水流|水(?:太|很|特别)?[大冲急]|烫|螺旋桨)).{0,60}?${live}${touched}{0,4}(?:(?:打手|过电|电手)(?=$|[\\s，,。!！~]|了|的|呢|啊|呀|很|得|疼|麻))`,
      'u',
    ),
  },
  {
    danger: 'electric-shock',
    category: 'power',
    test: new RegExp(
      `^(?!.{0,80}(?:静电|${dryDoor}|毛衣|噼啪|车门|演练|有没有电|恢复|来电)).{0,60}?${wet}${touched}{0,4}有电(?=$|[\\s，,。!！~]|啊|呀|呢|啦|哦|麻|吓|疼|电(?:了|到|着))`,
      'u',
    ),
  },
];

/** The same, none of them to be judged by weights. */
export const feltRules: readonly DangerRule[] = rules.map((rule) => ({ ...rule, sure: true }));
