import type { Database } from '#db/client.ts';
import { lockNotice, type Notice, noticesBy } from '#db/queries/notices.ts';
import type { NoticeSlots, Supply } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import { shows } from '#domain/hints.ts';
import { may } from '#domain/person.ts';
import { exchangeIn, rewordingOf } from '#domain/rewording.ts';
import { sayRange } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { waitingNotices } from './cancel.ts';
import { correctedOutage, speaksOf } from './corrected-outage.ts';
import { covers, type Places, same, sayHouses } from './houses.ts';
import { outagesAhead, outagesEnded, outagesPassed, supplyNames } from './outage.ts';

/** What a correction needs to know of the notice it corrects. */
export interface Corrected {
  readonly number: number;
  readonly text: string;
  readonly outage: NoticeSlots['outage'] | null;
  /** The houses of its outage. */
  readonly houses?: Places;
  /** Those of them that keep their hours, and the notice that goes on telling these. */
  readonly others?: { readonly notice: number; readonly places: Places };
}

/** The notice a correction means, numbered, quoted, else the author's latest: as it stands after earlier corrections (N6). */
export async function noticeToCorrect(tx: Database, context: MessageContext, slots: NoticeSlots): Promise<Notice> {
  const { quoted, community, sender } = context;
  const meant =
    slots.notice ??
    (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'notice' ? Number(quoted.id) : undefined);
  const notice =
    meant === undefined
      ? await latest(tx, context, slots, await waitingNotices(tx, context))
      : await lockNotice(tx, community.id, meant);
  if (notice?.status !== 'sent' && notice?.status !== 'scheduled')
    throw new UserError('更正哪一条？请说一下通知的号，比如「更正通知#3：…」。');
  const topic = notice.outage == null ? 'other' : 'outage';
  if (!may(sender, 'notice.manage', { author: notice.author, subject: topic }))
    throw new UserError('更正要由发通知的人或社区工作人员来。', `notice:${notice.number}`);
  return inForce(tx, notice);
}

/** The number everybody knows is the first one; what it says is said by its latest correction. */
async function inForce(tx: Database, notice: Notice): Promise<Notice> {
  const later = notice.supersededBy === null ? undefined : await lockNotice(tx, notice.community, notice.supersededBy);
  return later?.status === 'sent' ? inForce(tx, later) : notice;
}

/** The correction with what it leaves unsaid taken from the old notice: supply, day, places. */
export function corrected(slots: NoticeSlots, old: Notice, context: MessageContext): NoticeSlots {
  const { outage: _, corrects: __, houses: ___, whole, ...rest } = slots;
  const words = whole === true ? undefined : otherWords(slots, old, context);
  const outage = words === undefined ? correctedOutage(slots, old, context) : words.outage;
  const text = words?.text ?? slots.text;
  return { ...rest, text, notice: slots.notice ?? old.number, ...(outage === undefined ? {} : { outage }) };
}

/** 检休应为检修: the old text with some of its words exchanged; undefined when the correction is a text of its own. */
function otherWords(
  { text: order, notice }: NoticeSlots,
  old: Notice,
  { reading, words: language }: MessageContext,
): Pick<NoticeSlots, 'text' | 'outage'> | undefined {
  const number = notice ?? old.number;
  const body = wordsOf(old.text);
  const exchange = exchangeIn(order, body);
  const ofTime = exchange !== undefined && reading.times.some(({ text }) => language.name(exchange.from, text));
  // Hours and houses of an outage are more than words.
  if (old.outage == null ? reading.times.length > 0 && !ofTime : reading.times.length + reading.addresses.length > 0)
    return undefined;
  const words = rewordingOf(order, body);
  if (words === undefined || ('missing' in words && !shows(reading, 'misspelt'))) return undefined;
  if ('missing' in words)
    throw new UserError(
      `通知#${number}里没有「${words.missing}」，请照原文说要改的词，比如「更正通知#${number}：检休应为检修」。`,
    );
  const supply = supplies.find((one) => language.name(exchange?.to ?? '', supplyNames[one]));
  const outage = old.outage == null ? undefined : { ...old.outage, ...(supply === undefined ? {} : { supply }) };
  return { text: words.text, ...(outage === undefined ? {} : { outage }) };
}
const supplies = Object.keys(supplyNames) as readonly Supply[];

