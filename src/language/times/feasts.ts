import { atOffset } from '../look/at-offset.ts';
import { yearAt } from './calendar.ts';
import {
  feastNames,
  feastSupports,
  holidayWords,
  lunarMonths,
  lunarPrefixes,
  notFeastAfter,
  notFeastBefore,
  shyFeasts,
} from './feasts.words.ts';
import type { Counted, Dated } from './said.ts';
import { numberAt, tableOf, wordAt } from './tokens.ts';

/** Festivals, solar terms and lunar dates, with a year before them or without. */

const names = tableOf(Object.fromEntries(Object.entries(feastNames).map(([word, feast]) => [word, { word, feast }])));
const holidays = tableOf(holidayWords);
const lunarMonthTable = tableOf(lunarMonths);
const prefixes = tableOf(lunarPrefixes);

export function feastAt(text: string, at: number): Dated | undefined {
  const year = yearAt(text, at);
  const start = year === undefined ? at : text[year.end] === '的' ? year.end + 1 : year.end;
  return lunarAt(text, start, year?.value) ?? namedAt(text, start, year?.value);
}

function namedAt(text: string, at: number, year: Counted | undefined): Dated | undefined {
  const name = wordAt(names, text, at);
  if (name === undefined) return undefined;
  const { word, feast } = name.value;
  const rest = text.slice(name.end, name.end + 5);
  const key = word in notFeastBefore || word in notFeastAfter ? word : feast;
  const before = at === 0 ? '' : text.charAt(at - 1);
  const holiday = wordAt(holidays, text, name.end);
  const off = holiday === undefined && feastRest.test(rest);
  if (shyFeasts.has(word) && !feastSupports.test(rest)) return undefined;
  if (holiday === undefined && !off && before !== '' && notFeastBefore[key]?.includes(before) === true)
    return undefined;
  if (notFeastAfter[key]?.test(rest) === true) return undefined;
  const end = holiday?.end ?? name.end + (whole.exec(rest)?.[0].length ?? 0);
  return { date: { is: 'feast', ...(year === undefined ? {} : { year }), feast, holiday: holiday !== undefined }, end };
}
const feastRest = /^(?:放假|期间)/u;
/** 国庆当天, 冬至那天. */
const whole = /^节气/u;

const lunarDayRule =
  /^(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|三十|二十[一二三四五六七八九]?|十[一二三四五六七八九]?)/u;
/** After 农历 九月九 needs no 初. */
const lunarDayAlone =
  /^(?:初?[一二三四五六七八九](?![十日号])|初十|廿[一二三四五六七八九]?|三十|二十[一二三四五六七八九]?|十[一二三四五六七八九]?)/u;
const grade = /^(?:学生|的孩子|孩子|家长|年级|班|语文|数学|英语|物理|化学|中考|毕业|同学|娃|的娃|老师|课|教材|的学生)/u;

/** 农历八月十五, 正月初一, 腊月二十三, 五月初五, 大年初二, 初三. */
function lunarAt(text: string, at: number, year: Counted | undefined): Dated | undefined {
  const prefix = wordAt(prefixes, text, at);
  const start = prefix?.end ?? at;
  const own = wordAt(lunarMonthTable, text, start);
  const number = own === undefined ? numberAt(text, start) : undefined;
  const numbered = number !== undefined && number.digits === 0 && text[number.end] === '月' && number.value <= 12;
  const monthEnd = own?.end ?? (numbered ? number.end + 1 : undefined);
  const month = own?.value ?? (numbered ? number.value : undefined);
  const said = year === undefined ? {} : { year };
  if (month === undefined || monthEnd === undefined)
    return prefix === undefined ? newYearAt(text, at, said) : undefined;
  const day = (prefix === undefined ? lunarDayRule : lunarDayAlone).exec(text.slice(monthEnd, monthEnd + 3));
  // 八月二十 without 农历 is spoken for the calendar's month; 初 and 廿 are only the moon's.
  const sure = prefix !== undefined || own !== undefined || (day !== null && /^[初廿]/u.test(day[0]));
  if (!sure) return undefined;
  if (day === null) return own === undefined ? undefined : { date: { is: 'lunar', ...said, month }, end: monthEnd };
  return { date: { is: 'lunar', ...said, month, day: lunarNumber(day[0]) }, end: monthEnd + day[0].length };
}

const lastDays = atOffset(/^(?:大年|年)(二十[一二三四五六七八九]|廿[一二三四五六七八九])/u, 5);
const newYear = atOffset(/^(?:大年|年|春节)?(初[一二三四五六七八九十])/u, 4);

/** 大年初二, 年初五, 初三: days of the first month. */
function newYearAt(text: string, at: number, said: { year?: Counted }): Dated | undefined {
  const last = lastDays(text, at);
  if (last !== null)
    return { date: { is: 'lunar', ...said, month: 12, day: lunarNumber(last[1]!) }, end: at + last[0].length };
  const match = newYear(text, at);
  if (match === null) return undefined;
  const end = at + match[0].length;
  const bare = match[0].length === 2;
  if (bare && (grade.test(text.slice(end, end + 3)) || /[上读念升是]$/u.test(text.slice(Math.max(0, at - 1), at))))
    return undefined;
  const month = bare && said.year === undefined ? {} : { month: 1 };
  return { date: { is: 'lunar', ...said, ...month, day: lunarNumber(match[1]!) }, end };
}

function lunarNumber(word: string): number {
  const digits = '一二三四五六七八九十';
  if (word.startsWith('初')) return digits.indexOf(word.charAt(1)) + 1;
  if (word.startsWith('廿')) return 20 + digits.indexOf(word.charAt(1) || '零') + 1;
  return numberAt(word, 0)?.value ?? 0;
}
