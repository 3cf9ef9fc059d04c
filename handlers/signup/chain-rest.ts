import { copiesOf, tellCopies } from '#db/queries/chains.ts';
import { lockEvent, signupsOf } from '#db/queries/events.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { seated } from '#domain/places-left.ts';
import type { TimerHandler } from '../handler.ts';
import { sayCount } from './receipt.ts';

/** No copy of a chain that went apart has come for two minutes: the merged list, once (C1). */
export const chainRests: TimerHandler = async (timer, context, tx) => {
  const event = await lockEvent(tx, context.community.id, Number(timer.key));
  if (event === undefined || event.status !== 'open') return [];
  const list = (await signupsOf(tx, event.community, event.number)).filter(({ status }) => status !== 'withdrawn');
  const copies = await copiesOf(tx, event.community, event.number);
  const last = copies.at(-1);
  const shown = new Set(last?.lines.map(({ name }) => name));
  await tellCopies(tx, event.community, event.number);
  // The talk came together again by itself: the last copy shows everybody.
  if (list.every(({ name }) => shown.has(name))) return [];
  const { room } = timer.payload as { room: string | null };
  if (room === null) return [];
  const lines = list.map(({ name, party, status }, i) => {
    const people = party === 1 ? '' : ` ${party}人`;
    return `${i + 1}. ${name}${people}${status === 'waitlisted' ? '（候补）' : ''}`;
  });
  const said: Outgoing = {
    to: { room },
    text: [`「${event.title}」接龙合起来是这些，${sayCount(event, seated(list))}`, ...lines].join('\n'),
    kind: 'receipt',
    because: copies.filter(({ told }) => told === false).map(({ message }) => message),
    about: [subject('event', event.number)],
    standing: 'receipt',
  };
  return [said];
};
