import { chatKey, type Occurrence, type Said } from '#domain/occurrence.ts';
import { may } from '#domain/person.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { wallAt } from '#domain/wall.ts';
import { read } from '#language/read.ts';
import { mayMoveFaults } from '#understanding/fault-tickets.ts';
import { mayMoveOnly } from '#understanding/only-ticket.ts';
import { mayResume } from '#understanding/resumes.ts';
import { mayTellRoll } from '#understanding/roll-situation.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { storable } from './stored.ts';

/** Words from this length on, by a leader or staff, are a post of their own that 收到 may answer (N5). */
export const longPost = 40;

/** A message that is ours to hear, and what its words alone mean. */
export interface Attended {
  readonly occurrence: Occurrence;
  readonly chat: string;
  readonly reading?: Reading;
  /** What was known about it when it was read. */
  readonly frame?: Frame;
  /** A post or picture of those who run the community: 收到 may answer it. */
  readonly ownPost: boolean;
}

/** Is it ours to hear? A room that is not bound is not, but for the words that bind it. */
export function attend(happened: Occurrence, neighbourhood: Neighbourhood): Attended | undefined {
  if ('room' in happened.chat && neighbourhood.room(happened.chat.room) === undefined)
    return unbound(happened, happened.chat.room, neighbourhood);
  const occurrence = cleaned(happened);
  const chat = chatKey(occurrence.chat);
  const runs = ['leader', 'staff'].includes(neighbourhood.person(occurrence.sender.contact).role);
  if (occurrence.type !== 'said') return { occurrence, chat, ownPost: runs && occurrence.type === 'pictured' };
  const frame = frameOf(occurrence, neighbourhood);
  const reading = readSafely(occurrence, frame);
  if (reading === undefined) return { occurrence, chat, ownPost: false };
  return { occurrence, chat, reading, frame, ownPost: runs && reading.said.length >= longPost };
}

/** The reading of a message that was attended to, made anew only when more is known about it by now. */
export function readAs({ reading, frame: before }: Attended, text: string, frame: Frame): Reading {
  const same = before?.alias === frame.alias && before?.lexicon === frame.lexicon;
  return same && reading !== undefined ? reading : read(text, frame);
}

/** A group nobody bound: staff may bind it, and one that bears the name of one of ours is told of once. */
function unbound(happened: Occurrence, room: string, neighbourhood: Neighbourhood): Attended | undefined {
  const chat = chatKey(happened.chat);
  if (happened.type === 'said' && may(neighbourhood.person(happened.sender.contact), 'room.bind', {})) {
    const occurrence = { ...happened, text: storable(happened.text) };
    const bind = happened.text.includes('绑定');
    const reading = bind ? readSafely(occurrence, frameOf(occurrence, neighbourhood)) : undefined;
    if (reading?.intents.length === 1 && reading.intents[0]?.kind === 'room.bind')
      return { occurrence, chat, reading, ownPost: false };
  }
  const { topic } = happened;
  if (topic === undefined || !neighbourhood.bearsOurName(room, topic)) return undefined;
  const { at, sender } = happened;
  const id = `strange-${room}`;
  return { occurrence: { type: 'strange', id, at, chat: happened.chat, sender, topic }, chat, ownPost: false };
}

/** A message nobody can read is not lost: it is stored, and its handling fails where failures are counted. */
function readSafely({ text }: Said, frame: Frame): Reading | undefined {
  try {
    return read(text, frame);
  } catch {
    return undefined;
  }
}

/** What is known about a message besides its words. */
export function frameOf(occurrence: Occurrence, neighbourhood: Neighbourhood): Frame {
  const room = 'room' in occurrence.chat ? neighbourhood.room(occurrence.chat.room) : undefined;
  return {
    now: wallAt(occurrence.at, neighbourhood.community.timezone),
    lexicon: neighbourhood.lexicon,
    ...(occurrence.alias === undefined ? {} : { alias: occurrence.alias }),
    ...(room === undefined
      ? 'contact' in occurrence.chat
        ? { direct: true }
        : {}
      : {
          room: {
            kind: room.kind,
            ...(room.building === null ? {} : { building: numeric(room.building) }),
            ...(room.unit === null ? {} : { unit: numeric(room.unit) }),
          },
        }),
    ...(occurrence.type === 'said' ? { mentioned: occurrence.mentioned, card: occurrence.form === 'chain' } : {}),
  };
}

const numeric = (part: string): number | string => (/^\d+$/.test(part) ? Number(part) : part);

/** Chat that asks for nothing by itself: it is stored as a key and ends there, unless something is open with its sender. */
export function asksForNothing({ occurrence, reading, frame, ownPost }: Attended): boolean {
  if (occurrence.type !== 'said' || reading === undefined || ownPost) return false;
  if ('contact' in occurrence.chat || occurrence.mentioned || reading.called || reading.quote !== undefined)
    return false;
  return (
    reading.intents.length === 0 &&
    reading.cues.length === 0 &&
    reading.piece === undefined &&
    reading.eventTalk === undefined &&
    !mayMoveOnly(reading, frame) &&
    !mayMoveFaults(reading, frame) &&
    !mayTellRoll(reading, frame) &&
    !mayResume(reading, frame)
  );
}

const cleaned = (happened: Occurrence): Occurrence => ({
  ...happened,
  sender: { ...happened.sender, name: storable(happened.sender.name) },
  ...(happened.alias === undefined ? {} : { alias: storable(happened.alias) }),
  ...(happened.type === 'said' ? { text: storable(happened.text) } : {}),
  ...(happened.type === 'renamed' ? { topic: storable(happened.topic) } : {}),
  ...(happened.type === 'befriended' ? { hello: storable(happened.hello) } : {}),
});
