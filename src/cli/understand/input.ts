import * as z from 'zod';
import type { Frame, Lexicon } from '#domain/reading.ts';

/** A line of input that does not hold; its message names line and field and what was expected. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const part = z.union([z.number(), z.string()]);
const isMoment = (value: string): boolean => momentIn(value) !== undefined;
const line = z.object({
  id: z.union([z.string(), z.number()], 'expected a text or a number'),
  text: z.string('expected a text'),
  at: z
    .string('expected an ISO time')
    .refine(isMoment, 'expected an ISO time such as 2026-11-24T09:00:00+08:00')
    .optional(),
  ref: z
    .string('expected a local time')
    .refine(isMoment, 'expected a local time such as 2026-11-24T09:00:00')
    .optional(),
  alias: z.string('expected a text').nullish(),
  room: z
    .object({
      kind: z.enum(
        ['building', 'community', 'volunteer', 'leaders', 'staff', 'property'],
        'expected building, community, volunteer, leaders, staff or property',
      ),
      building: part.nullish(),
      unit: part.nullish(),
    })
    .nullish(),
  mentioned: z.boolean('expected true or false').nullish(),
});

/** One message to understand. */
export interface InputLine {
  readonly id: string | number;
  readonly text: string;
  readonly frame: Frame;
}

/**
 * Reads one line of JSON; throws an InputError. `now` is where a message stands that names neither `at` nor `ref`:
 * local wall time of the community; an `at` is taken to the community's time zone.
 */
export function readLine(
  json: string,
  number: number,
  context: {
    readonly now: Temporal.PlainDateTime;
    readonly timeZone: string;
    readonly lexicon?: Lexicon;
    readonly why: boolean;
  },
): InputLine {
  const parsed = line.safeParse(jsonOf(json, number));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.map(String).join('.') ?? '';
    throw new InputError(
      `line ${number}: ${field === '' ? '' : `${field}: `}${issue?.message ?? 'expected a message'}`,
    );
  }
  const { id, text, at, ref, alias, room, mentioned } = parsed.data;
  const now =
    ref === undefined
      ? at === undefined
        ? context.now
        : wallTime(at, context.timeZone)
      : wallTime(ref, context.timeZone);
  return {
    id,
    text,
    frame: {
      now,
      ...(typeof alias === 'string' && { alias }),
      ...(room != null && {
        room: {
          kind: room.kind,
          ...(room.building != null && { building: room.building }),
          ...(room.unit != null && { unit: room.unit }),
        },
      }),
      ...(mentioned === true && { mentioned }),
      ...(context.lexicon !== undefined && { lexicon: context.lexicon }),
      ...(context.why && { why: true }),
    },
  };
}

function jsonOf(json: string, number: number): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InputError(`line ${number}: expected one JSON object a line`);
  }
}

/** The local wall time of an ISO time with offset, or of a wall time as it is. */
const wallTime = (text: string, timeZone: string): Temporal.PlainDateTime => {
  const moment = momentIn(text);
  return moment instanceof Temporal.Instant
    ? moment.toZonedDateTimeISO(timeZone).toPlainDateTime()
    : (moment ?? unreadable(text));
};

function momentIn(text: string): Temporal.Instant | Temporal.PlainDateTime | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    try {
      return Temporal.PlainDateTime.from(text);
    } catch {
      return undefined;
    }
  }
}

function unreadable(text: string): never {
  throw new InputError(`expected an ISO time, found ${text}`);
}
