import type { Database } from '#db/client.ts';
import { addSignup, type Event, lockEvent, type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import type { RosterEdit } from '#domain/event-talk.ts';
import { subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { fits, seated } from '#domain/places-left.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, receipt } from '../saying.ts';
import { promote } from '../signup/promote.ts';
import { sayCount } from '../signup/receipt.ts';
import { findOnList, onList } from './roll.ts';

/** 「2 改成3人，加 李姐 2人，去掉 4」, 没错, or the whole list anew: the organiser's word makes it verified (C7). */
export const correct: Handler<'event.correct'> = async (intent, context, tx) => {
  const event = await lockEvent(tx, context.community.id, intent.slots.event);
  if (event === undefined || !['open', 'closed'].includes(event.status)) return [];
  if (!may(context.sender, 'event.manage', { organiser: event.organiser })) return [];
  const list = await standing(tx, event);
  const edit = asEdit(intent.slots.edit, list);
  // Looked up before anything is written: a name that is not there changes nothing.
  const removed = edit.remove.map((who) => onList(list, who));
  const set = edit.set.map(({ who, party }) => ({ signup: onList(list, who), party }));
  for (const signup of removed) await updateSignup(tx, signup, { status: 'withdrawn' });
  for (const { signup, party } of set) await updateSignup(tx, signup, { party });
  for (const { name, party } of edit.add) await add(tx, context, event, name, party);
  for (const signup of await standing(tx, event))
    if (signup.unverified) await updateSignup(tx, signup, { unverified: false });
  context.did('corrected', [subject('event', event.number)]);
  const up = await promote(tx, context, event, because(context));
  const after = await standing(tx, event);
  const names = after.map(({ name, party }) => (party === 1 ? name : `${name} ${party}人`)).join('、');
  const text = `「${event.title}」名单核对好了：${names}。${sayCount(event, seated(after))}`;
  return [receipt({ ...context, addressed: true }, text, [subject('event', event.number)]), ...up];
};

const standing = async (tx: Database, event: Event): Promise<readonly Signup[]> =>
  (await signupsOf(tx, event.community, event.number)).filter(({ status }) => status !== 'withdrawn');

type Edit = Required<Pick<RosterEdit, 'set' | 'add' | 'remove'>>;

/** A whole list says of everybody on it how many they are, and of everybody else that they do not come. */
function asEdit(edit: RosterEdit, list: readonly Signup[]): Edit {
  const { whole } = edit;
  if (whole === undefined) return { set: edit.set ?? [], add: edit.add ?? [], remove: edit.remove ?? [] };
  const shown = whole.map((entry) => ({ ...entry, on: findOnList(list, entry.name)[0] }));
  return {
    set: shown.flatMap(({ on, party }) => (on === undefined || on.party === party ? [] : [{ who: on.name, party }])),
    add: shown.filter(({ on }) => on === undefined).map(({ name, party }) => ({ name, party })),
    remove: list.filter((signup) => !shown.some(({ on }) => on?.number === signup.number)).map(({ name }) => name),
  };
}

async function add(tx: Database, context: MessageContext, event: Event, name: string, party: number): Promise<void> {
  const list = await signupsOf(tx, event.community, event.number);
  await addSignup(tx, event.community, {
    event: event.number,
    contact: null,
    name,
    address: null,
    party,
    adults: null,
    children: null,
    names: null,
    proxyFor: name,
    by: context.sender.contact,
    status: fits(event.capacity, list, party) ? 'confirmed' : 'waitlisted',
    messages: [...because(context)],
    at: context.now,
    unverified: false,
  });
}
