import type { Database } from '#db/client.ts';
import {
  addParticipations,
  type Event,
  lockEvent,
  type Participation,
  participationsOf,
  type Signup,
  signupsOf,
} from '#db/queries/events.ts';
import { UserError } from '#domain/errors.ts';
import type { Roll } from '#domain/event-talk.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Context, Handler, MessageContext } from '../handler.ts';
import { receipt } from '../saying.ts';
import { askOrganiser } from './organiser.ts';
import { eventMeant } from './which.ts';

/** An event is over: everybody on the list is down as signed, and its organiser is asked once who came (S8). */
export async function askWhoCame(tx: Database, context: Context, event: Event): Promise<readonly Outgoing[]> {
  const list = seatedOf(await signupsOf(tx, event.community, event.number));
  if (list.length === 0) return [];
  await addParticipations(
    tx,
    event,
    list.map((signup) => row(event, signup, 'signed', null, context.now)),
  );
  const lines = list.map(({ name, party }, i) => `${i + 1}. ${name}${party === 1 ? '' : ` ${party}人`}`);
  const text = `「${event.title}」结束了，到场确认：都来了回「全到」，有人没来回「缺 序号或名字」，也可以把到场的名单发我。`;
  return askOrganiser(context, event, 'roll', [text, ...lines].join('\n'));
}

/** 全到, 缺 3、7, 到场：…: becomes participation records; what was said before is corrected by new rows. */
export const attendance: Handler<'event.attendance'> = async (intent, context, tx) => {
  const { roll, asked } = intent.slots;
  const event = await eventAsked(tx, context, roll, asked);
  if (event === undefined || !may(context.sender, 'event.manage', { organiser: event.organiser })) return [];
  const list = seatedOf(await signupsOf(tx, event.community, event.number));
  const said = statusesOf(roll, list);
  const known = await participationsOf(tx, event.community, event.number);
  const rows = list.flatMap((signup) => {
    const status = said.of.get(signup.number);
    const before = known.find((one) => one.signup === signup.number);
    return status === undefined || before?.status === status
      ? []
      : [row(event, signup, status, context.sender.contact, context.now)];
  });
  const guests = said.guests.filter((name) => !known.some((one) => one.signup === null && one.name === name));
  await addParticipations(tx, event, [
    ...rows,
    ...guests.map((name) => ({ ...guest(event, name), by: context.sender.contact, at: context.now })),
  ]);
  context.did('attended', [subject('event', event.number)]);
  const after = await participationsOf(tx, event.community, event.number);
  return [receipt({ ...context, addressed: true }, summary(event, after), [subject('event', event.number)])];
};

const seatedOf = (list: readonly Signup[]): readonly Signup[] => list.filter(({ status }) => status === 'confirmed');

/** The event that the answer names or quotes, else the one asked about last. */
async function eventAsked(
  tx: Database,
  context: MessageContext,
  roll: Roll,
  asked: number | undefined,
): Promise<Event | undefined> {
  const quotes = context.quoted !== undefined && context.quoted !== 'unknown' && context.quoted.type === 'event';
  if (asked !== undefined && roll.event === undefined && !quotes) return lockEvent(tx, context.community.id, asked);
  return eventMeant(tx, context, roll.event);
}

interface Statuses {
  readonly of: ReadonlyMap<number, 'attended' | 'absent'>;
  /** Who came without having signed up. */
  readonly guests: readonly string[];
}

function statusesOf(roll: Roll, list: readonly Signup[]): Statuses {
  const all = (status: 'attended' | 'absent') => new Map(list.map(({ number }) => [number, status] as const));
  if (roll.all === true) return { of: all('attended'), guests: [] };
  if (roll.absent !== undefined) {
    const of = new Map<number, 'attended' | 'absent'>(roll.more === true ? [] : all('attended'));
    for (const name of roll.absent) of.set(onList(list, name).number, 'absent');
    return { of, guests: [] };
  }
  const of = new Map<number, 'attended' | 'absent'>(roll.present === undefined ? [] : all('absent'));
  const guests: string[] = [];
  for (const name of roll.present ?? roll.came ?? []) {
    const found = findOnList(list, name);
    if (found.length > 1) throw severalOf(list, name, found);
    if (found[0] === undefined) guests.push(name);
    else of.set(found[0].number, 'attended');
  }
  // 陶陶来了 of somebody who is on no list may be about anything.
  if (roll.present === undefined && guests.length > 0) onList(list, guests[0]!);
  return { of, guests };
}

/** Somebody of the list by its number or by name. */
export function findOnList(list: readonly Signup[], who: string): readonly Signup[] {
  const nth = /^\d{1,3}$/u.test(who) ? list[Number(who) - 1] : undefined;
  if (nth !== undefined) return [nth];
  const same = list.filter(({ name }) => name === who);
  return same.length > 0
    ? same
    : list.filter(({ name }) => name.includes(who) || (name.length > 1 && who.includes(name)));
}

export function onList(list: readonly Signup[], who: string): Signup {
  const found = findOnList(list, who);
  if (found.length > 1) throw severalOf(list, who, found);
  if (found[0] === undefined) throw new UserError(`名单里没有「${who}」，请用名单上的序号或名字再说一次。`);
  return found[0];
}

const severalOf = (list: readonly Signup[], who: string, found: readonly Signup[]): UserError =>
  new UserError(
    `名单里有${found.length}位「${who}」（${found.map((one) => `${list.indexOf(one) + 1}号`).join('、')}），请用序号说。`,
  );

/** Hours are the duration; none where no end was said. */
const hoursOf = ({ startsAt, endsAt }: Event): number | null =>
  startsAt === null || endsAt === null ? null : Math.round(startsAt.until(endsAt).total('hours') * 10) / 10;

const row = (
  event: Event,
  signup: Signup,
  status: Participation['status'],
  by: string | null,
  at: Temporal.Instant,
): Omit<Participation, 'community' | 'event' | 'number'> => ({
  signup: signup.number,
  contact: signup.contact,
  name: signup.name,
  hours: status === 'attended' ? hoursOf(event) : null,
  status,
  by,
  at,
});

const guest = (event: Event, name: string) => ({
  signup: null,
  contact: null,
  name,
  hours: hoursOf(event),
  status: 'attended' as const,
});

function summary(event: Event, rows: readonly Participation[]): string {
  const came = rows.filter(({ status }) => status === 'attended');
  const absent = rows.filter(({ status }) => status === 'absent').map(({ name }) => name);
  const open = rows.filter(({ status }) => status === 'signed').map(({ name }) => name);
  const hours = hoursOf(event);
  const parts = [
    `「${event.title}」到场记下了：来了${came.length}家`,
    absent.length === 0 ? '' : `缺${absent.join('、')}`,
    open.length === 0 ? '' : `${open.join('、')}还没说`,
    hours === null || came.length === 0 ? '' : `每人记${hours}小时`,
  ];
  return `${parts.filter((part) => part !== '').join('，')}。`;
}
