import type { EventTalk } from '#domain/event-talk.ts';
import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { amount } from '../party/words.ts';

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
    `(?:^|[,，。\\s])(?:那|还是|帮我|给我|我){0,3}(?:换成|换到|改成|改到|改报|换报|改去|改参加)(?:参加|报)?${name}${people}${end}`,
    'u',
  ),
);
/** Numbers of people, times and places are changed by other words. */
const noEvent = /[个位口人点号月楼层门栋室天周]|上午|下午|晚上|时间|地址|自己|单人|没|不|坏/u;

/** The event to which a sign-up that was just made is to go; whether there is one, only the conversation knows. */
export function readMoves(text: string): EventTalk | undefined {
  const found = saidWrong.exec(text) ?? instead.exec(text);
  if (found === null || noEvent.test(found[1]!)) return undefined;
  const party = found[2] === undefined ? undefined : parseNumeral(found[2]);
  return { is: 'moves', event: found[1]!, ...(party === undefined ? {} : { party }) };
}
