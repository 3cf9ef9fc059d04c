import { z } from 'zod';

/** What a scenario file may hold. Anything else is a mistake in the file and is refused, never guessed at. */

export type Scalar = string | number | boolean;

/** What a field of a line must be; an object has exactly one of these keys. */
export type Expected =
  | Scalar
  | { readonly has: readonly Scalar[] }
  | { readonly set: readonly Scalar[] }
  | { readonly oneOf: readonly Scalar[] }
  | { readonly matches: string }
  | { readonly like: Fields }
  | { readonly absent: true };
export interface Fields {
  readonly [field: string]: Expected;
}

/** How many lines there must be. */
export interface Amount {
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface RecordAssertion extends Amount {
  readonly record: string;
  readonly where?: Fields;
  readonly equals?: Fields;
  readonly sum?: string;
  readonly is?: number;
}

export interface SentAssertion extends Amount {
  readonly sent: {
    readonly room?: Expected;
    readonly to?: Expected;
    readonly kind?: Expected;
    readonly mentions?: Expected;
    readonly because?: Expected;
    readonly textMatches?: string;
    readonly atFrom?: string;
    readonly atTo?: string;
    readonly tells?: string;
  };
}

export interface SilenceAssertion {
  readonly silentTo: string;
}

export type Assertion = (RecordAssertion | SentAssertion | SilenceAssertion) & { readonly why?: string };

export interface Scenario {
  readonly title: string;
  /** A file of the same folder. */
  readonly community: string;
  readonly transcript: readonly unknown[];
  readonly until: string;
  readonly expect: readonly Assertion[];
}

/** A scenario file is wrong: names the file and, inside `expect`, the assertion counted from 1. */
export class ScenarioFileError extends Error {
  override readonly name = 'ScenarioFileError';
}

const works = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const scalars = z.array(scalar);
const pattern = z.string().refine((it) => works(() => new RegExp(it, 'u')), 'a regular expression');
const moment = z.string().refine((it) => works(() => Temporal.Instant.from(it)), 'an ISO time with offset');
const amount = {
  count: z.int().min(0).exactOptional(),
  min: z.int().min(0).exactOptional(),
  max: z.int().min(0).exactOptional(),
};
const counted = (it: Amount): boolean => it.count !== undefined || it.min !== undefined || it.max !== undefined;

const expected: z.ZodType<Expected> = z.lazy(() =>
  z.union(
    [
      scalar,
      z.strictObject({ has: scalars }),
      z.strictObject({ set: scalars }),
      z.strictObject({ oneOf: scalars }),
      z.strictObject({ matches: pattern }),
      z.strictObject({ like: fields }),
      z.strictObject({ absent: z.literal(true) }),
    ],
    'a value, or an object with one of has, set, oneOf, matches, like, absent',
  ),
);
const fields: z.ZodType<Fields> = z.record(z.string(), expected);

const record = z
  .strictObject({
    record: z.string(),
    where: fields.exactOptional(),
    ...amount,
    equals: fields.exactOptional(),
    sum: z.string().exactOptional(),
    is: z.number().exactOptional(),
    why: z.string().exactOptional(),
  })
  .refine((it) => (it.sum === undefined) === (it.is === undefined), 'sum and is together')
  .refine((it) => it.sum === undefined || !(counted(it) || it.equals), 'sum without count, min, max and equals')
  .refine((it) => it.sum !== undefined || counted(it) || it.equals, 'count, min, max, equals or sum');

const sent = z
  .strictObject({
    sent: z.strictObject({
      room: expected.exactOptional(),
      to: expected.exactOptional(),
      kind: expected.exactOptional(),
      mentions: expected.exactOptional(),
      because: expected.exactOptional(),
      textMatches: pattern.exactOptional(),
      atFrom: moment.exactOptional(),
      atTo: moment.exactOptional(),
      tells: z.string().exactOptional(),
    }),
    ...amount,
    why: z.string().exactOptional(),
  })
  .refine(counted, 'count, min or max');

const silence = z.strictObject({ silentTo: z.string(), why: z.string().exactOptional() });

const shell = z.strictObject({
  title: z.string(),
  community: z
    .string()
    .regex(/^[^/\\]+$/, 'a file of the same folder')
    .default('community.yaml'),
  transcript: z.array(z.record(z.string(), z.unknown())).min(1),
  until: moment,
  expect: z.array(z.record(z.string(), z.unknown())).min(1),
});

/** Reads one scenario file; throws a ScenarioFileError of one line. */
export function readScenario(file: string, text: string): Scenario {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ScenarioFileError(`${file}: expected JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
  const outer = shell.safeParse(json);
  if (!outer.success) throw new ScenarioFileError(`${file}: ${complaint(outer.error)}`);
  const ids = new Set(outer.data.transcript.map((line) => line.id));
  const assertions = outer.data.expect.map((it, at) => {
    const wrong = (problem: string): ScenarioFileError =>
      new ScenarioFileError(`${file}: assertion ${at + 1}: ${problem}`);
    const kinds = ['record', 'sent', 'silentTo'].filter((kind) => Object.hasOwn(it, kind));
    if (kinds.length !== 1) throw wrong('expected exactly one of record, sent, silentTo');
    const read = { record, sent, silentTo: silence }[kinds[0] as 'record' | 'sent' | 'silentTo'].safeParse(it);
    if (!read.success) throw wrong(complaint(read.error));
    if ('silentTo' in read.data && !ids.has(read.data.silentTo))
      throw wrong(`expected a message of the transcript, found ${JSON.stringify(read.data.silentTo)}`);
    return read.data;
  });
  return { ...outer.data, expect: assertions };
}

const complaint = (error: z.ZodError): string => {
  const [issue] = error.issues;
  const where = issue!.path.length === 0 ? '' : `${issue!.path.map(String).join('.')}: `;
  return `${where}expected ${issue!.message.replace(/^Invalid input: expected /, '')}`.replaceAll('\n', ' ');
};
