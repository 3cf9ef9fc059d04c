import { parseNumeral } from './numerals.ts';

/** What is said of one household of a list, behind its name. */
export type RosterLine = { readonly away: true } | { readonly delta: number } | { readonly party: number };

const many = '(?<many>\\d{1,2}|[一两二三四五六七八九十俩仨])\\s?(?:个人|个|位|口人|口|人|名)?';
const end = '(?:吧|了|啊|哈)?[。.!！\\s]{0,3}$';
const whose = '^(?:他们家|她们家|家|他们|她们|那边|那儿|的)?(?:有事|临时|今天|明天|那天|也|都|又|就|要|想|说){0,3}';
const away = new RegExp(
  `${whose}(?:不来|不去|来不了|去不了|来不成|去不成|不参加|参加不了|退出)(?:了|啦|啊){0,2}[。.!！\\s]{0,3}$`,
  'u',
);
const more = new RegExp(`${whose}(?:再|还|另外){0,2}(?:多(?:带|来|报|算|加)?|加|添|增加)(?:上)?${many}${end}`, 'u');
const fewer = new RegExp(`${whose}(?:少(?:来|带|算)?|减(?:掉)?|去掉)${many}(?:来)?${end}`, 'u');
const total = new RegExp(`${whose}(?:改成|改为|改|算|一共|共|总共|是|变成)(?:来)?${many}${end}`, 'u');

/** 来不了, 多带一个, 少一个, 改成两个人: what changes on the line of somebody; undefined when it is none of it. */
export function readRosterLine(words: string): RosterLine | undefined {
  if (away.test(words)) return { away: true };
  const count = (found: RegExpExecArray | null): number | undefined =>
    found === null ? undefined : parseNumeral(found.groups!.many!);
  const [added, gone, party] = [more, fewer, total].map((one) => count(one.exec(words)));
  if (added !== undefined) return { delta: added };
  if (gone !== undefined) return { delta: -gone };
  return party === undefined ? undefined : { party };
}
