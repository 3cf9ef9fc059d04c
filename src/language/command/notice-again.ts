import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { onlyRooms } from './notice-end.ts';
import { readScope } from './scope.ts';
import { isOffice } from './slots.ts';

const please = '(?:请|麻烦|帮我|帮忙|那|[，,\\s]){0,3}';
const once = '(?:[一1]?[遍份下次条])?';
const end = '(?:群|里){0,2}(?:吧|哈|啊){0,2}[。.!！\\s]{0,3}$';
const which =
  '(?:(?:把)?(?:(?:刚才|刚刚|上面)的?)?(?:(?:通知|公告)\\s?#?\\s?(?<number>\\d{1,5})号?|[这那][条个]|上一?条|同样的?|一样的?|同一[条个])的?(?:通知|公告)?)';
/** 再跟8号楼也发一遍, 8号楼也发一下. */
const there = gated(
  new RegExp(
    `^${please}${which}?(?:再|也){0,2}[跟给往向在到]?\\s?(?<rooms>[^，,。：:\\n再也]{2,24}?)群?(?:里)?(?:再|也|都|同样){1,3}发${once}${end}`,
    'u',
  ),
);
/** 再发一遍给1号楼, 同样的发给1号楼. */
const onceMore = gated(
  new RegExp(
    `^${please}(?:${which}(?:再|也|[，,\\s]){0,2}|再|也)发${once}(?:给|到|往|去)(?<rooms>[^，,。：:\\n]{2,24}?)(?:也|再)?${once}${end}`,
    'u',
  ),
);

/** What was just sent goes to other rooms too: 8号楼也发一下, 同样的发给1号楼. */
export function readNoticeAgain(ingredients: Ingredients, text: string): IntentOf<'notice.post'> | undefined {
  if (!isOffice(ingredients) || text.length > longest) return undefined;
  const { rooms = '', number } = (there.exec(text) ?? onceMore.exec(text))?.groups ?? {};
  const topics = ingredients.frame.lexicon?.roomTopics ?? [];
  if (!(onlyRooms.test(rooms) || topics.includes(rooms))) return undefined;
  const at = text.indexOf(rooms);
  const scope = readScope(ingredients, at, at + rooms.length);
  if (scope === undefined) return undefined;
  return {
    kind: 'notice.post',
    slots: { text: '', scope, again: true, ...(number !== undefined && { notice: Number(number) }) },
  };
}
const longest = 40;
