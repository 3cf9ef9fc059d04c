import { areAll } from '#domain/hints.ts';
import type { Intent, IntentKind, IntentSlots } from '#domain/intent.ts';
import type { Cue, Frame, Reading } from '#domain/reading.ts';
import { rewordingOf } from '#domain/rewording.ts';
import { readEventPick } from '#language/command/event-pick.ts';
import { namesRoomsAlone } from '#language/command/notice-end.ts';
import { saysOff } from '#language/command/outage-follow.ts';
import { changesDays } from './draft-days.ts';
import { eventDetail } from './draft-details.ts';
import { housesChange } from './draft-houses.ts';
import { tellsHours } from './draft-outage.ts';
import { severalChanges } from './draft-several.ts';
import { supplyChange } from './draft-supply.ts';
import { draftChange } from './draft-words.ts';
import { placeNamed, putRight, slipIn } from './put-right.ts';
import { retimed } from './retimed.ts';
import type { Situation } from './situation.ts';

/** Words that answer what was asked back may look like these; a new request does not. */
const maybeAnswers: ReadonlySet<IntentKind> = new Set([
  'signup.join',
  'signup.change',
  'ask',
  'acknowledge',
  'resident.address',
  'event.change',
]);

/** The words of somebody who was just asked something, when they ask for nothing else. */
export function answersDraft(reading: Reading, situation: Situation, frame: Frame): Intent | undefined {
  const { draft } = situation;
  if (draft === undefined) return undefined;
  const [first] = reading.intents;
  const text = reading.said;
  const ofHouses = changesHouses(reading, situation);
  // 两个都取消 answers which one is to be called off; it gives up nothing and names no event.
  const pick = draft.kind === 'signup' ? readEventPick(text) : undefined;
  if (ordersOf(draft) && situation.draftFresh && areAll(pick?.orders, (draft.content as Asked).events.length))
    return { kind: 'choose', slots: { text, change: {}, ...(pick && { pick }) } };
  const answers = situation.draftFresh || first?.kind === 'confirm';
  if (draft.kind === 'notice' && draft.state === 'previewed' && answers && atOnce.test(text))
    return { kind: 'confirm', slots: { atOnce: true } };
  if (first?.kind === 'confirm' || (first?.kind === 'cancel' && !ofHouses)) return first;
  // 第1条不发了, 通知1改到4点发: of the open one it is its change, of another one an order of its own.
  if (first?.kind === 'notice.cancel' && isRecord(draft.record, first.slots.notice))
    return { kind: 'cancel', slots: {} };
  if (first?.kind === 'notice.move' && first.slots.notice !== undefined && !isRecord(draft.record, first.slots.notice))
    return undefined;
  if (draft.kind === 'signup' && /^event\./u.test(first?.kind ?? '')) return undefined;
  if (draft.kind === 'forget' && situation.draftFresh) {
    if (agrees.test(text)) return { kind: 'confirm', slots: {} };
    if (keepsAll.test(text)) return { kind: 'cancel', slots: {} };
  }
  const isPost = draft.kind === 'notice' || draft.kind === 'event' || draft.kind === 'closure';
  if (isPost && situation.draftFresh && givesUp.test(text)) return { kind: 'cancel', slots: {} };
  if (isOff(draft, text, situation)) return { kind: 'cancel', slots: {} };
  if (draft.kind === 'closure' && situation.draftFresh && notShut.test(text)) return { kind: 'cancel', slots: {} };
  const several =
    isPost && situation.draftFresh && draft.kind !== 'closure' && draft.asked !== 'text' && draft.asked !== 'title'
      ? severalChanges(reading, draft, frame, (part, shown) =>
          answersDraft(part, { ...situation, draft: shown }, frame),
        )
      : undefined;
  if (several !== undefined) return { kind: 'amend', slots: { text, change: several } };
  const changesEvent = draft.kind === 'event' && situation.draftFresh && first?.kind === 'event.change';
  if (
    reading.cues.includes('amend') ||
    changesEvent ||
    tellsDetail(reading, situation) ||
    correctsTime(reading, situation) ||
    ofHouses ||
    rewords(reading, situation, frame) ||
    (situation.draftFresh && draft.kind === 'closure' && changesDays(text)) ||
    setsSendTime(reading, situation) ||
    setsRooms(reading, situation)
  )
    return { kind: 'amend', slots: { text, change: draftChange(draft, reading, frame) } };
  if (draft.kind === 'fixed') {
    const fixed = whetherFixed(reading);
    return fixed === undefined ? undefined : { kind: 'choose', slots: { text, change: { fixed } } };
  }
  if (draft.state !== 'asking' || !situation.draftFresh || text === '') return undefined;
  // 找着了, to 是哪儿: it is over, and where it was no matter any more (E4).
  if (draft.kind === 'place' && reading.addresses.length === 0 && reading.cues.some((cue) => endsDanger.has(cue)))
    return undefined;
  const rooms = namesRoomsAlone(text.trim(), frame.lexicon?.roomTopics ?? []);
  // Asked what a notice is to say, any words are it, unless they order, answer or ask something else.
  const isRequest = (intent: Intent): boolean =>
    // 早上8点开始, asked from when on: no ticket's.
    ((draft.asked === 'outage' || asksRooms(draft)) && tellsHours(reading)) || (draft.asked === 'scope' && rooms)
      ? isEmergency(intent)
      : draft.asked === 'text'
        ? isEmergency(intent) || orders.test(text) || (text.length <= briefly && !mayBeText.has(intent.kind))
        : !maybeAnswers.has(intent.kind);
  if (draft.asked === 'text' && reading.question && text.length <= briefly) return undefined;
  // Of an order it is asked by the events' numbers: #2 is no ticket, and who signs up says something else.
  const ordered = ordersOf(draft);
  const otherRequest = ordered
    ? !numberAlone.test(text) &&
      reading.intents.some(({ kind }) => kind !== 'ask' && (kind !== 'signup.join' || signsUp.test(text)))
    : reading.intents.some(isRequest);
  if (otherRequest) return undefined;
  const change = draftChange(draft, reading, frame);
  return { kind: 'choose', slots: { text, change, ...(pick && { pick }) } };
}

