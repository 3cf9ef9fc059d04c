import type { Event, Participation, Signup } from '#db/queries/events.ts';
import { isShortFor } from '#domain/chain-names.ts';
import { UserError } from '#domain/errors.ts';
import type { Roll } from '#domain/event-talk.ts';

type Row = Pick<Participation, 'signup' | 'contact' | 'name' | 'hours' | 'status'>;
type Status = 'attended' | 'absent';

export interface RollKnown {
  readonly event: Event;
  /** Who has a place, in the order in which they were shown. */
  readonly list: readonly Signup[];
  /** What counts of everybody so far. */
  readonly known: readonly Participation[];
}

/** The rows that an answer adds: only what is other than before. Throws a `UserError` for a name nobody on the list has. */
export function readAgainst(roll: Roll, { event, list, known }: RollKnown): readonly Row[] {
  const { of, guests } = statusesOf(roll, list, known);
  const own = new Map((roll.each ?? []).map(({ who, hours }) => [onList(list, who).number, hours]));
  for (const number of own.keys()) of.set(number, 'attended');
  const before = (signup: Signup) => known.find((one) => one.signup === signup.number);
  // 3小时 alone is said of those who came.
  if (roll.hours !== undefined && of.size === 0)
    for (const signup of list) if (before(signup)?.status === 'attended') of.set(signup.number, 'attended');
  if (roll.hours !== undefined && of.size === 0)
    throw new UserError(`先说谁来了，再记钟点，比如「全到，${roll.hours}小时」。`);
  const rows = list.flatMap((signup): Row[] => {
    const status = of.get(signup.number);
    if (status === undefined) return [];
    const old = before(signup);
    const stood = old?.status === 'attended' ? old.hours : hoursOf(event);
    const hours = status === 'absent' ? null : (own.get(signup.number) ?? roll.hours ?? stood);
    return old?.status === status && old.hours === hours ? [] : [rowOf(signup, status, hours)];
  });
  const unknown = guests.filter((name) => !known.some((one) => one.signup === null && one.name === name));
  const hours = roll.hours ?? hoursOf(event);
  return [...rows, ...unknown.map((name): Row => ({ signup: null, contact: null, name, hours, status: 'attended' }))];
}

interface Statuses {
  readonly of: Map<number, Status>;
  /** Who came without having signed up. */
  readonly guests: readonly string[];
}

function statusesOf(roll: Roll, list: readonly Signup[], known: readonly Participation[]): Statuses {
  const all = (status: Status) => new Map(list.map(({ number }) => [number, status] as const));
  if (roll.all === true) return { of: all('attended'), guests: [] };
  const away = known.filter(({ status }) => status === 'absent').map(({ signup }) => signup);
  if (roll.absent !== undefined || roll.rest === true) {
    const told = known.some(({ status }) => status !== 'signed');
    const alone = roll.rest !== true && (roll.more === true || (roll.lone === true && told));
    const of = new Map<number, Status>(alone ? [] : all('attended'));
    // 别人都到了: besides those who were told absent before.
    if (roll.rest === true) for (const number of away) if (number !== null) of.delete(number);
    for (const name of roll.absent ?? []) of.set(onList(list, name).number, 'absent');
    for (const name of roll.came ?? []) of.set(onList(list, name).number, 'attended');
    return { of, guests: [] };
  }
  const of = new Map<number, Status>(roll.present === undefined ? [] : all('absent'));
  const guests: string[] = [];
  for (const name of roll.present ?? roll.came ?? []) {
    const found = findOnList(list, name);
    if (found.length > 1) throw severalOf(list, name, found);
    if (found[0] === undefined) guests.push(name);
    else of.set(found[0].number, 'attended');
  }
  // 陶陶来了 of somebody who is on no list may be about anything, 包饺子陶陶也来了 is not.
  const surely = roll.present !== undefined || roll.more === true || roll.event !== undefined;
  if (!surely && guests.length > 0) onList(list, guests[0]!);
  return { of, guests };
}

/** Somebody of the list by its number or by name. */
export function findOnList(list: readonly Signup[], who: string): readonly Signup[] {
  const nth = /^\d{1,3}$/u.test(who) ? list[Number(who) - 1] : undefined;
  if (nth !== undefined) return [nth];
  const same = list.filter(({ name }) => name === who);
  if (same.length > 0) return same;
  const within = list.filter(({ name }) => name.includes(who) || (name.length > 1 && who.includes(name)));
  return within.length > 0 ? within : list.filter(({ name }) => isShortFor(name, who));
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
export const hoursOf = ({ startsAt, endsAt }: Event): number | null =>
  startsAt === null || endsAt === null ? null : Math.round(startsAt.until(endsAt).total('hours') * 10) / 10;

export const rowOf = (signup: Signup, status: Row['status'], hours: number | null): Row => ({
  signup: signup.number,
  contact: signup.contact,
  name: signup.name,
  hours,
  status,
});
