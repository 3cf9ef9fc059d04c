import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { findPerson, leaveRoom, seePerson } from '#db/queries/places.ts';
import type { TraceWriting } from '#db/queries/traces.ts';
import { UserError } from '#domain/errors.ts';
import { headOf } from '#domain/head.ts';
import type { Intent } from '#domain/intent.ts';
import { chatKey, chatOf, type Occurrence, type Said } from '#domain/occurrence.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { alarmChats } from '#domain/people.ts';
import { may } from '#domain/person.ts';
import type { Frame, Lexicon, Reading } from '#domain/reading.ts';
import type { Handlers, Happening, MessageContext, Sender, Watchers } from '#handlers/handler.ts';
import { displayName, readAlias } from '#language/places/alias.ts';
import { formatAddress } from '#language/places/format.ts';
import { read } from '#language/read.ts';
import { type CommitRules, commitOutgoing } from '#outbox/commit.ts';
import { resolve } from '#understanding/resolve.ts';
import { type Situation, situate } from '#understanding/situation.ts';
import { type Attended, frameOf, longPost, readAs } from './attend.ts';
import { joinReplies } from './join.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { pieced } from './pieces.ts';

interface Ports {
  readonly rules: CommitRules;
  readonly neighbourhood: Neighbourhood;
  readonly handlers: Handlers;
  readonly watchers: Watchers;
}

export interface Handling {
  /** Hopeful: what an intent refuses fails all of it, to be done again carefully, a savepoint an intent. */
  readonly how: 'hopeful' | 'careful';
  /** What its words alone mean, where they were read before. */
  readonly attended?: Attended | undefined;
}

/** Handles one occurrence inside its transaction; true when rooms, people, entries or closures changed. */
export async function handle(tx: Database, ports: Ports, occurrence: Occurrence, handling: Handling): Promise<boolean> {
  const sender = await meet(tx, ports.neighbourhood, occurrence);
  return occurrence.type === 'said'
    ? handleSaid(tx, ports, occurrence, sender, handling)
    : watch(tx, ports, occurrence, sender);
}

/** What shows nobody in a room: no person is noted for it. */
const unmet: ReadonlySet<Occurrence['type']> = new Set(['recalled', 'renamed', 'befriended', 'strange']);

/** Notes who this is; the flat comes from the alias, else from what the person said of themselves. */
async function meet(tx: Database, neighbourhood: Neighbourhood, occurrence: Occurrence): Promise<Sender> {
  const { sender, alias, chat, at } = occurrence;
  const { id } = neighbourhood.community;
  const shown = alias === undefined ? undefined : formatAddress(readAlias(alias, neighbourhood.lexicon));
  const room = 'room' in chat ? chat.room : undefined;
  if (occurrence.type === 'left' && room !== undefined) await leaveRoom(tx, id, room, sender.contact, at);
  else if (!unmet.has(occurrence.type)) {
    const seen = { contact: sender.contact, name: sender.name, address: shown, room, alias, at };
    if (neighbourhood.isNews(seen)) await seePerson(tx, id, seen);
  }
  const address = shown ?? (await findPerson(tx, id, sender.contact))?.address ?? undefined;
  const name = displayName(alias ?? sender.name) || displayName(sender.name) || sender.name;
  return {
    ...neighbourhood.person(sender.contact),
    displayName: name,
    ...(sender.name === name ? {} : { nick: sender.name }),
    ...(address === undefined ? {} : { address }),
  };
}

async function watch(tx: Database, ports: Ports, happening: Happening, sender: Sender): Promise<boolean> {
  const { neighbourhood, rules } = ports;
  const chat = chatKey(happening.chat);
  const traces: TraceWriting[] = [];
  const base = neighbourhood.context(
    { now: happening.at, tx },
    { chat, contact: sender.contact, message: happening.id, head: '' },
    traces,
  );
  const room = 'room' in happening.chat ? neighbourhood.room(happening.chat.room) : undefined;
  const context = { ...base, chat, sender, ...(room === undefined ? {} : { room }) };
  const watcher = ports.watchers[happening.type] as (
    h: Happening,
    c: typeof context,
    t: Database,
  ) => Promise<readonly Outgoing[]>;
  const said = await watcher(happening, context, tx);
  await commitOutgoing(tx, rules, said, happening.at, traces);
  return base.wasChanged();
}

/** Rooms of those who run the community: commands need no mention there (Q9). */
const commandRooms: ReadonlySet<string> = new Set(['staff', 'leaders', 'property']);

