import type { EventTalk } from '#domain/event-talk.ts';
import type { Intent } from '#domain/intent.ts';
import type { Cue, Frame, Reading } from '#domain/reading.ts';
import { besideNumber, isOffice, isUnplaced } from './command/slots.ts';
import { ticketNumber } from './command/ticket-number.ts';
import type { Ingredients } from './ingredients.ts';
import { type Named, namedIn, withParty } from './ingredients-of.ts';
import { isAskedOn } from './intent/asks-on.ts';
import { mayBeWhole, readCues, readPiece } from './intent/cues.ts';
import { withEvent } from './intent/event-said.ts';
import { readEventTalk } from './intent/event-talk.ts';
import { isIdle, sayIdle } from './intent/idle.ts';
import { inDanger } from './intent/in-danger.ts';
import { isOwnWords, isSurelyTalk, type Likelihood, likelihoodOf } from './intent/likelihood.ts';
import { meaningsLike, spokenFor } from './intent/meanings.ts';
import { readIntents } from './intent/read.ts';
import { tagsOf } from './intent/tags.ts';
import { readTakenBack } from './intent/taken-back.ts';
import { weigh } from './intent/weigh.ts';
import { asksKept } from './intent/weigh.words.ts';
import { explain, sayChances } from './intent/why.ts';
import { sayDanger, tellsDanger } from './repair/danger-judge.ts';
import { Shown } from './shown.ts';

/** What one message says, without the conversation around it. Deterministic: the clock is `frame.now`. */
export function read(raw: string, frame: Frame): Reading {
  const named = namedIn(raw, frame);
  return mayBeIdle(named.ingredients) && isIdle(named.working) && !saysAnything(named)
    ? readIdle(named)
    : readNamed(named);
}

/** The same without the first look: every message is read in full. */
export const readWhole = (raw: string, frame: Frame): Reading => readNamed(namedIn(raw, frame));

/** Where orders are given, and of what is said to the assistant or on a list, every word counts. */
const mayBeIdle = (ingredients: Ingredients): boolean =>
  ingredients.chain === undefined &&
  ingredients.text.quote === undefined &&
  (!isOffice(ingredients) || isUnplaced(ingredients));

/** 我自个儿换了: whether the words mean something after what came before, however like talk they are. */
const saysAnything = ({ ingredients, working }: Named): boolean =>
  readCues(ingredients, working).length > 0 ||
  readEventTalk(ingredients, working) !== undefined ||
  readTakenBack(working) !== undefined ||
  readPiece(working) !== undefined ||
  isAskedOn(working) ||
  asksKept.test(working);

function readIdle(named: Named): Reading {
  const reading = plainly(named, [], []);
  if (named.ingredients.frame.why === true) reading.why = [sayIdle(named.working)];
  return reading;
}

