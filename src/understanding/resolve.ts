import type { Intent } from '#domain/intent.ts';
import { codeIn } from '#domain/pairing-code.ts';
import type { Cue, Frame, Reading } from '#domain/reading.ts';
import { noticeAbout } from '#language/command/notice-cancel.ts';
import { whatIsOver } from '#language/intent/heard-of.ts';
import { read } from '#language/read.ts';
import { answersDraft } from './answers-draft.ts';
import { chainMeaning } from './chain-words.ts';
import { isUnnumbered } from './colleagues.ts';
import { commands } from './commands.ts';
import { draftChange } from './draft-words.ts';
import { answersOrganiser, asksBesides, eventMeaning, isAboutEvent, joinsHere } from './event-words.ts';
import { ofFaults, reportsNothing } from './fault-tickets.ts';
import { ofFlat } from './flat-tickets.ts';
import { ofEach } from './glued-numbers.ts';
import { isGuess } from './guess.ts';
import { cancelsOnce, closesLater, closesOnce, onceFull } from './on-condition.ts';
import { ofOnlyTicket } from './only-ticket.ts';
import { otherFault } from './other-fault.ts';
import { givenTo, insteadOf } from './other-ticket.ts';
import { ofOwnNotice } from './own-posted.ts';
import { flatOf } from './own-report.ts';
import type { Situation } from './situation.ts';

/** What the message means here, most pressing first: the words, and what the conversation makes of them. */
export function resolve(reading: Reading, situation: Situation, frame: Frame, commanding: boolean): readonly Intent[] {
  const code = situation.direct && reading.cues.includes('pairing-code') ? codeIn(reading.said) : undefined;
  if (code !== undefined) return [{ kind: 'person.bind', slots: { code } }];
  if (situation.entryEdit !== undefined && commanding) return [situation.entryEdit];
  if (situation.endedAlarm !== undefined) return [{ kind: 'repair.again', slots: { ticket: situation.endedAlarm } }];
  if (situation.takenBack !== undefined && mayTakeBack(situation) && !endsAlarm(reading, situation))
    return [takesBack(reading, situation.takenBack)];
  const answer = answersDraft(reading, situation, frame);
  if (answer !== undefined) return [answer];
  if (situation.otherTicket !== undefined) return insteadOf(situation.otherTicket);
  if (situation.tooSoon !== undefined)
    return [{ kind: 'undo', slots: { ticket: situation.tooSoon, of: 'ticket.done' } }];
  const given = givenTo(reading, situation.givenTicket);
  if (given !== undefined) return [given];
  const other = otherFault(reading, situation, frame);
  if (other !== undefined) return other;
  if (situation.stillOut !== undefined) return [{ kind: 'repair.again', slots: { ticket: situation.stillOut } }];
  if (situation.asksOn) return [{ kind: 'ask', slots: {} }];
  if (situation.ownStanding !== undefined)
    return [{ kind: 'repair.progress', slots: { ticket: situation.ownStanding } }];
  const fromCue = cueMeaning(reading, situation, frame);
  if (fromCue !== undefined) return [fromCue];
  const unnumbered = commanding ? ofFaults(situation.faultTickets, frame, reading.intents) : undefined;
  const ofOnly = unnumbered ?? ofOnlyTicket(reading, situation.onlyTicket, frame);
  if (ofOnly !== undefined) return [ofOnly].flat();
  const ofOwn = commanding ? ofOwnNotice(reading, situation, frame) : undefined;
  if (ofOwn !== undefined) return [ofOwn];
  const moved = movesQuoted(reading, situation, frame, commanding);
  if (moved !== undefined) return [moved];
  if (situation.answersListed !== undefined) return [{ kind: 'faq.teach', slots: situation.answersListed }];
  if (answersQuestion(reading, situation)) return [{ kind: 'faq.teach', slots: { answer: reading.said } }];
  const asked = answersOrganiser(reading, situation, commanding);
  if (asked !== undefined) return [asked];
  if (situation.lines !== undefined && !isGuess(reading, situation)) return situation.lines;
  const aboutEvent = eventMeaning(reading, situation);
  if (aboutEvent !== undefined) return [aboutEvent];
  const meant = situation.onlyTells ? read(reading.said, { ...frame, tells: true }) : reading;
  const intents = meant.intents
    .filter(({ kind }) => kind !== 'repair.report' || !reportsNothing(reading, frame))
    .filter((intent) => holds(intent, reading, situation, commanding))
    .flatMap((intent) => ofEach(intent, situation.gluedTickets))
    .flatMap((intent) => inContext(ofFlat(intent, situation.flatTickets), reading, frame));
  const besides = asksBesides(reading, intents);
  if (intents.length > 0) return besides.length === 0 ? intents : [...intents.filter(isNoAsk), ...besides];
  // Who addresses it with a question is always answered, even when no rule knows the topic (Q3).
  const awaited = situation.spokenTo || (situation.addressed && situation.draft?.state === 'asking');
  if (awaited && (reading.question || reading.asksOn || asksWhetherSigned.test(reading.said)) && asksOnly(reading))
    return [{ kind: 'ask', slots: {} }];
  // @小助手 图书角: what the directory knows is told; of anything else nothing is asked.
  const silent = reading.intents.length === 0 && reading.cues.every((cue) => beside.has(cue));
  if (situation.spokenTo && situation.draft === undefined && silent && bareWord.test(reading.said))
    return [{ kind: 'ask', slots: { bare: true, name: reading.said.replace(/[。.~～]$/u, '') } }];
  return [];
}

