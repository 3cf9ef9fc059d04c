import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { parseNumeral } from '../numerals.ts';
import { countRelatives, relatives } from './event-talk.ts';
import { eventIn } from './event-words.ts';
import type { Meaning } from './meanings.ts';
import { joined, left } from './signup.ts';

const amount = '(\\d{1,3}|[一二两三四五六七八九十俩仨]{1,3})';
const people = '(?:个|位|口|名|人|$|[,，。.!！~\\s])';
/** A number after a word of becoming is the new total: 三个变俩, 一共四位, 就剩我一个. */
const totals: readonly RegExp[] = [
  new RegExp(
    `(?:改|变|成|更正|调整|按|算|统共|一共|总共|共|合计|那就|就是|其实是|应该是|是|剩|只有|就)(?:成|为|到|是|了)?\\s?${amount}(?=${people})`,
    'gu',
  ),
  new RegExp(`${amount}(?:个|位|口|名)?(?:人)?[了吧啊。.!！\\s]{0,3}$`, 'gu'),
];
const alone =
  /(?:就|只|变成|成)(?:剩|有|去|来)?(?:我|俺|咱)(?:一?个?人?|自己|自个儿?)|(?:我|俺)(?:一个|自己|自个儿?|一人|一位)(?:人)?(?:去|来|了|$|[,，。])/u;
const grows = /再|还|多|也(?:要|想|得)?(?:来|去|参加|跟)|添|补|加(?!班)|算上|带上|捎上/u;
const added = new RegExp(
  `(?:再|又|还|多|加|添|补|往上加|\\+)(?:给我|我|来|报|带|算|上|个|一下|去)?\\s?${amount}?(?:个|位|口|名)?(?:人)?`,
  'u',
);

/** What somebody says of coming in words no rule knows, taken for what it is like. */
export function signupAs(kind: Meaning, ingredients: Ingredients, text: string): Intent | undefined {
  const event = eventIn(text);
  const named = event === undefined ? {} : { event };
  switch (kind) {
    case 'signup.join':
      return joined(ingredients, text, event);
    case 'signup.withdraw':
      return left(text, event) ?? { kind, slots: named };
    case 'signup.change':
      return {
        kind,
        slots: { ...changeIn(ingredients, event === undefined ? text : text.replace(event, '')), ...named },
      };
    default:
      return undefined;
  }
}

/** The new total, else how many more; neither when no number of people is said. */
function changeIn(ingredients: Ingredients, text: string): { party?: number; delta?: number } {
  const more = grows.test(text) && !/改|变|一共|总共|统共|那就/u.test(text);
  if (more) {
    const found = added.exec(text)?.[1];
    const relative = new RegExp(relatives, 'u').exec(text)?.[0];
    const delta = numeral(found) ?? (relative === undefined ? undefined : countRelatives(relative));
    if (delta !== undefined && delta > 0) return { delta };
  }
  for (const total of totals) {
    const party = numeral([...text.matchAll(total)].at(-1)?.[1]);
    if (party !== undefined) return { party };
  }
  if (alone.test(text)) return { party: 1 };
  return ingredients.party === undefined ? {} : { party: ingredients.party.party };
}

const numeral = (word: string | undefined): number | undefined => (word === undefined ? undefined : parseNumeral(word));
