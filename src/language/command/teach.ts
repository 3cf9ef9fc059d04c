import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { isOffice, wording } from './slots.ts';

const byNumber = gated(
  /^(?:请|麻烦|把){0,2}(?:(?:更正|订正|改正|纠正|修改|更改)(?:一下)?[\s，,]?)?(?:答疑|回答|答复|回复|解答)(?:问题)?\s{0,2}(?:第|#)?\s{0,2}(\d{1,5})号?(?:问题)?[\s，,:]{0,4}/u,
);
const order = gated(
  /^(?:答疑|(?:补充|新增|加|添加?|录入?|记|教你?|收录|更新)(?:一?[条个下])?(?:[:，,：\s]{0,3}(?=问(?!答))|问答|答疑|知识|faq|FAQ|常见问题)|记一下问答|问答|(?:教|学|录|存|记|加|补)(?:你)?一[条个]问?答?(?=\s?[:：]))[\s，,:]{0,4}/u,
);
const asks = gated(/(?:^|[\s,，。;；:：])问(?:题)?(?:[:：\s]|是[:：“「"]?|(?=[\u4e00-\u9fa5]{2}))/u);
const answers = /[\s,，。;；?？”」"]答(?:案|复)?(?:[:：\s]|是[:：“「"]?|(?=[\u4e00-\u9fa5\d]{2}))|回答[:：是\s]/u;
const remember = gated(
  /^(?:请|小助手)?(?:你?记住|记一下|记下来?|教你(?:个|一个|一条)?(?:新的)?|告诉你|你学一下|学习一下|收录)(?:了|啊|哈)?[\s，,:]{1,3}/u,
);
const learned = gated(
  /^(?:(?:你?记住|你?记一下|记着|教你(?:一?[条个下句])?|告诉你)[\s，,:]{0,3})?(?:以后|要是|如果)?(?:再)?(?:有人|谁|大家|居民)?(?:要是|再|来|如果)?问(?:起|到)?[\s，,:]{0,2}/u,
);
const tell = /[\s，,。?？](?:你)?(?:就)?(?:说|答|回答|告诉(?:他们?|她|大家)?|回)[\s，,:]{0,2}/u;
/** 以后有人问配钥匙就说…: without a mark between, where it is plainly said of whoever asks. */
const toCome = /以后|记|教|有人|谁|大家|居民/u;
const thenSay = /(?<=.{2})就(?:说|答|回答|告诉(?:他们?|她|大家)?|回)(?:是)?[\s，,:]{0,2}/u;
const question = /[?？]|(?:吗|呢)(?=[\s，,])/u;

const asksSo = /[?？吗呢]$|怎么|咋|哪|几[点号天]|多少|多久|什么|啥|谁|能不能|可不可以|是不是|有没有/u;
/** 快递柜密码忘了怎么办 找门卫: a gap parts the two. */
const askedBefore = /^[^\s，,]{0,30}?(?:怎么|咋|哪|几[点号天]|多少|多久|什么|啥|谁)[^\s，,]{0,8}(?=[\s，,])/u;

/** 门禁卡在哪办——物业办公室，带合同: all that follows the dash is the answer. */
const dashed =
  /^[^—→]{0,30}?(?:怎么|咋|哪|几[点号天]|多少|多久|什么|啥|谁|能不能|可不可以|是不是|有没有|[?？吗呢])[^—→，,]{0,8}(?=\s{0,3}(?:—|--|→))/u;

/** 答疑1 稍等我问下, 答疑2 不清楚: staff's own words, nothing to pass on. */
const noAnswer =
  /^(?:这个|那个|我|我们|咱们?|先|也|[，,\s]){0,4}(?:稍等|等一?[下会]|等等|待会儿?|回头|一会儿?|不(?:太|大|是很)?(?:清楚|知道|晓得|了解|确定)|没(?:听说|问到|查到)|(?:去|来|再|得|要|找人|帮忙)?(?:问|查|核实|确认|打听|了解)(?:一?[下问查]|过|看|清楚|(?=$)|(?=[老小][\u4e00-\u9fa5]))|谁(?:知道|清楚|来|会)|(?:不对|[说答写]?错了|有误|不准|撤回?|作废|取消|删[掉除]?)[了啊。.！!]{0,2}$)(?![\u4e00-\u9fa5]{12}).{0,14}$/u;
/** 答疑2和3问下老李: several questions, and a colleague who is asked. */
const among = /^(?:[和跟、,，]\s?#?\d{1,5}号?)/u;

/** 答疑 #3 改成…: the answer is what follows. */
const instead =
  /^(?:(?:答案|回答|答复|那条|刚才|的|[，,\s]){0,3}(?:说|写|答|发|打|弄|搞)错了?[，,。\s]{0,3}(?:应该)?(?:是|为|改成)[:：，,\s]{0,3}|(?:答案|回答|答复)?(?:请|得|要)?(?:改成|改为|换成|换为|更正为|更正成|更新为|更新成|(?:改|更正|更新)(?:一下)?(?=[:：，,\s])|应该是|应为)[:：，,\s]{0,3})/u;

/** 「答疑 #3 …」, 「补充问答 问：… 答：…」. */
export function readTeach(ingredients: Ingredients, text: string): IntentOf<'faq.teach'> | undefined {
  const numbered = byNumber.exec(text);
  if (numbered !== null) {
    const told = text.slice(numbered[0].length).replace(/^[\s，,。:：；;、]{1,9}/u, '');
    const number = Number(numbered[1]);
    if (told === '') return undefined;
    if (noAnswer.test(told) || among.test(told)) return { kind: 'faq.teach', slots: { number } };
    const opening = instead.exec(told)?.[0].length ?? 0;
    const from = text.indexOf(told, numbered[0].length) + (opening < told.length ? opening : 0);
    return { kind: 'faq.teach', slots: { number, answer: wording(ingredients, from, text.length) } };
  }
  const ordered = order.exec(text)?.[0].length;
  return (
    readPair(ingredients, text, ordered) ??
    readSaying(ingredients, text) ??
    (ordered === undefined ? readTold(ingredients, text) : readAsked(ingredients, text, ordered))
  );
}

/** 答疑1 派出所，答疑2 西屋: an answer to each, up to where the next question is named; undefined when only one is. */
export function readAnswers(ingredients: Ingredients, text: string): readonly IntentOf<'faq.teach'>[] | undefined {
  if (byNumber.exec(text) === null) return undefined;
  const named = [0, ...[...text.matchAll(nextNumber)].map(({ index, 0: gap }) => index + gap.length)];
  const starts = named.length < 2 ? [0, ...furtherNumbers(text)] : named;
  if (starts.length < 2) return undefined;
  return starts.flatMap((start, n) => {
    const end = text
      .slice(0, starts[n + 1] ?? text.length)
      .trimEnd()
      .replace(/[，,；;。]$/u, '').length;
    const numbered = byNumber.exec(text.slice(start, end)) ?? bareNumber.exec(text.slice(start, end));
    if (numbered === null) return [];
    const from = start + numbered[0].length;
    const answer = wording(ingredients, from, end);
    const none = answer === '' || noAnswer.test(text.slice(from, end).trim());
    const slots = { number: Number(numbered[1]), ...(none ? {} : { answer }) };
    return [{ kind: 'faq.teach' as const, slots }];
  });
}
const nextNumber = /[\s，,；;。]{1,3}(?=(?:答疑|回答|答复|回复|解答)(?:问题)?\s{0,2}(?:第|#)?\s{0,2}\d)/gu;

/** 答疑 1 派出所 2 西屋: where the further ones begin; numbers that do not count up are a list inside the answer. */
function furtherNumbers(text: string): readonly number[] {
  const first = byNumber.exec(text)!;
  const starts = [...text.matchAll(nextBare)]
    .map(({ index, 0: gap }) => index + gap.length)
    .filter((start) => start >= first[0].length);
  // 带三样：1 照片 2 身份证: what is listed is one answer.
  if (listed.test(text.slice(first[0].length))) return [];
  let last = Number(first[1]);
  for (const start of starts) {
    const number = Number(bareNumber.exec(text.slice(start))![1]);
    // 拨打 12345 热线: questions that wait together have numbers close to each other.
    if (number <= last || number > last + mostApart) return [];
    last = number;
  }
  return starts;
}
const mostApart = 20;
const listed = /(?:[:：]|[一二两三四五六七八九]样)[，,\s]?\d{1,2}[\s、.．:：]|步骤|流程|先.{1,12}再/u;
const bareNumber = /^(?:问题|第|#)?\s?(\d{1,5})号?(?:问题)?[\s、:：.，,]{1,3}/u;
/** Behind a gap, a number that neither counts nor names anything of the answer. */
const nextBare =
  /(?<=[\u4e00-\u9fa5a-zA-Z\d）)])[\s，,；;。]{1,3}(?=(?:问题|第|#)?\s?\d{1,5}号?(?:问题)?[\s、:：.]\s?(?![个位人户家楼栋层单元门室点时分日月年块元次天岁斤米度份张条种本步样项路寸]|号)[\u4e00-\u9fa5]{2})/gu;

/** 问：… 答：… */
function readPair(ingredients: Ingredients, text: string, ordered?: number): IntentOf<'faq.teach'> | undefined {
  const asked = asks.exec(text);
  const answered = asked === null ? null : answers.exec(text.slice(asked.index));
  if (asked === null || answered === null || (ordered === undefined && asked.index > 0)) return undefined;
  const at = asked.index + answered.index;
  return taught(ingredients, [asked.index + asked[0].length, at], [at + answered[0].length, text.length]);
}

/** 以后有人问…，就说… */
function readSaying(ingredients: Ingredients, text: string): IntentOf<'faq.teach'> | undefined {
  const start = learned.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const told =
    tell.exec(text.slice(start)) ?? (toCome.test(text.slice(0, start)) ? thenSay.exec(text.slice(start)) : null);
  if (told === null) return undefined;
  return taught(ingredients, [start, start + told.index], [start + told.index + told[0].length, text.length]);
}

/** 记住：… */
function readTold(ingredients: Ingredients, text: string): IntentOf<'faq.teach'> | undefined {
  const start = isOffice(ingredients) ? remember.exec(text)?.[0].length : undefined;
  if (start === undefined || text.length - start < 4) return undefined;
  // 记住：几点开饭？答：11点: the question stands before its answer.
  const asked = /[?？]/u.exec(text.slice(start, -2));
  const at = asked === null ? 0 : start + asked.index + 1;
  if (asked !== null && !/[?？]/u.test(text.slice(at))) return parted(ingredients, text, start, at);
  return { kind: 'faq.teach', slots: { answer: wording(ingredients, start, text.length) } };
}

/** 补充问答：…？… */
function readAsked(ingredients: Ingredients, text: string, start: number): IntentOf<'faq.teach'> | undefined {
  const asked =
    dashed.exec(text.slice(start)) ?? question.exec(text.slice(start)) ?? askedBefore.exec(text.slice(start));
  const at = asked === null ? text.length : start + asked.index + asked[0].length;
  if (at < text.length) return parted(ingredients, text, start, at);
  // 教一条：健康角停车怎么停: what to answer is still to be said.
  const words = wording(ingredients, start, text.length);
  return asksSo.test(text.slice(start).trimEnd()) ? { kind: 'faq.teach', slots: { question: words } } : undefined;
}

/** The question up to `at`, the answer behind it, without the word and the mark that open it. */
function parted(ingredients: Ingredients, text: string, start: number, at: number): IntentOf<'faq.teach'> | undefined {
  const opening = opensAnswer.exec(text.slice(at))?.[0].length ?? 0;
  return taught(ingredients, [start, at], [at + opening, text.length]);
}
const opensAnswer = /^[\s，,]{0,3}(?:(?:——?|--|→)\s{0,3})?(?:答(?:案|复)?(?:[:：\s]|是[:：]?)\s{0,3})?/u;

function taught(
  ingredients: Ingredients,
  asked: readonly [number, number],
  answered: readonly [number, number],
): IntentOf<'faq.teach'> | undefined {
  const slots = { question: wording(ingredients, ...asked), answer: wording(ingredients, ...answered) };
  return slots.question === '' || slots.answer === '' ? undefined : { kind: 'faq.teach', slots };
}

const toAnswer =
  /(?:^|[\s，,。;；:：?？吗呢])(?:就|你就|那就|回答|答案|统一|都)?(?:说|答(?:案|复)?|回(?:答|复)?|告诉(?:他们?|她们?|人家|大家)?|让(?:他们?|她们?|人家))(?:是|统一成|他们?|就)?[:：,，\s]{0,3}|(?:——|--|→|[:：?？])\s{0,3}/gu;
const asksAbout = gated(
  /(?:(?:以后|往后)?(?:再)?(?:有人|谁|群里|居民|住户|人家)?(?:要是|如果)?(?:有人)?(?:再|来)?问(?:起|到|题(?:是)?)?|关于)[\s，,:：]{0,3}/u,
);

/** What a text that teaches says: what is asked before, what is to be answered after the word for it; all of it when no word parts them. */
export function answerIn(ingredients: Ingredients, text: string): IntentOf<'faq.teach'>['slots'] {
  const [all, number] = byQuestion.exec(text) ?? [];
  if (number !== undefined) return { number: Number(number), answer: wording(ingredients, all!.length, text.length) };
  const asked = asksAbout.exec(text);
  const from = asked === null ? 0 : asked.index + asked[0].length;
  for (const told of text.slice(from + 2).matchAll(toAnswer)) {
    const at = from + 2 + told.index;
    const answer = wording(ingredients, at + told[0].length, text.length);
    const question = wording(ingredients, from, at);
    if (answer.length >= 2 && question.length >= 2) return { question, answer };
  }
  return { answer: wording(ingredients, 0, text.length) };
}
/** 2号问题 带身份证来, 第1个问题：带身份证来. */
const byQuestion = gated(
  /^(?:第|[#＃]|问题)?\s?(?=.{1,8}问题|(?<=问题)\s?\d)(\d{1,5})[个条号]?(?:问题)?(?:的?(?:答案|答复|回答)是?)?[\s，,:]{1,4}(?=.{2})/u,
);

const listedNumber =
  /^(?:[#＃]\s?(\d{1,5})号?|(?:问题|第)?\s?(\d{1,5})[个条号]|问题\s?(\d{1,5}))(?:问题)?[\s：:，,、.]{1,3}(.{2,300})$/u;

/** #1 师傅明天来: of the ticket of that number. */
const ofWork = /师傅|派|修|工单|配件|处理|解决|上门|换[了好]/u;
/** #3 这个好像是李姐问的，她家有人住院: staff among themselves, of who asked. */
const amongStaff =
  /[问说提]的|[她他][们家的]|人家|那[家户]|好像|似乎|是不是|谁|咱|商量|讨论|(?:这个|这条|这事).{0,6}(?:难|烦|老|又|先|再|不归|归谁)|[?？]/u;

/** #1 带身份证来, 1号 带身份证来, under a list of questions: which one, and its answer; undefined of other words. */
export function answerByNumber(said: string): IntentOf<'faq.teach'>['slots'] | undefined {
  const [, sign, plain, named, answer] = listedNumber.exec(said.trim()) ?? [];
  const number = sign ?? plain ?? named;
  return number === undefined || answer === undefined || [noAnswer, ofWork, amongStaff].some((no) => no.test(answer))
    ? undefined
    : { number: Number(number), answer };
}
