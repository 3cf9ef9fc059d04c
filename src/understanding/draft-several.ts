import type { Draft } from '#db/queries/drafts.ts';
import type { DraftChange } from '#domain/drafted.ts';
import type { Intent, IntentSlots } from '#domain/intent.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const mark = /[，,；;。]\s?/u;
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
  const clauses = said.split(mark).filter((clause) => clause !== '');
  if (clauses.length < 2 || clauses.length > mostParts || said.length > longest || wholeWording.test(said))
    return undefined;
  const changes = (words: string): boolean => changeOf(read(words, frame), draft)?.kind === 'amend';
  const parts: string[] = [];
  for (const clause of clauses) {
    if (changes(clause)) parts.push(clause);
    else if (parts.length === 0) return undefined;
    else parts.push(`${parts.pop()}，${clause}`);
  }
  if (parts.length < 2) return undefined;
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
