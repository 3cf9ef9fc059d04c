import { gated } from '../look/gated.ts';

const vehicle =
  '(?:(?<![火马停倒救护消防水班电])(?:[白黑红蓝灰银绿黄]|小|大|轿|面包|货|卡|私家|快递|外卖|越野|商务|搬家|电动|电瓶|摩托|自行|单|三轮)?车(?![库棚位道间门]))';
const doorway = '(?:门口?|路口?|道口?|通道|出口|入口|楼口|车位|过道|楼道|坡道)';
/** A car before or in a way, in the order in which either is named. */
const inDoorway = gated(
  new RegExp(
    `${vehicle}(?:又|都|把|正|给|直接|就|[^，,。堵挡横]){0,6}(?:堵|挡|横)[^，,。]{0,4}${doorway}|${vehicle}[^，,。堵挡]{0,2}把[^，,。]{0,6}${doorway}[^，,。]{0,2}(?:堵|挡)|${doorway}[^，,。车]{0,3}(?:[被让给]|叫)[^，,。车]{0,6}${vehicle}[^，,。]{0,3}(?:堵|挡)|(?:堵|挡)[^，,。车]{0,4}${doorway}[^，,。车]{0,2}的?[^，,。车]{0,4}${vehicle}`,
    'u',
  ),
);
const ofOther = gated(
  /闸|杆|坏|故障|消防|电梯|雪|积水|垃圾|树|井盖|施工|停[水电暖]|[没断][水电气]|漏|淹|水漫|进水|掉|塌|婴儿车|轮椅|购物车|推车/u,
);

/**
 * 那辆白车堵门, 门让电动车堵着呢: what is wrong is where the car stands, whatever it stands before. 道闸坏了，车都堵在门口 tells of the
 * barrier.
 */
export const standsBadly = (text: string): boolean => inDoorway.test(text) && !ofOther.test(text);

const keptIn =
  /(?:我们?|人|车|都|也|根本|完全|已经?|现在|谁|[，,\s]){0,4}(?:[出进]不[去来了]|[走开过]不[了去出动来])(?:了|啊|呀|呢){0,2}/u;
/** Whose it is, that it is to go, how one feels about it: nothing of a danger. */
const beside =
  /有(?:一?[辆台]|个)?|谁家?的?|(?:麻烦|请|快)?(?:来)?(?:挪|移)(?:一?下|走|开|车){0,2}|车主|急死(?:了|人了?|我了?)?|[那这]辆?|物业|管管|[京津冀][A-Z][A-Z0-9]{4,6}|[了着呢啊呀吧，,。!！~\s]/gu;
const longest = 40;

/** 有辆白车堵门了 出不去: kept from going out by the car, and not a word of anything else. 车堵着门 我爸没反应了 tells more. */
export function isBlockedWay(text: string): boolean {
  if (text.length > longest || !standsBadly(text)) return false;
  const rest = text.replace(inDoorway.pattern, ' ');
  return keptIn.test(rest) && rest.replace(keptIn, ' ').replace(beside, '') === '';
}

/** 电瓶车堵我家门: before a way out it may be the fire brigade's matter, which the other words say. */
export const isParking = (text: string): boolean => standsBadly(text) && !electric.test(text);
const electric = gated(/电[动瓶]/u);
