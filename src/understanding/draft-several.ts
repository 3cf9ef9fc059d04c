import type { Draft } from '#db/queries/drafts.ts';
import type { DraftChange } from '#domain/drafted.ts';
import type { Intent, IntentSlots } from '#domain/intent.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const mark = /[，,；;。]\s?/u;
const blank = /\s/u;
const markOrBlank = /[，,；;。\s]{1,3}/u;
/** 再加一句 提前接水: what stands behind it is the sentence, whatever blanks it has. */
const addsSentence = /(?<=.)[，,；;。\s]{1,3}(?=(?:再|另外|还要?){0,2}(?:加|补)一?句)/u;
/** 改成：…, and words in lines, are a wording of their own. */
const wholeWording = /[:：]|\n/u;
const longest = 80;
const mostParts = 5;

/**
 * 时间改成9点，再加一句带好小板凳: each part changes the draft as the one before leaves it. What is no change by itself belongs to
 * the part before it; undefined when fewer than two are left.
 */
export function severalChanges(
  { said }: Reading,
  draft: Draft,
  frame: Frame,
  changeOf: (part: Reading, draft: Draft) => Intent | undefined,
): DraftChange | undefined {
  if (said.length > longest || wholeWording.test(said)) return undefined;
  const changes = (words: string): boolean => changeOf(read(words, frame), draft)?.kind === 'amend';
  const parts = dividedByBlanks(said, changes) ?? dividedByMarks(said, changes);
  if (parts === undefined || parts.length < 2) return undefined;
  let change: DraftChange = {};
  let shown = draft;
  for (const part of parts) {
    const intent = changeOf(read(part, frame), shown);
    if (intent?.kind !== 'amend') return undefined;
    change = { ...change, ...intent.slots.change };
    shown = { ...draft, content: changed(draft, change) };
  }
  return change;
}

function dividedByMarks(said: string, changes: (words: string) => boolean): readonly string[] | undefined {
  const clauses = said.split(mark).filter((clause) => clause !== '');
  if (clauses.length < 2 || clauses.length > mostParts) return undefined;
  const parts: string[] = [];
  for (const clause of clauses) {
    if (changes(clause)) parts.push(clause);
    else if (parts.length === 0) return undefined;
    else parts.push(`${parts.pop()}，${clause}`);
  }
  return parts;
}

/** 改成8号楼 时间9点半到12点: where blanks stand for commas, each part has to be a change by itself, or a sentence that is added. */
function dividedByBlanks(said: string, changes: (words: string) => boolean): readonly string[] | undefined {
  if (!blank.test(said.trim())) return undefined;
  const [before = '', added] = said.trim().split(addsSentence);
  const parts = before.split(markOrBlank).filter((part) => part !== '');
  if (added !== undefined) parts.push(said.trim().slice(before.length).trim());
  return parts.length > 1 && parts.length <= mostParts && parts.every(changes) ? parts : undefined;
}

/** What the draft says once it is changed, as far as the next words need it. */
function changed({ kind, content }: Draft, change: DraftChange): unknown {
  const { scope: _scope, houses: _houses, missing: _missing, text, sendAt, outage, capacity, ...set } = change;
  if (kind === 'notice') {
    const { notice } = content as { notice: IntentSlots['notice.post'] };
    const its = { ...(text !== undefined && { text }), ...(sendAt && { sendAt }), ...(outage && { outage }) };
    return { ...(content as object), notice: { ...notice, ...its } };
  }
  const { event } = content as { event: IntentSlots['event.post'] };
  return {
    ...(content as object),
    event: { ...event, ...set, ...(typeof capacity === 'number' && { capacity }) },
  };
}
