import { lastCopies, tellCopies } from '#db/queries/chains.ts';
import { lockEvent, signupsOf } from '#db/queries/events.ts';
import { plain } from '#domain/chain-names.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { seated } from '#domain/places-left.ts';
import type { TimerHandler } from '../handler.ts';
import { sayCount } from './receipt.ts';

/** No copy of a chain that went apart has come for two minutes: the merged list, once (C1). */
export const chainRests: TimerHandler = async (timer, context, tx) => {
  const [number, room] = timer.key.split('\n');
  const event = await lockEvent(tx, context.community.id, Number(number));
  if (event === undefined || event.status !== 'open' || room === undefined) return [];
  const list = (await signupsOf(tx, event.community, event.number)).filter(({ status }) => status !== 'withdrawn');
  const [last] = await lastCopies(tx, event.community, event.number, room, 1);
  const shown = new Map<string, number>();
  for (const { name } of last?.lines ?? []) shown.set(plain(name), (shown.get(plain(name)) ?? 0) + 1);
  const because = await tellCopies(tx, event.community, event.number, room);
  // The talk came together again by itself: the last copy shows everybody whom copies here have shown.
  const lost = list.filter(({ name, shownIn, doubts }) => {
    if (shownIn?.includes(room) !== true) return false;
    const as = [plain(name), ...(doubts ?? [])].find((one) => (shown.get(one) ?? 0) > 0) ?? plain(name);
    const left = shown.get(as) ?? 0;
    shown.set(as, left - 1);
    return left <= 0;
  });
  if (lost.length === 0) return [];
  const lines = list.map(({ name, party, status }, i) => {
    const people = party === 1 ? '' : ` ${party}人`;
    return `${i + 1}. ${name}${people}${status === 'waitlisted' ? '（候补）' : ''}`;
  });
  const said: Outgoing = {
    to: { room },
    text: [`「${event.title}」接龙合起来是这些，${sayCount(event, seated(list))}`, ...lines].join('\n'),
    kind: 'receipt',
    because,
    about: [subject('event', event.number)],
    standing: 'receipt',
  };
  return [said];
};
