import type { Ingredients } from '../ingredients.ts';
import { pieceIn, readAs } from '../normalised.ts';
import { parseNumeral } from '../numerals.ts';
import { comes, isMove, notMoved } from './ticket-told.words.ts';

/** A number that a thing is named by, and where it stands in the working copy with the words around it. */
export interface Named {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const most = 99_999;
/** #12, 工单12, 单号12, No.12. */
const markBefore = /(?:#|No\.?|工单|单子|单号|报修单?|编号|号是|第)\s{0,2}#?\s{0,2}$/iu;
/** 12号单, 12单, 12那个活儿. */
const markAfter =
  /^\s?(?:号?(?:工单|单子|单(?!元)|活儿?|报修)|号?(?:那|这)(?:个|单|张|条|件)?(?:工单|单子|单|活儿?|报修|户)?)/u;
const itsNumber =
  /^\s?号(?!楼|院|线|店|岗|门|桌|机|车|电池|厅|仓|通知|活动|公告|上午|下午|早|晚|前|之前|以前|以后|之后|那天|到|至|去|来)/u;
/** Two people, three metres, eight o'clock: it counts something. */
const counts =
  /^\s?(?:个|位|人|户(?!主)|家|楼|栋|幢|层|单元|门|室|米|公分|厘米|度|点|时|分|秒|元|块|毛|万|千|百|斤|公斤|克|升|天|日|月|年|周|次|遍|趟|回|套|把|根|件|台|部|只|条|张(?!单)|盏|棵|箱|袋|桶|瓶|包|车|班|组|岁|成|倍|折|页|本|片|颗|道|处|路|名|场|节|%|[:：]\d|-|—|\/|\.\d)/u;
/** 1号去开会, 3号下午全体开会: a day. */
export const asDay =
  /^\s?号(?=[上下]午|早上?|晚上?|之?前|以前|以?后|那天|到|至|[去来](?:开会|培训|总部|区里|街道|办事|体检)|全体|开会|放假|休息|值班|上班|发工资|培训|团建)/u;
/** 不对，是83; 哦不把21: what was said before is taken back. */
const corrected = /(?:不对|不是|哦不|噢不|说错|错了|搞错|写错)[^\d]{0,6}$/u;

/** 除了3都好了: which ones are meant only the list of tickets says. */
export const isAllBut = (text: string): boolean => /除(?:了|去|开)?\s?#?\d/u.test(text);

/** The number a ticket is named by among those who work on tickets: a marked one, else one at the start or the end. */
export function ticketNumber(ingredients: Ingredients, text: string): Named | undefined {
  const found = candidates(ingredients, text);
  const after = found.findLast(({ start }) => corrected.test(text.slice(0, start)));
  if (after !== undefined) return after;
  const marked = found.find(
    ({ start, end }) => markBefore.test(text.slice(0, start)) || markAfter.test(text.slice(end)),
  );
  if (marked !== undefined) return marked;
  const plain = found.filter(({ end }) => !counts.test(text.slice(end)) && !asDay.test(text.slice(end)));
  const opening = plain.find(({ start }) => start <= 3);
  if (opening !== undefined) return opening;
  const numbered = found.find(({ end }) => itsNumber.test(text.slice(end)));
  if (numbered !== undefined) return numbered;
  return plain.findLast(({ end }) => text.length - end <= 3) ?? plain[0];
}

/** Numbers of the text that are no part of a time, place or phone; 12号 alone may be a day or a ticket, 301 a flat. */
function candidates(ingredients: Ingredients, text: string): readonly Named[] {
  const { times, addresses, phones } = ingredients;
  const elsewhere = [
    ...times.filter((time) => !aloneAsNumber.test(readAs(ingredients.text, time))),
    ...addresses,
    ...phones,
  ]
    .map((mention) => pieceIn(ingredients.text, mention))
    .filter((piece) => piece !== undefined);
  return [...text.matchAll(said)].flatMap(({ 0: word, index: start }) => {
    const number = parseNumeral(word);
    const end = start + word.length;
    if (number === undefined || !Number.isInteger(number) || number < 1 || number > most) return [];
    const marked = markBefore.test(text.slice(0, start)) || markAfter.test(text.slice(end));
    const taken = elsewhere.some(
      (piece) => start < piece.end && piece.start < end && !(piece.start === start && piece.end === end),
    );
    return taken && !marked ? [] : [{ number, start, end }];
  });
}
/** Digits; numerals that are written out with 十 or 百, or marked by 号. */
const said =
  /(?<!\d\.?)\d{1,5}(?![\d.]*\d)|[一二两三四五六七八九]百(?:零[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)?|[一二三四五六七八九]?十[一二三四五六七八九]?(?![月点])|[一二三四五六七八九](?=号)/gu;
const aloneAsNumber = /^[\d一二三四五六七八九十]{1,4}号$/u;

/** 23号那个弄好了, 12那单派小孙, 2下午三点上门: a number and what is plainly said of a ticket; 502那个 is a flat's. */
export function thatOne(text: string): RegExpExecArray | null {
  const match = theOne.exec(text);
  const plain = match === null ? alone.exec(text) : null;
  if (plain !== null) return comes.test(text.slice(plain[0].length)) ? plain : null;
  const words = match === null ? '' : text.slice(match[0].length);
  return isMove(words) || notMoved.test(words) || isWell.test(words) ? match : null;
}
/** 33号那个，不漏了: what was wrong is no more. */
const isWell =
  /^(?:现在|都|也|已经?|自己|又|总算|终于){0,3}(?:不(?:漏|滴|渗|堵|闪|跳闸?|晃|返|冒)[水味]?|(?:来|有)(?:水|气|暖气?)|亮|通|正常|恢复|没事儿?|能用|好)了[。.!！~\s]{0,3}$/u;
const alone = /^#?(\d{1,4})[\s，,:]{0,3}/u;
const theOne =
  /^(?:请|麻烦|把|将|那个?){0,2}#?(?:(\d{1,5})号?[那这](?:[单张条]|[个件](?:工单|单子?|活儿?))|(\d{1,5})号[那这]个|(\d{1,2})[那这]个)(?:工?单子?|活儿?)?的?[\s，,:]{0,3}/u;

/** The number a notice or an event is named by: 通知#3, 6号通知, 第6条, 活动2, #3; 通知5号楼 names none. */
export function numberOf(text: string, word: string): number | undefined {
  const found = new RegExp(
    `(?:${word})\\s{0,2}#?\\s{0,2}(\\d{1,5})(?!\\d|\\s?(?:号?[楼栋]|点|月|日|单元|门|[、,，和跟到至-]\\s?\\d))|(\\d{1,5})\\s?号?(?:的)?(?:${word})|#\\s{0,2}(\\d{1,5})|第\\s?(\\d{1,5})\\s?[条则个]`,
    'u',
  ).exec(text);
  const digits = found?.slice(1).find((number) => number !== undefined);
  return digits === undefined ? undefined : Number(digits);
}
