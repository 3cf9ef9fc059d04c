import type { Category, Intent } from '#domain/intent.ts';
import { orderAs } from '../command/likely.ts';
import { otherMended } from '../command/other-work.words.ts';
import { announced, rumoured } from '../command/outage.ts';
import { isOffice, without } from '../command/slots.ts';
import { isAllBut, ticketNumber } from '../command/ticket-number.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { judged, reportLike } from '../repair/judge.ts';
import { saysOnlyFault } from '../repair/only-fault.ts';
import { deniesSymptom, standingFault } from '../repair/symptoms.ts';
import { thingFor, thingsIn } from '../repair/things.ts';
import { asksToJoin } from './ask.ts';
import { anybodys, careFor, mayBeTalk } from './care.ts';
import { isInTheirPlace } from './chat.ts';
import { cutClauses } from './clauses.ts';
import { asksOfOwn } from './event-talk.ts';
import { isOwnReceived, isSurelyMended, opensWithReceipt } from './follow.ts';
import type { Likelihood } from './likelihood.ts';
import type { Chances } from './likeness.ts';
import { type Meaning, meanings } from './meanings.ts';
import { joinsAndAsks, otherReport } from './signup.ts';
import { signupAs } from './signup-as.ts';
import {
  angry,
  asksKept,
  deniesSame,
  ends,
  goesOn,
  guesses,
  isOther,
  isPutOff,
  leavesPlainly,
  mayLeave,
  onlySelf,
  otherHouse,
  pastTheHour,
  plainOutage,
  presses,
  reportedBefore,
  roomAlone,
  staysAway,
  trust,
  whereabouts,
} from './weigh.words.ts';

/** From this chance on what a rule found, that the weights do not know, is chat or something else. */
const surely = 0.8;
const verySurely = 0.9;
/** Up to this chance of chat few letters or two things said are not left out. */
const likelier = 0.6;
/** From this chance on a message is taken for what no rule found in it. */
const takenFrom = 0.5;
/** An order that is carried out at once is taken from its likeness alone only from this chance on. */
const surelyOrder = 0.7;

/**
 * Weighs what the rules found against how such messages are written: talk that only holds a word is left alone, what is
 * said in words no rule knows is taken up, unless it rests on the conversation (`resting`). What tells of a danger is
 * not weighed here: `in-danger.ts`.
 */
export function weigh(
  ingredients: Ingredients,
  text: string,
  intents: readonly Intent[],
  { tags, chances, resting }: Likelihood & { readonly resting: boolean },
): readonly Intent[] {
  if ((resting && intents.length === 0) || asksOfOwn(text) || asksKept.test(text)) return intents;
  const first = intents[0];
  if (intents.length === 1 && first?.kind === 'ask' && asksToJoin(text)) return intents;
  // 老伴、孙女和我，一共三个人参加: a sum is a new number only where there was one before.
  if (intents.length === 1 && first?.kind === 'signup.change' && first.slots.delta === undefined && !isOther.test(text))
    if (chances.of('signup.join') >= surelyJoins) return become('signup.join');
  if (intents.some(isCertain)) return intents;
  if (first?.kind === 'repair.report' && plainOutage.test(text)) return intents;
  // 灯坏: in so few letters nothing speaks for chat.
  if (first?.kind === 'repair.report' && intents.length === 1 && saysOnlyFault(text))
    return [judged(first, ingredients, text, tags)];
  if (first?.kind === 'repair.progress' && pastTheHour.test(text)) return intents;
  if (first?.kind === 'acknowledge' && opensWithReceipt(text)) return intents;
  if (first?.kind === 'signup.withdraw' && leavesPlainly.test(text)) return intents;
  if (first?.kind === 'repair.resolved' && isSurelyMended(first, text)) return intents;
  // 我也去，对了几点来着: who says that they come does, whatever they ask besides.
  if (first?.kind === 'signup.join' && joinsAndAsks(text)) return intents;
  // 电梯坏了，气死我了: what somebody feels about a plain fault takes nothing of it back.
  if (first?.kind === 'repair.report' && intents.length === 1 && saysFaultAngrily(text))
    return [judged(first, ingredients, text, tags)];
  if (intents.length === 0 && (isList.test(text) || whereabouts.test(text) || otherHouse.test(text))) return intents;
  if (saysOnlyWhen(ingredients, text)) return intents;
  const office = isOffice(ingredients);

  const found: Intent['kind'] | 'none' = first?.kind ?? 'none';
  // Against what the weights know little of (活动改到周日) only chat stands.
  if (!isMeaning(found) || found === 'event.change') return office || chances.of('none') < surely ? intents : [];
  if (found === 'repair.progress' && presses.test(text))
    return chances.of(found) > chances.of('repair.report') ? intents : become('repair.report');
  const meaning = likeliest(ingredients, text, chances, found);
  // 物业什么时候来 asks how it stands, however like a question for the directory it is.
  if (
    meaning === found ||
    (meaning === 'ask' && found === 'repair.progress' && !(chances.of('ask') >= surelyAsks && asksAlone.test(text)))
  ) {
    return first?.kind === 'repair.report' && intents.length === 1 ? [judged(first, ingredients, text, tags)] : intents;
  }
  if (meaning === 'none') return (intents.length > 1 || isPlain(first)) && chances.of('none') < likelier ? intents : [];
  // 包饺子我能去吗 asks; it is no sign-up.
  if (found === 'ask' && meaning === 'signup.join' && chances.of(meaning) < verySurely) return intents;
  if (intents.length > 1 || (resting && found.startsWith('signup.') && chances.of(meaning) < surely)) return intents;
  // 全部 answers something; two letters that name no thing of the community say nothing by themselves.
  if (first === undefined && ((text.length < 3 && thingsIn(text).length === 0) || roomAlone.test(text))) return intents;
  const enough = text.length < 4 ? surely : takenFrom;
  const possible = mayLeave.test(text) ? 1 : 1 - chances.of('signup.withdraw');
  return first === undefined && chances.of(meaning) < enough * possible ? intents : become(meaning);

  function become(as: Meaning): readonly Intent[] {
    if (as === 'none') return [];
    const made = make(as, ingredients, text, tags);
    return made === undefined ? intents : [made];
  }
}

