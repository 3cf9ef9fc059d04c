import { type Category, categories, type Intent } from '#domain/intent.ts';
import { readLikely } from '../command/likely.ts';
import { isOffice } from '../command/slots.ts';
import type { Ingredients } from '../ingredients.ts';
import { categoriesLike } from '../repair/category-likeness.ts';
import { isEmptyLift, mayAlarm } from '../repair/danger.ts';
import { alarmAbout, reportAbout } from '../repair/read.ts';
import { mayReport, standingFault } from '../repair/symptoms.ts';
import { thingFor, thingsIn } from '../repair/things.ts';
import { wordList } from '../vocabulary.ts';
import { asksTheWay, isQuestion } from './ask.ts';
import { type Chances, chancesOf, longest, type Sort, sorts } from './chances.ts';
import { isHypothetical } from './chat.ts';
import { asksOfOwn } from './event-talk.ts';
import { eventIn } from './event-words.ts';
import { joined, maySignUp } from './signup.ts';
import { tagsOf } from './tags.ts';

/** How much more likely a sort is for the rules having found it, and chat for their having found nothing, as factors. */
const trust: Partial<Record<Sort, number>> & { readonly other: number } = {
  chat: 3.5,
  same: 4.5,
  resolved: 4.5,
  progress: 4.5,
  other: 3,
};
/** How much more likely chat is for nobody having spoken to the assistant: who interrupts is muted. */
const caution = 1.5;
/** From this chance on a message is taken for what no rule found in it. */
const takenFrom = 0.5;
/** From this chance on a message is an emergency, though no rule knows its words. */
const alarmFrom = 0.5;
/** Between these a report is of the category it is like, whatever single word stands for another. */
const mostly = 0.6;
const hardly = 0.1;
/** From this chance on a report of no known thing is of the category it is like. */
const clearly = 0.35;
/** From this chance on an order is looked for in words no rule knows, where orders are given. */
const orderFrom = 0.6;
/** The same where neighbours talk, or where a rule found something else. */
const surelyOrder = 0.7;
/** From this chance on an order said where nobody gives orders is chat. */
const surelyChat = 0.8;

const sortOf: Partial<Record<Intent['kind'], Sort>> = {
  'repair.report': 'report',
  'repair.same': 'same',
  'repair.resolved': 'resolved',
  'repair.progress': 'progress',
  'signup.join': 'join',
  'signup.change': 'change',
  'signup.withdraw': 'withdraw',
  ask: 'ask',
  acknowledge: 'acknowledge',
};

/**
 * Weighs what the rules found against how such messages are written: talk that only holds a word is left alone, what is
 * said in words no rule knows is taken up, unless it rests on the conversation (`resting`). Never over a rule of life and safety.
 */
export function weigh(
  ingredients: Ingredients,
  text: string,
  intents: readonly Intent[],
  resting: boolean,
): readonly Intent[] {
  if (text.length > longest || text.length < 2 || ingredients.chain !== undefined) return intents;
  if (ingredients.text.quote !== undefined || intents.some(isEmergency)) return intents;
  if ((resting && intents.length === 0) || intents.some(isCertain) || asksOfOwn(text)) return intents;
  if (intents[0]?.kind === 'repair.report' && plainOutage.test(text)) return intents;
  const first = intents[0];
  const office = isOffice(ingredients);
  const { room } = ingredients.frame;
  if (first === undefined && !office && !mayMean(text)) return intents;

  const found = first === undefined ? 'chat' : (sortOf[first.kind] ?? 'order');
  const tags = tagsOf(ingredients, text);
  const chances = chancesOf(text, tags);
  if (found === 'order') return office || chances.chat < surelyChat ? intents : [];
  // 我也闻见了，头都晕了 joins the emergency that somebody else reported.
  if (found !== 'same' && chances.alarm >= alarmFrom && !isAdvice(text) && !isEmptyLift(text) && !listsPeople(text))
    return [alarmAbout(ingredients, text)];
  const other = first?.kind === 'repair.report' && intents.length === 1 ? otherCategory(first, text, tags) : undefined;
  const sort = likeliest(chances, found, office ? 1 : caution);
  if (found === 'chat' || found === 'ask' || (found === 'report' && chances.order > surelyOrder)) {
    const from = found === 'chat' && room?.kind !== 'building' && room?.kind !== 'community' ? orderFrom : surelyOrder;
    const ordered = chances.order >= from ? readLikely(ingredients, text, tags, office) : undefined;
    if (ordered !== undefined) return [ordered];
  }
  // 物业什么时候来 asks how it stands, however like a question for the directory it is.
  if (
    sort === found ||
    ((found === 'progress' || found === 'report') && sort === 'ask') ||
    (first?.kind.startsWith('signup.') && (resting || sort in comings))
  )
    return other === undefined ? intents : [reportAbout(ingredients, text, other)];
  if (sort === 'chat') return (intents.length > 1 || isPlain(first)) && chances.chat < surelyChat ? intents : [];
  if (intents.length > 1 || (first === undefined && chances[sort] < takenFrom)) return intents;
  const made = make(sort, ingredients, text, tags);
  return made === undefined ? intents : [made];
}

