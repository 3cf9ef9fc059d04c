import { gated } from '../look/gated.ts';
import { isBlockedWay } from './blocked-way.ts';
import { isNeighbourAlone } from './neighbour.ts';

/**
 * What sounds like a danger and is none, as long as no rule finds the words of one in it: a valve was closed, somebody waits
 * for a lift that stands, the neighbour is out.
 */
export const isNoDanger = (text: string): boolean =>
  isShutOff(text) ||
  stoveIsOff(text) ||
  isNeighbourAlone(text) ||
  worksThere.test(text) ||
  isHelpedHome(text) ||
  waitsOutside(text) ||
  isNeighbourOut(text) ||
  isOutageOnly(text) ||
  isBlockedWay(text) ||
  isCracked(text) ||
  floodsAndCalls.test(text) ||
  carriesThings(text) ||
  isClash(text) ||
  isHyperbole(text);

/** 里面有人修呢: who is in there is at work; 里头有人，师傅正在修 tells of two. */
const worksThere = gated(
  /^[^人孩娃老困关卡锁妈爸爷奶我他她俩个位有]{0,8}(?:有人|师傅|工人|物业)(?:正在?|在|来){0,2}(?:里[头面边])?(?:检修|维修|修|干活|施工|装修|打扫)(?:着|呢|了|吧|呀|啊){0,2}[。.!！\s]{0,3}$/u,
);

/**
 * 有人在里面吗, 有人困在里面吗: who stands before the lift asks, and says nothing else; 里面有人吗 快救人 does more,
 * and 里面还有人吧！ or 有人被困在里面？ tells of somebody.
 */
export const asksWhoIsIn = (text: string): boolean => asksIn.test(text);
const asksIn = gated(
  /^(?:电梯|轿厢|那|现在|请问|大家|不会|[，,\s]){0,3}(?:(?:有没有|有|没有?)(?:人|谁|孩子|老人)(?:被|给|还|正)?(?:在|(?:困|关|卡|锁)在?)(?:里[头面边]?|电梯里?|轿厢里?)(?:吗|么|嘛|没有?)|(?:里[头面边]|电梯里|轿厢里)(?:还|现在|到底)?(?:(?:有|没|没有)(?:人|谁|孩子|老人)(?:吗|么|嘛|没有?)|有没有(?:人|谁|孩子|老人)(?:吗|么|嘛)?)|有没有(?:人|谁|孩子|老人)(?:被|给)?(?:在|(?:困|关|卡|锁)在?)(?:里[头面边]?|电梯里?))(?:啊|呀|呢|[?？。~\s]){0,3}$/u,
);

/** 邻居帮忙扶回屋里了: whoever it was is in good hands. */
const isHelpedHome = (text: string): boolean => text.length <= bareLongest && helpsHome.test(text) && !ill.test(text);
const helpsHome = gated(/(?:扶|搀|背|抬|送)着?(?:回|进|到)(?:家|屋|床上|房间)里?(?:去|来)?(?:了|啦)/u);
const ill =
  /[摔跌滚磕碰撞砸掉栽绊滑崴扭呛噎烫烧晕昏疼痛血伤喘抽吐肿歪瘫醒应憋]|倒(?!了杯)|断了|骨折|中风|中毒|不动|没反应|没气|没脉|说不|水里|但|可是|还|又|不行/u;

/** 厕所往上翻水呢快来人: a drain that floods, somebody is called for it, and nothing else is said. */
const floodsAndCalls = gated(
  /^(?:快?来人[啊呀]?[，,。!！\s]{0,3})?(?:我家|俺家|家里|咱家|楼道|一楼|这)?(?:的)?(?:厕所|卫生间|洗手间|马桶|便池|蹲坑|下水道?|下水口|下水管|地漏|洗手池|洗菜池|水池|水槽)(?:里|那儿?)?(?:的?水|脏水|粪水|污水)?(?:都|又|一直|正|在|直|使劲|哗哗|咕嘟咕嘟){0,3}(?:往[上外出])?(?:在|直|一直)?[翻冒返反溢漫涌堵](?:水|脏水|粪水?|污水|黑水|出来|上来){0,2}(?:了|啦|呢|着|呀|啊){0,2}[，,。!！\s]{0,3}(?:(?:师傅|物业|谁)?(?:赶紧|赶快|快)?来(?:个?人|看|修)?(?:看看|瞧瞧|修修)?(?:一?下)?(?:吧|啊|呀|呐|哪)?|救急)?[。.!！\s]{0,3}$/u,
);

