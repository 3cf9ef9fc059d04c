import type { NoticeSlots, Supply } from '#domain/drafted.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { housesIn } from '../places/houses.ts';
import { readExtent } from './extent.ts';
import { supplyIn } from './outage.ts';
import { isOffice } from './slots.ts';

const said = '^(?:各位|大家|[^，,。:：\\n]{0,10}[，,:：])?(?:今天|明天|今晚|这次|本次|原定|[^，,。:：\\n]{0,6})?';
const out = '停(?:暖气|[水电暖气])';
const putOff = '(?:往|向)[后前](?:推迟?|延|挪|移|拖|调|错|提)|推后|后[延推移]|顺延|提早';
const time = '\\s?(?:[\\d一二两三四五六七八九十半]|周|星期|礼拜|[今明后]|大后天|[上下]午|中午|晚上|早上)';
const houses = '[\\d一二三四五六七八九十、,，和跟及至到号楼栋单元门\\s-]{1,24}(?:楼|栋|单元|门)';
/** 停水要到下午1点: hours and nothing else. */
const until = `^${out}(?:时间|还|要|会|得|再){0,3}停?[到至]${time}[\\d一二两三四五六七八九十半点分刻整钟时日号月天周期拜上下中午早晚夜里:\\s]{0,10}(?:吧|才?(?:结束|恢复|来[水电暖气]))?[。.!！]?$`;
/** 停水延到下午6点, 停电改到周五, 停水往后推一个小时: other hours of an outage that was told. */
const otherHours = new RegExp(
  `${said}${out}(?:时间|还|要|会|得|再){0,3}(?:(?:延长?|推迟|延迟|延后|提前|改|调整?|${putOff})(?:到|至|成|为|在)|(?:推迟|延迟|延后|提前|改|调|晚|早|${putOff})(?:了|上)?(?=${time})|延长?(?=\\s?[\\d一二两三半]))\\s?\\S{0,6}?${time}|${until}`,
  'u',
);
/** 来水推迟到下午3点, 恢复供电时间改到4点: its end. */
const otherEnd = new RegExp(
  `${said}(?:来(?:水|电|暖气?|气)|恢复供[水电暖热气])(?:的?时间)?(?:还|要|会|得|再|可能){0,3}(?:延|推迟|延迟|延后|提前|改|调|挪|拖|${putOff})(?:到|至|成|为|在)${time}`,
  'u',
);
/** 停水取消了, 停电不停了，取消, 明天不停水了: said twice it is the same; 供热公司不来了, 等通知: why, and what then. */
const twice = '(?:今天|明天|今晚|这次|都|就|也|先){0,3}(?:不(?:用)?停(?:[水电气]|暖气?)?|取消|照常)(?:了|啦|吧){0,2}';
const workers = '(?:[\\u4e00-\\u9fa5]{1,4}公司|物业|师傅|施工队?|工人|人家|他们|电力|热力|厂家|那边)';
const reason = `${workers}(?:今天|明天|今晚|又|都|说){0,2}(?:不来了?|来不了了?|没空|不过来了?|改天再?来|不(?:干|修|检修|施工)了)`;
const later =
  '(?:大家)?(?:再)?等(?:候)?(?:后续|新的?)?通知|(?:时间|日期)?(?:另行?|再|待)(?:通知|定)|(?:以后|改天|过几天|回头)再(?:说|搞|弄|停)';
const again = `(?:[，,。\\s]{1,2}(?:${twice}|${reason}|${later})){0,2}[。.!！]?$`;
const givenUp = '(?:检修|的事儿?)?(?:已经?|都|就|先|暂时|临时){0,2}(?:取消|作罢|不(?:用)?停|不[搞弄]|改期)(?:了|啦)?';
const calledOff = new RegExp(
  `${said}${out}${givenUp}${again}|^(?:今天|明天|今晚|这次)?不(?:用)?${out}了?${again}|^(?:今天|明天|今晚)?(?:水|电|暖气?|气)不停了${again}`,
  'u',
);
/** 停水加上7号楼. */
const more = new RegExp(
  `^${out}(?:通知)?里?(?:还要|还得|也要|再|还)?(?:加上?|包括|增加|添上?)${houses}(?:吧|了)?[。.!！]?$|^${out}${houses}也(?:要)?(?:停|断|没有?)[。.!！]?$`,
  'u',
);
const spared = `${houses}(?:今天|明天|今晚|这次)?(?:就|先)?不${out}了?`;
/** 停水去掉7号楼, 1号楼不停水了, 6号楼停暖取消了 供热公司不来了. */
const fewer = new RegExp(
  `^${out}(?:通知)?里?(?:要|再)?(?:去掉|不含|不包括|减去|除去)${houses}(?:吧|了)?[。.!！]?$|^${spared}${again}|^${out}${houses}(?:就|先)?不停了?[。.!！]?$|^${houses}的?${out}${givenUp}${again}`,
  'u',
);
/** 6号楼不停水了 1号楼照停: who is without it as before is no more house that is spared. */
const others = new RegExp(
  `^(${spared})[，,。\\s]{1,2}${houses}(?:还是|还|仍然?)?(?:照常?停|继续停|照旧停?|停|不变)[。.!！]?$`,
  'u',
);
/** 停电是8号楼不是7号楼; 通知错了，是8号楼停水，不是7号楼; 错了，不是7号楼停水，是8号楼. */
const wrong =
  '(?:不好意思|抱歉|哎呀?|哦|[，,\\s]){0,3}(?:(?:刚才|刚刚|上面)?的?(?:通知|公告)?(?:[写发说打弄搞]?错了|不对|有误)[，,。\\s]{0,3})';
