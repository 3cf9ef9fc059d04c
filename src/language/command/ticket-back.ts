import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { atWork, isOffice, wording } from './slots.ts';
import { awayEnd, mistakenOf, noMoreEnd, refusedEnd, waitOverEnd } from './taken-back.words.ts';
import { comes, isMove } from './ticket-told.words.ts';

const undo =
  /^(?:别|不用|不要|甭)(?:再)?(?:修|弄|派|去|上门)了?(?=$|[，,。\s])|^(?:撤销|撤回|撤了|作废|不算|报错了|取消|不要了|不用了|不用修|弄错|搞错|重复|报重)/u;
/** 2其实没完成, 3还没, 201没好 还是不热: said by those who said it was done. */
const unfinished =
  /^(?:其实|还|并){0,2}没(?:有)?(?:(?:完成|办结|[修弄换搞通]?[好完])(?:呢|啊)?(?:[，,\s]{1,3}(?:还是?|又)(?:不|没|漏|堵|黑|坏)[^，,\s]{0,4})?|(?<=还没)(?:呢|啊)?)[。!！\s]{0,3}$/u;
/** 刚才看了还是不亮, 还漏，没修好: seen by those who said that it was done. */
const stillBroken =
  /^(?:刚才?|刚刚|我|去|又|再|现在|今天|昨晚|(?:[看试查]|检查)了?(?:一?下|看)?|(?:业主|住户|客户|人家|居民)(?:那边)?(?:说|反映)?|[，,\s]){0,6}(?:(?:还是?|仍然?|依然|照样)(?:[刷打开关用修走]不[开着了上动好]|不[亮热通转响动开关走行好]|没[水电气暖]|[漏滴渗堵坏慢卡晃响闪黑凉冰臭]|返水|跳闸)[着的呢啊了]{0,2}|(?:根本|其实|并|还)?没(?:有)?[修弄换搞通]好)(?:[，,\s]{1,3}(?:根本|其实|还)?没(?:有)?[修弄换搞通]?好)?[呢啊。!！\s]{0,3}$/u;
/** 先别关，客户说还慢: it is not over. */
const notClosed =
  /^(?:先|还|暂时)?(?:别|不能|不要|甭)(?:急着)?(?:关|结|销|关闭|办结|完成|算完)(?:单|了|呢|啊)?(?:[，,\s]{1,3}[^，,。\n]{1,20})?[。!！\s]{0,3}$/u;
/** 退回 灯还是不亮, 没修好 重开, 打回重修: by those who look after the work, of what was said to be done. */
const returned =
  /^(?:(?:其实|还|根本|并|还是)?没(?:有)?(?:给)?[修弄换搞通]好[啊呢]?[，,\s]{1,3}(?:退回|打回|驳回)?(?:再|得|请|要|[，,\s]){0,2}(?:重修|返修|返工|重新?(?:修|开|打开|处理)|再修|再开|退回|打回)|(?:退回|打回|驳回)(?:去)?(?:[，,\s]{0,3}(?:重修|返修|返工|重新?(?:修|弄|处理)|再修)|[，,\s]{1,3}[^，,\n]{0,8}?(?:还是|没(?:有)?(?:给)?[修弄换搞通]好|又(?:坏|不|漏|堵|没)))|(?:重修|返修|返工|重新修)(?![^\n]{0,20}[完好]了))(?:一下|了|吧)?(?:[，,\s]{1,3}[^\n?？吗]{1,24}|(?:还是|没|又)[^\n?？吗]{1,16}|[^\n?？吗，,\s]{0,8})?[。.!！\s]{0,3}$/u;
/** 撤回 1没弄, 撤销2 点错了: the named ticket's last step is taken back, no other. */
const takenBackFirst =
  /^(?:撤回|撤销|撤了|收回)(?:一下)?[，,：:\s]{0,2}#?(\d{1,5})(?:号?工?单|号)?(?:的)?[，,\s]{0,2}(?:(?:我|其实|还|根本|并|是|刚才){0,3}(?:没(?:有)?(?:去|给|来得及)?(?:修|弄|换|搞|动|做|去|完成?|好)[完好]?|(?:点|发|说|弄|搞|按|报|写|看)错|手滑)了?[啊呢]?)[。.!！\s]{0,3}$/u;
