import type { NoticeSlots } from '#domain/drafted.ts';
import type { Frame, Reading, TimeMention } from '#domain/reading.ts';
import { type Exchange, exchanged, exchangeIn } from '#domain/rewording.ts';
import { read } from '#language/read.ts';
import { isTimeOnly, withTime } from './draft-times.ts';

const which =
  '(?:(?:刚才?|刚刚|上面|前面)(?:我?发的?)?|上一?[条个]|[那这][条个])?(?:[那这][条个])?的?(?:通知|公告|活动)?[里上中]?的?';
const wrong = '(?:我)?(?:[说写发打记搞弄]错了?|[说写记定][早晚迟]了|有误|不对|错了)';
/** 刚才那条地点写错了，是; 说早了，是; 时间说错了. */
const slip = new RegExp(
  `^(?:不好意思|抱歉|对不起|哎呀?|哦|啊|[，,\\s]){0,3}${which}(?<of>时间|日期|钟点|地点|地方|位置|集合点)?${wrong}[啊呀]?[，,。；;！!\\s]{0,3}(?:应该|其实|改){0,2}[是为在到成]?(?<words>.{2,24})$`,
  'u',
);
const besideTime = /开始|集合|举行|才|就|到|的|了|吧|啊|[，,。.！!\s]/gu;
const placeNames =
  '(?:室|厅|广场|花园|亭|门口|楼前|楼下|院|中心|站|屋|公园|食堂|礼堂|驿站|委会|[一二三四五六\\d]楼|[东西南北]边|树下)';
const isPlace = new RegExp(`^[^，,。；;！!？?\\s]{1,14}${placeNames}$`, 'u');
const isHouse = /^\d{1,3}(?:号楼|栋)$/u;
const numerals = '\\d一二三四五六七八九十百';
const figure = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})';
const called = '(?:号楼|栋|幢)';
/** A house as a text names it, its number not cut out of a longer one. */
const houseIn = new RegExp(`(?<![${numerals}])${figure}\\s?${called}`, 'gu');
const and = '\\s?[、和跟与及至到~～—-]\\s?';
/** Behind a number: no day and no hour. */
const noTime = `(?!\\s?[点时月日:：/.${numerals}])`;
/** 7、8号楼, 3-5号楼, 7号楼和8号: houses not every one of which is called so; 7号楼2单元: a part of one. */
const moreThanHouse = [
  `(?<![${numerals}周期拜月第年:：/.])${figure}(?:(?:号楼?|栋|幢)?${and}|[，,\\s]{1,2})${figure}\\s?${called}`,
  `${called}(?:\\s?|${and})${figure}${noTime}`,
].map((words) => new RegExp(words, 'u'));
const placeSaid =
  /^(?:(?:活动|集合)?(?:地点|地方)|集合点|位置)(?:改成|改为|改到|改在|改|换成|换到|换|是|在)(.{2,16})$/u;
const placeIn = new RegExp(`(?<=[在到去]|地点[:：是])[^，,。；;！!\\s在到去]{0,10}${placeNames}`, 'gu');

/** What a slip is said to be instead: a time, or a place. */
export interface Slip {
  readonly time?: TimeMention;
  readonly place?: string;
  /** 8号楼, and nothing more. */
  readonly house?: string;
  /** It is said of what: 地点写错了. */
  readonly named: boolean;
}

/** 说早了，是8点开始; 刚才那条地点写错了，是一楼大厅; 不是周六是周日: what was wrong, as far as it is a time or a place. */
export function slipIn({ said, times, question }: Reading): Slip | undefined {
  if (question) return undefined;
  const words = said.trim().replace(/[。.！!\s]{1,4}$/u, '');
  const meant = meantTimes({ said, times });
  const [time, another] = meant;
  if (times.length > meant.length && time !== undefined && another === undefined && isNegated(words, times, meant))
    return { time, named: false };
  const groups = slip.exec(words)?.groups;
  if (groups === undefined) return undefined;
  const { of, words: now = '' } = groups;
  const named = of !== undefined;
  if (time !== undefined && another === undefined && (of === undefined || /时|日|钟/u.test(of)))
    return now.replace(time.text, '').replace(besideTime, '') === '' ? { time, named } : undefined;
  if (meant.length > 0 || (of !== undefined && !/地|位|集/u.test(of))) return undefined;
  if (of === undefined && isHouse.test(now)) return { house: now, named };
  return isPlace.test(now) || (named && !/[，,。；;？?\s]/u.test(now)) ? { place: now, named } : undefined;
}

