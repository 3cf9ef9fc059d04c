import type { Category, Danger } from '#domain/intent.ts';

export interface DangerRule {
  readonly danger: Danger;
  readonly category: Category;
  readonly test: RegExp;
}

/** Life or limb at risk now. The first that speaks decides; what only sounds like one is taken out before. */
export const dangerRules: readonly DangerRule[] = [
  {
    danger: 'self-harm',
    category: 'other',
    test: /不想活|轻生|寻短见|跳楼|自杀|割腕|活不下去|过不下去了.{0,12}楼顶|站.{0,6}(?:楼顶|天台|窗台).{0,4}(?:边|沿|外)|要跳下?|喝农药|喝了农药|吞了.{0,3}药|吃了.{0,4}安眠药|上吊/u,
  },
  {
    danger: 'violence',
    category: 'other',
    test: /打老婆|打媳妇|打孩子.{0,6}(?:狠|血|救命)|家暴|打起来了|打人了|正打人|在打人|砍人|拿刀|持刀|动刀|往死里打|打得.{0,4}(?:血|救命)|喊救命|捅/u,
  },
  {
    danger: 'swindle',
    category: 'other',
    test: /(?:转账|汇款|打钱|转钱|汇钱|打款|银行转).{0,16}(?:骗|公安|公检法|安全账户|客服|警察|领导)|(?:骗子|公检法|安全账户|冒充|诈骗).{0,20}(?:转账|汇款|打钱|转钱|汇钱|打款|要转|正转|去银行|转了)/u,
  },
  { danger: 'gas-poisoning', category: 'gas', test: /煤气中毒|一氧化碳|燃气中毒|中煤气/u },
  {
    danger: 'gas-leak',
    category: 'gas',
    test: /(?:燃气|煤气|天然气|瓦斯|液化气).{0,8}(?:漏|味|泄)|(?:漏|泄漏|泄露).{0,2}(?:燃气|煤气|天然气|瓦斯)|臭鸡蛋味|臭鸡蛋.{0,4}味|漏气/u,
  },
  {
    danger: 'trapped',
    category: 'elevator',
    test: /困(?:在|住|着|人|了)|关(?:在)?(?:电梯|轿厢)里|(?:电梯|轿厢).{0,12}(?:关着|困|出不来|有人|出不去|救命|卡着人|夹(?:着|住|了))|(?:卡|憋|闷|锁|关)在?(?:电梯|轿厢)(?:里|中)/u,
  },
  {
    danger: 'fire',
    category: 'fire',
    test: /着火|起火|失火|着了|冒烟|冒黑烟|烧起来|浓烟|火光|火苗|爆炸|炸了|烧着了|糊味.{0,4}烟|烟.{0,4}呛|119/u,
  },
  {
    danger: 'electric-shock',
    category: 'power',
    test: /触电|被电[了到着]|电着|电了一下|麻了一下|漏电|打火花|冒火花|冒火星|打火星|电火花|电人|被电/u,
  },
  {
    danger: 'burst-main',
    category: 'water',
    test: /(?:水管|主管|管道|管子|自来水管|暖气管子?|阀门).{0,4}(?:爆了|爆裂|崩了|炸了|崩开|爆开|裂了.{0,4}喷)|爆管|(?:喷|涌|冒).{0,6}(?:几米|好高|一人高|像喷泉|成喷泉)/u,
  },
  {
    danger: 'falling-object',
    category: 'other',
    test: /高空抛物|往下扔|楼上.{0,4}扔|扔下来|从楼上.{0,6}(?:掉|砸|飞)|掉下来.{0,8}(?:砸|差点)|砸(?:着|到|中)人|差点(?:砸|打)|(?:砸|掉).{0,4}脚边|往下掉(?:砖|水泥|玻璃|石|墙皮|瓷砖)|天上掉/u,
  },
  {
    danger: 'collapsed',
    category: 'other',
    test: /晕倒|昏倒|晕过去|昏过去|昏迷|倒地|倒在|摔倒.{0,10}(?:不动|起不来|血|没反应)|没呼吸|没有呼吸|不省人事|叫不醒|抽搐|抽过去|心脏病|心梗|脑梗|口吐白沫|喘不上气|躺.{0,4}(?:地上|地下).{0,6}(?:不动|没反应|起不来)|快打120|叫救护车|120/u,
  },
  {
    danger: 'missing',
    category: 'other',
    test: /走失|走丢|找不着了?人|(?:老爷子|老人|孩子|老太太|奶奶|爷爷|娃|我爸|我妈|婆婆|公公|老伴|小孩|闺女|儿子|孙子|孙女).{0,24}(?:没回来|没回家|不见了|找不着|找不到|丢了)|(?:没回来|没回家|不见了).{0,12}(?:老年痴呆|痴呆|小孩|孩子)/u,
  },
  {
    danger: 'no-answer',
    category: 'other',
    test: /敲门.{0,10}(?:没人应|不应|没动静|没反应|没应|不开)|(?:老人|独居|奶奶|爷爷|大爷|大妈|阿姨|老太太|老爷子).{0,20}(?:没露面|没见着人|没出门|不接电话|没动静|联系不上)/u,
  },
];

/** Somebody lives on a machine, or a machine that keeps somebody alive stopped: with the power gone a danger. */
export const lifeSupport = /呼吸机|制氧机|氧气机|透析|吸氧|监护仪|靠机器|吸痰器|造氧机/u;

/** Sounds like a danger and is none. */
export const harmless =
  /火了|太火|火锅|火车|上火|发火|恼火|点火|烟花|抽烟|戒烟|烟感|油烟|困死|困得|困了|真困|犯困|贫困|困难|丢人|丢脸|打人气|讲座|演练|培训|宣传|电视剧|电影|小说|新闻|视频|作业|哈哈|抖音|游戏|笑死|段子|剧里|故事|快递.{0,8}敲门|敲门.{0,6}快递|120斤|120块|120元|119块|笑得|排练|消防队|知识|课/u;
