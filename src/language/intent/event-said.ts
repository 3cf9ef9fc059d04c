import type { Intent } from '#domain/intent.ts';
import { timesIn, without } from '../command/slots.ts';
import type { Ingredients } from '../ingredients.ts';
import { parseNumeral } from '../numerals.ts';
import { amount } from '../party/words.ts';
import { labelled, nameIn } from './event-tagger.ts';
import eventWeights from './event-tagger.weights.json' with { type: 'json' };
import { type EventWeights, eventWeightsOf } from './event-weights.ts';
import { eventIn } from './event-words.ts';
import { leftNow, tellsWhy } from './household.ts';

const han = '\\p{Script=Han}';
const edge =
  '(?=[\\s，,。.！!、;；]|我|俺|咱|算|给|还|名额|报|退|有|不|别|改|减|加|[+-]|也|就|两|俩|都|志愿者|缺|能|让|招|$)';
/** Where the name of something that people come to stands; the first shape that gives a name wins. */
const shapes: readonly RegExp[] = [
  // 那个包抄手的
  new RegExp(`那(?:个|场|堂)((?:${han}){2,8}?)(?:的)?(?:那场|那天)?(?:活动|讲座)?${edge}`, 'u'),
  // 跳舞那个事, 吃年糕那场
  new RegExp(
    `(?:^|[\\s，,。、]|我|俺)((?:${han}){2,7}?)(?:那(?:个|场|天|事|会|儿)|的?(?:名额|名单)|的(?:活动|课|班|讲座|比赛|小组|队)|还有(?:位|名额)|还(?:收|招|缺))`,
    'u',
  ),
  // 掰腕子比赛, 对联课, 英语角
  new RegExp(
    `((?:${han}){1,6}?(?:比赛|大赛|晚会|讲座|讲堂|小组|体验课?|公开课|课|班|赛|会|角|岗|展|宴|跑|秀))${edge}`,
    'u',
  ),
  // 参加剪窗花, 退出编中国结
  new RegExp(
    `(?:参加|退出|报名?|去看|去听|都去|去学|学)(?:一下|那个|个|这个|的是)?((?:${han}){2,7}?)(?:的)?${edge}`,
    'u',
  ),
  // 旧书义卖，我带我妈; 做灯笼，我家一人
  new RegExp(
    `^((?:${han}){2,6}?)(?:的)?(?:(?:志愿|公益|社区)?活动)?(?=[\\s，,!！+-]|我|俺|[一两三四五六\\d俩仨][位个]|[报算][一二两三四五六\\d俩仨我俺上])`,
    'u',
  ),
  new RegExp(
    `[\\s，,!！]((?:[做写画剪包编搓捏打唱跳听看吃]${han}{1,3}|(?:${han}){2}(?:义卖|手作|采风|联赛)))(?=[\\s，,!！]|$)`,
    'u',
  ),
];
/** People, amounts, days and verbs of coming are no name. */
const noName =
  /[我俺咱你您他她它们家俩仨个位口名人]|[一两二三四五六七八九十]口|去|来(?!年)|报|参加|不|也|就|都|要|想|算|取消|退|改|时间|周[一二三四五六日末]|今天|明天|后天|上午|下午|晚上|早上|礼拜|星期|这次|上次|上回|小助手|姑娘|闺女|孩子|老伴|阿姨|师傅|志愿者|谢谢|麻烦|不好意思|对不起|抱歉|名单|开会|机会|一会|^一[哈下]$|早班|晚班|上班|下班|加班|值班|接班|活动|讲座|候补|排队|放弃|活儿|[这那]班|举手|可以|好的|好嘞|得嘞|行|收到|加油|哈哈|对了|其实|没|错|了|的|在|是|把|加|带|划|捎|拿|那[啥场班顿]|小姑|朋友|刚|太|如|这么|原则|单里|社区|给|问|哎|唉|哟|喂|嗯|必须|肯定|当然|一定|绝对|赶紧|赶快|马上|直接|照旧|照常|照样|老规矩|老样子|同样|那么|何|啥|什么|记上|写上|还有|一共|总共|变成|下次|下回|改天|(.{1,2})一\1|^.{1,2}(?:老师|主任|书记|站长|楼长|经理|大?姐|大?哥|叔|姨|嫂)$/u;

/** The words by which a sign-up names its event: what is written like a name, else a known one, else what stands where names do. */
export function eventSaid(ingredients: Ingredients, text: string): string | undefined {
  const known = eventTagged(ingredients, text) ?? eventIn(text);
  if (known !== undefined) return known;
  if (text.length > longest) return undefined;
  const plain = without(ingredients, text, 0, text.length, timesIn(ingredients, 0, text.length));
  for (const shape of shapes) {
    const name = shape.exec(plain)?.[1];
    if (name !== undefined && name.length >= 2 && !noName.test(name) && !onlyPeople.test(name)) return name;
  }
  return undefined;
}
const longest = 80;

let weights: EventWeights | undefined;

