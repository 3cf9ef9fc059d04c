import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { eventNumber } from './event-number.ts';
import { without } from './slots.ts';

const asks = gated(
  /还(?:差|缺)(?:谁|哪(?:几)?(?:家|户|位)|几(?:家|户))|(?:谁|哪(?:些|几)?(?:家|户|位)|都有谁)(?:还)?(?:没有?|未)(?:报名?|接龙|登记|回复|回话|填)|没(?:有)?(?:报名?|接龙|登记)的(?:有|是)?(?:谁|哪)/u,
);
const beside =
  /^(?:请|麻烦|帮我|查一?下|看看|看一下|问一下|那个|我们?|咱们?|楼门?|还有|还|[，,。\s]){1,12}|(?:的|还有|还|报名|活动|现在|目前|我们?|咱们?|楼门?|[，,。\s]){1,12}$/gu;

/** 还差谁, 3号楼2单元包饺子还有谁没报: who of a stairwell has not answered. */
export function readMissing(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 40) return undefined;
  const found = asks.exec(text);
  if (found === null) return undefined;
  const place = ingredients.addresses.find(({ building, unit }) => building !== undefined && unit !== undefined);
  const before = without(ingredients, text, 0, found.index, ingredients.addresses);
  const after = text.slice(found.index + found[0].length).replace(/[?？呀啊呢了吗。！\s]+/gu, '');
  const name = (before.replace(beside, '') || after.replace(beside, '')).replace(beside, '');
  const event = eventNumber(text) ?? (name.length >= 2 && name.length <= 12 ? name : undefined);
  return {
    kind: 'event.missing',
    slots: {
      ...(event === undefined ? {} : { event }),
      ...(place === undefined ? {} : { stairwell: `${place.building}-${place.unit}` }),
    },
  };
}
