import type { Database } from '#db/client.ts';
import { findTicket, liveTickets, type Ticket, ticketsTouched } from '#db/queries/tickets.ts';
import { sameKind } from '#domain/fault.ts';
import type { Intent } from '#domain/intent.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { type FaultNamed, faultsNamed, onlyMoves } from '#language/command/fault-named.ts';
import { ticketMoves } from '#language/command/tickets.ts';
import { read } from '#language/read.ts';
import type { Said } from './said.ts';

/** What was said with tickets' numbers in place of the faults, and the others that one of the numbers may stand for. */
export interface FaultTickets {
  readonly words: string;
  readonly among: ReadonlyMap<number, readonly number[]>;
  /** What a number stands for, as it was said. */
  readonly named: ReadonlyMap<number, string>;
}

/** Words that may move tickets named by their faults, where those who repair speak. */
export const mayMoveFaults = ({ said, addresses }: Reading, frame: Frame | undefined): boolean =>
  frame?.room?.kind === 'property' &&
  (allOf.test(said) || ordinalsIn(said).length > 1 || faultsNamed(said, addresses) !== undefined);

/** 暖气我去，下水小孙去, where none such is open: it moves nothing, and reports nothing either. */
export const reportsNothing = ({ said, addresses }: Reading, frame: Frame): boolean =>
  frame.room?.kind === 'property' && onlyMoves(said, addresses);

/** 暖气下午两点上门, 灯修好了，502的漏水明天再去: the live tickets that fit; undefined when none does. */
export async function faultTickets(tx: Database, said: Said, reading: Reading): Promise<FaultTickets | undefined> {
  if (!said.moves || !said.office || said.direct || reading.quote !== undefined) return undefined;
  const named = faultsNamed(reading.said, reading.addresses);
  const own = named === undefined ? undefined : numberedDone(reading);
  const numbered = own === undefined ? undefined : await findTicket(tx, said.community, own);
  if (numbered !== undefined && named!.every(({ category }) => category === numbered.category)) return undefined;
  const nth = named === undefined ? ordinalsIn(reading.said) : [];
  if (named === undefined && nth.length < 2 && !allOf.test(reading.said)) return undefined;
  const live = (await liveTickets(tx, said.community)).filter(
    ({ danger }) => danger !== 'self-harm' && danger !== 'violence',
  );
  if (named === undefined) {
    if (nth.length > 1) return inOrder(live, reading.said, nth);
    const lately = (await ticketsTouched(tx, said.community, said.at.subtract(justDone), said.at)).filter(isDone);
    return allLive(live, lately.length, reading.said);
  }
  const among = new Map<number, readonly number[]>();
  const names = new Map<number, string>();
  let words = '';
  let at = 0;
  for (const one of named) {
    const [first, ...others] = fitting(live, one).map(({ number }) => number);
    words += reading.said.slice(at, one.start);
    at = one.end;
    // Of what nobody reported nothing is moved; the others are.
    if (first === undefined) {
      at += unsaid.exec(reading.said.slice(at))![0].length;
      continue;
    }
    names.set(first, reading.said.slice(one.start, one.end));
    if (others.length > 0) among.set(first, [first, ...others]);
    words += `#${first} `;
  }
  return words.includes('#')
    ? { words: `${words}${reading.said.slice(at)}`.replace(musing, ''), among, named: names }
    : undefined;
}

/**
 * 1弄好了，镇流器换了, of a lamp: the number says which ticket, and the thing what was done for it. 1弄好了，楼道灯也弄好了, and of a
 * tap 1弄好了，灯换了, tell of two.
 */
const numberedDone = ({ said, intents: [move, another], addresses }: Reading): number | undefined =>
  another === undefined &&
  addresses.length === 0 &&
  move?.kind === 'ticket.done' &&
  move.slots.note !== undefined &&
  numberFirst.test(said) &&
  workDone.test(move.slots.note)
    ? move.slots.ticket
    : undefined;
const numberFirst = /^(?:工单|单子)?\s?#?\d{1,5}(?!\d)/u;
const workDone =
  /^(?:(?:好|通|亮)了[，,\s]{1,2})?(?:是|把|给|已经?)?[^，,。；;也都\d]{0,8}(?:换|更换|清|紧|接|焊|补|拧|加|调|拆|装|擦|复位|重启|推)(?:了|过|好|上|新|完|一下){1,3}[^，,。；;也都\d]{0,6}[。.!！]?$/u;

/** 两个都给小孙, 三个都弄好了: as many as are open, and no number of any. */
const allOf =
  /^(?:[这那]|手上的?|今天的?){0,2}([两俩二三仨四五六七八九十2-9])(?:[个张件条单]|家)?(?:工单|单子?|活儿?)?(?:都|全都?)(?=.{2,24}$)/u;
/** 俩都好了, when the other one was said to be done a while ago. */
const justDone = Temporal.Duration.from({ hours: 2 });
const isDone = ({ status }: Ticket): boolean => status === 'done';
const overNow = /^(?:已经?)?(?:修|弄|搞|整|处理)?(?:好|完)了[。!！\s]{0,3}$/u;

