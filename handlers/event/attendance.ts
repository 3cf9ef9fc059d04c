import type { Database } from '#db/client.ts';
import {
  addParticipations,
  type Event,
  eventsIn,
  lockEvent,
  type Participation,
  participationsOf,
  type Signup,
  signupsOf,
} from '#db/queries/events.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { Roll } from '#domain/event-talk.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Context, Handler, MessageContext } from '../handler.ts';
import { receipt } from '../saying.ts';
import { askOrganiser } from './organiser.ts';
import { findOnList, hoursOf, readAgainst, rowOf } from './roll.ts';
import { eventMeant } from './which.ts';

/** An event is over: everybody on the list is down as signed, and its organiser is asked once who came (S8). */
export async function askWhoCame(tx: Database, context: Context, event: Event): Promise<readonly Outgoing[]> {
  const list = seatedOf(await signupsOf(tx, event.community, event.number));
  if (list.length === 0) return [];
  await addParticipations(
    tx,
    event,
    list.map((signup) => ({ ...rowOf(signup, 'signed', null), by: null, at: context.now })),
  );
  const lines = list.map(({ name, party }, i) => `${i + 1}. ${name}${party === 1 ? '' : ` ${party}人`}`);
  const text = `「${event.title}」结束了，到场确认：都来了回「全到」，有人没来回「缺 序号或名字」，也可以把到场的名单发我。`;
  return askOrganiser(context, event, 'roll', [text, ...lines].join('\n'));
}

/** What an answer did, so that it can be taken back: the rows that counted before it. */
export interface RollMade {
  readonly before: readonly Pick<Participation, 'signup' | 'contact' | 'name' | 'hours' | 'status'>[];
}

/** 全到, 缺 3、7, 到场：…, 全到，3小时: becomes participation records; what was said before is corrected by new rows. */
export const attendance: Handler<'event.attendance'> = async (intent, context, tx) => {
  const meant = await rollMeant(tx, context, intent.slots.roll, intent.slots.asked);
  if (meant === undefined) return [];
  const { event, roll } = meant;
  const list = seatedOf(await signupsOf(tx, event.community, event.number));
  const known = await participationsOf(tx, event.community, event.number);
  const rows = readAgainst(roll, { event, list, known });
  await addParticipations(
    tx,
    event,
    rows.map((row) => ({ ...row, by: context.sender.contact, at: context.now })),
  );
  const before = rows.map((row) => {
    const old = known.find((one) => (row.signup === null ? one.name === row.name : one.signup === row.signup));
    const { status = 'absent' as const, hours = null } = old ?? {};
    return { ...row, status, hours };
  });
  const about = [subject('event', event.number), subject('topic', `roll:${event.number}`)];
  // What changes nothing leaves nothing to take back.
  if (rows.length > 0) context.did('attended', about, { before } satisfies RollMade);
  const after = await participationsOf(tx, event.community, event.number);
  // Households are down as there or not; how many of one came is kept nowhere.
  const remark = roll.partly === true ? '到场按家记，一家来了几个没有另记。' : '';
  return [receipt({ ...context, addressed: true }, `${sayRoll(event, after)}${remark}`, about)];
};

const seatedOf = (list: readonly Signup[]): readonly Signup[] => list.filter(({ status }) => status === 'confirmed');

/** Events that are over are answered for so long. */
const remembered = Temporal.Duration.from({ hours: 30 * 24 });

/** The event that the answer names or quotes, else the one spoken of last; 「写春联 孙大爷没来」 names it before the people. */
async function rollMeant(
  tx: Database,
  context: MessageContext,
  roll: Roll,
  asked: number | undefined,
): Promise<{ readonly event: Event; readonly roll: Roll } | undefined> {
  const manages = (event: Event) => may(context.sender, 'event.manage', { organiser: event.organiser });
  const quotes = context.quoted !== undefined && context.quoted !== 'unknown' && context.quoted.type === 'event';
  if (asked === undefined || roll.event !== undefined || quotes) {
    const event = await eventMeant(tx, context, roll.event);
    return manages(event) ? { event, roll } : undefined;
  }
  const over = (await eventsIn(tx, context.community.id, ['past'], context.now.subtract(remembered))).filter(manages);
  const last = over.find(({ number }) => number === asked);
  if (last === undefined) return undefined;
  const [first = ''] = namesIn(roll);
  const onLast = findOnList(seatedOf(await signupsOf(tx, last.community, last.number)), first).length > 0;
  const [named, another] = onLast || first === '' ? [] : namedEvents(first, over);
  const sure = named !== undefined && another === undefined;
  const event = await lockEvent(tx, context.community.id, sure ? named.number : asked);
  return event && { event, roll: sure ? { ...without(roll, first), event: event.title } : roll };
}

const namesIn = ({ absent = [], present = [], came = [], each = [] }: Roll): readonly string[] => [
  ...absent,
  ...present,
  ...came,
  ...each.map(({ who }) => who),
];

function without(roll: Roll, word: string): Roll {
  const others = (names: readonly string[]) => names.filter((name) => name !== word);
  const whole = roll.each?.find(({ who }) => who === word && roll.each?.length === 1);
  return {
    ...roll,
    ...(roll.absent && { absent: others(roll.absent) }),
    ...(roll.present && { present: others(roll.present) }),
    ...(roll.came && { came: others(roll.came) }),
    ...(roll.each && { each: roll.each.filter(({ who }) => who !== word) }),
    ...(whole && { hours: whole.hours }),
  };
}

/** With `named`, who came stands there too: 来了7家，缺张师傅，每人记2小时（小周1小时）. */
export function sayRoll(event: Event, rows: readonly Participation[], named = false): string {
  const came = rows.filter(({ status }) => status === 'attended');
  const absent = rows.filter(({ status }) => status === 'absent').map(({ name }) => name);
  const open = rows.filter(({ status }) => status === 'signed').map(({ name }) => name);
  if (rows.length === open.length) return `「${event.title}」到场还没记，${open.join('、')}还没说。`;
  const parts = [
    `「${event.title}」到场记下了：来了${came.length}家${named ? `（${came.map(({ name }) => name).join('、')}）` : ''}`,
    absent.length === 0 ? '' : `缺${absent.join('、')}`,
    open.length === 0 ? '' : `${open.join('、')}还没说`,
    sayHours(event, came),
  ];
  return `${parts.filter((part) => part !== '').join('，')}。`;
}

/** What most of them have, and who has other hours. */
function sayHours(event: Event, came: readonly Participation[]): string {
  const counted = Map.groupBy(came, ({ hours }) => hours);
  const [usual] = [...counted].toSorted(
    ([a, as], [b, bs]) =>
      bs.length - as.length || Number(b === hoursOf(event)) - Number(a === hoursOf(event)) || (b ?? 0) - (a ?? 0),
  )[0] ?? [null];
  const others = came
    .filter(({ hours }) => hours !== usual)
    .map(({ name, hours }) => `${name}${hours === null ? '没记钟点' : `${hours}小时`}`);
  if (usual === null) return others.length === 0 ? '' : `${others.join('、')}`;
  return `每人记${usual}小时${others.length === 0 ? '' : `（${others.join('、')}）`}`;
}
