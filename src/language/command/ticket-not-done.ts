import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { besideNumber, dayOf, soon, timesIn, wording } from './slots.ts';
import { type NotDone, notDone } from './ticket-not-done.words.ts';

/** What a ticket's number and words that deny or put off its end order: a wait with its reason, or that it is under way; nothing else. */
export function readNotDone(
  ingredients: Ingredients,
  text: string,
  from: number,
  ticket: number,
): { readonly is: NotDone; readonly order?: Intent } | undefined {
  const is = notDone(text.slice(from));
  if (is === undefined) return undefined;
  const times = timesIn(besideNumber(ingredients, { start: 0, end: from }), from, text.length);
  if (is === 'cannot') {
    const day = dayOf(times.find(({ kind }) => kind === 'point' || kind === 'range'));
    // 今天修不完 waits for no day.
    const until = day === ingredients.frame.now.toPlainDate().toString() ? undefined : day;
    const reason = wording(ingredients, from, text.length);
    return { is, order: { kind: 'ticket.wait', slots: { ticket, reason, ...(until !== undefined && { until }) } } };
  }
  if (is === 'denied' || is === 'unsure') return { is };
  const by = times.find(({ kind }) => kind === 'point' || kind === 'range');
  const eta = by === undefined ? soon(ingredients, times) : (by.to ?? endOf(by.from, by.grain));
  return { is, order: { kind: 'ticket.start', slots: { ticket, ...(eta !== undefined && { eta }) } } };
}

/** 明天完成: by the end of that day. */
function endOf(from: string | undefined, grain: string | undefined): string | undefined {
  if (from === undefined || grain !== 'day') return from;
  return Temporal.PlainDateTime.from(from).with({ hour: 18 }).toString({ smallestUnit: 'second' });
}
