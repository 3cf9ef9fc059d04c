import { calendarAt, nthAt } from './calendar.ts';
import { clockAt } from './clock.ts';
import { feastAt } from './feasts.ts';
import { lengthAt } from './lengths.ts';
import { phraseAt } from './phrase.ts';
import { everyWords, type Head, listSigns, needsMore, recurrenceHeads } from './recurrence.words.ts';
import { afterSpaces, isNumeral, numberAt, type Token, tableOf, wordAt } from './tokens.ts';
import { weekdayAt } from './weeks.ts';
import { connectors, weekdayLetters } from './words.ts';

/** What comes again and again: 每周二、三上午, 每天7:00-9:00, 每隔两周, 每月1号, 周一三五. */

const heads = tableOf(
  Object.fromEntries(Object.entries(recurrenceHeads).map(([word, head]) => [word, { word, head }])),
);
const every = tableOf(everyWords);
const lists = tableOf(listSigns);
const joints = tableOf(connectors);

/** The end of the recurrence that begins at an offset. */
export function recurrenceAt(text: string, at: number): number | undefined {
  return intervalAt(text, at) ?? headedAt(text, at) ?? weekdaysAt(text, at);
}

/** 每隔两周, 每3天; 每三个月. */
function intervalAt(text: string, at: number): number | undefined {
  const word = wordAt(every, text, at);
  if (word === undefined || (!isNumeral(text, word.end) && text[word.end] !== '半')) return undefined;
  const length = lengthAt(text, word.end);
  return length === undefined || (text[at] === '隔' && /[间相分]$/u.test(text.slice(Math.max(0, at - 1), at)))
    ? undefined
    : length.end;
}

function headedAt(text: string, at: number): number | undefined {
  const head = wordAt(heads, text, at);
  if (head === undefined) return undefined;
  const days = listed(text, head.end, (from) => dayOf(text, from, head.value.head));
  if (days === undefined && needsMore.has(head.value.word)) return undefined;
  if (days === undefined && !followsWell(text, head.end, head.value.head)) return undefined;
  let end = withHours(text, days ?? head.end);
  // 每周二上午和周四下午
  for (let more = 0; more < 4 && days !== undefined; more += 1) {
    const sign = wordAt(lists, text, end);
    const next = sign === undefined ? undefined : dayOf(text, sign.end, head.value.head);
    if (next === undefined) break;
    end = withHours(text, next);
  }
  return end;
}

/** 每周年, 每年级, 每月饼: the head is part of another word. */
const notHead: Readonly<Partial<Record<Head, RegExp>>> = {
  week: /^[年岁边刊报]/u,
  month: /^[饼票租供]/u,
  year: /^[级度龄轻]/u,
};
const followsWell = (text: string, at: number, head: Head): boolean =>
  notHead[head]?.test(text.slice(at, at + 1)) !== true;

const moonDays = (text: string, at: number): number | undefined =>
  /^(?:初一、?十五)/u.test(text.slice(at, at + 5))
    ? at + /^初一、?十五/u.exec(text.slice(at, at + 5))![0].length
    : undefined;

/** One day of a recurrence at an offset: 二 of 每周二, 1号 of 每月1号, 第一个周六, 3月, 清明. */
function dayOf(text: string, at: number, head: Head): number | undefined {
  switch (head) {
    case 'week':
      return (
        letterAt(text, at) ??
        weekdayAt(text, text[at] === '的' ? at + 1 : at)?.end ??
        (text.startsWith('工作日', at) ? at + 3 : undefined)
      );
    case 'weekday':
      if (/[、和及]$/u.test(text.slice(at - 1, at)) && letterAt(text, at) !== undefined) return letterAt(text, at);
      return (
        weekdayAt(text, at)?.end ??
        (text.startsWith('周末', at) ? at + 2 : (moonDays(text, at) ?? feastAt(text, at)?.end))
      );
    case 'month': {
      const from = text[at] === '的' ? at + 1 : at;
      const nth = nthAt(text, from);
      if (nth !== undefined) return nth.end;
      const edge = /^(?:最后|第)一天/u.exec(text.slice(from, from + 4));
      if (edge !== null) return from + edge[0].length;
      if (
        /^[初底末]/u.test(text.slice(from, from + 1)) &&
        !/^初[一二三四五六七八九十]/u.test(text.slice(from, from + 2))
      )
        return from + 1;
      if (/^[上中下]旬|^月[底初末中]/u.test(text.slice(from, from + 2))) return from + 2;
      const moon = moonDay.exec(text.slice(from, from + 3));
      if (
        moon !== null &&
        (moon[0].startsWith('初') ||
          text[from - 1] === '、' ||
          /初[一二三四五六七八九十]$/u.test(text.slice(from - 2, from)))
      )
        return from + moon[0].length;
      return isNumeral(text, from) ? calendarAt(text, from)?.end : undefined;
    }
    case 'year': {
      const from = text[at] === '的' ? at + 1 : at;
      const feast = feastAt(text, from);
      if (feast !== undefined) return feast.end;
      if (/^(?:年?[底初末]|春[天季]|夏[天季]|秋[天季]|冬[天季]|[上下]半年)/u.test(text.slice(from, from + 3))) {
        return (
          from + (/^(?:年?[底初末]|[春夏秋冬][天季]|[上下]半年)/u.exec(text.slice(from, from + 3))?.[0].length ?? 0)
        );
      }
      return isNumeral(text, from) && /^.{1,3}月/u.test(text.slice(from, from + 4))
        ? calendarAt(text, from)?.end
        : undefined;
    }
    default:
      return undefined;
  }
}

