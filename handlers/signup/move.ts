import type { Database } from '#db/client.ts';
import { lockEvent, openEvents } from '#db/queries/events.ts';
import { calledEvents } from '#domain/event-names.ts';
import type { IntentSlots } from '#domain/intent.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import type { MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { whyClosed } from './closed.ts';
import { enrol } from './enrol.ts';
import { justSigned, ownSignup } from './own.ts';
import { takeOff } from './take-off.ts';

/**
 * 换成扫雪吧, 说错了，是扫雪两个: what the sender just signed up for goes to the event that is named; where that takes nobody the
 * old one stands. Undefined when nothing is to be moved.
 */
export async function move(
  tx: Database,
  context: MessageContext,
  { event: named, from, party: said }: IntentSlots['signup.change'],
): Promise<readonly Outgoing[] | undefined> {
  const own = from === undefined ? await justSigned(tx, context) : await ownSignup(tx, context, from, undefined);
  if (own === undefined || typeof own === 'string' || named === undefined) return undefined;
  const { community, room, now } = context;
  const [meant, another] = calledEvents(named, await openEvents(tx, community.id, now, room?.id));
  if (meant === undefined || another !== undefined || meant.number === own.event.number) return undefined;
  const event = await lockEvent(tx, community.id, meant.number);
  if (event === undefined) return undefined;
  const closed = whyClosed(event, context);
  if (closed !== undefined) return [reply({ ...context, addressed: true }, closed, [subject('event', event.number)])];
  const { signup } = own;
  const party = said ?? signup.party;
  const left = await takeOff(tx, context, own.event, signup, because(context));
  const { adults, children, names } = signup;
  const kinds =
    party !== signup.party ? {} : { ...(adults !== null && { adults }), ...(children !== null && { children }) };
  const joining = { party, ...kinds, ...(names !== null && { names }) };
  return [...left, ...(await enrol(tx, context, event, joining, because(context)))];
}