/** Cues that leave a bare word what it is. */
const beside: ReadonlySet<Cue> = new Set<Cue>(['place-only', 'of-outage']);
const bareWord = /^[\u4e00-\u9fa5]{2,6}[。.~～]?$/u;

/** What is asked of the event is not asked of the directory too. */
const isNoAsk = ({ kind }: Intent): boolean => kind !== 'ask';

const asksOnly = (reading: Reading): boolean =>
  reading.intents.every(({ kind }) => kind === 'signup.join' || kind === 'signup.change');

/** Asked where it is, or whether it is fixed, the same words answer. */
const mayTakeBack = ({ draft, draftFresh }: Situation): boolean =>
  draft === undefined || !draftFresh || draft.kind === 'place' || draft.kind === 'fixed';

/** 看错了 没事, while a danger lasts, is said of that (E4). */
const endsAlarm = ({ cues }: Reading, { afterAlarm, ownAlarm }: Situation): boolean =>
  ownAlarm !== undefined || (afterAlarm && cues.includes('danger-over'));

/** 亮了是我没按对 ends it as 修好了 does (R7), 我拿错卡了 takes the report back (R8). */
const takesBack = ({ takenBack }: Reading, ticket: number): Intent =>
  takenBack?.how === 'mended' ? { kind: 'repair.resolved', slots: { ticket } } : { kind: 'undo', slots: { ticket } };

/** 包饺子不取消, 取消了吗, 如果下雨就取消, 去年取消了, 停水取消了: none calls an event off. */
const callsNothingOff =
  /(?:不|别|没|没有|不会|不用)取消|改天$|取消了?没|[?？吗]|谁说|听说|去年|上次|上回|如果|要是|万一|停[水电暖气].{0,4}取消|(?:^|的|[例晨夕])会议?取消|不办(?:吗|么)/u;

/** 要不包饺子取消吧, 人满了吧: talked over, not ordered. */
const talkedOver = /我可|不管|要不|行不行|好不好|商量|建议|(?:满|够|齐)了吧/u;

/** 人够了, without this, may be said of anything. */
const namesSignup = /报名|接龙|名额|活动|截止|再报|别报了/u;

/** 我报上了吗 asks about the own sign-up; it is none. */
const asksWhetherSigned = /(?:报上|报名成功|记上|报成|报)了(?:吗|没|么)/u;