function allLive(live: readonly Ticket[], lately: number, said: string): FaultTickets | undefined {
  const match = allOf.exec(said);
  const many = match === null ? undefined : '二两俩三四五六七八九十'.indexOf(match[1]!.replace('仨', '三'));
  const count = many === undefined ? 0 : many < 0 ? Number(match![1]) : Math.max(2, many);
  const over = count > 0 && overNow.test(said.slice(match![0].length));
  const first = live[0]?.number;
  if (over && first !== undefined && live.length > count)
    return { words: `#${first} 完成`, among: new Map([[first, live.map(({ number }) => number)]]), named: new Map() };
  const withDone = over && live.length < count && live.length + lately === count;
  if (count === 0 || live.length === 0 || (live.length !== count && !withDone)) return undefined;
  return {
    words: `${live.map(({ number }) => `#${number}`).join('、')} 都${said.slice(match![0].length)}`,
    among: new Map(),
    named: new Map(),
  };
}

/** 第一个我来，第二个小孙: the tickets by their place in the row. */
const ordinal =
  /(?<=^|[，,；;。\s])(?:那)?(?:第([一二三四五六七八九1-9])|头一)[个张条单件](?:工?单子?|活儿?)?[\s，,:]{0,2}/gu;
const ordinalsIn = (said: string): readonly RegExpExecArray[] => [...said.matchAll(ordinal)];

/** Only where as many are open as are counted, so that none can be meant but they. */
function inOrder(live: readonly Ticket[], said: string, counted: readonly RegExpExecArray[]): FaultTickets | undefined {
  const places = counted.map(([, figure = '一']) => Number(figure) || '一二三四五六七八九'.indexOf(figure) + 1);
  const each = places.toSorted().every((place, n) => place === n + 1);
  if (!each || live.length !== places.length) return undefined;
  let next = 0;
  const words = said.replace(ordinal, () => `#${live[places[next++]! - 1]!.number} `);
  return { words, among: new Map(), named: new Map() };
}

/** 我看看 那个灯明天再弄: said before it, of nothing. */
const musing =
  /^(?:我)?(?:先|去|再)?(?:看看|看一?下|瞧瞧|想想|知道了|明白|收到|好的?|行|嗯)[，,。\s]{1,3}(?:[那这]个?)?(?=#)/u;

const unsaid = /^[^，,；;。！!\n]{0,60}[，,；;。！!\n]{0,3}/u;

/** Of the named thing and place; of several those that were told in the same word (楼道灯, 路灯). */
function fitting(live: readonly Ticket[], named: FaultNamed): readonly Ticket[] {
  const fit = live.filter(
    (ticket) =>
      (named.category === undefined || ticket.category === named.category) &&
      (named.fault === undefined || sameKind(named.fault, ticket.fault)) &&
      isThere(ticket, named.place),
  );
  const alike = named.word.length > 1 ? fit.filter(({ description }) => description.includes(named.word)) : [];
  return fit.length > 1 && alike.length > 0 ? alike : fit;
}

/** A flat must be the ticket's own; of the rest a part that either leaves out agrees. */
function isThere({ place }: Ticket, { building, unit, floor, flat }: FaultNamed['place']): boolean {
  const agree = (said: unknown, its: unknown) =>
    said === undefined || its === undefined || String(said) === String(its);
  if (flat !== undefined && String(place.flat) !== String(flat)) return false;
  return agree(building, place.building) && agree(unit, place.unit) && agree(floor, place.floor);
}

/** The same words read with the numbers; where several tickets fit, the handler asks which. */
export function ofFaults(
  told: FaultTickets | undefined,
  frame: Frame,
  plain: readonly Intent[],
): readonly Intent[] | undefined {
  if (told === undefined || frame.room?.kind !== 'property') return undefined;
  const { intents } = read(told.words, frame);
  // 龙头修好了，灯还没弄: what is said of a tap that nobody reported moves no lamp.
  if (!intents.some(isMove) && plain.length > 0 && plain.every(isMove)) return [];
  if (intents.length === 0 || !intents.every(isMove)) return undefined;
  return intents.map((intent) => {
    const { ticket, ...slots } = intent.slots as { ticket?: number; reason?: string; note?: string };
    const among = ticket === undefined ? undefined : told.among.get(ticket);
    if (among === undefined) return { ...intent, slots: { ...intent.slots, ...inWords(slots, told.named) } } as Intent;
    const kind = intent.kind === 'repair.resolved' ? 'ticket.done' : intent.kind;
    return { kind, slots: { ...slots, ...inWords(slots, told.named), among } } as Intent;
  });
}
const moves: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([...ticketMoves, 'repair.again', 'undo']);
const isMove = ({ kind }: Intent): boolean => moves.has(kind);

/** What is told to who reported it says the thing, not the number that stood for it. */
function inWords(
  slots: { readonly reason?: string; readonly note?: string },
  named: FaultTickets['named'],
): { readonly reason?: string; readonly note?: string } {
  const said = (words: string): string =>
    [...named].reduce((text, [number, name]) => text.replace(new RegExp(`#${number}(?!\\d)\\s?`, 'u'), name), words);
  return {
    ...(slots.reason !== undefined && { reason: said(slots.reason) }),
    ...(slots.note !== undefined && { note: said(slots.note) }),
  };
}
