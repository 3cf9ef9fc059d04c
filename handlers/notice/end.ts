import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { lockNotice, type Notice, noticeChain, noticesInForce, updateNotice } from '#db/queries/notices.ts';
import { cancelTimer } from '#db/queries/timers.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import { isExcepted } from '#domain/hints.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { housesOf, left, type Places, same, sayHouses, stillConcerned } from './houses.ts';
import { type Outage, outageOf, outagesAhead, outagesPassed, sayScope, supplyNames } from './outage.ts';
import { post } from './post.ts';

/** 恢复 #5: the outage is over, its corrections and what it corrects too (N7). */
export const end: Handler<'notice.end'> = async (intent, context, tx) => {
  const notice = await noticeMeant(tx, context, intent.slots.notice);
  if (notice === undefined) throw new UserError('没有找到这条停水停电的通知，请说一下通知的号，比如「恢复 #5」。');
  const topic = notice.outage == null ? 'other' : 'outage';
  if (!may(context.sender, 'notice.manage', { author: notice.author, subject: topic })) {
    throw new UserError('恢复要由发通知的人、物业或社区工作人员来说。', `notice:${notice.number}`);
  }
  const named = housesNamed(context);
  const { back, rest } = splitBy(notice, named, context);
  if (named.excepted.length > 0 && notice.outage != null && back.length === 0 && rest.length > 0)
    throw new UserError(`通知#${notice.number}里说的楼都还没恢复，先不改。`, `notice:${notice.number}`);
  const part = partOf(notice, named, context);
  if (part !== undefined) return endPart(tx, context, part);
  return endOutage(tx, context, notice);
};

/** 3号楼来水了, of an outage of 3号楼 and 5号楼: what is over, and what goes on. */
export interface Part {
  readonly notice: Notice;
  readonly back: Places;
  readonly rest: Places;
  /** What its author said of it, when it is more than an order. */
  readonly words?: string;
}

function partOf(notice: Notice, named: Named, context: MessageContext): Part | undefined {
  if (notice.outage == null) return undefined;
  const { back, rest } = splitBy(notice, named, context);
  return back.length === 0 || rest.length === 0 ? undefined : { notice, back, rest };
}

/** Over in the houses that are named, else in all but those that are excepted, else everywhere. */
function splitBy(
  notice: Notice,
  { houses, excepted }: Named,
  { rooms, community }: MessageContext,
): { readonly back: Places; readonly rest: Places } {
  const its = housesOf(notice, rooms, community);
  if (houses.length === 0) {
    const back = left(its, excepted, community);
    return { back, rest: left(its, back, community) };
  }
  return {
    back: houses.filter((place) => its.some((one) => same(one, place))),
    rest: left(its, houses, community),
  };
}

/** Whom it does not concern any more, and whom it does, reads so in a correction, once its author has seen it (N6, N7). */
export function endPart(tx: Database, context: MessageContext, part: Part): ReturnType<Handler<'notice.post'>> {
  const { notice, back, rest, words } = part;
  const { supply } = notice.outage!;
  const text = words ?? `${sayHouses(back)}${supplyNames[supply]}已经恢复，${sayHouses(rest)}还没有。`;
  const outage = { supply, places: back };
  const slots = { text, notice: notice.number, whole: true, houses: 'fewer', outage } as const;
  return post({ kind: 'notice.post', slots }, context, tx);
}

/** The houses in which it is said to be over, and those in which it is not. */
interface Named {
  readonly houses: Places;
  readonly excepted: Places;
}

/** Those that are named; those of a flat or a floor say nothing of the others there. 5号楼除外 is over everywhere else. */
function housesNamed({ reading }: MessageContext): Named {
  const placed = reading.addresses.flatMap((address) => {
    const { building, unit, flat } = address;
    if (building === undefined || flat !== undefined) return [];
    return [{ place: { building, ...(unit !== undefined && { unit }) }, apart: isExcepted(reading, address) }];
  });
  return {
    houses: placed.filter(({ apart }) => !apart).map(({ place }) => place),
    excepted: placed.filter(({ apart }) => apart).map(({ place }) => place),
  };
}

