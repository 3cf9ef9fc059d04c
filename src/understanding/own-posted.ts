import type { Database } from '#db/client.ts';
import { findEvent, openEvents } from '#db/queries/events.ts';
import { lockNotice, type Notice, noticesSince } from '#db/queries/notices.ts';
import { otherTalkBetween } from '#db/queries/talk.ts';
import { lastDoneBy, type Trace } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import type { Intent, IntentOf } from '#domain/intent.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Frame, PlacePart, Reading } from '#domain/reading.ts';
import { exchangeIn } from '#domain/rewording.ts';
import { timeChange } from '#language/command/event-times.ts';
import type { ToldOutage } from '#language/command/outage-follow.ts';
import { read } from '#language/read.ts';
import { moveAlone } from './move-alone.ts';
import { type NamedNotice, noticeNamed, ofNamedNotice } from './own-notice.ts';
import { ofOwnOutage } from './own-outage.ts';
import { houseExchanged, putRight, slipIn, withHouse } from './put-right.ts';
import { retimed } from './retimed.ts';
import type { Said } from './said.ts';

/** What the sender posted last, or set to go out later, as far as words about it need it. */
export type Posted =
  | { readonly notice: number; readonly text: string }
  /** `fresh`: posted a moment ago, so that a new time alone is its own. */
  | { readonly event: number; readonly fresh: boolean }
  /** Named by its number or by what it is about, whenever it was posted. */
  | { readonly named: NamedNotice };

/** Words that name nothing are of what was just posted for this long. */
const justPosted = Temporal.Duration.from({ hours: 2 });
/** 改到下午3点 may be said of a meeting too: it is of what was posted only a moment ago, when nobody said anything since. */
const aMoment = Temporal.Duration.from({ minutes: 30 });
/** Later acts of the sender, of which such words may be said instead. */
export const acts = [
  ...['sent', 'scheduled', 'changed', 'moved', 'ended', 'closed', 'cancelled', 'corrected', 'attended', 'reopened'],
  ...['reported', 'signed', 'signed-off', 'carded', 'chained', 'placed', 'taught', 'untaught', 'resolved'],
  ...['ticket.assign', 'ticket.start', 'ticket.wait', 'ticket.done', 'alarm.false'],
];
const maySlip = /错|不对|有误|[说写记定][早晚迟]了|不是|更正|改|换/u;
const longest = 40;
/** 说晚了，9点半就开始 is read as a ticket's where nothing tells what it is of. */
const maybeOfIt: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>(['event.change', 'undo', 'ticket.start', 'ask']);

const correctsLatest = (intent: Intent): boolean => intent.kind === 'notice.post' && intent.slots.corrects === true;

/** The sender's last act in this chat, when it posted something and these words may put it right; of an outage its own rules tell. */
export async function ownPosted(tx: Database, said: Said, reading: Reading): Promise<Posted | undefined> {
  const { community, contact, chat, at, office, direct } = said;
  if (!(office || direct) || reading.quote !== undefined) return undefined;
  const named = await noticeNamed(tx, said, reading);
  if (named !== undefined) return { named };
  if (reading.said.length > longest || !maySlip.test(reading.said)) return undefined;
  const numbered = await correctedBy(tx, said, reading);
  if (numbered !== undefined) return numbered;
  const ofOther = (intent: Intent): boolean => !maybeOfIt.has(intent.kind) && !correctsLatest(intent);
  // 通知错了，应该是8号楼 is read as a notice of these words where nothing was posted.
  if (slipIn(reading)?.house === undefined && reading.intents.some(ofOther)) return undefined;
  const last = await lastDoneBy(tx, community, contact, acts, chat, at.subtract(justPosted));
  const about = last?.about[0] === undefined ? undefined : subjectOf(last.about[0]);
  if (about?.type === 'event' && (last!.did === 'sent' || last!.did === 'changed')) {
    const event = await findEvent(tx, community, Number(about.id));
    return event?.status === 'open' || event?.status === 'closed'
      ? { event: event.number, fresh: await isFresh(tx, said, last!) }
      : undefined;
  }
  // 更正 改成周日, in the afternoon, is of what was posted in the morning.
  if (last === undefined && reading.intents.some(correctsLatest)) return latestPosted(tx, said);
  if (about?.type !== 'notice') return undefined;
  const notice = await lockNotice(tx, community, Number(about.id));
  if (notice === undefined || notice.outage !== null || !['sent', 'scheduled'].includes(notice.status))
    return undefined;
  return { notice: notice.number, text: notice.text };
}

/** 更正通知#1：改成周日: the notice of that number, as its latest correction tells it. */
async function correctedBy(tx: Database, { community }: Said, { intents }: Reading): Promise<Posted | undefined> {
  const [order, another] = intents;
  if (order?.kind !== 'notice.post' || another !== undefined || order.slots.outage !== undefined) return undefined;
  const { notice: number, whole } = order.slots;
  if (number === undefined || whole === true) return undefined;
  let notice = await lockNotice(tx, community, number);
  while (notice?.supersededBy != null) notice = await lockNotice(tx, community, notice.supersededBy);
  return notice?.status === 'sent' && notice.outage === null ? { notice: number, text: notice.text } : undefined;
}

