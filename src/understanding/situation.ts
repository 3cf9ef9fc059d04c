import type { Database } from '#db/client.ts';
import { type Draft, findDraft } from '#db/queries/drafts.ts';
import { findTimer, type Timer } from '#db/queries/timers.ts';
import { lastDoneBy, type Trace, traceQuoted } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import { headOf } from '#domain/head.ts';
import type { IntentOf } from '#domain/intent.ts';
import { type Subject, subjectOf } from '#domain/outgoing.ts';
import type { Cue, Reading } from '#domain/reading.ts';
import { type AlarmSent, alarmed, alarmOf, alarmSent, isJustTold, mayAnswerAlarm } from './alarm-situation.ts';
import { answerListed } from './answers-listed.ts';
import { colleaguesTalk } from './colleagues.ts';
import { stillOut, ticketDone } from './done-ticket.ts';
import { endedAlarm } from './ended-alarm.ts';
import { editOfEntry } from './entry-edit.ts';
import { type EventSituation, eventSituation } from './event-situation.ts';
import { type FaultTickets, faultTickets } from './fault-tickets.ts';
import { type FlatTickets, flatTickets } from './flat-tickets.ts';
import { gluedTickets } from './glued-numbers.ts';
import { asksOnward, eventFollowed, noticeJustSaid, ticketFollowed } from './just-said.ts';
import { onlyTicket } from './only-ticket.ts';
import { opensAgain, shutsInstead, shutsToo } from './opens-again.ts';
import { type OtherTicket, otherTicket, saidTooSoon, ticketGiven } from './other-ticket.ts';
import { ownOutage } from './own-outage.ts';
import { placedLate } from './own-place.ts';
import { type OwnTold, ownPosted } from './own-posted.ts';
import { ownTakenBack } from './own-report.ts';
import { ownStanding } from './own-standing.ts';
import { wordsOfWaiting } from './own-waiting.ts';
import type { Said } from './said.ts';
import { ownFreed } from './shut-in.ts';
import { onlyTells } from './tells-outage.ts';

/** Someone who was asked something is heard for this long without calling the assistant (Q2). */
export const askedFor = Temporal.Duration.from({ minutes: 5 });
/** A place said alone corrects the sender's own report for this long (R2). */
const freshFor = Temporal.Duration.from({ minutes: 30 });
const aDay = Temporal.Duration.from({ hours: 24 });

/** What the conversation adds to the words of a message. */
export interface Situation extends EventSituation, OwnTold {
  /** Mention, call by name, quote of the assistant, direct message, or next words of someone it asked (Q2). */
  readonly addressed: boolean;
  /** The same without the next words of someone it asked. */
  readonly spokenTo: boolean;
  /** Said where those who run the community speak (Q9). */
  readonly office: boolean;
  /** Said to the assistant alone. */
  readonly direct: boolean;
  readonly quoted?: Subject | 'unknown';
  /** Every ticket the quoted text speaks of: a dispatch may carry several. */
  readonly quotedTickets: readonly number[];
  /** The sender may teach answers, may move tickets. */
  readonly teaches: boolean;
  readonly moves: boolean;
  readonly draft?: Draft;
  /** The draft was shown or asked a moment ago, so that its owner's next words may answer it. */
  readonly draftFresh: boolean;
  /** The event a bare "+1" would follow: its post or a sign-up to it, and no other talk since (S2). */
  readonly follows?: Subject;
  /** It would follow a sign-up: others have come before, and the row still runs. */
  readonly afterSignup: boolean;
  /** What the sender reported in the last day, when these words may say that it is mended. */
  readonly mended?: Subject;
  /** The sender's own report that these words take back. */
  readonly takenBack?: number;
  /** The sender's own last report, when it is asked how something stands. */
  readonly ownStanding?: number;
  /** 那什么时候能, right after the own question was answered: more of that is asked. */
  readonly asksOn: boolean;
  /** What reads as the correction of an outage tells of one: the sender has none to correct. */
  readonly onlyTells: boolean;
  /** The last thing talked about in the room is a ticket: +1 and 同上 are 我家也是. */
  readonly followsTicket: boolean;
  /** The last thing said in the room is a notice: OK counts as 收到. */
  readonly afterNotice: boolean;
  /** The sender's own report of a moment ago in this chat. */
  readonly freshReport?: Subject;
  /** The latest alarm that reached the sender, which 接 answers wherever it is said (E3). */
  readonly alarm?: AlarmSent;
  /** The sender's own 完成 of a moment ago named another ticket than these words do. */
  readonly otherTicket?: OtherTicket;
  /** The ticket the sender gave to somebody a moment ago, when these words give it to somebody else. */
  readonly givenTicket?: number;
  /** The ticket the sender said was done, when these words say that it was not. */
  readonly tooSoon?: number;
  /** The only live ticket, when the words move one that they do not name. */
  readonly onlyTicket?: number;
  /** The words move no ticket: colleagues tell each other something. */
  readonly colleaguesTalk: boolean;
  /** The tickets that the words name by their faults, where those who repair speak. */
  readonly faultTickets?: FaultTickets;
  /** The open tickets of the flats whose numbers stand where a ticket's would. */
  readonly flatTickets?: FlatTickets;
  /** The live tickets whose numbers are written as one. */
  readonly gluedTickets?: readonly number[];
  /** The ticket that was done and that 又坏了 opens again: the quoted one, the sender's last, the one just talked about (R1). */
  readonly doneTicket?: number;
  /** Of 我家咋还没有: what was said to be back. */
  readonly stillOut?: number;
  /** An emergency lives that was reported in this chat or by the sender (E4). */
  readonly afterAlarm: boolean;
  /** The latest live emergency that the sender told of in this chat. */
  readonly ownAlarm?: number;
  /** The emergency that was ended as none, when these words say that it is one. */
  readonly endedAlarm?: number;
  /** The latest of these that somebody was shut in, else the one that neighbours told of the sender. */
  readonly ownFreed?: number;
  /** What staff say of an entry they taught. */
  readonly entryEdit?: IntentOf<'faq.change'>;
  /** #1 带身份证来, by staff who quote the digest: the answer to that question. */
  readonly answersListed?: IntentOf<'faq.teach'>['slots'];
  /** A piece of a report that waits for the rest (Q4). */
  readonly waitingPiece?: Timer;
}