const surelyJoins = 0.95;
/** 周四停水从几点到几点, 周末能装修吗: hours of things and what is allowed are no report; 物业什么时候来 may be one. */
const surelyAsks = 0.9;
/** One clause, and nothing of repairing or of what comes back. */
const asksAlone = /^(?!.*(?:修(?!吗)|恢复|上门|报的|派人|来人))[^\s，,。;；!！]{2,20}[?？!！。\s]{0,3}$/u;

/** 1. 沈慧 ⏎ 2. 郝师傅, rules of the house, things to bring: what a list of lines says no letters tell. */
const isList = gated(/(?:^|\n)\s{0,3}(?:\d{1,3}|[①-⑳])\D[^\n]*\n\s{0,3}(?:\d{1,3}|[①-⑳])\D/u);

/** 上午9点到11点 answers a question. */
const saysOnlyWhen = (ingredients: Ingredients, text: string): boolean =>
  ingredients.times.length > 0 &&
  without(ingredients, text, 0, text.length, ingredients.times).replace(/[\s\p{P}吧啊呀的]/gu, '').length < 2;

function saysFaultAngrily(text: string): boolean {
  if (text.length > longestAnger) return false;
  const clauses = cutClauses(text).map((clause) => clause.text);
  const plain = clauses.filter((clause) => saysOnlyFault(clause) || plainOutage.test(clause));
  return plain.length > 0 && clauses.every((clause) => plain.includes(clause) || angry.test(clause));
}
const longestAnger = 40;

/** It names a ticket, the sender's own, a group, who comes or stays away, a total: no single word was taken for it. */
const isCertain = ({ kind, slots }: Intent): boolean =>
  /^(?:room\.bind|right\.lend)$/u.test(kind) ||
  'ticket' in slots ||
  'mine' in slots ||
  'corrects' in slots ||
  'who' in slots ||
  'whose' in slots ||
  'proxyFor' in slots ||
  (kind === 'faq.teach' && 'number' in slots) ||
  (kind === 'signup.change' && 'party' in slots);

/** 我家停水了, 不是三个是五个: so few letters tell little of how talk is written. */
const isPlain = (intent: Intent | undefined): boolean =>
  (intent?.kind === 'repair.report' && intent.slots.fault === 'supply') ||
  (intent?.kind === 'signup.change' && intent.slots.party !== undefined);

const isMeaning = (kind: Intent['kind'] | 'none'): kind is Meaning & (Intent['kind'] | 'none') =>
  (meanings as readonly string[]).includes(kind);

