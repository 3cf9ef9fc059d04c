import type { Database } from '#db/client.ts';
import { type Event, signupsOf } from '#db/queries/events.ts';
import { membersOf } from '#db/queries/places.ts';
import { roomsOfStairwell, stairwellsOf } from '#domain/audience.ts';
import { UserError } from '#domain/errors.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { eventMeant } from './which.ts';

/** 还差谁: the households of a stairwell, as aliases show them, against the sign-ups; by direct message, never in a group. */
export const missing: Handler<'event.missing'> = async (intent, context, tx) => {
  const { sender, room } = context;
  const stairwells = stairwellsAsked(context, intent.slots.stairwell);
  const event = await eventMeant(tx, context, intent.slots.event);
  const lines: string[] = [];
  for (const stairwell of stairwells) lines.push(...(await missingIn(tx, context, event, stairwell)));
  const text =
    lines.length === 0
      ? `「${event.title}」这些楼门里还没见过写了门牌的邻居。`
      : [`「${event.title}」`, ...lines].join('\n');
  const about = [subject('event', event.number)];
  const told: Outgoing = {
    to: { contact: sender.contact },
    text,
    kind: 'reply',
    because: because(context),
    about,
    standing: 'addressed',
  };
  return room === undefined ? [told] : [told, reply({ ...context, addressed: true }, '名单私聊发您了。', about)];
};

/** A leader's own stairwells; staff name one, or ask about all of them. */
function stairwellsAsked(context: MessageContext, named: string | undefined): readonly string[] {
  const { sender, community } = context;
  const own = sender.rights.flatMap((right) => (right.role === 'leader' ? right.stairwells : []));
  const asked = named === undefined ? (own.length > 0 ? own : stairwellsOf(community)) : [named];
  const allowed = asked.filter((stairwell) => may(sender, 'proxy.signup', { stairwell, organiser: null }));
  if (allowed.length === 0)
    throw new UserError('谁还没报，楼门长（本楼门）和社区工作人员才能查。', `event.missing ${named ?? ''}`);
  return allowed;
}

/** 3-2：报了2户，还差 101、302；另有3位没写门牌; nothing of a stairwell where nobody is known. */
async function missingIn(
  tx: Database,
  context: MessageContext,
  event: Event,
  stairwell: string,
): Promise<readonly string[]> {
  const rooms = roomsOfStairwell(context.rooms, stairwell);
  const members = await membersOf(
    tx,
    context.community.id,
    rooms.map(({ id }) => id),
  );
  const isHere = (address: string | null): address is string => address?.startsWith(`${stairwell}-`) ?? false;
  const flatOf = (address: string) => address.slice(stairwell.length + 1);
  // Who speaks in the building's group or the community's lives in the stairwell all the same.
  const everybody = await membersOf(
    tx,
    context.community.id,
    context.rooms.map(({ id }) => id),
  );
  const homeOf = new Map(everybody.map(({ contact, address }) => [contact, address]));
  const signups = (await signupsOf(tx, event.community, event.number)).filter(({ status }) => status !== 'withdrawn');
  const answered = new Set(
    signups
      .map(({ address, contact }) => address ?? (contact === null ? null : (homeOf.get(contact) ?? null)))
      .filter(isHere),
  );
  const homes = [...new Set(everybody.map(({ address }) => address).filter(isHere))];
  const open = homes.filter((home) => !answered.has(home)).map(flatOf);
  if (homes.length === 0 && answered.size === 0) return [];
  const own = rooms.every(({ unit }) => unit !== null);
  const nameless = own ? members.filter(({ address }) => address === null).length : 0;
  const rest = open.length === 0 ? '见过的都报了' : `还差${open.length}户：${open.toSorted(byFlat).join('、')}`;
  return [
    `${stairwell}：报了${answered.size}户，${rest}${nameless === 0 ? '' : `；另有${nameless}位群昵称没写门牌`}。`,
  ];
}

const byFlat = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : 1);