/** Looks up what this message may refer to; only what its words make possible is looked for. */
export async function situate(tx: Database, said: Said, reading: Reading): Promise<Situation> {
  const { community, chat, contact, at } = said;
  const draft = await findDraft(tx, community, chat, contact);
  const openDraft = draft !== undefined && isBefore(at.subtract(aDay), draft.madeAt) ? draft : undefined;
  const draftFresh = openDraft !== undefined && !isBefore(openDraft.shownAt.add(askedFor), at);
  const quotedTrace = reading.quote && (await traceQuoted(tx, community, chat, headOf(reading.quote.text)));
  const quotesUs = reading.quote?.name === said.assistant;
  const spokenTo = said.direct || said.mentioned || reading.called || quotesUs;
  const addressed = spokenTo || draftFresh;
  const followed = needsEvent(reading) ? await eventFollowed(tx, said) : undefined;
  const follows = followed?.event;
  const freshReport = reading.cues.some((cue) => corrects.has(cue))
    ? ((await lastDoneBy(tx, community, contact, ['reported'], chat, at.subtract(freshFor)))?.about[0] ??
      (await placedLate(tx, said, reading, spokenTo)))
    : undefined;
  const mended =
    reading.cues.includes('mended') && reading.intents.length === 0
      ? await lastDoneBy(tx, community, contact, ['reported'], said.direct ? undefined : chat, at.subtract(aDay))
      : undefined;
  const takenBack = await ownTakenBack(tx, said, reading);
  const alarm = mayAnswerAlarm(reading) ? await alarmSent(tx, said) : undefined;
  // A message that asks for something by itself is not read together with a piece.
  const piece =
    reading.intents.length > 0 && !isReport(reading)
      ? undefined
      : await findTimer(tx, community, 'piece', `${chat}\n${contact}`);
  const ownAlarm = reading.cues.includes('not-meant') ? await alarmOf(tx, said, isJustTold(at)) : undefined;
  const ended = reading.cues.includes('no-false-alarm') ? await endedAlarm(tx, said) : undefined;
  const freed = await ownFreed(tx, said, reading);
  const quoted = reading.quote === undefined ? undefined : (subjectQuoted(quotedTrace) ?? 'unknown');
  const entryEdit = said.teaches ? await editOfEntry(tx, said, reading, openDraft !== undefined) : undefined;
  const answersListed = quotesUs ? await answerListed(tx, said, reading) : undefined;
  const tells = await onlyTells(tx, said, reading);
  const told = openDraft === undefined ? await ownOutage(tx, said, reading) : undefined;
  const waiting = openDraft === undefined ? await wordsOfWaiting(tx, said, reading) : undefined;
  const posted = openDraft === undefined ? await ownPosted(tx, said, reading) : undefined;
  const opens =
    openDraft === undefined
      ? ((await opensAgain(tx, said, reading)) ??
        (await shutsToo(tx, said, reading)) ??
        (await shutsInstead(tx, said, reading)))
      : undefined;
  const doneTicket = reading.cues.includes('again') ? await ticketDone(tx, said, reading, quoted) : undefined;
  const out = reading.cues.includes('still-without') ? await stillOut(tx, said, reading) : undefined;
  const tooSoon = reading.cues.some((cue) => unsays.has(cue)) ? await saidTooSoon(tx, said, reading) : undefined;
  const stands = await ownStanding(tx, said, reading);
  const only = await onlyTicket(tx, said, reading);
  const faults = await faultTickets(tx, said, reading);
  const flats = await flatTickets(tx, said, reading);
  const glued = await gluedTickets(tx, said, reading);
  const other = reading.cues.includes('other-ticket') ? await otherTicket(tx, said, reading) : undefined;
  const given = reading.cues.includes('other-taker') ? await ticketGiven(tx, said) : undefined;
  return {
    addressed,
    spokenTo,
    office: said.office,
    direct: said.direct,
    draftFresh,
    afterSignup: followed?.signed === true,
    asksOn: spokenTo && (await asksOnward(tx, said, reading)),
    followsTicket: mayFollowTicket(reading) && follows === undefined && (await ticketFollowed(tx, said)),
    quotedTickets: quotedTrace === undefined ? [] : ticketsOf(quotedTrace),
    teaches: said.teaches,
    moves: said.moves,
    afterAlarm: reading.cues.some((cue) => endsAlarms.has(cue)) && (await alarmed(tx, said)),
    afterNotice: reading.cues.includes('ok') && (await noticeJustSaid(tx, said)),
    ...(other === undefined ? {} : { otherTicket: other }),
    ...(given === undefined ? {} : { givenTicket: given }),
    ...(tooSoon === undefined ? {} : { tooSoon }),
    colleaguesTalk: !addressed && (await colleaguesTalk(tx, said, reading)),
    ...(stands === undefined ? {} : { ownStanding: stands }),
    ...(only === undefined ? {} : { onlyTicket: only }),
    ...(faults === undefined ? {} : { faultTickets: faults }),
    ...(flats === undefined ? {} : { flatTickets: flats }),
    ...(glued === undefined ? {} : { gluedTickets: glued }),
    onlyTells: tells,
    ...(told === undefined ? {} : { ownOutage: told }),
    ...(waiting === undefined ? {} : { ofWaiting: waiting }),
    ...(opens === undefined ? {} : { opens }),
    ...(posted === undefined ? {} : { ownPosted: posted }),
    ...(doneTicket === undefined ? {} : { doneTicket }),
    ...(out === undefined ? {} : { stillOut: out }),
    ...(entryEdit === undefined ? {} : { entryEdit }),
    ...(ended === undefined ? {} : { endedAlarm: ended }),
    ...(ownAlarm === undefined ? {} : { ownAlarm }),
    ...(freed === undefined ? {} : { ownFreed: freed }),
    ...(alarm === undefined ? {} : { alarm }),
    ...(takenBack === undefined ? {} : { takenBack }),
    ...(mended === undefined ? {} : { mended: subjectOf(mended.about[0]!) }),
    ...(await eventSituation(tx, said, reading, addressed || quoted !== undefined || follows !== undefined)),
    ...(quoted === undefined ? {} : { quoted }),
    ...(answersListed === undefined ? {} : { answersListed }),
    ...(openDraft === undefined ? {} : { draft: openDraft }),
    ...(follows === undefined ? {} : { follows }),
    ...(freshReport === undefined ? {} : { freshReport: subjectOf(freshReport) }),
    ...(piece === undefined ? {} : { waitingPiece: piece }),
  };
}

