import { InProcessAdapter } from '#adapters/in-process.ts';
import { type Assistant, assemble } from '#assistant';
import type { LoadedCommunity } from '#community/load.ts';
import type { Database } from '#db/client.ts';
import { isoAt, type RecordLine } from '#db/queries/records.ts';
import { DrivenClock } from '#domain/clock.ts';
import { type Chat, chatKey, type Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';
import { Spoken } from './quote.ts';
import type { MessageLine, TranscriptLine } from './transcript.ts';

export interface Play {
  readonly file: LoadedCommunity;
  readonly db: Database;
  readonly lines: readonly TranscriptLine[];
  /** The clock runs on to here after the last line. */
  readonly until?: Temporal.Instant;
  readonly onError: (error: unknown, what: string) => void;
  /** Called for every line that goes out. */
  readonly onSent?: (line: RecordLine) => void;
}

/** Plays a transcript through the whole assistant on a driven clock; gives what was sent, in order, and then the records. */
export async function play({ file, db, lines, until, onError, onSent }: Play): Promise<RecordLine[]> {
  const clock = new DrivenClock(lines[0]!.at);
  const { timezone, assistant: name, rooms } = file.community;
  const spoken = new Spoken(name);
  const out: RecordLine[] = [];
  const roomIds = new Map(rooms.map((room) => [room.topic, room.id ?? room.topic]));
  const topics = new Map(rooms.map((room) => [room.id ?? room.topic, room.topic]));

  const sent = (message: OutboundMessage): void => {
    spoken.said(chatKey(message.to), message.text);
    const line = sentLine(message, isoAt(clock.now(), timezone), topics);
    out.push(line);
    onSent?.(line);
  };
  const begin = async (): Promise<Assistant> => {
    const adapter = new InProcessAdapter(sent);
    const assistant = await assemble({ db, file, adapter, clock, pace: false, bindFileRooms: true, onError });
    await assistant.start();
    return assistant;
  };

  let up: Assistant | undefined = await begin();
  let latest = up;
  for (const line of lines) {
    if (up !== undefined) await runTo(up, clock, line.at);
    clock.moveTo(line.at);
    if ('control' in line && line.control === 'up' && up === undefined) latest = up = await begin();
    if (up === undefined) continue;
    await up.runDue();
    if ('control' in line && line.control === 'down') {
      await up.settle();
      await up.stop();
      up = undefined;
      continue;
    }
    if (!('control' in line)) {
      const chat: Chat =
        line.room === undefined ? { contact: line.from } : { room: roomIds.get(line.room) ?? line.room };
      await up.receive(occurrenceOf(line, chat, spoken));
      spoken.heard(line);
    }
    await up.settle();
  }
  if (up !== undefined && until !== undefined) {
    await runTo(up, clock, until);
    clock.moveTo(until);
    await up.runDue();
    await up.settle();
  }
  const records = await latest.records();
  await up?.stop();
  return [...out, ...records];
}

/** Everything that is due before a moment happens at its own time. */
export async function runTo(assistant: Assistant, clock: DrivenClock, to: Temporal.Instant): Promise<void> {
  let still = 0;
  for (;;) {
    const due = await assistant.nextDue();
    if (due === undefined || Temporal.Instant.compare(due, to) >= 0) return;
    // Something that stays due and never happens would stop the clock for good.
    still = Temporal.Instant.compare(due, clock.now()) <= 0 ? still + 1 : 0;
    if (still > 50) throw new Error(`something has been due since ${due} and does not happen`);
    clock.moveTo(due);
    await assistant.runDue();
    await assistant.settle();
  }
}

const sentLine = (message: OutboundMessage, at: string, topics: ReadonlyMap<string, string>): RecordLine => ({
  type: 'sent',
  at,
  ...('room' in message.to ? { room: topics.get(message.to.room) ?? message.to.room } : { to: message.to.contact }),
  text: message.text,
  mentions: [...message.mention],
  kind: message.kind,
  because: [...message.because],
  ...(message.file === undefined ? {} : { file: message.file }),
});

function occurrenceOf(line: MessageLine, chat: Chat, spoken: Spoken): Occurrence {
  const base = {
    id: line.id,
    at: line.at,
    chat,
    sender: { contact: line.from, name: line.name === '' ? (line.alias ?? line.from) : line.name },
    ...(line.alias === undefined ? {} : { alias: line.alias }),
  };
  switch (line.kind) {
    case 'text':
    case 'chain':
      return {
        ...base,
        type: 'said',
        form: line.kind,
        text: spoken.withQuote(line, chatKey(chat)),
        mentioned: line.mention,
      };
    case 'voice':
      if (line.text === undefined) return { ...base, type: 'unreadable', form: 'voice', mentioned: line.mention };
      return {
        ...base,
        type: 'said',
        form: 'voice',
        text: spoken.withQuote(line, chatKey(chat)),
        mentioned: line.mention,
      };
    case 'image':
      return { ...base, type: 'pictured', ...(line.file === undefined ? {} : { file: line.file }) };
    case 'recall':
      return { ...base, type: 'recalled', of: line.of! };
    case 'join':
      return { ...base, type: 'joined' };
    case 'leave':
      return { ...base, type: 'left' };
    case 'other':
      return { ...base, type: 'unreadable', form: 'other', mentioned: line.mention };
  }
}
