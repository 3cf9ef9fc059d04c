import { trimSigns } from '../places/trim.ts';
import { greetings, heads, headWords, idle, passesOn, tallies, titleLabels, whenOnly } from './words.ts';

const edge = /[\s:：,，.。、;；\-—~～!！\p{Extended_Pictographic}\ufe0f\u200d]/u;
const limit = 80;

/** What a list is for, from the lines above its entries; the next line is taken in when the first only says when. */
export function titleOf(lines: readonly string[]): string {
  const said = lines.slice(0, 12).map((line) => ({ head: heads.test(line), text: cleaned(line) }));
  const telling = said.filter((line) => line.text !== '' && !greetings.test(line.text));
  const labelled = lines.find((line) => /^\s*[【[]?(?:活动名称|活动主题|主题|标题)/u.test(line));
  if (labelled) return cleaned(labelled);
  const first =
    telling.find((line) => line.head && !onlyWhen(line.text) && !idle.test(line.text) && !passesOn.test(line.text)) ??
    telling.find((line) => !passesOn.test(line.text)) ??
    telling[0] ??
    said.find((line) => line.text !== '');
  if (!first) return '';
  const next = telling[telling.indexOf(first) + 1];
  const title = onlyWhen(first.text) && next ? `${first.text} ${next.text}` : first.text;
  return title.slice(0, limit);
}

/** What brackets held was no part of the title: 【接龙】. */
const hollow = /[【[（(]\s{0,3}[】\])）]/gu;

function cleaned(line: string): string {
  const words = line
    .slice(0, 200)
    .replace(/^(?:@[^\s\u2005]{1,20}[\s\u2005]){1,3}/u, '')
    .replace(headWords, ' ')
    .replace(tallies, ' ')
    .replace(hollow, ' ')
    .replace(titleLabels, '')
    .replace(/\s+/gu, ' ');
  return trimSigns(words, edge);
}

function onlyWhen(text: string): boolean {
  return text.replace(whenOnly, '').length < 2;
}
