import type { Database } from '#db/client.ts';
import type { Event } from '#db/queries/events.ts';
import { saidAbout } from '#db/queries/talk.ts';
import { chatKey } from '#domain/occurrence.ts';
import { type Outgoing, subject, subjectKey } from '#domain/outgoing.ts';
import type { ChainEntry } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { because } from '../saying.ts';
import type { Rewritten } from './chain-write.ts';

/** Doubt goes to the organiser as one short question, never into the record: a line with 200人, asked about once. */
export async function askAboutDoubt(
  tx: Database,
  context: MessageContext,
  event: Event,
  doubtful: readonly ChainEntry[],
): Promise<readonly Outgoing[]> {
  const to = event.organiser === null ? undefined : { contact: event.organiser };
  if (to === undefined) return [];
  const asked: ChainEntry[] = [];
  for (const entry of doubtful) {
    const key = subjectKey(topicOf(event, entry));
    if (!(await saidAbout(tx, event.community, chatKey(to), [key], 'prompt', event.madeAt))) asked.push(entry);
  }
  if (asked.length === 0) return [];
  const lines = asked.map(({ name, party }) => `「${name} ${party}人」`).join('、');
  return [
    {
      to,
      text: `「${event.title}」接龙里的${lines}没有记，一次报名是1到20人。请核对后告诉我，比如「加 ${asked[0]!.name} 2人」。`,
      kind: 'prompt',
      because: because(context),
      // The answer corrects the list.
      about: [
        subject('event', event.number),
        subject('topic', `list:${event.number}`),
        ...asked.map((entry) => topicOf(event, entry)),
      ],
      standing: 'receipt',
    },
  ];
}

/** Somebody wrote another name where a neighbour stood: the old line stands until the organiser says otherwise. */
export function askAboutNames(
  context: MessageContext,
  event: Event,
  rewritten: readonly Rewritten[],
): readonly Outgoing[] {
  const to = event.organiser === null ? undefined : { contact: event.organiser };
  const [first] = rewritten;
  if (to === undefined || first === undefined) return [];
  const pairs = rewritten.map(({ signup, entry }) => `「${signup.name}」写成了「${entry.name}」`).join('、');
  const adds = rewritten.map(({ entry }) => `加 ${entry.name} ${entry.party}人`).join('，');
  const text = `「${event.title}」接龙里${context.sender.displayName}把${pairs}，是同一家吗？是就不用回，还按老名字记着；不是就回「${adds}」。`;
  return [
    {
      to,
      text,
      kind: 'prompt',
      because: because(context),
      // The answer corrects the list.
      about: [subject('event', event.number), subject('topic', `list:${event.number}`)],
      standing: 'receipt',
    },
  ];
}

const topicOf = (event: Event, { name, party }: ChainEntry) =>
  subject('topic', `doubt:${event.number}:${name}:${party}`);
