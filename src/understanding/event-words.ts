import type { Intent } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { isGuess } from './guess.ts';
import { moveAlone } from './move-alone.ts';
import { comesAgain, countsOwn } from './own-party.ts';
import type { Situation } from './situation.ts';

/** What words that leave their event unsaid mean here; undefined when they mean no event. */
export function eventMeaning(reading: Reading, situation: Situation): Intent | undefined {
  const { eventTalk: talk } = reading;
  if (situation.resumes !== undefined)
    return { kind: 'event.change', slots: { ...situation.resumes, change: { resumes: true } } };
  if (situation.exchanges !== undefined) {
    const { event, with: timesOf, unfit } = situation.exchanges;
    return { kind: 'event.change', slots: { event, change: { timesOf, ...(unfit === true ? { unfit } : {}) } } };
  }
  const move = moveOfOwn(reading, situation);
  if (move !== undefined) return move;
  if (talk === undefined) return inRow(reading, situation);
  const [first] = reading.intents;
  switch (talk.is) {
    case 'again':
      return first === undefined || first.kind === 'signup.join'
        ? comesAgain(talk.party, reading, situation)
        : undefined;
    case 'more':
      return situation.signedHere && signsUp(first)
        ? { kind: 'signup.change', slots: { delta: talk.people, ...named(first) } }
        : undefined;
    case 'party':
      if (situation.signedHere && signsUp(first))
        return { kind: 'signup.change', slots: { party: talk.party, ...named(first) } };
      // 我和老伴去, 两大一小, right after the post of an event (S2); 我们一家四口 alone says only who they are.
      return first === undefined && countsOwn(reading.said) && isAboutEvent(situation)
        ? { kind: 'signup.join', slots: { party: talk.party } }
        : undefined;
    case 'moves':
      if (talk.pointed === true && (first !== undefined || situation.movesTo === undefined)) return undefined;
      return situation.signedHere && (signsUp(first) || (situation.movesTo !== undefined && leavesAlone(first)))
        ? {
            kind: 'signup.change',
            slots: {
              event: situation.movesTo ?? talk.event,
              moves: true,
              ...(talk.from === undefined ? {} : { from: talk.from }),
              ...(talk.party === undefined ? {} : { party: talk.party }),
            },
          }
        : undefined;
    case 'each':
      return situation.each !== undefined && signsUp(first)
        ? { kind: 'signup.join', slots: { ...situation.each[0]!, each: situation.each } }
        : undefined;
    case 'both':
      return isAboutEvent(situation)
        ? {
            kind: 'signup.join',
            slots: { party: talk.party, ...(talk.countsEvents === true ? { countsEvents: true } : {}) },
          }
        : undefined;
    case 'leaves':
      return situation.signedHere && (first === undefined || first.kind === 'signup.withdraw')
        ? (first ?? { kind: 'signup.withdraw', slots: {} })
        : undefined;
    case 'calls-off':
      return situation.signedHere && situation.quoted === undefined ? { kind: 'undo', slots: {} } : undefined;
    case 'everywhere':
      return situation.signedHere && signsUp(first)
        ? { kind: 'signup.change', slots: { party: talk.party, all: true } }
        : undefined;
    case 'own':
      // 就我妈自己去, right after the post of an event: only they come.
      if (talk.who !== undefined && !situation.signedHere && isAboutEvent(situation) && signsUp(first))
        return { kind: 'signup.join', slots: { party: talk.party ?? 1, proxyFor: talk.who, family: true } };
      if (!situation.signedHere || (first !== undefined && !first.kind.startsWith('signup.'))) return undefined;
      return {
        kind: 'signup.change',
        slots: { ...(talk.party === undefined ? { delta: 0 } : { party: talk.party }), ...eventOf(first) },
      };
    case 'fewer':
      return situation.signedHere && first === undefined
        ? { kind: 'signup.withdraw', slots: { who: talk.who, party: talk.people } }
        : undefined;
    case 'swaps':
      // 李强不去了，换成赵刚 takes nobody off.
      return first === undefined || (first.kind === 'signup.withdraw' && first.slots.other === talk.from)
        ? {
            kind: 'signup.change',
            slots: {
              instead: { from: talk.from, to: talk.to },
              ...(talk.event === undefined ? {} : { event: talk.event }),
            },
          }
        : undefined;
    case 'away':
      if (isGuess(reading, situation)) return undefined;
      return (situation.signedHere || situation.keptAway) && first === undefined
        ? {
            kind: 'signup.withdraw',
            slots: { other: talk.other, ...(talk.event === undefined ? {} : { event: talk.event }) },
          }
        : undefined;
    case 'asks':
      if (talk.aspect === 'mine')
        return talk.brief === true ? asksBriefly(situation, first) : asksOwn(talk.event, situation, first);
      if (first !== undefined && first.kind !== 'ask' && situation.titled === undefined) return undefined;
      // 有什么活动 is asked of neighbours too.
      if (talk.aspect === 'open')
        return situation.addressed ? { kind: 'event.ask', slots: { aspect: 'open' } } : undefined;
      // Without its event it has to be about what is talked of.
      if (talk.event === undefined && !asksHere(situation) && situation.organises === 0 && first === undefined)
        return undefined;
      return {
        kind: 'event.ask',
        slots: { aspect: talk.aspect, ...(talk.event === undefined ? {} : { event: talk.event }) },
      };
    case 'too':
      return situation.askedToo === undefined ? undefined : { kind: 'event.ask', slots: situation.askedToo };
    case 'queues':
      return situation.queuesFor === undefined
        ? undefined
        : { kind: 'signup.join', slots: { party: talk.party ?? 1, event: situation.queuesFor } };
    case 'forgoes':
      // 算了, quoting the event, gives up one's place there.
      if (isEvent(situation.quoted)) return { kind: 'signup.withdraw', slots: {} };
      return situation.waitsFor === undefined || situation.quoted !== undefined
        ? undefined
        : { kind: 'signup.withdraw', slots: { event: situation.waitsFor } };
    case 'titled':
      return situation.titled !== undefined && (talk.brief === true || !isOther(first))
        ? { kind: 'signup.join', slots: { party: talk.party, event: situation.titled } }
        : undefined;
    case 'roster':
      return first === undefined &&
        (situation.addressed ||
          situation.titled !== undefined ||
          isEvent(situation.quoted) ||
          asksOfOwn(reading, situation))
        ? {
            kind: 'event.roster',
            slots: {
              ...(talk.file === true ? { file: true } : {}),
              ...(talk.event === undefined ? {} : { event: talk.event }),
            },
          }
        : undefined;
  }
}