export const takenBackNumber = (text: string): string | undefined => takenBackFirst.exec(text)?.[1];
/** 说错了，3还没好; 不对 是2好了: another ticket, or the same, is named after the slip. */
const slipped =
  /^(?:哦|啊|哎呀?|刚才?|我|[，,\s]){0,3}(?:不对|(?:说|发|报|写|搞|弄|点|按|看)错了?)[，,。!！\s]{1,3}(?:应该)?(?:是)?#?(\d{1,4})(?:号?单|号)?[\s，,]{0,2}(?=(?:其实|还|根本)?没|(?:已经?)?(?:完成|办结|完工|(?:修|弄|换|搞|通)?好了|搞定)(?!.{0,6}\d))/u;
/** 3好了, 是3好了: a number and that it is done, nothing besides. */
const plainlyDone = /^(?:是|应该是)?#?(\d{1,3})号?(?=(?:已经?|都|也)?(?:好|弄好|修好|搞好|通|亮)了[。!！\s]{0,3}$)/u;
/** Where a ticket is named in words too short for a name: after a slip, before nothing but that it is done, before 退回重修, or before what it waits for. */
export const slippedTo = (text: string): RegExpExecArray | null =>
  slipped.exec(text) ?? plainlyDone.exec(text) ?? returnedOf(text) ?? waitsForSomebody.exec(text);
/** 1等保洁下午来: who or what it waits for, and that they come. */
const waitsForSomebody =
  /^#?(\d{1,3})(?:号(?:工?单)?|单)?[\s，,]{0,2}(?=(?:还?得|要|先)?等(?![奖级座车舱])[^，,。？?吗\s\d]{1,8}(?:(?:到货|到|来|有货|发货|有空))(?:了再(?:修|弄|说|换))?[。.!！\s]{0,3}$)/u;

const numberFirst = /^#?(\d{1,4})号?(?:工?单)?[\s，,:：]{0,3}/u;
function returnedOf(text: string): RegExpExecArray | null {
  const match = numberFirst.exec(text);
  return match !== null && returned.test(text.slice(match[0].length)) ? match : null;
}

/** What is taken back of a ticket in the words from an offset on; `next` reads what is said instead. */
export function readBack(
  ingredients: Ingredients,
  text: string,
  from: number,
  ticket: number,
  next: (ingredients: Ingredients, text: string, from: number, ticket: number) => Intent | undefined,
): Intent | undefined {
  const rest = text.slice(from);
  if (atWork(ingredients) && returned.test(rest)) return { kind: 'repair.again', slots: { ticket } };
  const isOpen = unfinished.test(rest) || stillBroken.test(rest) || notClosed.test(rest);
  if (isOpen && atWork(ingredients)) return { kind: 'undo', slots: { ticket, of: 'ticket.done' } };
  const mistaken = mistakenOf(rest);
  if (mistaken !== undefined) return { kind: 'undo', slots: { ticket, ...mistaken } };
  const waited = atWork(ingredients) ? waitOverEnd(rest) : 0;
  if (waited > 0) {
    const instead = waited === rest.length ? undefined : next(ingredients, text, from + waited, ticket);
    // 不用等厂家了，自己修, 配件到了，今天修 is no other wait.
    const words = text.slice(from + waited);
    const stillWaits = instead?.kind === 'ticket.wait' && (!isMove(words) || comes.test(words));
    if (instead?.kind.startsWith('ticket.') && !stillWaits) return instead;
    return { kind: 'ticket.wait', slots: { ticket, reason: wording(ingredients, from, text.length), over: true } };
  }
  const refused = isOffice(ingredients) ? Math.max(refusedEnd(rest), atWork(ingredients) ? noMoreEnd(rest) : 0) : 0;
  if (refused > 0) {
    const other = refused === rest.length ? undefined : next(ingredients, text, from + refused, ticket);
    if (refused === awayEnd(rest)) {
      const instead = insteadOf(other, rest.slice(refused));
      // 小孙今天来不了，明天上午: nobody else is named.
      if (instead !== undefined || refused < rest.length || /今天|现在|这会/u.test(rest)) return instead;
    }
    return other?.kind === 'ticket.assign' ? other : { kind: 'undo', slots: { ticket, of: 'ticket.assign' } };
  }
  return undo.test(rest) ? { kind: 'undo', slots: { ticket } } : undefined;
}

/** 我去, 我下午去, in the stead of who cannot: whoever says so has it. */
function insteadOf(other: Intent | undefined, words: string): Intent | undefined {
  if (other?.kind !== 'ticket.start' || !/^我(?!们)/u.test(words))
    return other?.kind === 'ticket.assign' || other?.kind === 'ticket.start' ? other : undefined;
  const { ticket, eta, visit } = other.slots;
  return visit === true && eta !== undefined
    ? { ...other, slots: { ...other.slots, by: '我' } }
    : { kind: 'ticket.assign', slots: { ...(ticket !== undefined && { ticket }), assignee: '我' } };
}
