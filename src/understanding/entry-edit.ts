import type { Database } from '#db/client.ts';
import { taughtEntries } from '#db/queries/entries.ts';
import { openEvents } from '#db/queries/events.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { IntentOf } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { latestTaught, namedEntries } from '#domain/same-question.ts';
import { readEntryEdit } from '#language/command/entry-edit.ts';
import { acts } from './own-posted.ts';
import type { Said } from './said.ts';

/** 那条改成…, 说错了，是…: said of what was taught within this time. */
const justTaught = Temporal.Duration.from({ minutes: 5 });

/** 食堂那条改成…, 删掉食堂那条: an edit where an entry is called so and no open event is; undefined when it is none. */
export async function editOfEntry(
  tx: Database,
  said: Said,
  reading: Reading,
  drafting: boolean,
): Promise<IntentOf<'faq.change'> | undefined> {
  const edit = reading.quote === undefined ? readEntryEdit(reading.said) : undefined;
  if (edit === undefined) return undefined;
  const meant: IntentOf<'faq.change'> = { kind: 'faq.change', slots: edit };
  if (edit.number !== undefined) return meant;
  if (edit.entry === undefined) {
    const last = await lastDoneBy(
      tx,
      said.community,
      said.contact,
      ['taught'],
      said.chat,
      said.at.subtract(justTaught),
    );
    const key = drafting ? undefined : last?.about[0];
    return key?.startsWith('entry:taught-')
      ? { ...meant, slots: { ...edit, number: Number(key.slice('entry:taught-'.length)) } }
      : undefined;
  }
  if (edit.plain) return meant;
  const taught = latestTaught(await taughtEntries(tx, said.community));
  const all = [...taught, ...said.fileQuestions.map((question) => ({ question }))];
  if (namedEvents(edit.entry, await openEvents(tx, said.community, said.at)).length > 0) return undefined;
  if (namedEntries(edit.entry, all).length > 0) return meant;
  return edit.answer === undefined && (await undoesTaught(tx, said, reading)) ? meant : undefined;
}

/** 删掉居住证那条, of which there is none: it would take back what was taught last, whatever that is. */
async function undoesTaught(tx: Database, { community, contact, chat, at, direct }: Said, { intents }: Reading) {
  if (intents[0]?.kind !== 'undo') return false;
  const last = await lastDoneBy(tx, community, contact, acts, direct ? undefined : chat, at.subtract(undone));
  return last?.did === 'taught';
}
/** How far back 撤销 reaches. */
const undone = Temporal.Duration.from({ hours: 24 });
