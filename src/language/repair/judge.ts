import { type Category, categories, type Danger } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { isParking } from './blocked-way.ts';
import { categoriesLike } from './category-likeness.ts';
import { dangerSigns } from './danger.ts';
import { dangerKind } from './danger-kind.ts';
import { isPressing } from './hazards.ts';
import { alarmAbout, type Report, reportAbout } from './read.ts';
import { urgenciesLike } from './urgency-likeness.ts';

/** How much likelier a category is, and how pressing, for the rules having found it, as factors; fitted on unseen reports. */
const trustInCategory = 2.7;
const trustInUrgency = 4.5;

/** A report in words no rule knows, of the category and as pressing as they are mostly said of. */
export const reportLike = (ingredients: Ingredients, text: string, tags: readonly string[]): Report =>
  pressed(reportAbout(ingredients, text, categoryOf(text, tags)), text, tags);

/** An emergency of the danger and category that all of its words say. */
export function alarmLike(ingredients: Ingredients, text: string, tags: readonly string[]): Report {
  const danger = onlyGrows.test(text) ? 'other' : dangerKind(text, tags);
  const found = dangerSigns(text).found[0]?.category;
  const likely = categoryOf(text, tags, found);
  const category = found === undefined ? likely : ofPerson(danger, found, likely, text);
  const alarm = alarmAbout(ingredients, text, { danger, category });
  return danger === 'self-harm' && !ofOthers.test(text) ? { ...alarm, slots: { ...alarm.slots, self: true } } : alarm;
}

/**
 * 车库充电桩旁边有人晕过去了, 水龙头打手: what befell somebody decides and not where (CONTRACT §4, category), unless something
 * there did it: 道闸砸着人了 is the barrier's, 水管爆了 灯冒火花 the water's.
 */
function ofPerson(danger: Danger, found: Category, likely: Category, text: string): Category {
  if (danger === 'collapsed' && found === 'other') return fellIll.test(text) && !didIt.test(text) ? found : likely;
  if (danger !== 'electric-shock' || !ofHomes.has(likely) || flows.test(text)) return likely;
  return found === 'other' ? 'power' : found;
}
const fellIll = gated(
  /[晕昏]|不省人事|没(?:了)?(?:反应|意识|知觉)|叫不(?:醒|应)|喊不(?:醒|应)|抽(?:搐|过去|风)|倒(?:地|在|下)|瘫|救护车|120/u,
);
const didIt =
  /[砸压夹撞绊滑摔掉栽落坠塌断裂困关卡锁呛烟火炸煤毒]|(?<!充)电(?![动梯话瓶视脑])|味|气(?!球)|管|井|坑|冰|湖|没盖|漏|扶梯|电梯.{0,6}(?:停|不动|坏|黑)/u;
const ofHomes: ReadonlySet<Category> = new Set<Category>(['water', 'gas', 'heating']);
const flows = /爆|崩|往下|灌|进了?水|水进|泡|淹|积水|漏水|跑水|淌/u;

/** 越来越大了: of whom or what, it does not say. */
const onlyGrows = gated(
  /^(?:怎么|现在|好像|味儿?|还|都|是|[，,\s]){0,3}越来越(?:大|浓|重|多|厉害|严重|近|响)(?:了|啊|呀){0,2}[。.!！~\s]{0,3}$/u,
);

/** Somebody else means to harm himself; 老伴走了，我也想跟着去 is said of oneself. */
const ofOthers = gated(
  /他|她|有人|有个|谁|我们?(?:家|妈|爸|爷|奶|儿|女|闺|老公|老婆|对象|姐|哥|弟|妹|朋友|同学|室友|邻居|婆婆|公公|媳妇)|邻居|对门|隔壁|楼[上下顶]|姑娘|小伙|孩子|学生|姐妹|阿姨|大[爷妈姐哥]|老[太头爷]|\d{3,4}/u,
);

/** A report that the rules found, of the category and as pressing as all of its words say; a danger stays an emergency. */
export function judged(report: Report, ingredients: Ingredients, text: string, tags: readonly string[]): Report {
  const { category: found, fault, danger } = report.slots;
  // Who lives on a machine and has no power is known from both words.
  if (danger !== undefined) return danger === 'life-support' ? report : alarmLike(ingredients, text, tags);
  // 停暖了 names what is out, 车堵门 what stands where: no other word tells more.
  const plain = fault === 'supply' || (found === 'parking' && isParking(text));
  const category = plain ? found : categoryOf(text, tags, found);
  return pressed(category === found ? report : reportAbout(ingredients, text, category), text, tags);
}

function categoryOf(text: string, tags: readonly string[], found?: Category): Category {
  const chances = categoriesLike.of(text, tags);
  const power = (category: Category): number => chances.of(category) * (category === found ? trustInCategory : 1);
  return categories.reduce((best, one) => (power(one) > power(best) ? one : best));
}

function pressed(report: Report, text: string, tags: readonly string[]): Report {
  const { urgency } = report.slots;
  if (urgency === 'emergency' || isPressing(report.slots.category, text)) return report;
  const chances = urgenciesLike.of(text, tags);
  const power = (as: 'urgent' | 'normal'): number => chances.of(as) * (as === urgency ? trustInUrgency : 1);
  const likelier = power('urgent') > power('normal') ? 'urgent' : 'normal';
  return likelier === urgency ? report : { ...report, slots: { ...report.slots, urgency: likelier } };
}