async function handleSaid(
  tx: Database,
  ports: Ports,
  occurrence: Said,
  sender: Sender,
  { how, attended }: Handling,
): Promise<boolean> {
  const { neighbourhood, rules } = ports;
  const chat = chatKey(occurrence.chat);
  const room = 'room' in occurrence.chat ? neighbourhood.room(occurrence.chat.room) : undefined;
  const frame = withHome(frameOf(occurrence, neighbourhood), sender, neighbourhood.lexicon);
  const office = room === undefined || commandRooms.has(room.kind);
  const heard = {
    office,
    community: rules.community,
    chat,
    direct: 'contact' in occurrence.chat,
    contact: sender.contact,
    name: sender.displayName,
    ...(sender.address === undefined ? {} : { address: sender.address }),
    id: occurrence.id,
    at: occurrence.at,
    mentioned: occurrence.mentioned,
    teaches: may(sender, 'faq.teach', {}),
    timezone: neighbourhood.community.timezone,
    fileQuestions: neighbourhood.community.faq.map(({ question }) => question),
    moves: may(sender, 'ticket.start', {}),
    alarmChats: alarmChats(sender, neighbourhood.rooms).map(chatKey),
    assistant: neighbourhood.community.assistant,
  };
  const alone = attended === undefined ? read(occurrence.text, frame) : readAs(attended, occurrence.text, frame);
  const situation = await situate(tx, heard, alone);
  const { reading, earlier } = await pieced(tx, heard, alone, situation, (text) => read(text, frame));
  const commanding = situation.addressed || office;
  const intents = resolve(reading, situation, frame, commanding);
  const traces: TraceWriting[] = [];
  const base = neighbourhood.context(
    { now: occurrence.at, tx },
    { chat, contact: sender.contact, message: occurrence.id, head: headOf(quotable(occurrence.text)) },
    traces,
  );
  const context: MessageContext = {
    ...base,
    message: {
      id: occurrence.id,
      chat,
      said: reading.said,
      with: earlier,
      ...('room' in occurrence.chat ? { room: occurrence.chat.room } : {}),
    },
    sender,
    reading,
    addressed: situation.addressed,
    commanding,
    quotedTickets: situation.quotedTickets,
    ...(room === undefined ? {} : { room }),
    ...optional(situation),
  };
  const said =
    how === 'careful'
      ? await runCarefully(tx, ports, intents, context, traces)
      : await runHopefully(tx, ports, intents, context);
  if (intents.length === 0 && isOwnPost(sender, reading)) context.did('own-post', []);
  await commitOutgoing(tx, rules, joinReplies(said), occurrence.at, traces);
  return base.wasChanged();
}

/** Whose alias shows no flat lives where they said they live (R2). */
function withHome(frame: Frame, { address }: Sender, lexicon: Lexicon): Frame {
  if (address === undefined) return frame;
  const shown = frame.alias === undefined ? undefined : formatAddress(readAlias(frame.alias, lexicon));
  return shown === undefined ? { ...frame, alias: `${address} ${frame.alias ?? ''}`.trim() } : frame;
}

/** What a quote of this message would show: its text as it stands, without what it quotes itself. */
const quotable = (text: string): string => text.replace(/^「[\s\S]{0,4000}?」\s*\n\s*(?:-\s?){5,}\n?/u, '');

const isOwnPost = (sender: Sender, reading: Reading): boolean =>
  ['leader', 'staff'].includes(sender.role) && reading.said.length >= longPost;

const optional = (situation: Situation): Partial<Pick<MessageContext, 'quoted' | 'focus' | 'draft'>> => ({
  ...(situation.quoted === undefined ? {} : { quoted: situation.quoted }),
  ...(situation.follows === undefined ? {} : { focus: situation.follows }),
  ...(situation.draft === undefined ? {} : { draft: situation.draft }),
});

async function runHopefully(
  tx: Database,
  ports: Ports,
  intents: readonly Intent[],
  context: MessageContext,
): Promise<Outgoing[]> {
  const said: Outgoing[] = [];
  for (const intent of intents) said.push(...(await run(ports.handlers, intent, context, tx)));
  return said;
}

/** Intents run in order, a savepoint each: what one of them refuses leaves the others standing. */
async function runCarefully(
  tx: Database,
  ports: Ports,
  intents: readonly Intent[],
  context: MessageContext,
  traces: TraceWriting[],
): Promise<Outgoing[]> {
  const said: Outgoing[] = [];
  for (const intent of intents) {
    const before = traces.length;
    try {
      said.push(...(await tx.transaction((savepoint) => run(ports.handlers, intent, context, savepoint as Database))));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      traces.length = before;
      said.push(...(await refusal(tx, error, intent, context)));
    }
  }
  return said;
}

const run = (handlers: Handlers, intent: Intent, context: MessageContext, tx: Database) =>
  (handlers[intent.kind] as (i: Intent, c: MessageContext, t: Database) => Promise<readonly Outgoing[]>)(
    intent,
    context,
    tx,
  );

/** What went wrong is said where it was addressed; a refused right is logged wherever (U2, Q9). */
async function refusal(tx: Database, error: UserError, intent: Intent, context: MessageContext): Promise<Outgoing[]> {
  if (error.refused !== undefined) {
    await writeAudit(tx, context.community.id, {
      who: context.sender.contact,
      action: intent.kind,
      target: error.refused,
      allowed: false,
      at: context.now,
    });
  }
  if (!context.commanding) return [];
  return [
    {
      to: chatOf(context.message.chat),
      text: error.message,
      kind: 'reply',
      because: [context.message.id],
      about: [],
      standing: 'addressed',
    },
  ];
}
