import type { Dated, DateSaid } from './said.ts';
import { isDigit } from './tokens.ts';
import { measureBefore, measured } from './traps.words.ts';

/** Dates in figures and signs: 2026-11-28, 11/28, 11.28, told from prices, quotas and scores. */

const full = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const yearMonth = /^(\d{4})([-/.])(\d{1,2})(?![\d./-])/u;
const monthDay = /^(\d{1,2})([./-])(\d{1,2})(?![\d]|[./]\d)([日号])?/u;

/** 2026-11-28, 2026/11, 11/28, 11.28, 11-28 before a clock time. */
/** Both sides of 6.20-6.22 are dates. */
const twice = /^[-–—~～至到] ?\d{1,2}[./]\d{1,2}(?![\d./-])/u;

export function numericAt(text: string, at: number, joined = false): Dated | undefined {
  if (!isDigit(text, at)) return undefined;
  const before = text.slice(Math.max(0, at - 3), at);
  if (!joined && /(?:[\dA-Za-z#]|\d[./:-])$/u.test(before)) return undefined;
  const piece = text.slice(at, at + 12);
  const whole = full.exec(piece);
  if (whole !== null) {
    const date: DateSaid = {
      is: 'calendar',
      year: { value: Number(whole[1]) },
      month: { value: Number(whole[3]) },
      day: Number(whole[4]),
    };
    const [month, day] = [Number(whole[3]), Number(whole[4])];
    const end = at + whole[0].length;
    return {
      date,
      end: end + (/[日号]/u.test(text.charAt(end)) ? 1 : 0),
      ...(month < 1 || month > 12 || day < 1 || day > 31 ? { impossible: true } : {}),
    };
  }
  const short = yearMonth.exec(piece);
  if (
    short !== null &&
    short[2] !== '.' &&
    Number(short[1]) > 1900 &&
    Number(short[1]) < 2100 &&
    Number(short[3]) <= 12 &&
    short[3]!.length === 2
  ) {
    return {
      date: { is: 'calendar', year: { value: Number(short[1]) }, month: { value: Number(short[3]) } },
      end: at + short[0].length,
    };
  }
  const pair = monthDay.exec(piece);
  if (pair === null) return undefined;
  return pairAt(text, at, pair, joined ? '' : before);
}

const timeAfter =
  /^(?: ?[（(] ?(?:周|星期|礼拜)| ?(?:周|星期|礼拜)[一二三四五六日天]| ?\d{1,2}[:：]\d{2}| ?(?:凌晨|早|上午|中午|下午|傍晚|晚|全天)| ?[0-9一二两三四五六七八九十]{1,3}[点时])/u;
/** 2/9小屋停诊: what opens a line and is followed by what happens on a day. */
const happens = /^ ?[^\d\s，。,、]{0,6}(?:停[诊水电气暖]|休诊|闭馆|歇业|放假|不开门|不营业)/u;
const announced = /(?:从|到|至|于|自|定在|改到|日期[:：]?|时间[:：]?)\s?$/u;
const opens = /(?:^|[，。；：、！？,;:!?（(\s—~～]|从|到|至|在|于|止|自|是|定|和|们|就|日期|时间)$/u;

function pairAt(text: string, at: number, pair: RegExpExecArray, before: string): Dated | undefined {
  const [said, month = '', sign, day = '', unit] = pair;
  const end = at + said.length;
  const rest = text.slice(end, end + 8);
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const pairs = sign !== '-' && twice.test(rest);
  if (!pairs && /^-\d/u.test(rest)) return undefined;
  const sure = unit !== undefined || pairs || timeAfter.test(rest);
  const dated: Dated = { date: { is: 'calendar', month: { value: m }, day: d }, end };
  if (sure && !(sign === '-' && month.length + day.length < 3)) return dated;
  if (sign === '-' || measured.test(rest) || measureBefore.test(before)) return undefined;
  // 12/20 and 11.28 alone: two digits for the day, or a place where a date stands; 2/3 and 9.9 only after such a word.
  if (day.length === 2) return dated;
  const opening = month.length === 2 || (happens.test(text.slice(end, end + 12)) && before.trim() === '');
  return (opening ? opens : announced).test(before) ? dated : undefined;
}
