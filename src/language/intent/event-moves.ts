import type { EventTalk } from '#domain/event-talk.ts';
import { gated, mayAny } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { isPerson } from '../party/people.ts';
import { amount, kin } from '../party/words.ts';

const name = '(\\p{Script=Han}{2,8}?)';
const people = `(?:(${amount})(?:个|位|口)?(?:人)?)?`;
const end = '(?:活动|那个|那场)?[吧了啊哈呢]{0,2}[。.!！~～\\s]{0,3}$';
/** 说错了，是扫雪两个: not the event that was said. */
const saidWrong = gated(
  new RegExp(
    `^(?:哎呀?|啊|不好意思|抱歉|[,，\\s]){0,4}(?:说|报|打|写|发|弄|搞|看)错(?:活动)?了?[,，。\\s]{0,2}(?:应该|我)?(?:是|报的是|要报的是|想报的是)(?:那个)?${name}${people}${end}`,
    'u',
  ),
);
/** 合唱那天我值班，换成扫雪吧. */
const instead = gated(
  new RegExp(
    `(?:^|[,，。\\s])(?:那|还是|帮我|给我|我){0,3}(?:换成|换到|改成|改到|改报|换报|改去|改参加|换)(?:参加|报|去)?${name}${people}${end}`,
    'u',
  ),
);
/** 合唱改成扫雪, 不是合唱是扫雪: both events are named. */
const fromTo = gated(
  new RegExp(
    `^(?:哎呀?|哦|不对|那个?|帮我|麻烦|请?把|我|我家|报的?|[，,\\s]){0,4}(?:不是\\s?(?<not>\\p{Script=Han}{2,8}?)(?:那个|活动)?[，,\\s]?(?:而?是|报)|(?<old>\\p{Script=Han}{2,8}?)(?:那个|活动|的)?(?:不去了)?[，,\\s]?(?:我|我们|给我|帮我)?(?:换成|换到|换|改成|改到|改为|改报|改去|改))(?:报|参加)?\\s?(?<to>\\p{Script=Han}{2,8}?)(?:活动|那个|那场)?(?:[吧了啊哈呢，,。\\s]){0,3}(?:(?:还是|也是|一样|照样|照旧|人数不变|不变|[，,\\s]){0,3}(?<people>${amount})?(?:个|位|口)?(?:人)?)[吧哈。.!！~～\\s]{0,3}$`,
    'u',
  ),
);
/** 有饺子吃那个, 我说的是健走那个: the other one, when another was taken to be meant. */
const pointedAt = gated(
  /^(?:哎呀?|哦|不对|不是|我|(?:说|报|要|指|选)的?|就?是|想?[报去]|[，,\s]){0,5}(\p{Script=Han}{2,6}?)(?:那个|那场)[吧啊呀哈]{0,2}[。.!！~～\s]{0,3}$/u,
);
/** 电视没意思，换成合唱吧: said of something else than what one signed up for. */
const ofOther =
  /[早午晚]饭|夜宵|吃(?:什么|啥)|[做煮炒]|电视|频道|[几一二三四五六七八九十]台|遥控|综艺|节目|直播|头像|壁纸|铃声/u;
const ofEvent = /报|活动|那天|当天|值班|有事|冲突|[去来]不|不[去来]|时间/u;

/** Numbers of people, times and places are changed by other words. */
const noEvent = /[个位口人点号月楼层门栋室天周]|上午|下午|晚上|时间|地址|自己|单人|没|不|坏/u;

const mayMove = mayAny([fromTo, pointedAt, saidWrong, instead]);

/** The event to which a sign-up that was just made is to go; whether there is one, only the conversation knows. */
export function readMoves(text: string): EventTalk | undefined {
  if (!mayMove(text)) return undefined;
  const both = movesFrom(text);
  if (both !== undefined) return both;
  const pointed = pointedAt.exec(text)?.[1];
  if (pointed !== undefined && !noEvent.test(pointed)) return { is: 'moves', event: pointed, pointed: true };
  const found = saidWrong.exec(text) ?? instead.exec(text);
  if (found === null || noEvent.test(found[1]!)) return undefined;
  const before = text.slice(0, found.index);
  if (ofOther.test(before) && !ofEvent.test(before)) return undefined;
  const party = found[2] === undefined ? undefined : parseNumeral(found[2]);
  return { is: 'moves', event: found[1]!, ...(party === undefined ? {} : { party }) };
}

/** 妹妹换成我女儿: people, no events. */
const ofPeople = new RegExp(`^[我俺咱他她你]|^(?:${[...kin].join('|')})$`, 'u');

function movesFrom(text: string): EventTalk | undefined {
  const { not, old, to, people: many } = fromTo.exec(text)?.groups ?? {};
  const from = not ?? old;
  if (from === undefined || to === undefined || [from, to].some((name) => noEvent.test(name) || ofPeople.test(name)))
    return undefined;
  const party = many === undefined ? undefined : parseNumeral(many);
  return { is: 'moves', event: to, from, ...(party === undefined ? {} : { party }) };
}

const swap = gated(
  /^(?:那个|麻烦|请|把|将|里|的|[,，\s]){0,4}(\p{Script=Han}{2,4}?)(?:(?:他|她)?(?:有事)?[,，]?(?:不去|不来|去不[了成]|来不[了成])了?[,，\s]{0,2})?(?:给|就|帮我){0,2}(?:替换成|替换为|换成|换为|改成|改为|换)(\p{Script=Han}{2,4}?)(?:吧|了|去|来|参加|哈|[。.!！~\s]){0,3}$/u,
);
const ownKin: ReadonlySet<string> = new Set(kin);

/** 李强换成赵刚, of an event or not: another one comes in the place of one who is on a list; whether they are, the records know. */
export function readSwap(plain: string): { readonly from: string; readonly to: string } | undefined {
  const [, from, to] = swap.exec(plain) ?? [];
  if (from === undefined || to === undefined || from === to) return undefined;
  return [from, to].every((name) => isPerson(name) && !ownKin.has(name)) ? { from, to } : undefined;
}