/** One fault is reported, and nothing else said: where it is may have been said before it. */
export const isReport = ({ intents: [first, ...others] }: Reading): boolean =>
  first?.kind === 'repair.report' && others.length === 0;

const corrects: ReadonlySet<Cue> = new Set<Cue>(['place-only', 'amend', 'number-only', 'instead']);
const unsays: ReadonlySet<Cue> = new Set<Cue>(['too-soon', 'not-meant']);
const endsAlarms: ReadonlySet<Cue> = new Set<Cue>(['danger-over', 'danger-eased']);

const mayFollowTicket = ({ cues }: Reading): boolean => cues.includes('plus-one') || cues.includes('alike');

const needsEvent = (reading: Reading): boolean =>
  reading.cues.includes('plus-one') ||
  reading.cues.includes('amend') ||
  reading.cues.includes('number-only') ||
  reading.cues.includes('take-over') ||
  reading.eventTalk !== undefined ||
  reading.intents.some((intent) => /^(?:signup|event)\./u.test(intent.kind) || intent.kind === 'ask');

const ticketsOf = ({ about }: Trace): readonly number[] => [
  ...new Set(about.map(subjectOf).flatMap(({ type, id }) => (type === 'ticket' ? [Number(id)] : []))),
];

const subjectQuoted = (trace: Trace | undefined): Subject | undefined =>
  trace?.about[0] === undefined ? undefined : subjectOf(trace.about[0]);
