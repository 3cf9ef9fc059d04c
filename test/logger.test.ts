import { describe, expect, test } from 'vitest';
import { createLogger, forMessage } from '#logger';

const logged = (say: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> => {
  const lines: string[] = [];
  say(createLogger('info', { write: (line) => lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0]!);
};

describe('the log', () => {
  test('every line about a message carries its id', () => {
    const line = logged((logger) => forMessage(logger, '9042000000001').info({ intent: 'ask' }, 'handled'));
    expect(line).toMatchObject({ level: 'info', message: '9042000000001', intent: 'ask', msg: 'handled' });
  });

  test('P2 words, names and numbers of people are not written', () => {
    const line = logged((logger) =>
      logger.info(
        { text: '我家漏水', sender: { name: '柯岚', alias: '1-1-101 柯岚' }, a: { b: { said: '快来' } } },
        `called 138-0013-8000 ${['139', '0013', '9000'].join('')}`,
      ),
    );
    expect(JSON.stringify(line)).not.toMatch(/漏水|柯岚|快来|8000|9000/);
  });

  test('P2 an error is written without the values its query carried', () => {
    const failed = new Error('Failed query: insert into "inbox" values ($1)\nparams: 我家漏水了', {
      cause: Object.assign(new Error('invalid input syntax for type integer: "柯岚"'), { code: '22P02' }),
    });
    const line = logged((logger) => logger.error({ err: failed }, 'kept for staff'));
    expect(JSON.stringify(line)).not.toMatch(/漏水|柯岚/);
    expect(line).toMatchObject({ err: { type: 'Error', cause: { code: '22P02' } } });
  });
});
