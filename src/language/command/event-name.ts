import type { Ingredients } from '../ingredients.ts';
import { eventIn } from '../intent/event-words.ts';
import { timesIn, without } from './slots.ts';

const lead =
  /^(?:小助手|紫月|请|麻烦|劳驾|帮我|帮忙|给我|发我|把|将|那个|这个|咱们?的?|我们?的?|我那|今天|明天|现在|看看?|查一?下?|导出?|列|统计|报名|参加|想问一?下?|我问一句|[，,。、\s]){1,6}/u;
const tail =
  /(?:的?(?:都)?(?:有谁|谁|哪些|哪几|几位|几个|多少|名单|报名|接龙|人数|人满|人够|人太多|满员|满了|取消|不办|不搞|不去|作罢|作废|停|别|不收|名额|截止|到此|封|关|因|来了|去了|怎么|现在|改)[^\n]{0,80})$/u;

/** The words that name the event an order is about: a name that is known, else what is left of its first clause. */
export function eventNamed(ingredients: Ingredients, text: string): string | undefined {
  const known = eventIn(text);
  if (known !== undefined) return known;
  const quoted = /《([^》]{2,14})》/u.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  for (const clause of text.split(/[，,。;；！!？?\n]/u)) {
    const from = text.indexOf(clause);
    const name = without(
      ingredients,
      text,
      from,
      from + clause.length,
      timesIn(ingredients, from, from + clause.length),
    )
      .replace(lead, '')
      .replace(tail, '')
      .replace(/^的|(?:的|那场|那个|活动|这次)$/gu, '');
    if (name.length >= 2 && name.length <= 12) return name;
  }
  return undefined;
}
