import type { Frame, TimeMention } from '#domain/reading.ts';
import { namesDay, namesHalf } from '#domain/time.words.ts';
import { read } from '#language/read.ts';

export const namesClock = /点|时|:|：/u;
const dayWords =
  /^(?:大?后[天儿日]|[今明](?:天|日|儿个?)|[今明后]早|[今明]晚|本?[上下这]*(?:周|星期|礼拜)[一二三四五六日天末]|\d{1,2}月\d{1,2}[日号]?(?:[（(]?(?:周|星期)[一二三四五六日天][)）]?)?|\d{1,2}[日号])/u;
const filler = /不对|错了|说错|写错|[，。,.\s吧了是到从开始结束时间改成]/gu;

/** A time and hardly anything beside it. */
export const isTimeOnly = (words: string, times: readonly TimeMention[]): boolean =>
  times.length > 0 && times.reduce((rest, { text }) => rest.replace(text, ''), words).replace(filler, '').length <= 2;

/** The wording with a new time in the place of the old one: of the one that is named, else of the first of its kind. */
export function withTime(
  old: string,
  time: TimeMention,
  said: string,
  frame: Frame,
  named?: { readonly from: string; readonly to: string },
): string {
  const isLength = time.kind === 'duration';
  const known = read(old, frame).times.filter(({ kind }) => (kind === 'duration') === isLength);
  const at = named === undefined ? -1 : old.indexOf(named.from);
  // 周五改成周六, 下午2点改成3点: these words for those.
  if (at !== -1 && (namesDay.test(named!.from) || !namesDay.test(time.text)))
    return `${old.slice(0, at)}${inHalfOf(named!.from, named!.to)}${old.slice(at + named!.from.length)}`;
  const clocks = known.filter(({ text }) => namesClock.test(text));
  const days = known.filter(({ text }) => namesDay.test(text) && !namesClock.test(text));
  const before = (namesClock.test(time.text) ? clocks[0] : (days[0] ?? known[0])) ?? known[0];
  if (before === undefined) return `${old}（时间：${time.text}）`;
  const wording = mergedWording(before.text, time.text, said);
  const changed = old.slice(0, before.start) + wording + old.slice(before.end);
  // 明早停水8-10点: the day stands apart from its hours.
  const [day] = days;
  if (isLength || day === undefined || day === before || day.end > before.start) return changed;
  const again = namesDay.test(time.text) ? '' : fitting(day.text, time.text);
  return changed.slice(0, day.start) + again + changed.slice(day.end);
}

/** An hour said beside one of the afternoon or the evening is no hour of the morning. */
const late = /下午|傍晚|晚上/u;

/** 明天下午2点 with 下午3点 is 明天下午3点, 9点到11点 with 到12点 is 9点到12点: what the new wording does not name stays. */
function mergedWording(before: string, after: string, said: string): string {
  const day = fitting(dayWords.exec(before)?.[0] ?? '', after);
  const [begins, joint, ends] = /^(.+?)(到|至|-|—|~)(.+)$/u.exec(before)?.slice(1) ?? [];
  const point = /^(?:到|至)?(.+)$/u.exec(after)![1]!;
  const isRange = /.(?:到|至|-|—|~)./u.test(after);
  if (begins !== undefined && joint !== undefined && ends !== undefined && !isRange && namesClock.test(after)) {
    if (/^(?:结束|完)|到|至/u.test(said.slice(0, said.indexOf(after) + 1))) return `${begins}${joint}${point}`;
    if (/从|开始/u.test(said)) return `${namesDay.test(point) ? '' : day}${point}${joint}${ends}`;
  }
  // 是下午, 改后天: the half or the day alone.
  if (/^(?:[上下]午|早上|晚上|中午)$/u.test(after)) return before.replace(/[上下]午|早上|晚上|中午/u, after);
  if (namesDay.test(after) && !namesClock.test(after) && day !== '')
    return `${after}${before.slice(dayWords.exec(before)![0].length)}`;
  if (namesDay.test(after)) return after;
  return `${day}${late.test(before) ? inHalfOf(before, after) : after}`;
}

/** 明早 with 下午2点 is 明天: the part of the day goes when the new hour does not lie in it. */
function fitting(day: string, after: string): string {
  const part = /^([今明后])([早晚])$/u.exec(day);
  if (part === null || !namesClock.test(after)) return day;
  return !namesHalf.test(after) && inHalf(part[2]!, after) ? day : `${part[1]}天`;
}

/** 下午2点 with 3点 is 下午3点; 上午9点 with 2点 is no 上午2点. */
function inHalfOf(before: string, after: string): string {
  const half = /凌晨|早上|上午|中午|下午|傍晚|晚上/u.exec(before)?.[0];
  return half === undefined ||
    namesHalf.test(after) ||
    !/^\d|^[一二两三四五六七八九十]/u.test(after) ||
    !inHalf(half, after)
    ? after
    : `${half}${after}`;
}

function inHalf(half: string, after: string): boolean {
  const digits = /\d{1,2}|十[一二]?|[一二两三四五六七八九]/u.exec(after)?.[0] ?? '';
  const hour = /^\d/u.test(digits) ? Number(digits) : ' 一二三四五六七八九十'.indexOf(digits.replace('两', '二'));
  if (/下午|中午/u.test(half)) return hour >= 1 && hour <= 6;
  return hour === -1 ? /上午/u.test(half) : hour >= 5 && hour <= 11;
}
