import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { ofAnotherTime } from './another-time.ts';
import { countRelatives, relatives } from './event-talk.ts';
import { eventIn } from './event-words.ts';
import { joined } from './joined.ts';
import { leavesElsewhere } from './leaves-elsewhere.ts';
import type { Meaning } from './meanings.ts';
import { left } from './signup.ts';

const amount = '(\\d{1,3}|[一二两三四五六七八九十俩仨]{1,3})';
const people = '(?:个|位|口|名|人|$|[,，。.!！~\\s])';
/** A number after a word of becoming is the new total: 三个变俩, 一共四位, 就剩我一个. */
const totals: readonly RegExp[] = [
  new RegExp(
    `(?:改|变|成|更正|调整|按|算|统共|一共|总共|共|合计|那就|就是|其实是?|应该是|现在连.{0,4}|(?<![不的过])是|剩|只有|就)(?:成|为|到|是|了)?\\s?${amount}(?=${people})`,
    'gu',
  ),
  new RegExp(`${amount}(?:个|位|口|名)?(?:人)?[了吧啊。.!！\\s]{0,3}$`, 'gu'),
];
/** 就我跟老伴: the speaker and who is named. */
const withOne = new RegExp(`(?:就|只)(?:剩|有)?(?:我|俺)(?:跟|和|与|带)(${relatives.source})`, 'u');
const alone = gated(
  /改成?单人|(?:就|只|变成|成)(?:剩|有|去|来)?(?:我|俺|咱)(?:一?个?人?|自己|自个儿?)|(?:我|俺)(?:一个|自己|自个儿?|一人|一位)(?:人)?(?:去|来|了|$|[,，。])/u,
);
const grows = gated(/再|还|多|也(?:要|想|得)?(?:来|去|参加|跟)|添|补|加(?!班)|算上|带上|捎上/u);
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
      if (ofAnotherTime(text)) return undefined;
      return joined(ingredients, text, event);
    case 'signup.withdraw': {
      if (leavesElsewhere(text, event)) return undefined;
      const gone = left(ingredients, text, event);
      if (gone?.kind === 'signup.withdraw' && gone.slots.party === undefined && gone.slots.cause === undefined) {
        const party = awayIn(event === undefined ? text : text.replace(event, ''));
        return { kind, slots: { ...gone.slots, ...(party !== undefined && { party }) } };
      }
      return gone ?? { kind, slots: named };
    }
    case 'signup.change':
      return {
        kind,
        slots: { ...changeIn(ingredients, event === undefined ? text : text.replace(event, '')), ...named },
      };
    default:
      return undefined;
  }
}

const fewer = new RegExp(
  `(?:减|退|取消|撤|去掉|拿掉|抠掉|划掉|少)(?:我家?|算|带|来|掉|了|的)?\\s?${amount}(?=[个位口名人]|$|[,，。.!！\\s])`,
  'u',
);
const othersCome = gated(
  /(?:我|俺|我们|其他人|别人|剩下的|孩子|其余的?).{0,3}(?:照来|照去|照旧|照常|还是?去|还来|还留|不变|自己还?去)|别的照旧/u,
);

/** How many of a household stay away: 减俩, or one who is named while the others come. */
function awayIn(text: string): number | undefined {
  const said = numeral(fewer.exec(text)?.[1]);
  if (said !== undefined) return said;
  if (!othersCome.test(text)) return undefined;
  const who = new RegExp(relatives, 'u').exec(text)?.[0];
  return who === undefined ? 1 : Math.max(1, countRelatives(who));
}

/** The new total, else how many more; neither when no number of people is said. */
function changeIn(ingredients: Ingredients, text: string): { party?: number; delta?: number } {
  const company = withOne.exec(text)?.[1];
  if (company !== undefined) return { party: 1 + countRelatives(company) };
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
