import { z } from 'zod';

/** What the fields of a community file are made of; the messages say what was expected. */

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const parses = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

export const words = z.string('words').trim().min(1, 'words, not empty');
export const id = z.string('an id').regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id of small letters, digits and hyphens');
export const weekday = z.enum(weekdays, `a weekday in English: ${weekdays.join(', ')}`);
export const clockTime = z.string('a time HH:MM').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time HH:MM, such as "09:00"');

/** `YYYY-MM-DD`; 2月30日 is refused. */
export const date = z
  .string('a date YYYY-MM-DD')
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && parses(() => Temporal.PlainDate.from(text)),
    'a date YYYY-MM-DD that the calendar has',
  );

const momentForm = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;
/** A local wall time, or an ISO time with offset; `momentOf` in community.ts reads both. */
export const moment = z
  .string('a time YYYY-MM-DDTHH:MM')
  .refine(
    (text) =>
      momentForm.test(text) && parses(() => (/Z$/.test(text) ? Temporal.Instant : Temporal.PlainDateTime).from(text)),
    'a time YYYY-MM-DDTHH:MM that the calendar has, with or without offset',
  );

export const timezone = z
  .string('a time zone')
  .refine(
    (name) => parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)),
    'a time zone such as Asia/Shanghai',
  );

const minutesOf = { m: 1, h: 60, d: 1440 } as const;
/** `30m`, `4h`, `30d`, read as a Temporal.Duration of minutes, so that it may be added to an instant. */
export const duration = z
  .string('a duration')
  .regex(/^[1-9]\d{0,4}[mhd]$/, 'a duration such as 30m, 4h or 30d')
  .transform((text) =>
    Temporal.Duration.from({
      minutes: Number(text.slice(0, -1)) * minutesOf[text.slice(-1) as keyof typeof minutesOf],
    }),
  );

/** A number where people write numbers, else text (`A座`). */
export const placePart = z.union(
  [
    z.number().int().min(0).max(9999),
    z
      .string()
      .trim()
      .min(1)
      .max(20)
      .regex(/^[^-\s]+$/),
  ],
  'a number, or a name without hyphen such as A座',
);

/** `3-2`: building and unit. */
export const stairwell = z.string('a stairwell').regex(/^[^-\s]{1,20}-[^-\s]{1,20}$/, 'a stairwell such as 3-2');

/** A telephone number or another number to call; YAML may have read it as a number. */
export const phone = z
  .union([z.string(), z.number().int()], 'a phone number in quotes')
  .transform(String)
  .pipe(z.string().regex(/^[+\d][\d\s()+转;,、/-]{2,60}$/, 'a phone number in quotes such as "010-12345678"'));
