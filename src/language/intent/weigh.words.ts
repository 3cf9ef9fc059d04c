import { gated } from '../look/gated.ts';
import type { Meaning } from './meanings.ts';

/**
 * How much the rules' finding adds to a meaning, as the logarithm of a factor; fitted on messages the rules had never
 * seen. What rules find least rightly adds least.
 */
export const trust: Partial<Record<Meaning, number>> & { readonly other: number } = {
  none: 0.3,
  'repair.report': 1.2,
  'repair.same': 1.8,
  'repair.resolved': 2.2,
  'repair.progress': 2,
  'signup.join': 1.3,
  'signup.change': 2.2,
  'signup.withdraw': 1.4,
  'event.cancel': 1.2,
  'ticket.done': 1.1,
  ask: 1.3,
  acknowledge: 2,
  confirm: 1.8,
  help: 2.2,
  other: 1.5,
};

/** Nobody stays away without one of these. */
export const mayLeave =
  /不|没|别|退|撤|取消|划|去掉|减|少|算了|请假|让|删|抠|摘|拿|除|弃|作废|赶|有事|走|病|烧|加班|出差|抱歉|对不|闪|鸽|溜|回笼|踢|换下|no/iu;

/** 健康小屋后天照常开: nothing is closed. */
export const goesOn = /照常|正常(?:开|上班|营业|接诊)|照开|恢复(?:开|正常|营业)/u;

/** Nothing is called off, closed or shut without one of these. */
export const ends: Partial<Record<Meaning, RegExp>> = {
  'event.cancel': /取消|不|停|撤|黄|算了|作罢|泡汤|没|免|下次|改天|废|别|砍|散了|吹了?|注销|撂/u,
  'event.close': /截|停|关|满|够|别|不|结束|到此|齐|足|封|完|差不多|止|掐|堵|打烊|打住|闸|撤|光了?/u,
  'service.close': /停|关|闭|休|歇|不|放假|暂|没人|没有|无|取消|锁门|撤|改/u,
};

/** 你还记得我啥, 删掉了吗: of what is kept of the sender, in few letters. */
export const asksKept =
  /^你?们?(?:还|都|现在|到底){0,2}(?:记得|知道|记着|存着|留着)(?:我|我们|我家)的?(?:啥|什么|哪些|多少)|^(?:我的|我)?(?:信息|记录|资料|东西)?(?:都|全|真的?){0,2}[删清](?:掉|除|完|干净|光)?(?:干净)?了(?:吗|么|没有?)/u;

/** 延期，时间另定: what is put off is not called off. */
export const isPutOff = /^(?!.*(?:取消|不办|停办)).*(?:延期|推迟|改期|延后|往后推)|停[水电暖气]/su;

/** 又停水了, 水里有锈，淘米都是黄的, and nothing else: a household without a supply, or without clean water, says no more. */
export const plainOutage =
  /^(?:我家|家里|咱楼|今[天早儿]|早上|这|怎么|自来水|水?龙头|管子?|[里的放流出来，,\s]){0,6}水(?:里(?:面|头)?)?(?:怎么|都|全|又|有点|老是?|一直|也){0,2}(?:是|有|带|发)(?:铁?锈|黄|浑|黑|沙子?|泥沙?|渣子?|虫子?)(?:的|了|色)?(?:[，,\s]{1,2}[^，,？?吗]{0,8}(?:黄|浑|黑|锈|没法[用喝吃]|不敢[用喝吃])(?:的|了)?)?[啊呀。!！\s]{0,3}$|^(?:哎呀妈呀|哎呀|哎哟|妈呀|我的天|天哪|天呐|我去|完了|糟了|不好了|[\s,，!！]){0,4}(?:我家|家里|这|咱楼)?(?:怎么|咋)?又?(?:停|断|没有?)(?:水|电|气|网|暖气?)(?:了|啦|啊|呀|呢){0,2}[。！!~～\s]{0,3}$/u;

/** 电梯再不修我就投诉 asks how it stands, or tells of it: it is no chat. */
export const presses = /再不(?:给)?(?:修|来|管|弄|处理)/u;

/** 都十一点半了，水呢 asks for the supply that was promised: it is no chat. */
export const pastTheHour =
  /^.{0,6}(?:都|已经?)[一二三四五六七八九十\d]{1,3}点.{0,3}了?[，,\s]{0,2}(?:水|电|暖气|气)呢[?？!！。\s]{0,3}$/u;

/** 卫生间 answers where; nothing is wrong with it. */
export const roomAlone =
  /^(?:在|是)?(?:我家|家里|我们家)?的?(?:卫生间|厕所|洗手间|厨房|客厅|卧室|主卧|次卧|阳台|书房|餐厅|玄关|楼道|走廊|过道|地下室|车库|门口|大厅|楼梯间?)(?:里面?|里头|那儿|这儿)?[。!！]?$/u;

/** 2号楼张阿姨不来了: nothing has happened to who does not come. */
export const staysAway = gated(
  /^[^，,。!！?？]{1,16}(?:(?<![起下出回过爬站坐上进抬醒])不来|(?<![过下出上进回])不去|(?<![起下出回过爬站坐上进抬醒])来不了|去不了|来不成|去不成|不参加|参加不了)(?:了|啦|咯)?[。.!！~\s]{0,3}$/u,
);

/** 楼道的早报过了吧, 今天不停电了吧, 2门不停了: nothing is reported now. */
export const reportedBefore =
  /^(?:\d{1,2}(?:号楼|栋|单元|门)[、,，和跟]?){1,4}(?:那边|今天|明天|就|先|都|也|又){0,2}不停了(?:吧|呀|啊)?[。.!！?？\s]{0,3}$|^.{0,8}不(?:会)?停[水电暖气]了?(?:吧|呀|啊)?[。.!！\s]{0,3}$|(?:早|都|已经?|有人|谁)(?:就)?报过了?(?:吧|呀|啊|的)?[。.!！\s]{0,3}$/u;