/** 名单 alone, by who organises something; 有谁去 is asked of colleagues too. */
const asksOfOwn = ({ said }: Reading, { organises }: Situation): boolean =>
  organises > 0 && (/名单|报名表/u.test(said) || whoSignedUp.test(said));
const whoSignedUp = /^(?:都有?)?谁都?报(?:名)?了?[?？。\s]{0,3}$/u;

/** 改到下午3点, by who organises several: of which one is asked. Of the only one it may be said of a meeting, unless it is said to the assistant. */
function moveOfOwn(reading: Reading, { organises, direct }: Situation): Intent | undefined {
  const change = organises > (direct ? 0 : 1) ? moveAlone(reading) : undefined;
  return change && { kind: 'event.change', slots: { change } };
}

/** 1, 2 among the +1s: so many come; right under the post nobody knows what a figure means, 我来吧 everybody does (S2). */
function inRow({ cues, intents, party, said }: Reading, situation: Situation): Intent | undefined {
  if (intents.length > 0) return undefined;
  if (comesAlone.test(said)) return isAboutEvent(situation) ? { kind: 'signup.join', slots: { party: 1 } } : undefined;
  const counts = cues.includes('number-only') && situation.afterSignup && situation.quoted === undefined;
  if (!counts || party === undefined || party.party < 1 || party.party > 20) return undefined;
  return { kind: 'signup.join', slots: { party: party.party } };
}
const comesAlone = /^我(?:来|去|克)[吧噻啊呀哈呗咯嘛]{1,2}[。.!！~～]{0,3}$/u;

/** 我报上了吗 is for who addresses it, who signed up here, and while the talk is about the event. */
function asksOwn(event: string | undefined, situation: Situation, first: Intent | undefined): Intent | undefined {
  if (first !== undefined && first.kind !== 'ask' && first.kind !== 'signup.join') return undefined;
  if (!situation.signedHere && !asksHere(situation)) return undefined;
  return { kind: 'event.ask', slots: { aspect: 'mine', ...(event === undefined ? {} : { event }) } };
}

