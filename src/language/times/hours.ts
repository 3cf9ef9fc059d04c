import type { ClockSaid, Part } from './said.ts';

/** Which hour of the day a clock time means. Seconds from the midnight a date begins with; above 24 h is the next day. */

const hour = 3600;
const noon = 12;

/** Before this hour (but not at night) 三点 is three in the afternoon. */
const dawn = 7;

/** The hour with its part of the day: 晚上八点 is 20, 晚上一点 is 25. */
function withPart(said: number, part: Part): number {
  switch (part) {
    case '凌晨':
      return said === noon ? 0 : said;
    case '早上':
    case '上午':
      return said;
    case '中午':
      return said >= 1 && said <= 3 ? said + noon : said;
    case '下午':
    case '傍晚':
      return said >= 1 && said < noon ? said + noon : said;
    case '白天':
      return said >= 1 && said < dawn ? said + noon : said;
    case '晚上':
    case '夜里':
    case '半夜':
      if (said === 0 || said === noon) return 24;
      return said < 5 || (said === 5 && part !== '晚上') ? said + 24 : said < noon ? said + noon : said;
  }
}

const rest = (clock: ClockSaid): number => clock.minute * 60 + (clock.second ?? 0);

function withMeridiem(said: number, meridiem: 'am' | 'pm'): number {
  if (meridiem === 'pm') return said < noon ? said + noon : said;
  return said === noon ? 0 : said;
}

/** What is said settles the hour: a part of the day, am or pm, or an hour above twelve. */
export function settled(clock: ClockSaid, part: Part | undefined): number | undefined {
  const hours =
    clock.meridiem !== undefined && clock.hour <= noon
      ? withMeridiem(clock.hour, clock.meridiem)
      : part !== undefined
        ? withPart(clock.hour, part)
        : clock.hour > noon || clock.hour === 0 || clock.literal === true
          ? clock.hour
          : undefined;
  return hours === undefined ? undefined : hours * hour + rest(clock);
}

/** On a named day, nothing said about morning or afternoon: what people usually do; 6:10 is written as it stands. */
export function usual(clock: ClockSaid): number {
  const stands = clock.written && clock.hour === dawn - 1;
  const said = clock.hour < dawn && clock.hour > 0 && !stands ? clock.hour + noon : clock.hour;
  return said * hour + rest(clock);
}

/** Without any date: the next to come, `since` seconds into today. */
export function nextToCome(clock: ClockSaid, since: number): number {
  const own = clock.hour * hour + rest(clock);
  const half = noon * hour;
  const day = 24 * hour;
  const night = since < 5 * hour;
  const all = clock.written && clock.hour >= dawn ? [own, own + day] : [own, own + half, own + day, own + day + half];
  const early = clock.hour < 6 && !night;
  const fit = early ? [own + half, own + day + half] : all;
  return fit.find((at) => at >= since) ?? fit.at(-1)!;
}

/** As the end of a range on the same day: the first such hour after the start. */
export function afterStart(clock: ClockSaid, start: number): number {
  const own = clock.hour * hour + rest(clock);
  for (const more of [0, noon, 24, 36]) if (own + more * hour > start) return own + more * hour;
  return own;
}