/** #2 人没事了. */
const numbered = /[#＃]\s?(\d{1,6})/u;

function cueMeaning(reading: Reading, situation: Situation, frame: Frame): Intent | undefined {
  // 2单元, then 301: the flat that is still missing; of any other number the handler knows nothing.
  const flat =
    situation.freshReport === undefined || !reading.cues.includes('number-only') ? undefined : flatOf(reading);
  if (flat !== undefined) return { kind: 'amend', slots: { text: reading.said, change: { address: { flat } } } };
  if (situation.freshReport !== undefined && reading.cues.includes('place-only')) {
    return { kind: 'amend', slots: { text: reading.said, change: draftChange(undefined, reading, frame) } };
  }
  const taken = alarmTaken(reading, situation);
  if (taken !== undefined) return { kind: 'alarm.take', slots: { ticket: taken } };
  if (reading.cues.includes('danger-over') && situation.afterAlarm) {
    const ticket = numbered.exec(reading.said)?.[1];
    return { kind: 'alarm.over', slots: ticket === undefined ? {} : { ticket: Number(ticket) } };
  }
  const asksNothing = reading.intents.every(({ kind }) => kind === 'repair.resolved' || kind === 'acknowledge');
  // 发错了: who told of the danger takes it back (R8).
  if (situation.ownAlarm !== undefined && asksNothing) return { kind: 'undo', slots: { ticket: situation.ownAlarm } };
  if (situation.ownFreed !== undefined && asksNothing)
    return { kind: 'alarm.over', slots: { own: true, ticket: situation.ownFreed } };
  if (situation.afterAlarm && asksNothing && reading.cues.includes('danger-eased'))
    return { kind: 'alarm.over', slots: whatIsOver(reading.said) };
  if (reading.cues.includes('again') && situation.doneTicket !== undefined && reading.intents.length === 0)
    return { kind: 'repair.again', slots: { ticket: situation.doneTicket } };
  // 搞定了, 不用来了, by who reported it.
  if (situation.mended?.type === 'ticket' && situation.quoted === undefined)
    return {
      kind: 'repair.resolved',
      // 2门的也好了: of what stands there, whatever the sender reported last.
      slots: reading.addresses.length > 0 ? {} : { ticket: Number(situation.mended.id) },
    };
  if (reading.cues.includes('on-the-way') && situation.moves && situation.quoted === undefined)
    return reading.intents.length > 0 || situation.colleaguesTalk ? undefined : { kind: 'ticket.start', slots: {} };
  if (reading.cues.includes('calls') && situation.addressed && reading.intents.every(({ kind }) => kind === 'ask'))
    return { kind: 'greeting', slots: {} };
  // +1 or 同上 right after a report, or quoting it, is 我家也是.
  if (
    (reading.cues.includes('plus-one') || reading.cues.includes('alike')) &&
    (situation.followsTicket || isAbout(situation, 'ticket'))
  )
    return { kind: 'repair.same', slots: {} };
  if (reading.cues.includes('ok')) {
    const toNotice = isAbout(situation, 'notice') || situation.afterNotice;
    if (toNotice) return { kind: 'acknowledge', slots: {} };
  }
  return undefined;
}

/** 接, 马上去, 收到 by one who was alarmed, wherever it is said: the quoted alarm, else the latest sent to them (E3). */
function alarmTaken(reading: Reading, { alarm, quoted }: Situation): number | undefined {
  if (alarm === undefined || (quoted !== undefined && (quoted === 'unknown' || quoted.type !== 'ticket')))
    return undefined;
  const seen = reading.intents[0]?.kind === 'acknowledge';
  // 收到 that quotes nothing answers what was said last: a notice that came after the alarm, or the alarm.
  if (seen && quoted === undefined && (alarm.answered || !alarm.afterNotice)) return undefined;
  if (!seen && !reading.cues.includes('take-over')) return undefined;
  return quoted === undefined ? alarm.ticket : Number(quoted.id);
}

/** 「还没修好」 with the fault named joins its sender (R1); asked as a question it is one. */
const stillBroken = /还没|还不|还是|仍然|怎么还|一直没|再不/u;

function inContext(intent: Intent, reading: Reading, frame: Frame): readonly Intent[] {
  if (intent.kind === 'event.close' && closesOnce(reading.said)) return [onceFull(intent)];
  if (intent.kind === 'event.close') return [closesLater(intent, reading, frame) ?? intent];
  if (intent.kind === 'signup.chain') return [chainMeaning(intent.slots, reading, frame) ?? []].flat();
  if (intent.kind === 'notice.cancel')
    return [{ ...intent, slots: { about: noticeAbout(reading.said), ...intent.slots } }];
  const { category } = intent.kind === 'repair.progress' ? intent.slots : {};
  const complains = category !== undefined && !reading.question && stillBroken.test(reading.said);
  if (!complains) return [intent];
  const { report } = intent.kind === 'repair.progress' ? intent.slots : {};
  return [{ kind: 'repair.same', slots: { category, still: true, ...(report === undefined ? {} : { report }) } }];
}

/** Property and staff quote a report and say 在修了: the same words with the ticket's number before them. */
function movesQuoted(reading: Reading, situation: Situation, frame: Frame, commanding: boolean): Intent | undefined {
  const { quoted, moves } = situation;
  if (!moves || !commanding || quoted === undefined || quoted === 'unknown' || quoted.type !== 'ticket')
    return undefined;
  const [numbered] = read(`#${quoted.id} ${reading.said}`, frame).intents;
  if (numbered === undefined || !numbered.kind.startsWith('ticket.') || situation.quotedTickets.length < 2)
    return numbered?.kind.startsWith('ticket.') ? numbered : undefined;
  // The quoted message speaks of several tickets: which one is for the handler to find out.
  const { ticket: _first, ...slots } = numbered.slots as { ticket?: number };
  return { kind: numbered.kind, slots } as Intent;
}

/** Staff quote a question that was handed on, and say the answer (A3). */
const answersQuestion = (reading: Reading, situation: Situation): boolean =>
  situation.teaches && isAbout(situation, 'question') && reading.said !== '' && !reading.question;

const isAbout = (situation: Situation, type: string): boolean =>
  situation.quoted !== undefined && situation.quoted !== 'unknown' && situation.quoted.type === type;

function holds(intent: Intent, reading: Reading, situation: Situation, commanding: boolean): boolean {
  switch (intent.kind) {
    // 不发了 may be said of what was set to go out later.
    case 'cancel':
      return situation.draft !== undefined || situation.addressed || (commanding && /发/u.test(reading.said));
    // 删掉了吗, where staff speak, is asked of their own work.
    case 'privacy':
      return !situation.office || situation.addressed || !/[删清].{0,3}了/u.test(reading.said);
    case 'confirm':
      return situation.draft !== undefined || situation.addressed;
    case 'event.close':
      // 人满了就截止 answers who orders it; where neighbours talk the list closes by itself.
      if (closesOnce(reading.said)) return commanding;
      if (talkedOver.test(reading.said)) return false;
      return (
        intent.slots.event !== undefined ||
        situation.addressed ||
        isAboutEvent(situation) ||
        namesSignup.test(reading.said)
      );
    case 'event.cancel':
      return (
        (!commands.has(intent.kind) || commanding) &&
        !callsNothingOff.test(reading.said) &&
        !talkedOver.test(reading.said) &&
        !cancelsOnce(reading.said)
      );
    case 'signup.withdraw':
      // 1我去不了, by who repairs, is said of a ticket.
      if (situation.office && situation.moves && /^#?\d{1,5}\s?[我俺]/u.test(reading.said)) return false;
      return intent.slots.other === undefined || !isGuess(reading, situation);
    case 'signup.join':
    case 'signup.change':
      return !asksWhetherSigned.test(reading.said) && joinsHere(reading, situation);
    default:
      return (!commands.has(intent.kind) || commanding) && !(situation.colleaguesTalk && isUnnumbered(intent));
  }
}
