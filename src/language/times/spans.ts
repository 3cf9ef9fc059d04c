import { atOffset } from '../look/at-offset.ts';
import { yearAt } from './calendar.ts';
import type { Dated, DateSaid } from './said.ts';
import { isDigit, numberAt, tableOf, wordAt } from './tokens.ts';
import { quarterPrefixes, seasons, seasonWords } from './words.ts';

/** Longer stretches of the calendar: quarters, seasons, decades, centuries. */

const quarters = tableOf(quarterPrefixes);
const seasonTable = tableOf(seasons);
const seasonOfYear = tableOf(seasonWords);

export function spanAt(text: string, at: number): Dated | undefined {
  return quarterAt(text, at) ?? seasonAt(text, at) ?? decadeAt(text, at);
}

const quarterRule = atOffset(/^(?:第[一二三四1-4]个?|[一二三四1-4])季度|^[Qq][1-4](?![\dA-Za-z])/u, 5);

/** 一季度, 第三季度, 2026年Q2, 上季度. */
function quarterAt(text: string, at: number): Dated | undefined {
  const prefix = wordAt(quarters, text, at);
  if (prefix !== undefined && text.startsWith('季度', prefix.end)) {
    return { date: { is: 'quarter', quarter: { by: prefix.value } }, end: prefix.end + 2 };
  }
  const year = yearAt(text, at);
  const start = year === undefined ? at : text[year.end] === '的' ? year.end + 1 : year.end;
  const match = quarterRule(text, start);
  if (match === null || (year === undefined && isDigit(text, at - 1))) return undefined;
  const said = /[一二三四1-4]/u.exec(match[0])![0];
  const value = isDigit(said, 0) ? Number(said) : '一二三四'.indexOf(said) + 1;
  const date: DateSaid = { is: 'quarter', ...(year === undefined ? {} : { year: year.value }), quarter: { value } };
  return { date, end: start + match[0].length };
}

/** 去年冬天, 今冬: a season only with its year (冬天冷 is no time). */
function seasonAt(text: string, at: number): Dated | undefined {
  const word = wordAt(seasonOfYear, text, at);
  if (word !== undefined) {
    const [by, season] = word.value;
    return { date: { is: 'season', year: { by }, months: seasons[season]! }, end: word.end };
  }
  const year = yearAt(text, at);
  if (year === undefined) return undefined;
  const season = wordAt(seasonTable, text, text[year.end] === '的' ? year.end + 1 : year.end);
  return season === undefined
    ? undefined
    : { date: { is: 'season', year: year.value, months: season.value }, end: season.end };
}

/** What opens a century or a decade. */
const eraFirst = new Set([...'上本这第的一二三四五六七八九十0123456789'].map((letter) => letter.charCodeAt(0)));
const century =
  /^((?:上个?|本|这个|第?(?:1[5-9]|2[01]|十[五六七八九]|二十一?))世纪[初末]?)?(?:的?([一二三四五六七八九]十|[1-9]0|(?:1[5-9]|20)[0-9]0)年代(初|中期|末|后期)?)?/u;

/** 上世纪九十年代, 1990年代, 八十年代末, 21世纪. */
function decadeAt(text: string, at: number): Dated | undefined {
  if (isDigit(text, at - 1) || !eraFirst.has(text.charCodeAt(at))) return undefined;
  const match = century.exec(text.slice(at, at + 14));
  const [said = '', era, decade, piece] = match ?? [];
  if (said === '') return undefined;
  const first = era === undefined ? undefined : centuryOf(era);
  if (decade === undefined) {
    if (first === undefined) return undefined;
    const late = said.includes('末') ? 90 : 0;
    return { date: { is: 'years', from: first + late, count: /[初末]/u.test(said) ? 10 : 100 }, end: at + said.length };
  }
  const tens = isDigit(decade, 0) ? Number(decade) : (numberAt(decade, 0)?.value ?? 0);
  const from = tens >= 1000 ? tens : (first ?? (tens >= 30 ? 1900 : 2000)) + tens;
  const slice = { 初: [0, 3], 中期: [4, 3], 末: [7, 3], 后期: [7, 3] }[piece ?? ''] ?? [0, 10];
  return { date: { is: 'years', from: from + slice[0]!, count: slice[1]! }, end: at + said.length };
}

function centuryOf(said: string): number {
  if (/^上/u.test(said)) return 1900;
  if (/^(?:本|这)/u.test(said)) return 2000;
  const start = said.startsWith('第') ? 1 : 0;
  return ((numberAt(said, start)?.value ?? 21) - 1) * 100;
}