/** 又停水了, and nothing else: a household without a supply says no more. */
const plainOutage =
  /^(?:我家|家里|这)?(?:怎么|咋)?又?(?:停|断|没)(?:水|电|气|网|暖气?)(?:了|啦|啊|呀|呢){0,2}[。！!~～\s]{0,3}$/u;

/** It names a ticket, the sender's own, a group, or who stays away: no single word was taken for it. */
const isCertain = ({ kind, slots }: Intent): boolean =>
  kind === 'room.bind' || 'ticket' in slots || 'mine' in slots || 'who' in slots;

/** 我家停水了, 不是三个是五个: so few letters tell little of how talk is written. */
const isPlain = (intent: Intent | undefined): boolean =>
  (intent?.kind === 'repair.report' && intent.slots.fault === 'supply') ||
  (intent?.kind === 'signup.change' && intent.slots.party !== undefined);

/** What somebody says of coming: the rules tell these apart, with their numbers. */
const comings: Partial<Record<Sort, true>> = { join: true, change: true, withdraw: true };

const isEmergency = (intent: Intent): boolean =>
  intent.kind === 'repair.report' && intent.slots.urgency === 'emergency';

/** Orders are found by rules alone: they need what they name. */
function likeliest(chances: Chances, found: Sort, care: number): Sort {
  const power = (sort: Sort): number =>
    (sort === 'report' ? chances.report + chances.alarm : chances[sort]) *
    (sort === found ? (trust[sort] ?? trust.other) : 1) *
    (sort === 'chat' ? care : 1);
  return sorts
    .filter((sort) => sort !== 'order' && sort !== 'alarm')
    .reduce((best, sort) => (power(sort) > power(best) ? sort : best));
}

/** Without one of these nothing is taken up: most chat is spared the weighing. */
const follows = wordList(
  '名单 几个 几家 谁报 存 记 信息 资料 怎么用 咋用 撤 不算 也 同样 一样 好了 通了 来了 有了 收到 派人 报 嘶嘶 撬 打 痴呆 找着 味 晕 恶心 救 急',
);
const mayMean = (text: string): boolean =>
  mayReport(text) ||
  mayAlarm(text) ||
  isQuestion(text) ||
  maySignUp(text) ||
  follows.in(text) ||
  thingsIn(text).length > 0;

/** 刚接电话，5-1-404老吴报写春联，两位: who is to be put on the list of an event is in no danger by these words. */
const listsPeople = (text: string): boolean => eventIn(text) !== undefined && puts.test(text) && !mayAlarm(text);
const puts = /报(?!警|修|告)|登记|名额|接龙|[一二两三四五六\d](?:位|个人|人)/u;

/** Asks what to do if it should happen. */
const isAdvice = (text: string): boolean => isHypothetical(text) || asksTheWay(text);

/** What a message is when it is of a sort that no rule found in it, with the slots that can be told. */
function make(sort: Sort, ingredients: Ingredients, text: string, tags: readonly string[]): Intent | undefined {
  const category = categoryOf(text, tags);
  switch (sort) {
    case 'report':
      return category === undefined ? undefined : reportAbout(ingredients, text, category);
    case 'same':
      return { kind: 'repair.same', slots: { ...(category !== undefined && { category }) } };
    case 'resolved':
      return { kind: 'repair.resolved', slots: { ...(category !== undefined && { category }) } };
    case 'progress':
      return { kind: 'repair.progress', slots: { ...(category !== undefined && { category }) } };
    case 'ask':
      return { kind: 'ask', slots: {} };
    case 'join':
      return joined(ingredients, text, eventIn(text));
    case 'withdraw':
      return { kind: 'signup.withdraw', slots: {} };
    case 'acknowledge':
      return { kind: 'acknowledge', slots: {} };
    default:
      return undefined;
  }
}

function categoryOf(text: string, tags: readonly string[]): Category | undefined {
  const things = thingsIn(text);
  if (things.some(({ tag }) => tag === 'own')) return undefined;
  return (
    (thingFor(things, text.length)?.tag as Category | undefined) ??
    standingFault(text)?.category ??
    likelyCategory(text, tags)
  );
}

/** A report in words that are hardly ever said of the category a single word stands for. */
function otherCategory(report: Intent, text: string, tags: readonly string[]): Category | undefined {
  if (report.kind !== 'repair.report' || report.slots.danger !== undefined) return undefined;
  const chances = categoriesLike.of(text, tags);
  const best = categories.reduce((one, other) => (chances[other] > chances[one] ? other : one));
  return chances[best] >= mostly && chances[report.slots.category] < hardly ? best : undefined;
}

/** The category such words are mostly of, when it is clear. */
function likelyCategory(text: string, tags: readonly string[]): Category | undefined {
  const { sort, chance } = categoriesLike.likeliest(text, tags, categories);
  return chance >= clearly ? sort : undefined;
}

/** For `--why`: what the weights say of a message. */
export const sayChances = (chances: Chances): string =>
  Object.entries(chances)
    .filter(([, chance]) => chance >= 0.01)
    .sort(([, a], [, b]) => b - a)
    .map(([sort, chance]) => `${sort} ${chance.toFixed(2)}`)
    .join(', ');