/** 报上了吗 names neither an event nor a report: what the sender did last is meant. */
const asksBriefly = ({ signedHere }: Situation, first: Intent | undefined): Intent | undefined =>
  signedHere && (first === undefined || ['ask', 'repair.progress', 'signup.join'].includes(first.kind))
    ? { kind: 'event.ask', slots: { aspect: 'mine' } }
    : undefined;

/** 我要去，几点开始: the question that comes with a sign-up is answered too. */
export function asksBesides({ eventTalk: talk }: Reading, intents: readonly Intent[]): readonly Intent[] {
  const [join] = intents;
  if (talk?.is !== 'asks' || join?.kind !== 'signup.join') return [];
  const event = talk.event ?? join.slots.event;
  return [{ kind: 'event.ask', slots: { aspect: talk.aspect, ...(event === undefined ? {} : { event }) } }];
}

/** A sign-up, an order or a danger of its own is not given up for a title. */
const isOther = (first: Intent | undefined): boolean =>
  first !== undefined &&
  first.kind !== 'ask' &&
  (first.kind !== 'repair.report' || first.slots.urgency === 'emergency');

const signsUp = (first: Intent | undefined): boolean =>
  first === undefined || first.kind === 'signup.join' || first.kind === 'signup.change';

/** 我不去了, of the speaker and of nobody else. */
const leavesAlone = (first: Intent | undefined): boolean =>
  first?.kind === 'signup.withdraw' && first.slots.other === undefined && first.slots.party === undefined;

const named = (first: Intent | undefined): { event?: string } =>
  first?.kind === 'signup.join' && first.slots.event !== undefined ? { event: first.slots.event } : {};

const eventOf = (first: Intent | undefined): { event?: string } =>
  first !== undefined && 'event' in first.slots && typeof first.slots.event === 'string'
    ? { event: first.slots.event }
    : {};

const isEvent = (quoted: Situation['quoted']): boolean =>
  quoted !== undefined && quoted !== 'unknown' && quoted.type === 'event';

/** A bare "+1" counts when it quotes the event or follows it without other talk; quoting anything else it does not (S2). */
export const isAboutEvent = ({ quoted, follows }: Situation): boolean =>
  quoted === undefined ? follows !== undefined : isEvent(quoted);

/** 包饺子呢, 排个队: without what the records know of it, no sign-up. */
const needsRecord: ReadonlySet<string | undefined> = new Set(['too', 'queues', 'forgoes', 'both']);

/** 给我留一份: a place, or goods that somebody offers. */
const asksForShare =
  /^(?:也|再|那|麻烦|请|帮忙?|[给帮替]?我们?|我家|[，,\s]){0,4}(?:留|要|来|拿|订|定|带|买)(?:我|上)?[一两二三四五六七八九十\d]{1,2}(?:份|斤|箱|盒|袋|筐|包|桶|只|条)(?:吧|哈|啊|呗|谢谢|[，,。.!！~～\s]){0,4}$/u;

/** Whether words that sign up do so here; 我来, like +1, may answer who plays mahjong (S2). */
export function joinsHere({ cues, eventTalk, said }: Reading, situation: Situation): boolean {
  if (needsRecord.has(eventTalk?.is) || (eventTalk?.is === 'titled' && eventTalk.brief === true)) return false;
  const bare =
    cues.includes('plus-one') || ((cues.includes('take-over') || asksForShare.test(said)) && !situation.spokenTo);
  return !bare || isAboutEvent(situation);
}

/** Asked of the assistant, of what is quoted, or while the talk is about the event. */
const asksHere = (situation: Situation): boolean =>
  (situation.quoted === undefined && situation.addressed) || isAboutEvent(situation);

/** The answer of an organiser who was asked who came, or was given a list to correct; an order of another kind is none. */
export function answersOrganiser(reading: Reading, situation: Situation, commanding: boolean): Intent | undefined {
  const { roll, edit, quoted } = situation;
  const [first] = reading.intents;
  if (first?.kind === 'repair.report' && first.slots.urgency === 'emergency') return undefined;
  if (first !== undefined && /^(?:event\.post|event\.cancel|notice\.|ticket\.|faq\.|service\.)/u.test(first.kind))
    return undefined;
  if (roll !== undefined && (commanding || isEvent(quoted))) return { kind: 'event.attendance', slots: roll };
  if (edit !== undefined) return { kind: 'event.correct', slots: edit };
  return undefined;
}