const should = '(?:应该|应当|其实)?是';
const end = '(?:吧|啊|哈)?[。.!！]?$';
const instead = [
  new RegExp(`^${out}的?${should}(${houses})[，,\\s]?(?:而)?不是${houses}${end}`, 'u'),
  new RegExp(`^${wrong}?${should}(${houses})${out}[，,\\s]?(?:而)?不是${houses}(?:${out})?${end}`, 'u'),
  new RegExp(
    `^(?=.{0,40}停)${wrong}?不是${houses}(?:${out})?[，,\\s]?(?:而)?${should}(${houses})(?:${out})?${end}`,
    'u',
  ),
  new RegExp(`^${out}的?(?=通知|公告)${wrong}${should}(${houses})(?:[，,\\s]?(?:而)?不是${houses})?${end}`, 'u'),
];
/** Asked, told by others, or complained of by who is without it. */
const notRevised = gated(
  /[?？吗]|说|上次|上回|骂|好像|可能|是不是|几|什么|啥|多|现在|还没|没(?:来|[水电暖气])|才|我家|俺家|家里/u,
);
const longest = 40;
/** 停电只停8号楼1门, 7号楼停水只停1门; 只停1门 alone may be of anything. */
const namesOutage = new RegExp(`^(?:\\d{1,2}(?:号楼|栋))?${out}|^${spared}[，,。\\s]{1,2}(?=[只光就]停)`, 'u');

/** What staff say of an outage that was told, in a few words and without naming its notice. */
export type Revision = Pick<NoticeSlots, 'outage' | 'houses' | 'extent'>;

/** 停水延到下午6点, 停水取消了, 停水加上7号楼: what of an outage is other than it was told; undefined when nothing is said of one. */
export function readRevision(ingredients: Ingredients, text: string): Revision | undefined {
  if (!isOffice(ingredients) || ingredients.frame.tells === true || text.length > longest || notRevised.test(text))
    return undefined;
  const other = instead.map((one) => one.exec(text)?.[1]).find((found) => found !== undefined);
  const gone = others.exec(text)?.[1];
  const isFewer = gone !== undefined || fewer.test(text);
  const houses = other !== undefined ? 'instead' : more.test(text) ? 'more' : isFewer ? 'fewer' : undefined;
  const [from, to] =
    other === undefined
      ? [0, gone?.length ?? text.length]
      : [text.lastIndexOf(other), text.lastIndexOf(other) + other.length];
  if (houses === undefined) {
    const extent = namesOutage.test(text) ? readExtent(ingredients, 0, text.length) : undefined;
    if (extent !== undefined) return { extent, outage: { supply: supplyOf(text) } };
    if (calledOff.test(text)) return { outage: { supply: supplyOf(text) } };
    if (otherEnd.test(text)) return { outage: { supply: supplyOf(text) } };
    return otherHours.test(text) ? {} : undefined;
  }
  const places = housesIn(ingredients, from, to).map(({ building, unit }) => ({
    building,
    ...(unit !== undefined && { unit }),
  }));
  if (places.length > 0) return { houses, outage: { supply: supplyOf(text), places } };
  const extent = readExtent(ingredients, 0, text.length);
  return extent && { extent, outage: { supply: supplyOf(text) } };
}

/** The supply that is spoken of: 停水, and 水 in 水不停了. */
const supplyOf = (text: string): Supply => supplyIn(text) ?? supplyIn(`停${/[水电暖气]/u.exec(text)?.[0]}`) ?? 'water';

const tells = gated(new RegExp(`${until}|^(?:\\d{1,2}(?:号楼|栋))?${out}(?=.*停)`, 'u'));
/** 停水1门停 2门不停 is how it is, or a correction; 只停1门 plainly narrows what was told. */
const narrows = /[只光就]/u;

/**
 * 停水到6点, 停水1门停: words that may tell of an outage as well as correct what was told of one. The supply, and whether they
 * can be of an outage that a colleague told; undefined where they are no such words.
 */
export function tellsOutage(text: string): { readonly supply: Supply; readonly anybodys: boolean } | undefined {
  if (!tells.test(text)) return undefined;
  return { supply: supplyOf(text), anybodys: isUntil.test(text) || narrows.test(text) };
}
const isUntil = new RegExp(until, 'u');