/** The times that are meant: not those behind 不是. */
export const meantTimes = ({ said, times }: Pick<Reading, 'said' | 'times'>): readonly TimeMention[] =>
  times.filter(({ text }) => !/不是\s?$/u.test(said.slice(0, Math.max(0, said.indexOf(text)))));

/** 哎呀说错了不是明天是后天. */
const opensSlip = new RegExp(
  `^(?:不好意思|抱歉|对不起|哎呀?|哦|啊|[，,\\s]){0,3}${wrong}[啊呀]?[，,。；;！!\\s]{0,3}(?=不?是)`,
  'u',
);

/** 不是周六是周日, 周日不是周六, 是周六，不是周日: a time for a time and nothing else. */
const isNegated = (words: string, times: readonly TimeMention[], meant: readonly TimeMention[]): boolean =>
  times.length === 2 &&
  meant.length === 1 &&
  times
    .reduce((rest, { text }) => rest.replace(text, ''), words.replace(opensSlip, ''))
    .replace(/不是|应该|而|[是，,、\s]/gu, '') === '';

/** A wording put right by a few words: 东屋改西屋, 不是周六是周日, 说早了，是8点; undefined when they say nothing of it. */
export function putRight(reading: Reading, text: string, frame: Frame): string | undefined {
  const swap = exchangeIn(reading.said, text);
  if (swap?.stands === true) {
    const [time] = read(swap.to, frame).times;
    return time !== undefined && isTimeOnly(swap.to, [time])
      ? withTime(text, time, reading.said, frame, swap)
      : exchanged(text, swap);
  }
  const behind = slipBehind(reading, text);
  if (behind !== undefined) return withTime(text, behind, reading.said, frame);
  const found = slipIn(reading);
  if (found?.time !== undefined && read(text, frame).times.length > 0)
    return withTime(text, found.time, reading.said, frame);
  // 写错了，是大厅 says of a place only where there is one.
  return found?.place !== undefined && (found.named || placesIn(text) === 1) ? withPlace(text, found.place) : undefined;
}

/**
 * 通知错了，应该是8号楼: the wording with that house in the stead of the one it names, and that one; undefined when it names none or
 * several, or a part of one: nobody knows then what else is other.
 */
export function withHouse(text: string, house: string): { readonly text: string; readonly was: string } | undefined {
  const [was, another] = new Set((text.match(houseIn) ?? []).map((named) => named.replace(/\s/gu, '')));
  if (was === undefined || another !== undefined || was === house || moreThanHouse.some((more) => more.test(text)))
    return undefined;
  return { text: text.replace(houseIn, house), was };
}

/** 7号楼打错了，是8号楼: the house that is meant, and the one that was named by mistake; undefined of other words. */
export function houseExchanged(swap: Exchange | undefined): Pick<NoticeSlots, 'scope' | 'instead'> | undefined {
  if (swap?.stands !== true || !isHouse.test(swap.from) || !isHouse.test(swap.to)) return undefined;
  return { scope: { buildings: [Number.parseInt(swap.to, 10)] }, instead: [Number.parseInt(swap.from, 10)] };
}

const saidBehind = new RegExp(
  `^(?:应该?)?是(?<words>.{2,16}?)[，,。；;！!\\s]{1,3}(?:我|刚才|刚刚|前面|上面){0,2}${wrong}[啊呀了]?[。.!！\\s]{0,3}$`,
  'u',
);

/** 是后天刷 写错了: a time, and no word besides that the text does not have. */
function slipBehind({ said, times, question }: Reading, text: string): TimeMention | undefined {
  const words = question ? undefined : saidBehind.exec(said.trim())?.groups?.words;
  const [time, another] = times;
  if (words === undefined || time?.from === undefined || another !== undefined) return undefined;
  const rest = words.replace(time.text, '').replace(besideTime, '');
  return text.includes(rest) ? time : undefined;
}

/** 地点改西屋: the place that is named. */
export const placeNamed = (said: string): string | undefined => placeSaid.exec(said.trim())?.[1]?.trim();

const placesIn = (text: string): number => [...text.matchAll(placeIn)].length;

/** A wording with another place: in the stead of the one it has, else told behind it. */
export const withPlace = (text: string, place: string): string =>
  placesIn(text) === 1 ? text.replace(placeIn, place) : `${text}（地点：${place}）`;
