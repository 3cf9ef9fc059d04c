import { isPerson } from './people.ts';

const called =
  /(?:名字叫|名叫|叫做|叫|姓名是?|名字是)[:： ]?(\p{Script=Han}{2,4}?)(?=$|[\s,，。.!！;；、（(]|\d|今年|女|男|也|住)/u;
const listed =
  /(?:^|[\s:：,，。])(\p{Script=Han}{2,3}(?:[、和]\p{Script=Han}{2,3}){0,9})(?=报名|参加|都报|都去|两人|三人|[,，]?[二两三四五]人)/u;

/** Names said outright: 她叫赵淑琴; 王建国、李秀芬报名. */
export function readNames(text: string): string[] {
  const one = called.exec(text);
  if (one && isFullName(one[1]!)) return [one[1]!];
  const list = listed.exec(text)?.[1]?.split(/[、和]/u) ?? [];
  return list.length > 0 && list.every(isFullName) ? list : [];
}

function isFullName(name: string): boolean {
  return name.length >= 2 && isPerson(name) && !/[我你他她它们家个]/u.test(name);
}