/** The outage is over, its corrections and what it corrects too: everybody who heard of it hears so. */
export async function endOutage(tx: Database, context: MessageContext, notice: Notice): Promise<readonly Outgoing[]> {
  const told = new Set<string>();
  let inForce = notice;
  for (const number of await noticeChain(tx, context.community.id, notice.number)) {
    const one = await lockNotice(tx, context.community.id, number);
    if (one !== undefined && one.endedAt === null) {
      await updateNotice(tx, one, { endedAt: context.now });
      if (one.status === 'sent') for (const room of one.rooms) told.add(room);
    }
    if (one?.status === 'sent') inForce = one;
    await cancelTimer(tx, context.community.id, 'outage-eve', String(number));
  }
  await writeAudit(tx, context.community.id, {
    who: context.sender.contact,
    action: 'notice.end',
    target: `notice:${notice.number}`,
    allowed: true,
    at: context.now,
  });
  context.did('ended', [subject('notice', notice.number)]);
  const what = notice.outage == null ? '' : supplyNames[notice.outage.supply];
  return [
    reply(context, `好，通知#${notice.number}${what}记为已恢复，之后再报就按报修处理。`, [
      subject('notice', notice.number),
    ]),
    ...tellRooms(context, inForce, [...told]),
  ];
}

/**
 * The outage that has begun and that 来水了, 7号楼来暖了 say is over: of that supply, and of no other houses than those that are
 * named. Of several nobody knows which; `part`: only some of its houses are meant, the `back` ones of those that are named.
 */
export async function outageBack(
  tx: Database,
  context: MessageContext,
  supply: string,
  back?: Places,
): Promise<{ readonly outage: Outage; readonly part?: Part } | undefined> {
  const { sender, now, reading, message } = context;
  const named = back === undefined ? housesNamed(context) : { houses: back, excepted: [] };
  if (back === undefined && named.houses.length + named.excepted.length < reading.addresses.length) return undefined;
  const begun = [...(await outagesAhead(tx, context)), ...(await outagesPassed(tx, context))].filter(
    ({ notice, supply: its, from }) =>
      its === supply &&
      !isBefore(now, from) &&
      may(sender, 'notice.manage', { author: notice.author, subject: 'outage' }),
  );
  const over = begun.filter(({ notice }) => splitBy(notice, named, context).rest.length === 0);
  if (over.length > 1) throw whichOne(over.map(({ notice }) => notice));
  if (over[0] !== undefined) return { outage: over[0] };
  const parts = begun.flatMap((outage) => {
    const part = partOf(outage.notice, named, context);
    return part === undefined ? [] : [{ outage, part: { words: message.said, ...part } }];
  });
  if (parts.length > 1) throw whichOne(parts.map(({ outage }) => outage.notice));
  return parts[0];
}

const whichOne = (open: readonly Notice[]): UserError =>
  new UserError(
    `有好几条：${open.map((one) => `#${one.number}`).join('、')}，请说一下号，比如「恢复 #${open[0]!.number}」。`,
  );

/** The rooms that heard of an outage hear that it is over, each once. */
function tellRooms(context: MessageContext, notice: Notice, rooms: readonly string[]): readonly Outgoing[] {
  const outage = outageOf(notice, context.community.timezone);
  if (outage === undefined) return [];
  const began = !isBefore(context.now, outage.from);
  const what = `${sayScope(outage, context)}${supplyNames[outage.supply]}`;
  const text = began
    ? `${what}已经恢复。家里还没有的请说一声。（通知#${notice.number}）`
    : `${what}取消了，不用准备了。（通知#${notice.number}）`;
  const known = context.rooms.filter(({ id }) => rooms.includes(id) && id !== context.message.room);
  return stillConcerned(notice, known).map(({ id: room }) => ({
    to: { room },
    text,
    kind: 'notice',
    because: because(context),
    about: [subject('notice', notice.number)],
    standing: 'scheduled',
  }));
}

/** The numbered or quoted notice, else the only outage in force that this person may end. */
async function noticeMeant(
  tx: Database,
  context: MessageContext,
  number: number | undefined,
): Promise<Notice | undefined> {
  const { quoted, community, now, sender, reading } = context;
  if (number !== undefined) return lockNotice(tx, community.id, number);
  if (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'notice')
    return lockNotice(tx, community.id, Number(quoted.id));
  const open = (await noticesInForce(tx, community.id, now.subtract({ hours: 24 * 30 }))).filter(
    ({ outage, author }) =>
      outage !== null &&
      outage !== undefined &&
      (reading.supplies ?? [outage.supply]).includes(outage.supply) &&
      may(sender, 'notice.manage', { author, subject: 'outage' }),
  );
  const there = open.filter((notice) => {
    const houses = housesOf(notice, context.rooms, community);
    return reading.addresses.some(
      ({ building, unit }) =>
        building !== undefined &&
        houses.some((one) => same(one, { building, ...(unit === undefined ? {} : { unit }) })),
    );
  });
  const meant = there.length > 0 ? there : open;
  if (meant.length > 1) throw whichOne(meant);
  return meant[0];
}