/** 初一, 十五: days of the moon, which need no 号 after another one. */
const moonDay = /^(?:初[一二三四五六七八九十]|十五(?![号日])|廿[一二三四五六七八九]?)/u;

/** 二, 二三, 1 after 每周, unless it counts times: 每周三次. */
function letterAt(text: string, at: number): number | undefined {
  let end = at;
  while (end - at < 7 && weekdayLetters[text.charAt(end)] !== undefined && text[end] !== '天') end += 1;
  if (text[end] === '天' && end === at) end += 1;
  const next = text.charAt(end);
  if (
    end === at ||
    '次回遍趟个场节篇天小条名人'.includes(next || '-') ||
    text.startsWith('到两', end) ||
    text.startsWith('至两', end)
  )
    return undefined;
  // 每周二三点: the last letter belongs to the hour.
  if ('点时'.includes(next || '-')) end -= 1;
  return end > at ? end : undefined;
}

/** Days with 、 and 和 and 到 between them, the end of the last one. */
function listed(text: string, at: number, one: (from: number) => number | undefined): number | undefined {
  const first = one(at);
  if (first === undefined) return undefined;
  let end: number = first;
  for (let more = 0; more < 8; more += 1) {
    const sign: Token<true> | undefined = wordAt(lists, text, end) ?? wordAt(joints, text, end);
    const next: number | undefined =
      one(sign?.end ?? end) ?? (sign === undefined ? undefined : calendarDay(text, sign.end));
    if (next === undefined || (sign === undefined && !/^(?:周|星期|礼拜|十五)/u.test(text.slice(end, end + 2)))) break;
    end = next;
  }
  return end;
}

const calendarDay = (text: string, at: number): number | undefined => {
  const day = isNumeral(text, at) || /^[次翌]年/u.test(text.slice(at, at + 2)) ? calendarAt(text, at, true) : undefined;
  return day?.date.is === 'calendar' ? day.end : undefined;
};

/** Parts of the day, hours and ranges of hours that follow: 上午九点, 7:00-9:00, 上午和下午. */
export function withHours(text: string, at: number): number {
  let end = at;
  for (let more = 0; more < 4; more += 1) {
    const sign = end === at ? undefined : (wordAt(joints, text, afterSpaces(text, end)) ?? wordAt(lists, text, end));
    if (end !== at && sign === undefined) break;
    const from = afterSpaces(text, sign?.end ?? end);
    const start = end === at && text[from] === '的' ? from + 1 : from;
    const next = hoursAt(text, start, end !== at);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

function hoursAt(text: string, at: number, more: boolean): number | undefined {
  const phrase = phraseAt(text, at);
  if (phrase !== undefined && (phrase.date === undefined || (more && phrase.date.is === 'following')))
    return phrase.end;
  const clock = clockAt(text, at, 'part');
  if (clock !== undefined) return clock.end;
  if (!more && text.startsWith('早晚', at)) return at + 2;
  if (/^[早晚](?![点于已就还])/u.test(text.slice(at, at + 2)) && !more) return at + 1;
  const number = more && isNumeral(text, at) ? numberAt(text, at) : undefined;
  return number !== undefined &&
    number.value <= 24 &&
    /^[^\d人个名号楼元块天次]|^$/u.test(text.slice(number.end, number.end + 1))
    ? number.end
    : undefined;
}

/** 周一三五, 周二四上午: several weekdays in one word come again every week. */
function weekdaysAt(text: string, at: number): number | undefined {
  const days = weekdayAt(text, at);
  if (days === undefined || days.weekdays.length < 2 || (days.weekdays.length === 2 && days.weekdays[1] === 7))
    return undefined;
  return withHours(text, days.end);
}
