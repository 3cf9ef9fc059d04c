import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { asTable } from '../intent/event-talk.words.ts';
import { gated, gatedAll } from '../look/gated.ts';
import { eventNumber } from './event-number.ts';
import * as rules from './manage-words.ts';
import { isOffice, without } from './slots.ts';

const words = gatedAll(rules);

/** 「活动#2 停止报名」, 「活动#4取消」, 「把周日亲子阅读的名单给我」. */
export function readManage(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 60) return undefined;
  const number = eventNumber(text);
  if (number === undefined && !words.eventWord.test(text) && !words.rosterOfIts.test(text))
    return closesUnnamed(ingredients, text);
  const kind = orderIn(ingredients, text, number !== undefined);
  if (kind === undefined) return undefined;
  const event = number ?? nameOf(ingredients, text);
  const file = kind === 'event.roster' && asTable.test(text) ? { file: true } : {};
  return { kind, slots: { ...(event === undefined ? {} : { event }), ...file } };
}

/** 人满了停止报名, 剪窗花截止报名, where staff speak: an event that no list of words knows, or the one talked of. */
function closesUnnamed(ingredients: Ingredients, text: string): Intent | undefined {
  if (!isOffice(ingredients) || !plainClose.test(text) || words.notClose.test(text)) return undefined;
  const event = nameOf(ingredients, text);
  return { kind: 'event.close', slots: event === undefined || nothingNamed.test(event) ? {} : { event } };
}
const plainClose = gated(/(?:停止|截止|关闭|结束)报名|报名(?:截止|停止|结束)|别再报了|不再接受报名/u);
export const nothingNamed = /^(?:人|名额|报名|满|够|停止|截止|现在|先|已经?|了)+/u;

function orderIn(
  ingredients: Ingredients,
  text: string,
  numbered: boolean,
): 'event.roster' | 'event.close' | 'event.cancel' | undefined {
  if (numbered && words.cancel.test(text) && !words.notCancel.test(text)) return 'event.cancel';
  const asked = numbered || words.asksForRoster.test(text) || words.countsHeads.test(text);
  if (asked && words.roster.test(text) && !words.notRoster.test(text)) return 'event.roster';
  if (words.close.test(text) && !words.notClose.test(text)) return 'event.close';
  if (!words.cancel.test(text) || words.notCancel.test(text)) return undefined;
  const plain = /(?:取消|不办|停办|不搞)(?:了|吧)*(?=[，,。！!\s]|$)|^(?:把.{2,12})?取消/u.test(text);
  return numbered || plain || isOffice(ingredients) ? 'event.cancel' : undefined;
}

/** The words that name an event: without days, orders and what is done to it. */
function nameOf(ingredients: Ingredients, said: string): string | undefined {
  const first = said.split(/[，,。；;]/u).find((clause) => words.eventWord.test(clause)) ?? said;
  const from = said.indexOf(first);
  const name = without(ingredients, said, from, from + first.length, ingredients.times)
    .replace(
      /^(?:请|麻烦|帮我|把|将|给我|发我|发|看看?(?!望)|查一?下?|打印(?:一?下)?|列(?:一?下)?|导出|统计(?:一?下)?|出一?下|取消|停止|人够了|人满了|报满了|今天|那个|这个|(?:我|我们|咱们?)(?:那个?|的)|的|[，,。\s])+/u,
      '',
    )
    .replace(
      /(?:的?(?:报名|名单|花名册|接龙|活动|名额)?(?:到此为止|截止|停止|结束|关闭|取消|不办|不搞|名单|报名表|都?谁报|都?有谁|现在|多少人|几个人|情况|给我|发我|别再|不再|不收|满了|人够|人满|改期|延期|推迟|因)[^\n]{0,60})$/u,
      '',
    )
    .replace(/(?:因[^因\n]{1,4})?(?:的|那个|活动|报名|先|[，,。\s]){1,6}$/u, '');
  return name.length >= 2 && name.length <= 14 ? name : undefined;
}
