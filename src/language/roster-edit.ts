import type { RosterEdit } from '#domain/event-talk.ts';
import { readChain } from './chain/read.ts';
import { parseNumeral } from './numerals.ts';

const right =
  /^(?:名单|都|全|人数|核对|[,，。\s]){0,4}(?:没错|没问题|对的?|正确|无误|核对过了?|可以|好的?|OK|ok|行|就这样|没有要改的?|不用改)(?:了|的|啊|哈|吧)?[。！!,，\s]{0,3}$/u;
const takeOff =
  /^(?:去掉|删掉|删除|划掉|减掉|拿掉|不要)\s{0,2}(.{1,12})$|^(.{1,12}?)(?:不来|不去|没报|去掉|删掉|划掉|退出)(?:了|吧)?$/u;
const putOn =
  /^(?:加上?|添上?|补上?|还有|漏了|少了|另外加?|再加上?)\s{0,2}(.{1,12}?)[\s:：]{0,2}(?:(\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?:个?人|位|个|口)?)?$/u;
const sets =
  /^(?:把)?(?:第)?(.{1,12}?)(?:号)?(?:[\s:：]{1,2}|改成|改为|是|应该是|一共|共|家){1,3}(\d{1,3}|[一二两三四五六七八九十俩仨]{1,3})\s?(?:个?(?:人|大人|老人|孩子)|位|个|口)?$|^(.{1,10}?)(\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?:个?人|位|口)$/u;

/** How the organiser corrects a list: 「2 改成3人，加 李姐 2人，去掉 4」, the whole list anew, or 没错; undefined when it is none. */
export function readRosterEdit(said: string): RosterEdit | undefined {
  const text = said.normalize('NFKC').trim();
  if (text === '' || text.length > 2000) return undefined;
  const whole = readChain(said) ?? readChain(`#接龙\n${said}`);
  if (whole !== undefined && whole.entries.length > 0) {
    return {
      whole: whole.entries.filter(({ withdrawn }) => withdrawn !== true).map(({ name, party }) => ({ name, party })),
    };
  }
  if (right.test(text)) return { right: true };
  const set: { who: string; party: number }[] = [];
  const add: { name: string; party: number }[] = [];
  const remove: string[] = [];
  for (const piece of text
    .split(/[,，;；。\n]+/u)
    .map((it) => it.trim())
    .filter((it) => it !== '')) {
    const off = takeOff.exec(piece);
    const on = off === null ? putOn.exec(piece) : null;
    const to = off === null && on === null ? sets.exec(piece) : null;
    if (off !== null) remove.push(...(off[1] ?? off[2])!.split(/[、和]/u).map(bare));
    else if (on !== null) add.push({ name: bare(on[1]!), party: parseNumeral(on[2] ?? '') ?? 1 });
    else if (to !== null) set.push({ who: bare((to[1] ?? to[3])!), party: parseNumeral((to[2] ?? to[4])!) ?? 1 });
    // Words that correct nothing (谢谢) do no harm; when nothing else is said they are no correction.
    else if (!/谢|辛苦|好的|麻烦|^对的?$|^没错$|^是的$|其他.{0,4}(?:对|没错|不变)/u.test(piece)) return undefined;
  }
  return set.length + add.length + remove.length === 0 ? undefined : { set, add, remove };
}

const bare = (name: string): string => name.trim().replace(/^(?:第|[一1]?[个位](?=..))|号$|家$/gu, '');
