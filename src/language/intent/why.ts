import type { Intent } from '#domain/intent.ts';
import { dangerSigns } from '../repair/danger.ts';
import { requests, standingFault, symptomIn } from '../repair/symptoms.ts';
import { thingsIn } from '../repair/things.ts';
import type { WordList } from '../vocabulary.ts';
import { isQuestion } from './ask.ts';
import { isAnnounced, isElsewhere, isSoft } from './chat.ts';
import { cutClauses } from './clauses.ts';
import type { Chances } from './likeness.ts';
import { type Meaning, meanings } from './meanings.ts';
import { cutSubjects } from './subjects.ts';

/** The rules that spoke for a message, in order: what was read as what, clause by clause, and what came of it. */
export function explain(said: string, text: string, intents: readonly Intent[]): readonly string[] {
  const lines: string[] = [];
  if (text !== said) lines.push(`read as 「${text}」`);
  if (isElsewhere(text)) lines.push('long ago, elsewhere, for sale or in jest: ordinary faults do not count');
  const danger = dangerSigns(text).found[0];
  if (danger !== undefined) lines.push(`words of a danger: ${danger.danger} ← ${text.slice(danger.start, danger.end)}`);
  if (isQuestion(text)) lines.push('asks something');
  const subjects = cutSubjects(text);
  if (subjects.length > 1) lines.push(`${subjects.length} subjects`);
  for (const clause of cutClauses(text)) lines.push(...explainClause(clause.text));
  if (intents.length === 0) lines.push('none');
  for (const { kind, slots } of intents) lines.push(`${kind} ${JSON.stringify(slots)}`);
  return lines;
}

function explainClause(text: string): readonly string[] {
  const things = thingsIn(text).map(({ word, tag }) => `${word} (${tag})`);
  const standing = standingFault(text);
  const signs = [
    ...(things.length > 0 ? [`things ${things.join(', ')}`] : []),
    ...word('symptom', { first: symptomIn }, text),
    ...word('request', requests, text),
    ...(standing === undefined ? [] : [`fault by itself ${standing.category}`]),
    ...(isSoft(text) ? ['praise, fear, denial or opinion: tells of no fault'] : []),
    ...(isAnnounced(text) ? ['announced or asked about: tells of no fault'] : []),
  ];
  return signs.length === 0 ? [] : [`「${text}」 ${signs.join(' · ')}`];
}

function word(name: string, list: Pick<WordList, 'first'>, text: string): readonly string[] {
  const found = list.first(text);
  return found === undefined ? [] : [`${name} ${text.slice(found.start, found.end)}`];
}

/** What the weights say of a message. */
export const sayChances = (chances: Chances<Meaning>): string =>
  meanings
    .map((meaning) => [meaning, chances.of(meaning)] as const)
    .filter(([, chance]) => chance >= 0.01)
    .sort(([, a], [, b]) => b - a)
    .map(([sort, chance]) => `${sort} ${chance.toFixed(2)}`)
    .join(', ');
