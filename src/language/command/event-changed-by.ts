import type { EventChange } from '#domain/event-talk.ts';
import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { parseNumeral } from '../numerals.ts';
import * as words from './event-change.words.ts';
import { nameOf } from './event-named.ts';
import { eventNumber } from './event-number.ts';
import { endChange, timeChange, timeIn } from './event-times.ts';
import { eventWord } from './manage-words.ts';
import { isOffice, timesIn } from './slots.ts';

/** What of an event is changed by so much, ended otherwise or named anew: 提前一小时, 再加10个名额, 4点半结束, 换地方，去二楼大会议室. */
export function changedByWords(ingredients: Ingredients, text: string): Intent | undefined {
  const end = endSaid(ingredients, text);
  if (end !== undefined) return end;
  let first: { readonly start: number; readonly end: number; readonly change: EventChange } | undefined;
  for (const [pattern, changeBy] of changes) {
    const found = pattern.exec(text);
    const change = found === null ? undefined : changeBy(found, ingredients, text);
    if (found === null || change === undefined || (first !== undefined && first.start <= found.index)) continue;
    first = { start: found.index, end: found.index + found[0].length, change };
  }
  return first && orderOf(ingredients, text, first.start, first.end, first.change);
}

/** Said of an event that is named, or where who runs events says nothing else. */
function orderOf(
  ingredients: Ingredients,
  text: string,
  start: number,
  end: number,
  change: EventChange,
  ends = false,
): Intent | undefined {
  const before = text.slice(0, start);
  const event = eventNumber(text) ?? nameOf(ingredients, before);
  const known = event !== undefined && (typeof event === 'number' || eventWord.test(before));
  // 提前一小时去布置吧, 改名叫老方得了: colleagues' talk goes on; a whole notice of an event is no change of it.
  const [clause = ''] = text.slice(end).split(/[，,；;]/u);
  if (!words.nothingMore.test(clause) || (change.laterBy === undefined && /[：:，,；;。\n]/u.test(before)))
    return undefined;
  if (known) return { kind: 'event.change', slots: { event, change } };
  const runs =
    isOffice(ingredients) || (change.morePlaces !== undefined && ingredients.frame.room?.kind === 'volunteer');
  if (!runs || /[：:，,；;。\n]/u.test(before)) return undefined;
  if (event !== undefined) return ends ? undefined : { kind: 'event.change', slots: { event, change } };
  const whole = before.replace(/\s|^(?:把|将)?(?:时间|活动)?/gu, '') === '';
  return whole && isSure(change) ? { kind: 'event.change', slots: { change } } : undefined;
}

/** A new name without an event beside it has to sound like one. */
const isSure = ({ title }: EventChange): boolean => title === undefined || eventWord.test(title);

function endSaid(ingredients: Ingredients, text: string): Intent | undefined {
  const time = timeIn(ingredients, text);
  const at = time === undefined ? -1 : text.indexOf(time.text);
  if (time === undefined || at < 0 || !words.namesClock.test(time.text)) return undefined;
  const before = text.slice(0, at);
  const after = text.slice(at + time.text.length);
  const until = words.untilOnly.test(before) && eventWord.test(before) && /^[吧了。.!！\s]{0,3}$/u.test(after);
  if (!until && !words.toEnd.test(before) && !words.thenEnds.test(after)) return undefined;
  const named = before.replace(words.toEnd, '').replace(words.untilOnly, '');
  return orderOf(ingredients, text, named.length, text.length, endChange(time), true);
}

const changes: readonly (readonly [
  RegExp,
  (found: RegExpExecArray, ingredients: Ingredients, text: string) => EventChange | undefined,
])[] = [
  [words.shifted, shift],
  [words.noLimit, () => ({ unlimited: true })],
  [words.toLimit, ([, one, other]) => ({ capacity: Number(one ?? other) })],
  [
    words.morePlaces,
    ([, verb, figure, otherVerb, otherFigure], _ingredients, text) => {
      const people = parseNumeral((figure ?? otherFigure)!);
      if (people === undefined || /我|俺|咱/u.test(text)) return undefined;
      return { morePlaces: /减|少|缩/u.test((verb ?? otherVerb)!) ? -people : people };
    },
  ],
  [words.elsewhere, ([, where]) => ({ place: where! })],
  [words.renamed, ([, title]) => ({ title: title! })],
];

function shift(found: RegExpExecArray, ingredients: Ingredients, text: string): EventChange {
  const [whole, way, figure, half, unit] = found;
  const end = found.index + whole.length;
  const clock = timesIn(ingredients, end, text.length).find(
    ({ kind, from }) => kind !== 'duration' && from !== undefined,
  );
  if (clock !== undefined && words.namesClock.test(clock.text)) return { ...timeChange(clock), clockOnly: true };
  const minutes = minutesIn(figure!, half, unit!);
  return { laterBy: /^[提早]/u.test(way!) ? -minutes : minutes };
}

const minutesIn = (figure: string, half: string | undefined, unit: string): number =>
  Math.round((figure === '半' ? 0.5 : parseNumeral(figure)! + (half === undefined ? 0 : 0.5)) * minutesOf[unit]!);

/** 一天, 半小时, at the start of these words: in minutes. */
export function lengthOf(said: string): number | undefined {
  const [, figure, half, unit] = words.length.exec(said) ?? [];
  return figure === undefined ? undefined : minutesIn(figure, half, unit!);
}

const day = 24 * 60;
const minutesOf: Readonly<Record<string, number>> = {
  分钟: 1,
  刻钟: 15,
  小时: 60,
  钟头: 60,
  天: day,
  周: 7 * day,
  星期: 7 * day,
  礼拜: 7 * day,
};
