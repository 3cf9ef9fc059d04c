import { gated } from '../look/gated.ts';

const vehicle =
  '(?:(?<![火马停倒救护消防水班电])(?:[白黑红蓝灰银绿黄]|小|大|轿|面包|货|卡|私家|快递|外卖|越野|商务|搬家|电动|电瓶|摩托|自行|单|三轮)?车(?![库棚位道间门]))';
const doorway = '(?:门|路口?|道口?|通道|出口|入口|楼口|车位|过道|楼道|坡道)';
/** A car before or in a way, in the order in which either is named. */
const inDoorway = gated(
  new RegExp(
    `${vehicle}(?:又|都|把|正|给|直接|就|[^，,。堵挡横]){0,6}(?:堵|挡|横)[^，,。]{0,4}${doorway}|${vehicle}[^，,。堵挡]{0,2}把[^，,。]{0,6}${doorway}[^，,。]{0,2}(?:堵|挡)|${doorway}[^，,。车]{0,3}(?:[被让给]|叫)[^，,。车]{0,6}${vehicle}[^，,。]{0,3}(?:堵|挡)|(?:堵|挡)[^，,。车]{0,4}${doorway}[^，,。车]{0,2}的?[^，,。车]{0,4}${vehicle}`,
    'u',
  ),
);
const ofOther = gated(/闸|杆|坏|故障|消防|电梯|雪|积水|垃圾|树|井盖|施工/u);

/**
 * 那辆白车堵门, 门让电动车堵着呢: what is wrong is where the car stands, whatever it stands before. 道闸坏了，车都堵在门口 tells of the
 * barrier.
 */
export const standsBadly = (text: string): boolean => inDoorway.test(text) && !ofOther.test(text);

const keptIn = gated(/[出进][不没][去来了得]|[走开过]不[了去出动来]|没法[走进出过]|挪/u);
/** 车堵着门 屋里有烟, 赶着去医院, 被车挤墙上了出不来 tell more. */
const tellsMore = gated(
  /火|烟|味|烧|燃|电(?!动|瓶)|救|120|119|110|急(?!死)|医|病|生了|羊水|孕|产|晕|昏|摔|撞|压|碾|轧|夹|挤|顶|飞|趴|躺|倒|溜|墙|伤|血|疼|痛|喘|困|卡住|锁|车里|里[面头边]|孩|娃|老[人太爷头伴]|打[人架起我他她]|砸|刀|骂|威胁|不让(?:我|人|走)|故意|喊|哭|命/u,
);
const longest = 40;

/** 有辆白车堵门了 出不去: who says so is kept from going out by the car and by nothing else. */
export const isBlockedWay = (text: string): boolean =>
  text.length <= longest && standsBadly(text) && keptIn.test(text) && !tellsMore.test(text);

/** 电瓶车堵我家门: before a way out it may be the fire brigade's matter, which the other words say. */
export const isParking = (text: string): boolean => standsBadly(text) && !electric.test(text);
const electric = gated(/电[动瓶]/u);
