import { gated } from '../look/gated.ts';
import type { FoundDanger } from './danger.ts';

/** 梦到被追杀，喊救命喊不出来: what is told of a dream befell nobody. 梦里喊了一声就没反应了 is no dream of who tells it. */
const dreams = gated(/梦[到见]/u);
/** So far behind it all is still of the dream. */
const reach = 30;
/** 醒来一看真冒烟了: what is found on waking is none of it. */
const foundAwake = /真|发现|闻|看见|一看|现在|居然|竟然|还(?:在|有|是)|果然/u;

/** Whether every danger that a message names was dreamt. */
export function isDreamt(text: string, found: readonly FoundDanger[]): boolean {
  const from = dreams.exec(text)?.index;
  if (from === undefined) return false;
  const woke = text.indexOf('醒', from);
  const end = Math.min(from + reach, woke === -1 ? text.length : woke);
  return (
    found.every((sign) => sign.start > from && sign.end <= end) && (woke === -1 || !foundAwake.test(text.slice(woke)))
  );
}
