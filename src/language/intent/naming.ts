import type { DayPart, Naming } from '#domain/hints.ts';
import { categories } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { categoryNames } from '#domain/wording.ts';
import { gated, mayMatch } from '../look/gated.ts';
import { askedAbout } from './asked-about.ts';
import { exceptedIn } from './excepted.ts';
import { leftToOthers, plans } from './naming.words.ts';

const plan = gated(plans);
const theirs = gated(leftToOthers);
const partNamed = /上午|早上|下午|晚上/gu;
const partAlone = gated(/(上午|早上|下午|晚上)(?:的|那个|那场|场)/u);
const parts: Readonly<Record<string, DayPart>> = {
  上午: 'morning',
  早上: 'morning',
  下午: 'afternoon',
  晚上: 'evening',
};
const namesThing = mayMatch([new RegExp(Object.values(categoryNames).join('|'), 'u')]);
const building = /(\d{1,3})\s?号?楼(?!上|下|道|顶|梯|层)/gu;

/** Without one of these nobody speaks of several events. */
const mayMeanSeveral = gated(/[都各也和跟与、，,\s及全]/u);
/** 扫雪我去，合唱不去: not the same is said of each. */
const notOfEach = gated(/不|没|别|取消|退|改|换|还是|或|冲突|撞|重了|哪个|选|只/u);
/** What stands between and after names that are said together. */
const betweenNames = /[\s和跟与及、，,。！!+＋/我俺咱]|还有|以及|各|都|全|也|报名?|参加|算/u;

/** 扫雪和合唱我都报: the pieces of which each may name an event; none where not the same is said of each. */
export function saidTogether(said: string): readonly string[] {
  if (notOfEach.test(said)) return [];
  return said.split(betweenNames).filter((piece) => [...piece].length > 1);
}

/** What words name that only the records know; undefined when they name none of it. */
export function readNaming({
  raw,
  said,
  addresses,
  intents,
  cues,
  party,
  eventTalk,
}: Pick<Reading, 'raw' | 'said' | 'addresses' | 'intents' | 'cues' | 'party' | 'eventTalk'>): Naming | undefined {
  const naming: { -readonly [K in keyof Naming]: Naming[K] } = {};
  const own = plan.exec(said)?.[0];
  if (own !== undefined) naming.plan = own;
  if (intents.some(({ kind, slots }) => kind.startsWith('signup.') && !('event' in slots))) naming.event = said;
  const left = theirs.exec(said)?.[1];
  if (left !== undefined) naming.theirs = left;
  const part = parts[partAlone.exec(said)?.[1] ?? ''];
  if (part !== undefined) naming.part = part;
  const houses = said.includes('楼') ? [...said.normalize('NFKC').matchAll(building)].map(([, digits]) => digits!) : [];
  if (houses.length > 0) naming.houses = houses;
  const excepted = exceptedIn(raw, addresses);
  if (excepted.length > 0) naming.excepted = excepted;
  const asked = askedAbout(said);
  if (asked !== undefined) naming.asked = asked;
  if (namesThing(said)) naming.things = categories.filter((category) => said.includes(categoryNames[category]));
  const comes = eventTalk !== undefined || party !== undefined || cues.includes('plus-one');
  if ((comes || intents.some(({ kind }) => kind.startsWith('signup.'))) && mayMeanSeveral.test(said)) {
    const together = saidTogether(said);
    if (together.length > 0) naming.together = together;
    const named = [...said.matchAll(partNamed)].flatMap(([word]) => parts[word] ?? []);
    if (named.length > 1) naming.parts = named;
  }
  return Object.keys(naming).length === 0 ? undefined : naming;
}