const endsDanger: ReadonlySet<Cue> = new Set<Cue>([
  'danger-over',
  'danger-eased',
  'free-again',
  'on-feet-again',
  'not-meant',
]);

/** 发到哪些群, asked of an outage: from when to when may be told first. */
const asksRooms = ({ kind, asked, content }: NonNullable<Situation['draft']>): boolean =>
  kind === 'notice' &&
  asked === 'scope' &&
  (content as { notice: IntentSlots['notice.post'] }).notice.outage !== undefined;

/** What is to be done with an event is known, and of which it was asked. */
const ordersOf = ({ kind, content }: NonNullable<Situation['draft']>): boolean =>
  kind === 'signup' && 'order' in (content as object);
interface Asked {
  readonly events: readonly number[];
}

/** 包饺子 alone names it. */
const signsUp = /[报去来加算带]|参加|[\d一二两三四五六七八九十俩仨][个位人口]/u;
const numberAlone = /^(?:就|是|活动|[，,\s]){0,3}[#＃]\s?\d{1,6}(?:号|那个|吧|的|[。.!！\s]){0,3}$/u;

const isRecord = (record: string | null, notice: number | undefined): boolean =>
  notice !== undefined && record === `notice:${notice}`;

/** 嗯, 要得: what was asked of one person alone is answered as people answer (P3). */
const agrees =
  /^(?:(?:嗯{1,3}|行|好的?|可以|要得|中|是的?|对的?|同意|没问题|ok|确定|确认)[，,\s]?(?:删(?:除|掉)?)?|删(?:除|掉)?(?=吧|了))[吧了啊呀哈嘞的]{0,2}[。.!！~～\s]{0,3}$/iu;
const keepsAll = /^(?:那|还是|先|嗯|[，,\s]){0,3}(?:算了|不删|别删|先不|不用删|留着|不要删)/u;

/** 马上发, to a preview: now, whatever time it was set to. */
const atOnce =
  /^(?:好的?|行|嗯|那|还是|不等了|别等了|不用等了?|[，,\s]){0,4}(?:现在|马上|立刻|立即|即刻|这就|赶紧|直接)(?:就|给我)?(?:发|推送)(?:出去?|送|布)?(?:吧|了|就行|就好)?[。.!！~\s]{0,3}$/u;

/** 算了, to what is about to be sent. */
const givesUp = /^(?:那|还是|先)?算了(?:$|[吧。.!！~，,\s]|不发|还是)/u;

/** 物业又来电话了 说不停了, while an outage is not told yet. */
const isOff = ({ kind, content }: NonNullable<Situation['draft']>, said: string, { ownOutage }: Situation): boolean => {
  if (kind !== 'notice' || ownOutage !== undefined) return false;
  const { notice, old } = content as { notice: IntentSlots['notice.post']; old?: unknown };
  return notice.outage !== undefined && old === undefined && saysOff(said);
};

/** 不停了, to the preview of a closure. */
const notShut = /^(?:那|先|又|都|还是|[，,\s]){0,3}不停(?:诊)?了(?:[，,]?照常开?)?[。.!！\s]{0,3}$/u;

/** 修好了吗 1好了 2没好: the answer, in whatever words it is given. */
function whetherFixed({ said, cues, intents }: Reading): boolean | undefined {
  const words = said.replace(/[\s。.！!，,]/gu, '');
  if (/^(?:2|２|二|两|没(?:修|弄)?好|没有|没呢|还没|不行|没有修好)/u.test(words) || cues.includes('again'))
    return false;
  if (/^(?:1|１|一|好了|修好了|好的?|好啦|已经好了|弄好了|没问题)(?!个|户|位|块|起)/u.test(words)) return true;
  return intents[0]?.kind === 'repair.resolved' && intents.length === 1 ? true : undefined;
}

/** 发活动：…, 更正通知#3：…: no text of a notice. */
const orders = /^[^，,。:：]{0,8}(?:发布?(?:一?个|一?条|一下)?(?:通知|活动|公告)|更正)/u;
/** 撤销, #3 修好了, 收到 are so short; what stands in a notice may read like these. */
const briefly = 14;
const mayBeText: ReadonlySet<IntentKind> = new Set([
  'notice.post',
  'event.post',
  'event.change',
  'service.close',
  'repair.report',
  'signup.join',
  'signup.change',
  'resident.address',
]);

const isEmergency = (intent: Intent): boolean =>
  intent.kind === 'repair.report' && intent.slots.urgency === 'emergency';

/** 30人, 周五中午截止, 地点东屋, while an event waits for its 确认 or its rooms. */
const tellsDetail = (reading: Reading, { draft, draftFresh }: Situation): boolean =>
  draftFresh && draft?.kind === 'event' && draft.asked !== 'title' && eventDetail(reading) !== undefined;

/** 不对，10点到12点; 改3点; 到12点; 结束改12点; 是下午: a time and few words beside it, said to a fresh preview. */
const correctsTime = ({ said, times }: Reading, { draft, draftFresh }: Situation): boolean =>
  draftFresh &&
  (draft?.kind === 'notice' || draft?.kind === 'event' || draft?.kind === 'closure') &&
  draft.state === 'previewed' &&
  times.length > 0 &&
  said.length <= longestHours &&
  times.reduce((rest, time) => rest.replace(time.text, ''), said).replace(besideHours, '') === '';
const longestHours = 24;
const besideHours =
  /不对|错了|[说写发]错了?|哦不|不是|应该|时间|日期|钟点|开始|结束|改成|改为|改到|提前到|推迟到|换成|[是改换成到从至把吧了的就，,。.\s]/gu;

/** 加上7号楼, 不发5号楼, said to a fresh preview. */
export const changesHouses = ({ said }: Reading, { draft, draftFresh }: Situation): boolean =>
  draftFresh && (draft?.kind === 'notice' || draft?.kind === 'event') && housesChange(said, '') !== undefined;

/** 东屋改西屋, 大扫出应为大扫除: words that stand in the notice that was just shown or asked about. */
function rewords(reading: Reading, { draft, draftFresh }: Situation, frame: Frame): boolean {
  const { said } = reading;
  if (!draftFresh || said.length > longestWords) return false;
  if (draft?.kind === 'event') return slipIn(reading) !== undefined;
  if (draft?.kind !== 'notice') return false;
  const { notice } = draft.content as { notice: IntentSlots['notice.post'] };
  if (supplyChange(said, notice.text) !== undefined) return true;
  if (placeNamed(said) !== undefined || putRight(reading, notice.text, frame) !== undefined) return true;
  if (retimed(reading, notice.text, frame) !== undefined) return true;
  const words = rewordingOf(said, notice.text);
  return words !== undefined && 'text' in words;
}
const longestWords = 60;

/** 明天8点发, said to a fresh preview: posting at once on the 确认 that follows would be wrong. */
const setsSendTime = (reading: Reading, situation: Situation): boolean =>
  situation.draftFresh &&
  situation.draft?.kind === 'notice' &&
  reading.intents.every(({ kind }) => kind === 'notice.move') &&
  reading.times.length === 1 &&
  /^.{0,20}发(?:出|送)?(?:吧|就行)?[。.]?$/u.test(reading.said);

/** 发到3号楼, said to a fresh preview, says where it goes; it is no notice of its own. */
const setsRooms = ({ said, times }: Reading, { draft, draftFresh }: Situation): boolean =>
  draftFresh &&
  (draft?.kind === 'event' || draft?.kind === 'notice') &&
  times.length === 0 &&
  /^(?:就|只)?发(?:到|给|在)[^：:，,。\n]{2,24}[。.]?$/u.test(said);