function readNamed({ raw, ingredients: alone, working }: Named): Reading {
  const ingredients = withParty(alone, working);
  const eventTalk = readEventTalk(ingredients, working);
  const takenBack = readTakenBack(working);
  const cues: readonly Cue[] = [
    ...readCues(ingredients, working),
    ...(takenBack === undefined ? [] : (['taken-back'] as const)),
  ];
  const like = likelihoodOf(ingredients, working);
  const danger = tellsDanger(working, like);
  const likelihood = isOwnWords(ingredients, working) ? like : undefined;
  const talk = !danger && likelihood !== undefined && isSurelyTalk(ingredients, working, likelihood);
  const found = talk ? [] : readIntents(ingredients, working, danger);
  const piece = found.length === 0 ? readPiece(working) : undefined;
  // What only the conversation can tell is left to it.
  const rests =
    eventTalk !== undefined &&
    !goesBeside.has(eventTalk.is) &&
    !asksWhatIsOn(eventTalk) &&
    !surelyMeans(eventTalk, like);
  const waits = piece !== undefined && !mayBeWhole(piece) && !surelyComes(like);
  const resting = rests || cues.some((cue) => !beside.has(cue)) || waits;
  const meant = danger
    ? inDanger(ingredients, working, found, like?.tags)
    : talk || likelihood === undefined
      ? found
      : weigh(ingredients, working, found, { ...likelihood, resting });
  const intents = meant.map((intent) => withEvent(ingredients, working, intent));
  const reading = plainly({ raw, ingredients, working }, intents, cues, eventTalk);
  // One by one: most messages have none of these.
  if (ingredients.text.quote !== undefined) reading.quote = ingredients.text.quote;
  if (isAskedOn(working)) reading.asksOn = true;
  const spot = cues.includes('place-only') ? ingredients.spots()[0]?.spot : undefined;
  if (spot !== undefined) reading.spot = spot;
  if (piece !== undefined) reading.piece = piece;
  if (takenBack !== undefined) reading.takenBack = takenBack;
  if (ingredients.chain !== undefined) reading.chain = ingredients.chain;
  if (ingredients.frame.why === true)
    reading.why = [...explain(ingredients.text.text, working, intents), ...weightsSaid(ingredients, working)];
  return reading;
}

/** What every message shows, whatever it means. */
function plainly(named: Named, intents: readonly Intent[], cues: readonly Cue[], eventTalk?: EventTalk): Shown {
  const { ingredients, working } = named;
  const reading = new Shown(named, intents, cues, timesOf(ingredients, working, intents));
  if (eventTalk !== undefined) reading.eventTalk = eventTalk;
  if (ingredients.party !== undefined) reading.party = ingredients.party;
  return reading;
}

/** 水就一根线那么细，啥时候能大点; 加一人 护工也跟着: so surely a report or a change that it needs no event to be one. */
const surelyMeans = ({ is }: EventTalk, like: Likelihood | undefined): boolean =>
  (is === 'asks' && (like?.chances.of('repair.report') ?? 0) >= surely) ||
  (is === 'more' && (like?.chances.of('signup.change') ?? 0) >= surely);
/** 跳舞队我跟淑芬俩报了: no piece of a report, whatever word of a fault is in it. */
const surelyComes = (like: Likelihood | undefined): boolean =>
  (['signup.join', 'signup.change', 'signup.withdraw'] as const).some((one) => (like?.chances.of(one) ?? 0) >= surely);
const surely = 0.95;

/** What may be said of an event besides what the words mean by themselves. */
const goesBeside: ReadonlySet<EventTalk['is']> = new Set<EventTalk['is']>([
  'away',
  'titled',
  'moves',
  'swaps',
  'own',
  'fewer',
  'each',
  'everywhere',
]);

/** 有什么活动 may be a question for the directory. */
const asksWhatIsOn = (talk: EventTalk): boolean => talk.is === 'asks' && talk.aspect === 'open';

/** 12号 is no day where it names the ticket. */
function timesOf(ingredients: Ingredients, working: string, [first]: readonly Intent[]): Ingredients['times'] {
  if (first === undefined || !first.kind.startsWith('ticket.') || !('ticket' in first.slots)) return ingredients.times;
  const named = ticketNumber(ingredients, working);
  return named === undefined ? ingredients.times : besideNumber(ingredients, named).times;
}

function weightsSaid(ingredients: Ingredients, working: string): readonly string[] {
  const tags = tagsOf(ingredients, working);
  const chances = meaningsLike.of(working, tags);
  return [`weights: ${sayChances(chances)} ← ${spokenFor(working, tags, loudest)}`, sayDanger(working, tags, loudest)];
}

/** So many features are named for `--why`. */
const loudest = 8;

/** Cues of messages that may be whole ones too. */
const beside: ReadonlySet<Cue> = new Set<Cue>([
  'mended',
  'instead',
  'other-taker',
  'taken-back',
  'of-outage',
  'still-without',
]);
