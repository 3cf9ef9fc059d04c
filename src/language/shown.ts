import type { Supply } from '#domain/drafted.ts';
import type { EventTalk } from '#domain/event-talk.ts';
import type { Intent } from '#domain/intent.ts';
import type { Chain, Cue, Hint, Naming, Party, Piece, Reading, TakenBack } from '#domain/reading.ts';
import type { Named } from './ingredients-of.ts';
import { isQuestion } from './intent/ask.ts';
import { readHints } from './intent/hints.ts';
import { readNaming } from './intent/naming.ts';
import { readMissing, readSupplies } from './repair/supplies.ts';

/** What a message shows, whatever it means; what few ask about is only looked for when somebody does. */
export class Shown implements Reading {
  readonly raw: string;
  readonly said: string;
  readonly called: boolean;
  readonly intents: readonly Intent[];
  readonly cues: readonly Cue[];
  readonly times: Reading['times'];
  readonly addresses: Reading['addresses'];
  readonly phones: Reading['phones'];
  readonly numbers: Reading['numbers'];
  declare quote?: NonNullable<Reading['quote']>;
  declare piece?: Piece;
  declare takenBack?: TakenBack;
  declare eventTalk?: EventTalk;
  declare asksOn?: true;
  declare spot?: string;
  declare party?: Party;
  declare chain?: Chain;
  declare why?: readonly string[];
  readonly #working: string;
  #question: boolean | undefined;
  #supplies: readonly Supply[] | undefined;
  #missing: readonly Supply[] | undefined;
  #hints: readonly Hint[] | undefined;
  #naming: readonly Naming[] | undefined;

  constructor(
    { raw, ingredients, working }: Named,
    intents: readonly Intent[],
    cues: readonly Cue[],
    times: Reading['times'],
  ) {
    const { text } = ingredients;
    this.raw = raw;
    this.said = text.span(0, text.text.length).text.trim();
    this.called = text.called;
    this.intents = intents;
    this.cues = cues;
    this.times = times;
    this.addresses = ingredients.addresses;
    this.phones = ingredients.phones;
    this.numbers = ingredients.numbers;
    this.#working = working;
  }

  get question(): boolean {
    this.#question ??= isQuestion(this.#working);
    return this.#question;
  }

  get supplies(): readonly Supply[] | undefined {
    this.#supplies ??= readSupplies(this.#working);
    return some(this.#supplies);
  }

  get missing(): Supply | undefined {
    this.#missing ??= oneOrNone(readMissing(this.#working));
    return this.#missing[0];
  }

  get hints(): readonly Hint[] | undefined {
    this.#hints ??= readHints(this.#working);
    return some(this.#hints);
  }

  get naming(): Naming | undefined {
    this.#naming ??= oneOrNone(readNaming(this));
    return this.#naming[0];
  }
}

const oneOrNone = <T>(found: T | undefined): readonly T[] => (found === undefined ? [] : [found]);
const some = <T>(found: readonly T[]): readonly T[] | undefined => (found.length === 0 ? undefined : found);