/** The words that are written like the name of an event: 雪地寻宝, 给环卫工熬姜汤 (熬姜汤). */
function eventTagged(ingredients: Ingredients, text: string): string | undefined {
  if (text.length > longestTagged) return undefined;
  weights ??= eventWeightsOf(eventWeights);
  const piece = nameIn(labelled(weights.scores(ingredients, text), weights.after));
  const name =
    piece === undefined ? '' : text.slice(piece.start, piece.end).replace(/^[\s，,]{1,3}|[\s，,]{1,3}$/gu, '');
  return name.length < 2 || onlyPeople.test(name) ? undefined : name;
}
const longestTagged = 120;
/** 两大一小, 一家三口: how many come. */
const onlyPeople = /^(?:[\d一二两三四五六七八九十俩仨全几]{1,3}[大小个口人位家]){1,3}$|^[再又也](?:给|帮|替|代)/u;

/** A sign-up with the event its words name, where the rules knew no name or less of it. */
export function withEvent(ingredients: Ingredients, text: string, read: Intent): Intent {
  const intent = withLeft(text, read);
  if (intent.kind !== 'signup.join' && intent.kind !== 'signup.change' && intent.kind !== 'signup.withdraw')
    return intent;
  if ('behalf' in intent.slots && intent.slots.behalf !== undefined) return intent;
  // 小宝感冒 我就带大宝: who stays at home is no event.
  if ('rest' in intent.slots && intent.slots.rest === true && intent.slots.event === undefined) return intent;
  const joinedTo = intent.kind === 'signup.join' ? notDeclined(text) : text;
  const event =
    intent.slots.event === undefined || joinedTo !== text
      ? (eventSaid(ingredients, joinedTo) ?? eventSaid(ingredients, text))
      : eventTagged(ingredients, text);
  // 老头有事 只剩我一个人: nor is why fewer come.
  if (event === undefined || (intent.kind === 'signup.change' && tellsWhy(event))) return intent;
  const party = intent.kind === 'signup.join' && ingredients.party === undefined ? partyBeside(text, event) : undefined;
  return { ...intent, slots: { ...intent.slots, event, ...(party !== undefined && { party }) } } as Intent;
}

/** 娃发烧去不了 就我自己去写福字: how many are left, beside who stays away. */
function withLeft(text: string, intent: Intent): Intent {
  if (intent.kind !== 'signup.withdraw' || intent.slots.self === true) return intent;
  const left = leftNow(text, intent.slots.event, true) ?? leftNow(text, eventIn(text));
  return left === undefined ? intent : { ...intent, slots: { ...intent.slots, left } };
}

/** 晒被子不去，周日蒸花馍必须去: the words of what somebody does come to; what stood before it keeps its room. */
const notDeclined = (text: string): string => text.replace(declined, (clause) => '，'.repeat(clause.length));
const declined =
  /^[^，,。；;！!\s我俺咱他她孩娃]{2,10}?(?:我|俺)?(?:们|家)?(?:就|可|先|这次|[，,\s]){0,2}(?:不[去来报](?!不行)|去不[了成]|来不[了成]|不参加|没空去)了?[，,。；;！!\s]{1,2}(?=.{0,20}(?:去|来|报|参加|算我))/u;

/** 包饺子2个, 健步走俩: a number that only the name beside it makes one of people. */
function partyBeside(text: string, event: string): number | undefined {
  const at = text.indexOf(event);
  const rest = at === -1 ? '' : text.slice(0, at) + text.slice(at + event.length);
  const said = onlyCount.exec(rest)?.[1];
  return said === undefined ? undefined : parseNumeral(said);
}
const onlyCount = new RegExp(`^[\\s，,]{0,2}(${amount})(?:个|份)?[吧啊哈了。.!！~\\s]{0,3}$`, 'u');

/** What an order says before the name of its event, and after it. */
const lead =
  /^(?:小助手|紫月|请|麻烦|劳驾|帮我|帮忙|给我|发我|把|将|那个|这个|咱们?的?|我们?的?|我那|今天|明天|现在|看看?|查一?下?|导出?|列|统计|报名|参加|想问一?下?|我问一句|[，,。、\s]){1,6}/u;
const tail =
  /(?:的?(?:都)?(?:有谁|谁|哪些|哪几|几位|几个|多少|名单|报名|接龙|人数|人满|人够|人太多|满员|满了|取消|不办|不搞|不去|作罢|作废|停|别|不收|名额|截止|到此|封|关|因|来了|去了|怎么|现在|改)[^\n]{0,80})$/u;

/** The words that name the event an order is about: a name that is known, else what is left of its first clause. */
export function eventNamed(ingredients: Ingredients, text: string): string | undefined {
  const quoted = /《([^》]{2,14})》/u.exec(text)?.[1];
  const known = eventTagged(ingredients, text) ?? eventIn(text) ?? quoted;
  if (known !== undefined) return known;
  for (const clause of text.split(/[，,。;；！!？?\n]/u)) {
    const from = text.indexOf(clause);
    const name = without(
      ingredients,
      text,
      from,
      from + clause.length,
      timesIn(ingredients, from, from + clause.length),
    )
      .replace(lead, '')
      .replace(tail, '')
      .replace(/^的|(?:的|那场|那个|活动|这次)$/gu, '');
    if (name.length >= 2 && name.length <= 12) return name;
  }
  return undefined;
}
