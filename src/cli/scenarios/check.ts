import type { Amount, Assertion, RecordAssertion, SentAssertion } from './format.ts';
import { fits, type Line, matches } from './match.ts';

/** Whether an assertion holds, and what was found for it. */
export interface Finding {
  readonly holds: boolean;
  /** The lines it selected. */
  readonly selected: readonly Line[];
  /** The sum it asked for, when it did; undefined when a value was no number. */
  readonly sum?: number | undefined;
}

/** Checks one assertion against everything a replay gave out. */
export function check(assertion: Assertion, lines: readonly Line[]): Finding {
  if ('record' in assertion) return checkRecord(assertion, lines);
  if ('sent' in assertion) return checkSent(assertion, lines);
  const said = lines.filter((it) => it.type === 'sent' && matches(it.because, { has: [assertion.silentTo] }));
  return { holds: said.length === 0, selected: said };
}

function checkRecord(assertion: RecordAssertion, lines: readonly Line[]): Finding {
  const { record, where = {}, equals, sum, is } = assertion;
  const selected = lines.filter((it) => it.type === record && fits(it, where));
  if (sum !== undefined) {
    const total = sumOf(selected.map((it) => it[sum] ?? 0));
    return { holds: total === is, selected, sum: total };
  }
  const mayBeNone = assertion.count === 0 || assertion.min === 0 || assertion.max !== undefined;
  const equal = equals === undefined || (selected.length === 0 ? mayBeNone : selected.every((it) => fits(it, equals)));
  return { holds: equal && amounts(assertion, selected.length), selected };
}

function checkSent(assertion: SentAssertion, lines: readonly Line[]): Finding {
  const { textMatches, atFrom, atTo, tells, mentions, because, ...rest } = assertion.sent;
  const text = textMatches === undefined ? undefined : new RegExp(textMatches, 'u');
  const from = atFrom === undefined ? -Infinity : milliseconds(atFrom);
  const to = atTo === undefined ? Infinity : milliseconds(atTo);
  const selected = lines.filter((line) => {
    if (line.type !== 'sent' || !fits(line, rest)) return false;
    if (text !== undefined && !(typeof line.text === 'string' && text.test(line.text))) return false;
    if (mentions !== undefined && !matches(line.mentions ?? [], mentions)) return false;
    if (because !== undefined && !matches(line.because ?? [], because)) return false;
    if (tells !== undefined && line.to !== tells && !matches(line.mentions ?? [], { has: [tells] })) return false;
    if (atFrom === undefined && atTo === undefined) return true;
    const at = milliseconds(String(line.at));
    return from <= at && at < to;
  });
  return { holds: amounts(assertion, selected.length), selected };
}

const amounts = ({ count, min, max }: Amount, found: number): boolean =>
  (count === undefined || found === count) &&
  (min === undefined || found >= min) &&
  (max === undefined || found <= max);

const sumOf = (values: readonly unknown[]): number | undefined => {
  const numbers = values.map((it) => (typeof it === 'number' ? it : Number.NaN));
  const total = numbers.reduce((sum, it) => sum + it, 0);
  return Number.isFinite(total) ? total : undefined;
};

/** Moments are compared to the millisecond, whatever their offset; a line without a readable time is never in a span. */
const milliseconds = (moment: string): number => {
  try {
    return Temporal.Instant.from(moment).epochMilliseconds;
  } catch {
    return Number.NaN;
  }
};
