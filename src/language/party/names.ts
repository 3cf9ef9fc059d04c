import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { isPerson, isSurelyPerson } from './people.ts';
import { kin } from './words.ts';

const end = '(?=$|[\\s,，。.!！;；、（(）)]|\\d|今年|女|男|也|住|报|登|参|两|一|的)';
const called = gated(
  new RegExp(
    `(?:名字叫|名字写|名写|名叫|叫做|叫|姓名是?|名字是?|我的?名字|报名人|大名|我是|写上)[:：,， ]?(\\p{Script=Han}{2,3}?)${end}`,
    'u',
  ),
);
const before = gated(
  /(?:^|[\s:：,，。])(\p{Script=Han}{2,3}(?:[、和]\p{Script=Han}{2,3}){0,9})(?=[,，\s]?(?:报名|参加|都报|都去|[二两三四五]人|\d人))/u,
);
/** 陈桂英 李素梅 俩人报: as many names as the number says, and nothing before them. */
const counted = gated(
  /^(?:报名|报上|登记)?[:：,，\s]{0,2}(\p{Script=Han}{2,3}(?:[,，\s、]{1,2}\p{Script=Han}{2,3}){1,5})[,，\s]{0,2}(俩|仨|[两二三四五六2-6])个?人?(?:都|一起|一块儿?|也|要|想|来|去|[,，\s]){0,3}(?:报|参加|去|来|登记)/u,
);
/** 吴桐 手机课 1人. */
const heading = gated(/^(\p{Script=Han}{2,3})[\s,，](?:[^,，。\s\d]{1,10}[\s,，])?(?:\d{1,2}|[一二两三四五])[人位个]/u);
const after = gated(
  /(?:报名|登记|参加|名单|报)[:： ]\s?(\p{Script=Han}{2,3}(?:[、和,， ]\p{Script=Han}{2,3}){0,9})(?=$|[\s,，。.!！;；（(\d])/u,
);
/** 我婆婆刘桂芝: the name stands behind what she is. */
const relation = new RegExp(
  `^(?:我家|我们家|我|俺|咱)?(?:${[...kin].sort((a, b) => b.length - a.length).join('|')}|邻居|楼上|楼下)?(?:的)?(\\p{Script=Han}{2,3})$`,
  'u',
);

/** Names said outright: 她叫赵淑琴; 王建国、李秀芬报名; 给我婆婆刘桂芝报一个 (`proxy` is who is signed up for). */
export function readNames(text: string, proxy?: string): string[] {
  const one = called.exec(text);
  if (one && isFullName(one[1]!)) return [one[1]!];
  for (const pattern of [before, after, heading]) {
    const list = pattern.exec(text)?.[1]?.split(/[、和,， ]/u) ?? [];
    if (list.length > 0 && list.every(isFullName)) return list;
    if (list.length > 1 && list.every(isListed)) return list;
  }
  const many = counted.exec(text);
  const people = many?.[1]?.split(/[,，\s、]{1,2}/u) ?? [];
  if (people.length > 1 && people.length === parseNumeral(many![2]!) && people.every(isFullName)) return people;
  const own = alone(text);
  if (own !== undefined) return [own];
  const behind = proxy === undefined ? undefined : relation.exec(proxy)?.[1];
  return behind && isFullName(behind) ? [behind] : [];
}

/** 小陈, 王阿姨: beside other names they stand on a list. */
const isListed = (name: string): boolean => isFullName(name) || (isSurelyPerson(name) && !kinWords.has(name));
const kinWords: ReadonlySet<string> = new Set(kin);

const signsUp = gated(
  /^(?:我|我们|我家|俺)?(?:也|要|想)?(?:报名|参加|登记|报(?:[一两二三四五六俩仨\d]{1,2})?(?:个人|个|位|人|名)?)[\s,，:：]/u,
);
const houseOrPhone = /^[\d-]{3,13}$|\d(?:室|门\d{3,4}|单元\d{3,4})$/u;

/** 报一个，王秀兰，3-2-601: a name in a clause of its own; 老李 only beside a house. */
function alone(text: string): string | undefined {
  if (text.length > longest || !signsUp.test(text)) return undefined;
  const clauses = text.split(/[\s,，。;；]+/u).filter((clause) => clause !== '');
  const named = clauses.slice(1).filter((clause) => /^\p{Script=Han}{2,3}$/u.test(clause));
  const [one, ...others] = named;
  if (one === undefined || others.length > 0) return undefined;
  const placed = clauses.some((clause) => houseOrPhone.test(clause));
  return isFullName(one) || (placed && /^[老小]\p{Script=Han}$/u.test(one)) ? one : undefined;
}
const longest = 40;

/** A surname with one or two signs; 王姐 and 老魏 are how somebody is called, no name for a list. */
export function isFullName(name: string): boolean {
  return isPerson(name) && !isSurelyPerson(name) && !/^[老小阿大]|[我你他她它们家个俩仨报现]/u.test(name);
}
