import { gated } from '../look/gated.ts';
import type { FoundDanger } from './danger.ts';

/**
 * 蓝猫从窗户溜出去了, 猫从阳台跳下去了: a pet that got out is looked for, and no person is in danger. 孩子追猫从窗户翻出去了
 * tells of one.
 */
export function isPetOut(text: string, found: readonly FoundDanger[]): boolean {
  const run = text.length <= longest ? escapes.exec(text) : null;
  if (run === null || found.some(({ danger }) => danger !== 'self-harm' && danger !== 'missing')) return false;
  const end = run.index + run[0].length;
  // What stands before or behind the pet's own way out is somebody else's: 猫跑出去了，租客站在窗台上.
  if (found.some((sign) => sign.start < run.index || sign.end > end + few)) return false;
  const rest = `${text.slice(0, run.index)} ${text.slice(end)}`;
  return !held.test(run[0]) && !goesOn.test(rest) && !people.test(text.replace(addressed, ''));
}
const longest = 80;
/** A sign may take in so many letters behind it. */
const few = 2;
/** 我抱着猫跳下去了, 龙猫跑出去了，抱着它跳下去了. */
const held = /抱|搂|带|牵/u;
const goesOn = /[站跳翻爬坠坐趴追抱搂]|边上|边沿|外沿|窗[台外]|楼顶|[也又还]|不见|走失|没影|活着/u;

const pet =
  '(?:猫(?!眼|腰)|狗(?!血|屁)|狗狗|犬(?!子)|鹦鹉|八哥|鸽子|小鸟|兔子|仓鼠|龙猫|乌龟|泰迪|金毛|柯基|哈士奇|二哈|柴犬|边牧|拉布拉多|萨摩耶|布偶|英短|美短|狸花|橘座)';
/** The pet itself got out; 孩子抓猫爬出去了 has somebody else before it. */
const escapes = gated(
  new RegExp(
    `${pet}(?!粮|砂|窝|绳|笼|牌|主|叫|的)[^。!！?？]{0,14}?(?:溜|跑|窜|蹿|蹦|钻|跳|逃|飞|翻|爬|挤)(?:了)?(?:出(?:去|来|门|了)|下(?:去|来|楼)|走(?:了|丢)|丢了|没(?:影|了)|了[，,。!！\\s]|了$)`,
    'u',
  ),
);
/** Who is spoken to, and what one calls one's pet. */
const addressed =
  /毛孩子|狗子|猫主子|(?:看|见|遇|碰|捡|逮)(?:到|见|着|过)(?:了)?的?(?:邻居|朋友|大爷|大妈|大姐|大哥|阿姨|叔叔|老师|人)|(?:各位|哪位|好心|亲爱的)的?(?:邻居|朋友|大爷|大妈|大姐|大哥|阿姨|叔叔|好心人|人)|有没有人(?:看|见|捡)|有人(?:看|见|捡)|怕人|不怕人|亲人|认人|我家|谁(?:家)?(?:看|见|捡|知道|有)|帮忙|帮我/gu;
/** Whoever else may be in it, or what befell them. */
const people =
  /人|孩|娃|岁|老[头太爷奶]|大[爷妈娘]|奶|爷|爸|妈|姥|儿子|闺女|女儿|孙|姑娘|小伙|丫头|男|女|同学|学生|保姆|他|她|老[公婆伴]|媳妇|对象|弟|妹|哥|姐|咬|扑|抓|挠|摔|砸|血|伤|疼|救|死|不想活|轻生|自杀|遗书|[撞车轧碾遛被让煤气漏撬爆塌困晕倒喘]|跟着跳|也跳|我跳|我要|一起跳|火|烟|电|120|119|110/u;