/** 她不去我也不去了, 我让一个出来: whether there is anything to leave, the lists know. */
export const leavesPlainly = gated(
  /^(?:[他她](?:不[去来]了?|[去来]不了)[，,\s]?)?(?:那|所以)?(?:我|俺)们?俩?(?:也|就|都)?(?:不[去来]了|[去来]不了了?)[。.!！~\s]{0,3}$|^(?:那|要不|[，,\s]){0,2}(?:我|俺)们?家?(?:这边)?(?:让|腾|空|匀)出?[一两二三四五俩仨\d](?:个|位)?(?:名额|位[子置]?|出来){1,2}(?:给别人|给大家)?[吧了。.!！~\s]{0,3}$/u,
);

/** 我在2单元门口, 就花园那儿, 老太太在楼下坐着呢, 我妈起来了: where somebody is and nothing of what befalls them. */
export const whereabouts = gated(
  /^(?!.{0,30}(?:[困卡夹关锁摔倒晕昏死血火烟煤燃气打砍刀救吊掉坠爆炸电漏淹趴躺贼偷坏疯醉闹吵砸撬翻跟尾喊哭叫丢失灭?？吗么]|下[来去]))(?:[^，,。\s]{0,6}?(?:现在|这会儿?|还|都|就|正|刚|已经?|人|好像|应该){0,3}(?:在|住在?|到了?|待在|站在|坐在|停在?|放在?|搁在?)(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:号楼|[楼栋门层]|单元)|家里?|楼[上下]|单位|外[面头]|[东西南北]门|小区|门[口前]|大[堂厅]|活动室|居委会|社区|广场|花园|凉亭|路口|[前后里]面|旁边|边上|对[面门]|中间|同学家|[这那]儿?|和|的){1,6}(?:等着?你?们?|坐着?|站着?|玩|晒太阳|集合|见)?|(?:我|俺|咱)?(?:们|家)?(?:[妈爸娘爹]|老[伴公婆]|媳妇|爷爷|奶奶|姥姥|姥爷|婆婆|公公|儿子|闺女|女儿|孩子|娃|孙子|孙女)(?:已经?|都|刚|也|早就){0,2}(?:在家|起来|起床|回来|回家|到家|出门|下楼|上楼|睡着?))(?:呢|了|啦|啊|哦|呀|吧){0,2}[。.!！~\s]{0,3}$|^(?:就|就是|是|那个|[，,\s]){0,2}(?:小?花园|小?广场|凉亭|亭子|[东西南北大后前]门|车棚|地库|停车场|垃圾站|健身区|操场|水池|假山|滑梯|单元门|大堂|门厅|楼道|楼[前后下])(?:的?[那这](?:儿|边|里|块儿?)|里头?|边上?|旁边|口|门口|前面|后面){1,2}(?:呢|啊|呀|哈)?[。!！~\s]{0,3}$/u,
);

/** 是8号楼1门，不是7号楼: puts right what was said before. */
export const otherHouse = gated(
  /^(?:不对|错了|[说写打发]错了?)?[，,\s]{0,2}(?:应该)?是(?:\d{1,2}(?:号楼|栋|单元|门)){1,2}[，,\s]{0,2}不是(?:\d{1,2}(?:号楼|栋|单元|门)){1,2}[了吧。.!！\s]{0,3}$/u,
);

/** What somebody feels about a fault. */
export const angry =
  /最后一[遍次]|[说讲报][了]?(?:多少|几|八百|一百)[遍次回]|气[死人炸]|烦死|急死|愁(?:死|人|坏)|冻死|热死|累死|要疯|崩溃|受不了|服了|无语|要命|什么玩意|倒霉|咋整|咋办|怎么办|怎么弄|[上下]楼|没人管|管不管|有没有人|投诉|物业|死人|干什么吃|吃干饭|快[来点]|赶紧|麻烦|尽快|谢谢|拜托|没完|真行|醉了|我的天|烦|怎么活|还让不让/u;

/** A number that is another than it was. */
export const isOther = gated(/改|变|换|更正|错|原来|原先|不是|现在|(?<!参)加|减|多|少|又|还是/u);

/** 不是误报吧: asked, not ordered; 撤回的那条是发给我媳妇的: said of what is gone already. */
export const guesses = gated(
  /(?:撤回|撤掉|撤了|删了?|删掉)的?(?:那|这)?[条个]?是?(?:想)?(?:要)?(?:[发写转回]|说)?给(?:我|俺|别|朋友|同事|孩子|家里|[他她])|(?:撤回|撤掉|撤|删)了?的?[那这][条个](?:消息)?(?:是|纯属){0,2}我?(?:手滑|发错|点错)(?!.{0,4}报)|(?:吧|吗|么|没有?|[?？])[。.?？~～\s]{0,3}$/u,
);
/** 就我自己去吧, 那就我一个人去: of a sign-up there is, the rest stay away. */
export const onlySelf = gated(
  /^(?:那|那么|算了|[，,\s]){0,2}就(?:剩)?(?:我|俺|咱)(?:自己|自个儿?|一个?人)(?:去|来|参加)(?:吧|了|得了)?[。.!！~～\s]{0,3}$/u,
);

/** 我们2单元没事, 我家好好的: here nothing is wrong. */
export const deniesSame = gated(
  /没(?:啥|什么)?事(?![吧吗])|好好的|(?:都|一切|还|挺)正常|没(?:漏|停|坏|堵|断)[呀啊呢。！!~\s]{0,2}$/u,
);