/** The likeliest meaning, what was found the likelier for it; what others may order only where it is nearly sure. */
function likeliest(ingredients: Ingredients, text: string, chances: Chances<Meaning>, found: string): Meaning {
  const office = isOffice(ingredients);
  const care = careFor(ingredients);
  const isOther = otherReport.test(text);
  const isMended = deniesSymptom(text) || reportedBefore.test(text) || isInTheirPlace(text);
  let best: Meaning = 'none';
  let most = Number.NEGATIVE_INFINITY;
  for (const meaning of meanings) {
    if (meaning === 'alarm') continue;
    const alone = chances.of(meaning);
    if (meaning !== found && !office && !anybodys.has(meaning) && alone < surelyOrder) continue;
    if (meaning === 'signup.withdraw' && meaning !== found && (!mayLeave.test(text) || /告诉|保密|说出去/u.test(text)))
      continue;
    if (meaning === 'service.close' && goesOn.test(text)) continue;
    // 我们2单元没事: it is not the same there.
    if (meaning === 'repair.same' && meaning !== found && deniesSame.test(text)) continue;
    // 不是误报吧 asks; 就我自己去吧 makes a sign-up smaller that is known by the conversation.
    if (meaning === 'undo' && meaning !== found && guesses.test(text)) continue;
    if (meaning === 'signup.join' && meaning !== found && onlySelf.test(text)) continue;
    if (meaning === 'event.cancel' && meaning !== found && isPutOff.test(text)) continue;
    // 周六小广场扫雪 ends nothing, however like a word of its end it is.
    if (meaning !== found && ends[meaning]?.test(text) === false) continue;
    // 插座不冒火花了 reports nothing.
    if (
      meaning === 'repair.report' &&
      meaning !== found &&
      (isMended || staysAway.test(text) || announced.test(text) || rumoured.test(text))
    )
      continue;
    if (isOther && meaning.startsWith('signup.')) continue;
    const chance = meaning === 'repair.report' ? alone + chances.of('alarm') : alone;
    const said = meaning === found ? (trust[meaning] ?? trust.other) : 0;
    const power = Math.log(chance + 1e-6) + said + (meaning === 'none' ? care : 0);
    if (power > most) [best, most] = [meaning, power];
  }
  return mayBeTalk(
    ingredients,
    best,
    most,
    Math.log(chances.of('none') + 1e-6) + (found === 'none' ? (trust.none ?? 0) : 0),
  )
    ? 'none'
    : best;
}

const comesBack = /^(?!.{0,12}[也同]).{0,12}堵.{0,6}[返反]水/u;

/** What a message is when it is taken for what no rule found in it, with the slots that can be told. */
function make(as: Meaning, ingredients: Ingredients, text: string, tags: readonly string[]): Intent | undefined {
  switch (as) {
    case 'repair.report':
      return reportLike(ingredients, text, tags);
    case 'repair.same':
    case 'repair.resolved':
    case 'repair.progress': {
      if (as === 'repair.resolved' && (otherMended.test(text) || isAllBut(text))) return undefined;
      // 我家厕所堵了返水: that neighbours have it too is not said.
      if (as === 'repair.same' && comesBack.test(text)) return reportLike(ingredients, text, tags);
      const category = thingFor(thingsIn(text), text.length)?.tag ?? standingFault(text)?.category;
      const named = as === 'repair.same' ? undefined : ticketSaid(ingredients, text);
      return {
        kind: as,
        slots: {
          ...(named !== undefined && { ticket: named }),
          ...(category !== undefined && category !== 'own' && { category: category as Category }),
        },
      };
    }
    case 'acknowledge':
    case 'ask':
      return as === 'acknowledge' && isOwnReceived(text) ? undefined : { kind: as, slots: {} };
    case 'signup.join':
    case 'signup.change':
    case 'signup.withdraw':
      return signupAs(as, ingredients, text);
    default:
      return orderAs(as, ingredients, text);
  }
}

/** 12号单怎么样了: a ticket is named. */
const ticketSaid = (ingredients: Ingredients, text: string): number | undefined =>
  isOffice(ingredients) || /#|工单|单子|单号|号单|单\d|^\d{1,3}\s?好了|号(?!楼)/u.test(text)
    ? ticketNumber(ingredients, text)?.number
    : undefined;