/** 裂了这么大口子，就楼梯那儿: a crack of the house, no wound. */
const isCracked = (text: string): boolean => text.length <= longest && crack.test(text) && !ofBodies.test(text);
const crack = /裂.{0,6}(?:口子|缝|道子)/u;
const ofBodies = gated(/人|血|伤|疼|痛|[头脸手脚腿嘴唇皮肉摔磕碰割砸倒塌掉]|老|孩|娃|我[爸妈]|救|120/u);

/** 快来人啊帮忙抬个沙发, 来人 三缺一: hands are wanted, for things or a game. */
const carriesThings = (text: string): boolean => text.length <= longest && things.test(text) && !underThem.test(text);
const things = gated(
  /[抬搬卸扛拎挪扶收](?:一?[下把个台张件袋箱车]|[几两俩]个|点)?[^，,。]{0,4}(?:货|沙发|冰箱|柜|床|桌|椅子|凳|洗衣机|电视|空调|行李|箱|快递|包裹|米|面|油|菜|水果|东西|家具|钢琴|大件|跑步机|花盆|纸壳|建材|瓷砖|帐篷|音响|展板|电动车|电瓶车|三轮|婴儿车|被子|衣服|梯子)|三缺一|[二两]缺[一二两]|(?:打|凑|来|玩)(?:个|一?局|一?把|会儿)?(?:牌|麻将|扑克|掼蛋|球|人头|拼单|拼团)|砍一刀|点个?赞/u,
);
const underThem =
  /[压砸夹倒塌摔磕碰困卡烫烧晕昏疼痛血伤哭]|电(?![动瓶视脑器])|底下|有人|救|不动了|起不来|出不|着火|冒烟|[烟火味]|漏|淌|喷|孩|娃|婴(?!儿车)|老[人头太爷]|奶|爷|我[爸妈]|我老?[公婆伴]|病|医|担架|120|119|110|打架|打起来|打人|捅|刀(?!$)|抢|跳/u;

/** 救命，跟我妈撞衫了: two wear the same. */
const isClash = (text: string): boolean => clash.test(text) && !ill.test(text.replace(clash.pattern, ''));
const clash = gated(/[跟和与同].{1,8}撞[衫款色]/u);

/** 小狗叫着火一样, 楼上蹦得天花板快塌了: so loud it is, and no more. */
const isHyperbole = (text: string): boolean => text.length <= longest && likened.test(text) && !comesDown.test(text);
const likened = gated(
  /[叫喊哭笑跑跳蹦闹吵急]着火(?:一样|似的|一般)|(?:蹦|跳|跺|跑|闹|吵|叫|唱|装修|电钻|音响|呼噜|咚咚|打球)[^。]{0,12}(?:天花板|楼板|屋顶|房顶|房子|楼|地板|墙)(?:都|也)?(?:快|要|得){1,2}(?:被)?.{0,3}(?:塌|掉|震(?:塌|碎|掉|裂))(?:下来)?(?:了|啦)/u,
);
const comesDown = /裂|缝|掉下来(?:一|了)|[砸伤血烟味漏水]|块|灰|往下掉|已经|人|救|120|119/u;

/** 老太太家停电了，她一个人在家: who is alone without a supply is in no danger; who lives on a machine is, or what comes of it. */
const isOutageOnly = (text: string): boolean =>
  text.length <= longest && outage.test(text) && alone.test(text) && !comesOfIt.test(text);
const outage = gated(/停[水电暖]|断[水电]|(?:没|没有)(?:水|电|暖|热水)(?![梯话视])|跳闸/u);
const alone = /一个人|独居|自己(?:在家|住)|孤|(?:老|大)[爷妈娘太]|奶奶|爷爷|婆婆/u;
const comesOfIt = gated(
  /氧|机|呼吸|透析|吸痰|泵|监护|急救|喘|憋|晕|昏|倒|摔|躺|动不|起不|不应|没应|没反应|没动静|不接|不开门|敲|喊|哭|救|血|烟|火|烫|煤气|燃气|味|蜡烛|困|卡|关(?:在|里)|电梯|冻(?:僵|坏|得)|发烧|病|药|胰岛素|轮椅下|命|不行了/u,
);