/** What the author wrote, without the line that says what it corrects. */
const wordsOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('【更正'))
    .join('\n');

/** The author's latest notice; of an outage the latest that can be meant (停水延到6点), else a colleague's. */
async function latest(
  tx: Database,
  context: MessageContext,
  { outage, houses, text }: NoticeSlots,
  waiting: readonly Notice[],
): Promise<Notice | undefined> {
  const { community, sender, reading } = context;
  const own = await noticesBy(tx, community.id, sender.contact);
  if (outage === undefined) {
    const waits = waiting.filter(({ author }) => author === sender.contact);
    const both = [...own, ...waits].sort((one, other) => other.number - one.number);
    return both.find((notice) => exchangeIn(text, wordsOf(notice.text))?.stands === true) ?? both[0];
  }
  const said = houses === 'more' || houses === 'instead' ? { supply: outage.supply } : outage;
  return (
    own.find((notice) => notice.outage != null && speaksOf(said, notice.outage)) ??
    (await ofColleagues(tx, context)).find((notice) => notice.outage != null && speaksOf(said, notice.outage)) ??
    (shows(reading, 'corrects') ? own[0] : undefined)
  );
}

/** 停水再延1小时, of an outage that somebody else told and that stands or was just over. */
async function ofColleagues(tx: Database, context: MessageContext): Promise<readonly Notice[]> {
  const standing = [...(await outagesAhead(tx, context)), ...(await outagesPassed(tx, context))];
  return [...standing, ...(await outagesEnded(tx, context))].flatMap(({ notice }) =>
    may(context.sender, 'notice.manage', { author: notice.author, subject: 'outage' }) ? [notice] : [],
  );
}

/** Old → new in its first line, then the author's words (N6). */
export function sayCorrection(old: Corrected, notice: NoticeSlots): string {
  const before = sayHours(old.outage ?? undefined);
  const after = sayHours(notice.outage);
  const [were, are] = [old.houses ?? [], notice.outage?.places ?? []];
  const elsewhere =
    are.length > 0 && (notice.extent !== undefined || !were.some((one) => are.some((place) => same(one, place))));
  const keep = old.others?.places ?? [];
  if (keep.length > 0 && before !== undefined && after !== undefined)
    return `【更正通知#${old.number}】${sayHouses(are)}${supplyNames[notice.outage!.supply]}：原${before}，改为${after}；${sayHouses(keep)}时间不变\n${notice.text}`;
  if (before !== undefined && after !== undefined && before !== after) {
    // Who is not meant any more reads so, beside the hours.
    const [from, to] = elsewhere && were.length > 0 ? [sayHouses(were), sayHouses(are)] : ['', ''];
    return `【更正通知#${old.number}】${supplyNames[notice.outage!.supply]}：原${from}${before}，改为${to}${after}\n${notice.text}`;
  }
  // Who stays without it reads so too, not only that others are not.
  const otherHouses = (some: Places, all: Places): boolean =>
    some.some((one) => !all.some((place) => covers(place, one)));
  if (are.length > 0 && were.length > 0 && (otherHouses(were, are) || (notice.made === true && otherHouses(are, were))))
    return `【更正通知#${old.number}】${supplyNames[notice.outage!.supply]}：原${sayHouses(were)}，改为${sayHouses(are)}${after === undefined ? '' : `（${after}）`}\n${notice.text}`;
  const [first = ''] = wordsOf(old.text).split('\n');
  // A correction that is corrected says little itself: what it told of is said instead.
  if (old.outage != null && before !== undefined && wordsOf(old.text) !== old.text)
    return `【更正通知#${old.number}】${sayHouses(were)}${supplyNames[old.outage.supply]}：原${before}，改为「${notice.text.split('\n')[0]!.slice(0, 60)}」\n${notice.text}`;
  return `【更正通知#${old.number}】原「${first.slice(0, 60)}」，改为「${notice.text.split('\n')[0]!.slice(0, 60)}」\n${notice.text}`;
}

function sayHours(outage: NoticeSlots['outage']): string | undefined {
  if (outage?.from === undefined || outage.to === undefined) return undefined;
  return sayRange(Temporal.PlainDateTime.from(outage.from), Temporal.PlainDateTime.from(outage.to));
}
