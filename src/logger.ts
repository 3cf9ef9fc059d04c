import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger } from 'pino';

/** Fields that could hold what people said, their names or their numbers: never written, however deep up to three. */
const personal = [
  'text',
  'said',
  'raw',
  'name',
  'alias',
  'displayName',
  'topic',
  'phone',
  'phones',
  'address',
  'summary',
  'description',
  'answer',
  'question',
  'params',
  'token',
  'apiKey',
];

/**
 * The log: one JSON line an entry, on stderr, as stdout belongs to data. A line about a message carries its id
 * (`forMessage`), never its words, nor a name or number of anybody.
 */
export function createLogger(
  level: string = 'info',
  to: DestinationStream = destination({ fd: 2, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '…' },
      serializers: { err: harmless, error: harmless },
      hooks: {
        logMethod(args, method) {
          const safe = args.map((it) => (typeof it === 'string' ? withoutNumbers(it) : it)) as typeof args;
          method.apply(this, safe);
        },
      },
    },
    to,
  );
}

/** A logger for the life of one message: its id stands on every line. */
export const forMessage = (logger: Logger, message: string): Logger => logger.child({ message });

/** Long numbers are phone, card or identity numbers. */
const withoutNumbers = (text: string): string => text.replace(/\d(?:[ -]?\d){6,}/g, '…');

/** An error without the values a failed query carried, which are what people said. */
function harmless(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const cause = error.cause instanceof Error ? { cause: harmless(error.cause) } : {};
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return {
    type: error.name,
    ...code,
    message: withoutValues(error.message),
    stack: frames.slice(0, 8).join('\n'),
    ...cause,
  };
}

/** A query's values follow `params:`; any other message may quote what it could not take, so it ends at the first quote. */
const withoutValues = (message: string): string => {
  const [kept] = message.startsWith('Failed query: ') ? message.split('\nparams:') : message.split(/["'「“]/);
  return withoutNumbers(kept!.slice(0, 500));
};