/** 关了阀门, 总阀先关了: nothing is said but that it is closed. */
export const isShutOff = (text: string): boolean => closes.test(text);
const closes = gated(
  /^(?:我|俺|已经?|先|刚|都|把|给|也|去|家里?的?|厨房的?|水管的?|自来水的?|[\s，,]){0,5}(?:(?:关|拧|拉)(?:了|上|掉|好|紧|住|死)(?:了)?(?:水管的?|自来水的?|燃气的?|煤气的?|天然气的?)?(?:总|进水|水|气)?(?:阀门?|闸|龙头)|(?:总|进水|水|气)?(?:阀门?|闸|龙头)(?:都|已经?|也|先|给|我){0,2}(?:关|拧|拉)(?:了|上|掉|好|紧|死)|关(?:总|水)?阀门?)(?:了|啦)?[\s。.!！~]{0,3}$/u,
);

/** 我家灶关着的, 煤气灶我关着的: the stove is off, and nothing else is said; 关着窗开着灶 is more. */
export const stoveIsOff = (text: string): boolean => off.test(text);
const off = gated(
  /^(?:哦|嗯|我|俺|咱|们|家|这儿?|那个?|的|厨房|煤气|燃气|天然气|液化气|[\s，,]){0,8}(?:灶|灶台|灶具|灶火|炉子|煤气|燃气|天然气|液化气|总?阀门?|气阀)(?:我|都|也|是|一直|早就?|已经?|本来|现在|可|可是){0,4}(?:关着|关(?:得)?好(?:好)?|没(?:有)?(?:开|点|打开)(?!着)|关得?(?:严|紧|死)(?:严|实)?)(?:的|着|呢|了|啊|呀|哦){0,2}[。.!！~\s]{0,3}$/u,
);

/** 电梯不动了，急着送孩子: who is in a hurry in front of the lift is not in it. */
const waitsOutside = (text: string): boolean =>
  text.length <= longest && lift.test(text) && hurries.test(text) && !isInside.test(text);
const lift = /电梯|轿厢/u;
const hurries = gated(
  /[急赶]着(?!.{0,4}(?:救|出来|出去))|赶时间|着急(?:去|上|送|接|出门)|(?:要|去|送|接)(?:孩子|娃|老人|上班|上学|学校|幼儿园)|上班|上学|迟到|等电梯|爬楼|走楼梯|在(?:[一1]楼|楼下|外[面头]|门口|家门口)等/u,
);
const isInside = gated(
  /里[面头边]|(?:电梯|轿厢)里|困|出不|[关锁](?:了|着|在|住)|救命|喊|叫唤|哭|铃|拍门|砸门|憋|闷|黑|[夹加掉坠]|手|脚|腿|胳膊|110|119|120/u,
);

/**
 * 楼上漏水，敲门没人应; 送件敲门没人; 我去敲门没人应: knocking in vain is a danger only for a neighbour who is not heard of, and
 * for whoever is thought to be in trouble.
 */
export const isNeighbourOut = (text: string): boolean =>
  text.length <= longest &&
  knocks.test(text) &&
  (errand.test(text) || (text.length <= bareLongest && !neighbour.test(text))) &&
  !inTrouble.test(text.replace(noReaction, ''));
/** Who tells more than that tells of more. */
const longest = 40;
const bareLongest = 18;
const knocks = gated(/敲.{0,8}(?:没人|没应|不应|不开|没开|没动静|没反应)|是不是没人|没人(?:应门|开门)/u);
const errand = gated(
  /漏水|滴水|渗水|淌水|往下(?:滴|漏|掉|流)水?|漏(?:了|到|得|下)|滴答|返水|跑水|洇|吵|噪音|装修|送(?:件|货|快递|外卖)|取件|抄表|查表|换表|收(?:费|水费|电费)|维修|登记|入户|是不是没人|#|^\s{0,2}\d{1,4}(?!\d)(?!号楼|[楼单栋门-])/u,
);
const neighbour = /邻居|隔壁|对门|对面|楼[上下]|(?<!\d)\d{3,4}(?![\d元块])/u;
/** 敲门没反应 is of the door. */
const noReaction = /(?<=敲.{0,8}没)反应/u;
const inTrouble =
  /独居|一个人住|老|大[爷妈娘叔婶]|奶|爷|姥|姨|婶|伯|孕|病|瘫|残|聋|[两三四五六七八几好\d]天|(?<!半)天没|电视.{0,2}(?:响|开|亮|着)|里[面头]有|(?<!不|没人|没)在家(?![吗么?？])|露面|没见|联系|电话|关机|味|担心|怕(?!漏|淹|泡)|不放心|出事|喊|叫|哭|救|晕|摔|躺|血|红|伤|呻吟|烟|冒|糊|焦|锅|臭|窗|火|气(?!人)|孩子|娃|灯|声音|困|卡|电梯|反应|玻璃|车/u;
