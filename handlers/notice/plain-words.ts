import type { NoticeSlots } from '#domain/drafted.ts';
import type { Corrected } from './correct.ts';
import { type Buildings, covers, left, sayHouses } from './houses.ts';
import { supplyNames } from './outage.ts';

/** What neighbours read under the first line of a correction whose author said no more than 2门不停了 or 到5点. */
export function plainWords(old: Corrected, notice: NoticeSlots, community: Buildings): string {
  const { outage } = notice;
  if (outage === undefined) return notice.text;
  const [were, are] = [old.houses ?? [], outage.places ?? []];
  const spared = are.length === 0 || old.others !== undefined ? [] : left(were, are, community);
  const added = are.filter((place) => !were.some((one) => covers(one, place)));
  const name = supplyNames[outage.supply];
  if (spared.length > 0) return `只有${sayHouses(are)}${name}，${sayHouses(spared)}不停，请互相转告。`;
  if (added.length > 0 && were.length > 0) return `${sayHouses(added)}也${name}，请提前准备，互相转告。`;
  return '请以新的时间为准，互相转告。';
}
