import { Converter } from 'opencc-js/t2cn';
import type { Span } from '#domain/reading.ts';
import type { Normalised } from './normalised.ts';

/** What is read of a message at most; the rest is kept in the original only. */
const mostLetters = 8_000;
const simplify = Converter({ from: 't', to: 'cn' });

/** Names by which the assistant is called where the community gives none. */
const defaultNames = ['紫月小助手', '小助手'];

/** Letters of plain chat, which need no folding: ASCII without capitals' neighbours, common Han, usual punctuation. */
const plain = /^[\n\x20-\x7e\u4e00-\u9fff，。！？、；：“”‘’（）《》「」…—～·]*$/u;
const invisible =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0]/u;
/** ①–⑳ and keycaps keep their meaning as list numbers. */
const kept = /[\u2460-\u2473]/u;

interface Copy {
  readonly text: string;
  /** Offset in the original of every UTF-16 unit of the copy, and of its end; undefined when they are the same. */
  readonly starts: readonly number[] | undefined;
  readonly ends: readonly number[] | undefined;
}

/** The working copy of a message: what its sender says, simplified, half-width, without invisible characters. */
export function normalise(raw: string, assistantNames: readonly string[] = defaultNames): Normalised {
  const { quote, from } = splitQuote(raw);
  const copy = copyOf(raw, from);
  const { text, mentions, cuts } = withoutMentions(copy.text);
  const call = callAt(text, assistantNames, mentions.length > 0);
  const offset = call + (/^\s*/u.exec(text.slice(call))?.[0].length ?? 0);
  const said = text.slice(offset);
  const original = (at: number): number => uncut(at + offset, cuts);
  return {
    raw,
    text: said,
    span: (start, end) =>
      spanOf(raw, copy, from, original(start), end > start ? original(end - 1) + 1 : original(start)),
    ...(quote === undefined ? {} : { quote }),
    mentions,
    called: call > 0,
  };
}

/** Original start and end of the copy's letters `[start, end)`. */
function spanOf(raw: string, copy: Copy, from: number, start: number, end: number): Span {
  const a = copy.starts === undefined ? from + start : (copy.starts[start] ?? raw.length);
  const b = end <= start ? a : copy.ends === undefined ? from + end : (copy.ends[end - 1] ?? raw.length);
  return { start: a, end: b, text: raw.slice(a, b) };
}

const quoteRule = /」\s*\n\s*(?:-\s?){5,}\n?/u;
const quoteHead = /^「([^：\n]{1,40})：/u;

/** WeChat gives a quote as text: 「name：original」, a line of hyphens, the reply. */
function splitQuote(raw: string): { quote?: { name: string; text: string }; from: number } {
  if (!raw.startsWith('「')) return { from: 0 };
  const head = quoteHead.exec(raw);
  const rule = quoteRule.exec(raw);
  if (head === null || rule === null) return { from: 0 };
  return { quote: { name: head[1]!, text: raw.slice(head[0].length, rule.index) }, from: rule.index + rule[0].length };
}

function copyOf(raw: string, from: number): Copy {
  const said = from === 0 ? raw : raw.slice(from);
  const cut = said.length > mostLetters ? [...said.slice(0, mostLetters * 2)].slice(0, mostLetters).join('') : said;
  if (plain.test(cut)) return { text: simplified(halfWidth(cut)), starts: undefined, ends: undefined };
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  for (const letter of cut) {
    const end = at + letter.length;
    const folded = fold(letter);
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(at);
      ends.push(end);
    }
    text += folded;
    at = end;
  }
  return { text: simplified(text), starts, ends };
}

const fullWidth = /[\uff01-\uff5e]/g;

/** ，：？ as , : ? — one for one, so that every offset holds. */
const halfWidth = (text: string): string =>
  text.replace(fullWidth, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

/** One letter of the original as it stands in the copy; nothing for what cannot be seen. */
function fold(letter: string): string {
  if (letter === '\u2005' || letter === '\u00a0' || letter === '\u3000' || letter === '\t') return ' ';
  if (letter === '\r') return '';
  if (invisible.test(letter)) return '';
  if (letter === '➕') return '+';
  if (letter === '\u20e3' || letter === '\ufe0f') return '';
  return kept.test(letter) ? letter : letter.normalize('NFKC');
}

/** Signs that only the traditional script has, the most frequent ones: a cheap look before the converter runs. */
const traditional =
  /[報電們門樓樓樣還來這個時會說對開關買賣過學請問幾點謝謝麼嗎將長間壞燈濕暖氣熱涼聽見後裡為與從東車場號單層頭壓測應該]/u;

/** Simplified signs, one for one, so that every offset holds. */
function simplified(text: string): string {
  if (!traditional.test(text)) return text;
  const simple = simplify(text);
  return simple.length === text.length ? simple : text;
}

interface Cut {
  /** Offset in the text after cutting at which something was cut out before. */
  readonly at: number;
  readonly length: number;
}

/** @群昵称 and the space after it, wherever they stand. */
const mention = /@([^\s@，。,：:！!？?]{1,40})(?:\s|$)/gu;

function withoutMentions(text: string): { text: string; mentions: string[]; cuts: Cut[] } {
  if (!text.includes('@')) return { text, mentions: [], cuts: [] };
  const mentions: string[] = [];
  const cuts: Cut[] = [];
  let out = '';
  let last = 0;
  for (const match of text.matchAll(mention)) {
    mentions.push(match[1]!);
    out += text.slice(last, match.index);
    cuts.push({ at: out.length, length: match[0].length });
    last = match.index + match[0].length;
  }
  return { text: out + text.slice(last), mentions, cuts };
}

/** The offset before the cuts of an offset after them. */
const uncut = (at: number, cuts: readonly Cut[]): number =>
  at + cuts.filter((cut) => cut.at <= at).reduce((sum, cut) => sum + cut.length, 0);

const separator = /^[\s，,。.！!？?：:、~～]+/u;
/** Words of praise or talk about the name: what follows is about it, not to it. */
const aboutIt = /^(?:这|那|的|是|真|也|都|还|就|又|名字|说|挺|很|太|比|和|跟|不错|能|会)/u;

/** Where what is said begins when a name of the assistant opens the text as a call; 0 when none does. */
function callAt(text: string, names: readonly string[], mentioned: boolean): number {
  const start = /^\s*/u.exec(text)![0].length;
  const name = names.find((candidate) => text.startsWith(candidate, start));
  if (name === undefined) return 0;
  const rest = text.slice(start + name.length);
  const gap = separator.exec(rest)?.[0].length ?? 0;
  if (gap > 0) return start + name.length + gap;
  if (rest === '') return mentioned ? 0 : start + name.length;
  return aboutIt.test(rest) ? 0 : start + name.length;
}
