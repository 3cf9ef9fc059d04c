import type { Database } from '#db/client.ts';
import { otherTalkBetween } from '#db/queries/talk.ts';
import { lastAbout, lastDoneBy } from '#db/queries/traces.ts';
import { type Subject, subjectOf } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import type { Said } from './said.ts';

const aDay = Temporal.Duration.from({ hours: 24 });
/** What a room just heard of is still on everybody's mind for this long. */
export const talkHolds = Temporal.Duration.from({ hours: 6 });

/** The verbs after which a bare "+1" is a sign-up. */
const signupTalk = ['posted', 'notice', 'signed', 'receipt', 'chained', 'carded'];

/** Those of them that say somebody comes. */
const signing: ReadonlySet<string> = new Set(['signed', 'receipt', 'chained', 'carded']);

/** The event that was spoken of last, when nothing else was said since; whether the last of it was a sign-up. */
export async function eventFollowed(
  tx: Database,
  said: Said,
): Promise<{ readonly event: Subject; readonly signed: boolean } | undefined> {
  const last = await lastAbout(tx, said.community, said.chat, 'event', signupTalk, said.at.subtract(aDay));
  if (last === undefined) return undefined;
  const about = last.about.find((key) => key.startsWith('event:'))!;
  const other = await otherTalkBetween(tx, said.community, said.chat, about, last, { at: said.at, message: said.id });
  return other ? undefined : { event: subjectOf(about), signed: signing.has(last.did) };
}

/** Whether a ticket was spoken of last, and nothing else since. */
export async function ticketFollowed(tx: Database, said: Said): Promise<boolean> {
  const { community, chat, at } = said;
  const last = await lastAbout(tx, community, chat, 'ticket', ['reported', 'receipt'], at.subtract(talkHolds));
  const about = last?.about.find((key) => key.startsWith('ticket:'));
  if (last === undefined || about === undefined) return false;
  return !(await otherTalkBetween(tx, community, chat, about, last, { at, message: said.id }));
}

/** More is asked of the entry somebody was just told, in words that would ask how a repair stands. */
export async function asksOnward(tx: Database, said: Said, { asksOn, intents }: Reading): Promise<boolean> {
  const [only, another] = intents;
  if (asksOn !== true || another !== undefined || only?.kind !== 'repair.progress') return false;
  if (Object.keys(only.slots).length > 0) return false;
  const { community, contact, chat, at } = said;
  const last = await lastDoneBy(tx, community, contact, ['asked', 'reported'], chat, at.subtract(justAsked));
  return last?.did === 'asked' && last.about.some((key) => key.startsWith('entry:'));
}
const justAsked = Temporal.Duration.from({ minutes: 10 });

/** Whether a notice was spoken of last, and nothing else since. */
export async function noticeJustSaid(tx: Database, said: Said): Promise<boolean> {
  const last = await lastAbout(
    tx,
    said.community,
    said.chat,
    'notice',
    ['notice', 'acknowledged'],
    said.at.subtract(aDay),
  );
  if (last === undefined) return false;
  const about = last.about.find((key) => key.startsWith('notice:'))!;
  return !(await otherTalkBetween(tx, said.community, said.chat, about, last, { at: said.at, message: said.id }));
}
