import type { Database } from '#db/client.ts';
import { addSignup, type Event, lockEvent, signupsOf } from '#db/queries/events.ts';
import { cancelTimer, findTimer, setTimer } from '#db/queries/timers.ts';
import { messagesAbout } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import { type Outgoing, subject, subjectKey } from '#domain/outgoing.ts';
import { fits, seated, waitlistPlace } from '#domain/places-left.ts';
import { dateAt, instantOn } from '#domain/wall.ts';
import { askOrganiser } from '../event/organiser.ts';
import type { Context, MessageContext, TimerHandler } from '../handler.ts';
import { because, here, prompt } from '../saying.ts';
import { whyClosed } from './closed.ts';
import { sayCount, signupReceipt } from './receipt.ts';

/** A card that shows only its title: its sender is kept as one, unverified; the room is asked once a chain (C7). */
export async function takeCard(tx: Database, context: MessageContext, event: Event): Promise<readonly Outgoing[]> {
  const { community, sender, message, now } = context;
  const about = [subject('event', event.number)];
  const asked = (await messagesAbout(tx, community.id, subjectKey(about[0]!))).some(({ did }) => did === 'carded');
  const list = await signupsOf(tx, community.id, event.number);
  const stands = list.some(
    ({ contact, status }) => contact !== null && sender.contacts.includes(contact) && status !== 'withdrawn',
  );
  const said: Outgoing[] = [];
  if (stands || whyClosed(event, context) !== undefined) context.did('carded', about, { signup: null, before: null });
  else {
    const signup = await addSignup(tx, community.id, {
      event: event.number,
      contact: sender.contact,
      name: sender.displayName,
      address: sender.address ?? null,
      party: 1,
      adults: null,
      children: null,
      names: null,
      proxyFor: null,
      by: null,
      status: fits(event.capacity, list, 1) ? 'confirmed' : 'waitlisted',
      messages: [message.id],
      at: now,
      unverified: true,
    });
    context.did('carded', about, { signup: signup.number, before: null });
    if (signup.status === 'waitlisted') {
      const place = waitlistPlace([...list, signup], signup.number);
      said.push(
        signupReceipt(context, event, signup, {
          seated: seated(list),
          place,
          messages: because(context),
          to: here(context),
        }),
      );
    }
  }
  await listLater(tx, context, event);
  if (asked) return said;
  const text = `「${event.title}」的接龙我只看得到标题，先按发的人每人1位记。人数不对、或替别人报的，说一声就行，比如「${event.title} 3人」。`;
  return [prompt(context, text, about), ...said];
}

/** The evening before, when no deadline says otherwise. */
const evening = '18:00';
/** So long before the deadline the organiser has the list. */
const ahead = Temporal.Duration.from({ hours: 2 });
const soon = Temporal.Duration.from({ minutes: 10 });

/** Sets when the organiser gets the list: before the deadline, else the evening before. */
async function listLater(tx: Database, context: Context, event: Event): Promise<void> {
  const { community, now } = context;
  const day =
    event.startsAt === null
      ? dateAt(now, community.timezone).add({ days: 2 })
      : dateAt(event.startsAt, community.timezone);
  const wanted =
    event.deadline === null
      ? instantOn(day.subtract({ days: 1 }), evening, community.timezone)
      : event.deadline.subtract(ahead);
  const due = isBefore(now, wanted) ? wanted : now.add(soon);
  await setTimer(tx, community.id, { kind: 'card-list', key: String(event.number), due });
}

/** The event has another time or deadline: so has its list. */
export async function moveList(tx: Database, context: Context, event: Event): Promise<void> {
  const waits = await findTimer(tx, context.community.id, 'card-list', String(event.number));
  if (waits === undefined) return;
  if (event.status === 'cancelled') await cancelTimer(tx, context.community.id, 'card-list', String(event.number));
  else await listLater(tx, context, event);
}

/** The organiser gets the list, and corrects it in one answer. */
export const cardList: TimerHandler = async (timer, context, tx) => {
  const event = await lockEvent(tx, context.community.id, Number(timer.key));
  if (event === undefined || !['open', 'closed'].includes(event.status)) return [];
  const list = (await signupsOf(tx, event.community, event.number)).filter(({ status }) => status !== 'withdrawn');
  if (list.length === 0) return [];
  const lines = list.map(({ name, party, status, unverified }, i) => {
    const notes = [unverified ? '未核对' : '', status === 'waitlisted' ? '候补' : ''].filter((note) => note !== '');
    return `${i + 1}. ${name} ${party}人${notes.length === 0 ? '' : `（${notes.join('，')}）`}`;
  });
  const head = `「${event.title}」的名单请核对，${sayCount(event, seated(list))}接龙卡片只看得到标题，未核对的各按1人记。`;
  const tail = '没错回「没错」；要改就一次说全，比如「2 改成3人，加 李姐 2人，去掉 4」。';
  return askOrganiser(context, event, 'list', [head, ...lines, tail].join('\n'));
};
