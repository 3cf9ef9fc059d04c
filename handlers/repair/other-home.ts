import type { Ticket } from '#db/queries/tickets.ts';
import { isBefore } from '#domain/clock.ts';
import type { RepairSlots } from '#domain/intent.ts';
import type { Place } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { homeOf } from './home.ts';
import { isOfPeople } from './own-emergency.ts';

/** 他家, 那个老人: of whom somebody told before. */
const thatOne =
  /(?<!孩子|孩儿|[娃孩])[他她](?![妈爸爹娘姥爷奶哥姐])|人家|[那这]个(?:老|人|孩|女|男|大)|那家|[\u4e00-\u9fa5]姐/u;
/** 楼上, 有人: who says so tells of another. */
const another =
  /邻居|楼[上下]|隔壁|对门|对面|上面|下面|[那这]位|有[人个]|一个(?:人|老|孩|女|男)|谁家|也(?:看|听|瞧)[见到]|[\u4e00-\u9fa5](?:大爷|大妈|大娘|大姐|大哥|阿姨|叔叔?|师傅|老师)/u;
/** 我老公他晕倒了, 我家也有人晕倒了: whoever is named besides. */
const ours =
  /(?:我|俺|咱)们?家?(?:的|里)?(?:老|小)?(?:也有人|伴|头子|婆子|公|婆|媳妇|爱人|孩|娃|宝|儿子|女儿|闺女|孙|爸|妈|爹|娘|爷|奶|姥|丈|岳)/u;
/** 孩子噎住了, 我喘不上气: of the own household. */
const own =
  /我(?!也?(?:看|听|瞧|闻|觉|去|来|马上|这就|打|叫|知道|在))|俺|咱家|老伴|老公|老婆|媳妇|爱人|孩子|娃|宝宝|儿子|女儿|闺女|孙[子女]|爸|妈|爷爷|奶奶|姥姥|姥爷/u;
/** 胸口疼得厉害, 误吃了药: what nobody says of whom they only see. */
const felt = /疼|痛|难受|喘不|憋得|噎|卡住|误[吃服食喝]|[吃喝]错|头晕|发麻|过敏/u;
const outdoors = /楼下|门口|院|广场|花园|路|电梯|楼道|走廊|大厅|超市|车|外面/u;

/**
 * 孩子噎住了, said in 402 while somebody lies in 201: two people are in danger at two homes, and each has an alarm of its own
 * (E2). Who tells of another, or of one whom they only see (没呼吸了), helps with the first. A fire, gas or a lift is a danger
 * to all: those join like every other fault (R3).
 */
export function isOfAnotherHome(
  { reading, sender, message: { said } }: MessageContext,
  { danger, place }: RepairSlots,
  ticket: Pick<Ticket, 'danger' | 'place'>,
): boolean {
  const flat = doorOf(ticket.place);
  const befallsOne = danger === 'gas-poisoning' || (isOfPeople(danger ?? null) && danger === ticket.danger);
  if (flat === undefined || !befallsOne) return false;
  const told = doorOf(place);
  if (told !== undefined && reading.addresses.length > 0) return told !== flat;
  if (sender.address === flat || told === flat || isOther(said)) return false;
  // Whoever searches with the others tells of the same child.
  return own.test(said) || (danger !== 'missing' && felt.test(said));
}

const isOther = (said: string): boolean => !ours.test(said) && (thatOne.test(said) || another.test(said));

/** So long a neighbour who says 他 or 那个老人 means the one who was told of in their building. */
const helpsWithin = Temporal.Duration.from({ minutes: 10 });

/** 他家老爷子有心脏病, 梅姐爸爸晕倒了, by who lives elsewhere: more of the only alarm of that kind a moment ago (E2). */
export function isOfThatOne(
  { reading, now, message: { said } }: MessageContext,
  { danger, place }: RepairSlots,
  ticket: Pick<Ticket, 'danger' | 'place' | 'openedAt' | 'status'>,
): boolean {
  if (danger === undefined || !isOfPeople(danger) || ticket.danger !== danger || ticket.status === 'done') return false;
  if (place.spot !== undefined || reading.addresses.length > 0 || ours.test(said) || !thatOne.test(said)) return false;
  const near = place.building !== undefined && String(place.building) === String(ticket.place.building);
  return near && !isBefore(ticket.openedAt, now.subtract(helpsWithin));
}

/** 孩子噎住了, 胸口疼得厉害: who says nothing of where is at home. */
export function atOwnDoor(context: MessageContext, slots: RepairSlots): RepairSlots {
  const { reading, sender, message } = context;
  const { danger, place, home, proxyFor } = slots;
  const elsewhere = home === true || place.spot !== undefined || proxyFor !== undefined || reading.addresses.length > 0;
  if (danger !== 'collapsed' || sender.address === undefined || elsewhere) return slots;
  if (isOther(message.said) || outdoors.test(message.said)) return slots;
  return own.test(message.said) || felt.test(message.said)
    ? { ...slots, home: true, place: homeOf(context, place) }
    : slots;
}

const doorOf = ({ building, unit, flat }: Place): string | undefined =>
  building === undefined || unit === undefined || flat === undefined ? undefined : `${building}-${unit}-${flat}`;
