import { anyOf } from '../vocabulary.ts';
import { aboutIt, greetings, titles, toItAfterAll } from './call-words.ts';

const gaps = '[\\s,，。.!！?？:：、~～;；…]{0,8}';
const opening = new RegExp(`^\\s{0,8}(?:${anyOf(greetings)}${gaps})?`, 'iu');
const title = new RegExp(`^${anyOf(titles)}`, 'u');
const gap = /^[\s,，。.!！?？:：、~～;；…—-]+/u;
const about = new RegExp(`^${anyOf(aboutIt)}`, 'u');
const after = new RegExp(`^${anyOf(toItAfterAll)}`, 'u');

/**
 * Where what is said begins when a name of the assistant opens the text as a call (小助手，…; 你好紫月小助手 …; 小助手健康小屋几点开);
 * 0 when none does: 小助手这名字起得好 is about it. `names` stand longest first.
 */
export function endOfCall(text: string, names: readonly string[]): number {
  if (!names.some((name) => text.includes(name))) return 0;
  const start = opening.exec(text.slice(0, 40))?.[0].length ?? 0;
  const name = names.find((one) => text.startsWith(one, start));
  if (name === undefined) return 0;
  const named = start + name.length;
  const titled = named + (title.exec(text.slice(named, named + 8))?.[0].length ?? 0);
  const rest = text.slice(titled);
  const between = gap.exec(rest)?.[0].length ?? 0;
  if (between > 0 || rest === '' || after.test(rest) || !about.test(rest)) return titled + between;
  return 0;
}
