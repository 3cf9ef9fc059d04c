import type { TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';

/** The original wording of a piece of the working copy, without marks around it. */
export function wording({ text }: Ingredients, start: number, end: number): string {
  return text.span(start, end).text.replace(/^[\s，,。:：；;、]+|[\s，,；;、]+$/gu, '');
}

/** The times said in a piece of the working copy. */
export function timesIn({ text, times }: Ingredients, start: number, end: number): readonly TimeMention[] {
  if (end <= start) return [];
  const span = text.span(start, end);
  return times.filter((time) => time.start >= span.start && time.end <= span.end);
}

export const dayOf = (time: TimeMention | undefined): string | undefined => (time?.from ?? time?.to)?.slice(0, 10);

/** `12` of 「#12」, 「工单12」, 「12号单」; undefined when no number is there. */
export function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
