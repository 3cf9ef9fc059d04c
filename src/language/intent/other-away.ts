import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { readAs } from '../normalised.ts';
import { isFullName } from '../party/names.ts';
import { isPerson, isSurelyPerson } from '../party/people.ts';
import { kin } from '../party/words.ts';
import { formatAddress } from '../places/format.ts';

const han = '\\p{Script=Han}';
/** What may stand between somebody and their staying away. */
const between =
  '(?:他们家|她们家|家|他们|她们|那边|那儿|的)?(?:刚)?(?:打?来?电话(?:来)?说|说|讲|托我说)?(?:他|她)?(?:今天|明天|后天|这次|那天|临时|有事|有点事|生病|病|感冒|都|也|又|可能|就|[，,\\s]){0,4}';
const stays =
  '(?:不来|不去|来不了|去不了|去不成|来不成|不参加|参加不了|要?退(?:出|掉|报名|名)?(?=$|[，,。.!！\\s吧了])|要?取消报名|把?名字?(?:划|去)掉)';
const byName = gated(new RegExp(`^(?:不好意思|那个|对了|把|[，,\\s]){0,3}(${han}{2,4}?)${between}${stays}`, 'u'));
const byFlat = new RegExp(`^(?:室|户|${han}{2,4}?)?${between}${stays}`, 'u');
const awaySaid = gated(new RegExp(stays, 'u'));
const ownKin: ReadonlySet<string> = new Set(kin);
/** The speaker, several, nobody in particular. */
const nobody = /^[我俺咱你您他她它们谁都大各这那没再还先]|[我俺咱]|[们都家]$/u;

/** 王秀英不来了, 7-1-201去不了了: who stays away, by name or flat, when it is said of somebody else; kin belong to the speaker. */
export function otherAway(ingredients: Ingredients, text: string, event: string | undefined): string | undefined {
  if (!awaySaid.test(text)) return undefined;
  const before = event === undefined || !text.startsWith(event) ? undefined : nameBefore(event);
  if (before !== undefined && awayAtOnce.test(text.slice(event!.length))) return before;
  const plain = (event === undefined ? text : text.replace(event, '')).trimStart();
  const home = ingredients.addresses.find(({ flat }) => flat !== undefined);
  const flat = home === undefined ? '' : readAs(ingredients.text, home);
  const at = flat === '' ? -1 : plain.indexOf(flat);
  if (home !== undefined && at >= 0 && at <= furthest && byFlat.test(plain.slice(at + flat.length)))
    return formatAddress(home);
  const house = ingredients.addresses
    .map((mention) => readAs(ingredients.text, mention))
    .find((it) => plain.startsWith(it));
  const name = byName.exec(house === undefined ? plain : plain.slice(house.length))?.[1];
  return name !== undefined && isPerson(name) && !ownKin.has(name) && !nobody.test(name) ? name : undefined;
}
const awayAtOnce = new RegExp(`^${between}${stays}`, 'u');

/** 李强扫雪, 老孙读报: who does not come stands before what they do not come to. */
export function nameBefore(words: string): string | undefined {
  for (const letters of [3, 2]) {
    const name = words.slice(0, letters);
    if (words.length - letters < 2 || ownKin.has(name) || nobody.test(name)) continue;
    if (isFullName(name) || isSurelyPerson(name)) return name;
  }
  return undefined;
}

const withEvent = gated(new RegExp(`^(${han}{4,8}?)${between}${stays}[了吧啊。.!！\\s]{0,3}$`, 'u'));

/** 老孙读报不去: somebody, and an event that only the records know. */
export function otherAwayFrom(text: string): { readonly other: string; readonly event: string } | undefined {
  const words = withEvent.exec(text)?.[1];
  const other = words === undefined ? undefined : nameBefore(words);
  return words === undefined || other === undefined ? undefined : { other, event: words.slice(other.length) };
}
/** A flat is who stays away when the text begins with it. */
const furthest = 2;
