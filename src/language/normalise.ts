import type { Span } from '#domain/reading.ts';
import { endOfCall } from './normalise/call.ts';
import { type Copy, originalRange, without } from './normalise/copy.ts';
import { folded, mentionEnd } from './normalise/fold.ts';
import { findMentions, type Mentions } from './normalise/mentions.ts';
import { splitQuote } from './normalise/quote.ts';
import { simplified } from './normalise/script.ts';
import { signsBetween } from './normalise/spread.ts';
import type { Normalised } from './normalised.ts';

/** Names by which the assistant is called where the community gives none. */
const defaultNames: readonly string[] = ['紫月小助手', '小助手'];

/**
 * The working copy of a message: what its sender says, simplified, half-width, without invisible characters. A quote
 * block, mentions and a call by one of the assistant's names at the start are told apart from it. Never throws.
 */
export function normalise(raw: string, assistantNames: readonly string[] = defaultNames): Normalised {
  const names = asWritten(assistantNames);
  const { quote, from } = splitQuote(raw);
  const whole = folded(raw, from);
  const mentions = findMentions(whole.text, names);
  const unmentioned = spaced(without(whole, mentions.ranges));
  const call = endOfCall(unmentioned.text, names);
  const opened = call > 0 || opensWithMention(whole.text, mentions);
  const start =
    opened || isSpace(unmentioned.text)
      ? call + (opened ? marks : spaces).exec(unmentioned.text.slice(call))![0].length
      : call;
  const own = without(unmentioned, start === 0 ? [] : [{ start: 0, end: start }]);
  const said = without(own, signsBetween(own.text));
  return {
    text: said.text,
    span: (from, to) => spanOf(raw, said, from, to),
    ...(quote !== undefined && { quote }),
    mentions: mentions.names,
    // `@小助手 …` typed by hand calls it as well.
    called: call > 0 || (opened && names.includes(mentions.names[0] ?? '')),
  };
}

function spanOf(raw: string, copy: Copy, from: number, to: number): Span {
  const { start, end } = originalRange(copy, from, to);
  return { start, end, text: raw.slice(start, end) };
}

const spaces = /^\s*/u;
/** No sign of the common Han block is a space. */
const isSpace = (text: string): boolean => !(text.charCodeAt(0) >= 0x4e00 && text.charCodeAt(0) <= 0x9fff);
/** 「@小李，…」 leaves a comma behind. */
const marks = /^[\s,:;、。]*/u;

const opensWithMention = (text: string, { ranges }: Mentions): boolean =>
  ranges[0] !== undefined && text.slice(0, ranges[0].start).trim() === '';

/** The sign that ends a mention is a space everywhere else. */
const spaced = (copy: Copy): Copy =>
  copy.text.includes(mentionEnd) ? { ...copy, text: copy.text.replaceAll(mentionEnd, ' ') } : copy;

/** The names as a working copy writes them, longest first; kept for the list they were made of. */
function asWritten(names: readonly string[]): readonly string[] {
  const known = writtenNames.get(names);
  if (known !== undefined) return known;
  const written = names
    .map((name) => simplified(name.normalize('NFKC')).trim())
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  writtenNames.set(names, written);
  return written;
}
const writtenNames = new WeakMap<readonly string[], readonly string[]>();
