import { addPhoto } from '#db/queries/reports.ts';
import { lastDoneBy, tracesOfMessage } from '#db/queries/traces.ts';
import type { Joined, Left, Pictured, Recalled, Renamed, Unreadable } from '#domain/occurrence.ts';
import { type Outgoing, subjectOf } from '#domain/outgoing.ts';
import { befriended } from '../binding/befriended.ts';
import { strange } from '../binding/strange.ts';
import type { Watcher, Watchers } from '../handler.ts';
import { isLive } from '../repair/life.ts';
import { photoWithin } from '../repair/report.ts';
import { standingTicket } from '../repair/standing.ts';
import { takeBack } from '../undo/take-back.ts';

/** A recall undoes what its message did (R8, S3). */
const recalled: Watcher<Recalled> = async (happening, context, tx) => {
  const said: Outgoing[] = [];
  for (const trace of await tracesOfMessage(tx, context.community.id, context.chat, happening.of)) {
    if (trace.contact !== context.sender.contact) continue;
    const taken = await takeBack(tx, context, trace, [happening.id]);
    said.push(...(taken?.said ?? []));
  }
  return said;
};

/** A photo belongs to a report of the same sender up to five minutes before; else it waits as long for one (R5). */
const pictured: Watcher<Pictured> = async (happening, context, tx) => {
  const { community, sender, chat, now } = context;
  const shown = ['reported', 'ticket.start', 'ticket.done'];
  const report = await lastDoneBy(tx, community.id, sender.contact, shown, chat, now.subtract(photoWithin));
  const ticket = report && (await standingTicket(tx, community.id, Number(subjectOf(report.about[0]!).id)));
  // Who says that it is done shows how it looks now.
  const stage = report?.did === 'ticket.done' ? 'after' : 'before';
  if (ticket === undefined || (stage === 'before' && !isLive(ticket))) {
    context.did('pictured', [], happening.file === undefined ? null : { file: happening.file });
    if (['leader', 'staff'].includes(sender.role)) context.did('own-post', []);
    return [];
  }
  await addPhoto(tx, {
    community: community.id,
    ticket: ticket.number,
    message: happening.id,
    contact: sender.contact,
    file: happening.file ?? null,
    stage,
    at: now,
  });
  context.did('photographed', [subjectOf(report!.about[0]!)]);
  return [];
};

/** A voice, a video or a merged record that addresses the assistant gets one kind line (Q5). */
const unreadable: Watcher<Unreadable> = async (happening, context) => {
  const direct = context.room === undefined;
  if (!direct && !happening.mentioned) return [];
  const what = happening.form === 'voice' ? '语音我听不了' : '这个我打不开';
  const said: Outgoing = {
    to: direct ? { contact: context.sender.contact } : { room: context.room!.id },
    text: `${what}，麻烦打几个字告诉我。`,
    kind: 'reply',
    because: [happening.id],
    about: [],
    standing: 'addressed',
  };
  return [said];
};

/** Who is in a room is noted when they are met; nobody is greeted. */
const joined: Watcher<Joined> = async () => [];
const left: Watcher<Left> = async () => [];

/** A bound room stays bound under any name: the file's own is the one it is known by. */
const renamed: Watcher<Renamed> = async () => [];

export const watchers: Watchers = { recalled, pictured, unreadable, joined, left, renamed, befriended, strange };