const posted: ReadonlySet<Notice['status']> = new Set<Notice['status']>(['sent', 'scheduled']);
const fewDays = Temporal.Duration.from({ hours: 24 * 7 });

/** The latest notice of the sender's, when it tells of no outage. */
async function latestPosted(tx: Database, { community, contact, at }: Said): Promise<Posted | undefined> {
  const own = (await noticesSince(tx, community, at.subtract(fewDays))).filter(
    ({ author, status }) => author === contact && posted.has(status),
  );
  const last = own.toSorted((one, other) => one.number - other.number).at(-1);
  return last === undefined || last.outage !== null ? undefined : { notice: last.number, text: last.text };
}

async function isFresh(tx: Database, said: Said, posted: Trace): Promise<boolean> {
  const { community, chat, at, id } = said;
  if (isBefore(posted.at, at.subtract(aMoment)) || !(await organisesOne(tx, said))) return false;
  return !(await otherTalkBetween(tx, community, chat, posted.about[0]!, posted, { at, message: id }));
}

/** Of several that one organises it is asked which. */
const organisesOne = async (tx: Database, { community, contact, at }: Said): Promise<boolean> =>
  (await openEvents(tx, community, at)).filter(({ organiser }) => organiser === contact).length === 1;

/** What the sender told before, and what these words may be of it. */
export interface OwnTold {
  /** The outage of the sender's latest notice, of which 延到5点 and 2门不停了 are said. */
  readonly ownOutage?: ToldOutage;
  /** A word of the sender's notice that waits for its time, put right. */
  readonly ofWaiting?: IntentOf<'notice.reword'>;
  /** What the sender posted last in this chat, when these words may put it right. */
  readonly ownPosted?: Posted;
  /** The standing closure that these words take back, or give more days. */
  readonly opens?: IntentOf<'service.open'> | IntentOf<'service.close'>;
}

/** What these words are of what the sender told: an outage, a notice that waits, what was just posted. */
export function ofOwnNotice(reading: Reading, told: OwnTold, frame: Frame): Intent | undefined {
  const { ownOutage, ofWaiting, ownPosted: posted, opens } = told;
  // A closure that was told last is spoken of before what was told earlier.
  if (opens?.kind === 'service.close') return opens;
  const revised = ownOutage && ofOwnOutage(reading, ownOutage, frame);
  return revised ?? ofWaiting ?? (posted && ofOwnPosted(reading, posted, frame)) ?? opens;
}

/** 更正：时间是10点, 更正：是周日. */
const correction =
  /^(?:请|麻烦)?(?:更正|订正|改正)(?:一下)?[：:，,\s]{1,3}(?:(?<of>时间|日期|地点|地方|集合点)(?:应该?[是为]|改[成为到在]?|[是为])|(?:应该?)?是)(?<words>.{2,24})$/u;

/** 说早了，是8点开始; 刚才那条地点写错了，是一楼大厅: the order these words are of what the sender just posted. */
function ofOwnPosted(said: Reading, posted: Posted, frame: Frame): Intent | undefined {
  if ('named' in posted) return ofNamedNotice(said, posted.named, frame);
  const what = correction.exec(said.said)?.groups;
  const reading = what === undefined ? said : read(`${what.of ?? ''}写错了，是${what.words}`, frame);
  if ('event' in posted) {
    const slip = slipIn(reading);
    const change =
      slip?.time?.from !== undefined
        ? timeChange(slip.time)
        : slip?.place === undefined
          ? posted.fresh
            ? moveAlone(reading)
            : undefined
          : { place: slip.place };
    return change && { kind: 'event.change', slots: { event: posted.event, change } };
  }
  const { notice } = posted;
  // A correction opens with what it corrects; its words are those behind it.
  const old = posted.text.replace(/^【更正[^\n]*\n/u, '');
  const house = slipIn(reading)?.house;
  if (house !== undefined) {
    const right = withHouse(old, house);
    if (right === undefined) return undefined;
    const scope = { buildings: buildingsIn(house, frame) };
    const slots = { text: right.text, notice, whole: true, scope, instead: buildingsIn(right.was, frame) };
    return { kind: 'notice.post', slots };
  }
  const moved = retimed(said, old, frame);
  // 改到下午3点 may be said of anything; 改成大后天擦 names what the notice tells, 更正 that there is one.
  const other = moved?.named === true || ordersCorrection(said) ? moved?.text : undefined;
  const text = putRight(reading, old, frame) ?? other;
  if (text === undefined || text === old) return undefined;
  const elsewhere = houseExchanged(exchangeIn(reading.said, old));
  return { kind: 'notice.post', slots: { text, notice, whole: true, ...elsewhere } };
}

const ordersCorrection = ({ intents }: Reading): boolean =>
  intents.some(
    (intent) => correctsLatest(intent) || (intent.kind === 'notice.post' && intent.slots.notice !== undefined),
  );

const buildingsIn = (house: string, frame: Frame): readonly PlacePart[] =>
  read(house, frame).addresses.flatMap(({ building }) => building ?? []);
