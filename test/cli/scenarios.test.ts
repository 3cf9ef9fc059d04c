import { describe, expect, test } from 'vitest';
import { check } from '#cli/scenarios/check.ts';
import { type Assertion, type Expected, readScenario, ScenarioFileError } from '#cli/scenarios/format.ts';
import { matches } from '#cli/scenarios/match.ts';
import { linesOf } from '#cli/scenarios/play.ts';
import { report, summary } from '#cli/scenarios/report.ts';

const shell = (expect: unknown, more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    title: '一个情景',
    transcript: [{ id: 'a1', at: '2026-11-24T09:00:00+08:00', text: '在吗' }],
    until: '2026-11-24T10:00:00+08:00',
    expect,
    ...more,
  });
const complaint = (text: string): string => {
  try {
    readScenario('x.json', text);
  } catch (error) {
    if (error instanceof ScenarioFileError) return error.message;
    throw error;
  }
  return 'no complaint';
};

describe('a scenario file is read strictly', () => {
  const good = { record: 'ticket', count: 1 };

  test('a file without a community plays in community.yaml of its folder', () => {
    expect(readScenario('x.json', shell([good]))).toMatchObject({ title: '一个情景', community: 'community.yaml' });
  });

  test.each([
    [{ record: 'ticket', sent: {}, count: 1 }, 'expected exactly one of record, sent, silentTo'],
    [{ why: '没有断言' }, 'expected exactly one of record, sent, silentTo'],
    [{ record: 'ticket' }, 'expected count, min, max, equals or sum'],
    [{ record: 'ticket', count: -1 }, /^count: expected /],
    [{ record: 'ticket', sum: 'party' }, 'expected sum and is together'],
    [{ record: 'ticket', sum: 'party', is: 2, count: 1 }, 'expected sum without count, min, max and equals'],
    [{ record: 'ticket', count: 1, wher: {} }, /wher/],
    [{ record: 'ticket', where: { a: null }, count: 1 }, /^where\.a: expected a value, or an object with one of/],
    [{ record: 'ticket', where: { a: ['x'] }, count: 1 }, /^where\.a: expected a value/],
    [{ record: 'ticket', where: { a: { has: ['x'], set: ['y'] } }, count: 1 }, /^where\.a: expected a value/],
    [{ record: 'ticket', where: { a: { absent: false } }, count: 1 }, /^where\.a: expected a value/],
    [{ record: 'ticket', where: { a: { matches: '(' } }, count: 1 }, 'where.a.matches: expected a regular expression'],
    [{ sent: { room: '群' } }, 'expected count, min or max'],
    [{ sent: { textMatches: '[' }, count: 1 }, 'sent.textMatches: expected a regular expression'],
    [{ sent: { atFrom: '2026-11-24T09:00:00' }, count: 1 }, 'sent.atFrom: expected an ISO time with offset'],
    [{ sent: { at: '9' }, count: 1 }, /at/],
    [{ silentTo: 'nobody' }, 'expected a message of the transcript, found "nobody"'],
  ])('%j names the file and the assertion', (wrong, expected) => {
    const [where, problem] = complaint(shell([good, wrong])).split(/(?<=assertion 2: )/);
    expect(where).toBe('x.json: assertion 2: ');
    if (typeof expected === 'string') expect(problem).toBe(expected);
    else expect(problem).toMatch(expected);
  });

  test('what is no scenario at all names the file', () => {
    expect(complaint('{')).toMatch(/^x\.json: expected JSON: /);
    expect(complaint(shell([good], { until: 'evening' }))).toBe('x.json: until: expected an ISO time with offset');
    expect(complaint(shell([good], { community: '../c.yaml' }))).toBe(
      'x.json: community: expected a file of the same folder',
    );
    expect(complaint(shell([good], { note: '' }))).toMatch(/^x\.json: .*note/);
  });
});

describe('a value matches', () => {
  test.each<[unknown, Expected, boolean]>([
    [3, '3', true],
    [undefined, 'x', false],
    [null, 'null', false],
    [['a', 'b'], { has: ['b'] }, true],
    [['a', 'b'], { has: ['c'] }, false],
    ['ab', { has: ['a'] }, false],
    [['a', 'b', 'a'], { set: ['b', 'a'] }, true],
    [['a', 'b'], { set: ['a'] }, false],
    [[], { set: [] }, true],
    [undefined, { set: [] }, false],
    ['b', { oneOf: ['a', 'b'] }, true],
    ['2026-11-28T14:00:00+08:00', { matches: '^2026-11-28T14:00' }, true],
    [undefined, { matches: '' }, false],
    [null, { absent: true }, true],
    [0, { absent: true }, false],
    [{ building: 3, unit: 2 }, { like: { building: 3 } }, true],
    [{ building: 3 }, { like: { building: 3, flat: { absent: true } } }, true],
    ['3', { like: {} }, false],
    [{ flat: 501 }, { like: { floor: 5 } }, true],
    [{ flat: 501, floor: 6 }, { like: { floor: 5 } }, false],
    [{ flat: 501 }, { like: { floor: { absent: true } } }, true],
    [{}, { like: { floor: 5 } }, false],
    [{ a: { b: 1 } }, { like: { a: { like: { b: 1 } } } }, true],
  ])('%j against %j: %s', (actual, expected, result) => {
    expect(matches(actual, expected)).toBe(result);
  });
});

describe('an assertion', () => {
  const lines = [
    {
      type: 'sent',
      at: '2026-11-24T01:00:00Z',
      room: '甲群',
      text: '您好\n已记下',
      kind: 'receipt',
      mentions: ['c1'],
      because: ['a1', 'a2'],
    },
    { type: 'sent', at: '2026-11-24T09:05:00+08:00', to: 'c2', text: '请确认', kind: 'prompt', because: [] },
    { type: 'signup', contact: 'c1', party: 2, status: 'confirmed' },
    { type: 'signup', contact: 'c3', party: 3, status: 'confirmed' },
    { type: 'signup', contact: 'c4', status: 'withdrawn' },
    { type: 'unheard', party: 99 },
  ];
  const holds = (assertion: Assertion): boolean => check(assertion, lines).holds;

  test('about records counts what its where selects', () => {
    expect(holds({ record: 'signup', count: 3 })).toBe(true);
    expect(holds({ record: 'signup', where: { status: 'confirmed' }, min: 2, max: 2 })).toBe(true);
    expect(holds({ record: 'signup', where: { status: 'confirmed' }, max: 1 })).toBe(false);
    expect(holds({ record: 'ticket', count: 0 })).toBe(true);
  });

  test('equals holds for every selected record, and for none only when none was allowed', () => {
    expect(holds({ record: 'signup', where: { party: 2 }, equals: { contact: 'c1' } })).toBe(true);
    expect(holds({ record: 'signup', equals: { status: 'confirmed' } })).toBe(false);
    expect(holds({ record: 'ticket', equals: { status: 'open' } })).toBe(false);
    expect(holds({ record: 'ticket', equals: { status: 'open' }, max: 1 })).toBe(true);
    expect(holds({ record: 'ticket', equals: { status: 'open' }, min: 0 })).toBe(true);
    expect(holds({ record: 'ticket', equals: { status: 'open' }, min: 1, max: 2 })).toBe(false);
  });

  test('a sum counts what is missing as nothing and fails on what is no number', () => {
    expect(holds({ record: 'signup', sum: 'party', is: 5 })).toBe(true);
    expect(holds({ record: 'signup', sum: 'party', is: 6 })).toBe(false);
    expect(holds({ record: 'signup', sum: 'contact', is: 0 })).toBe(false);
    expect(holds({ record: 'ticket', sum: 'party', is: 0 })).toBe(true);
  });

  test('about what was said needs every condition', () => {
    expect(holds({ sent: {}, count: 2 })).toBe(true);
    expect(holds({ sent: { room: '甲群', kind: 'receipt', textMatches: '^您好$' }, count: 1 })).toBe(false);
    expect(holds({ sent: { textMatches: '^您好\\n' }, count: 1 })).toBe(true);
    expect(holds({ sent: { to: 'c2', mentions: { set: [] } }, count: 1 })).toBe(true);
    expect(holds({ sent: { because: { has: ['a2'] } }, count: 1 })).toBe(true);
    expect(holds({ sent: { tells: 'c1' }, count: 1 })).toBe(true);
    expect(holds({ sent: { tells: 'c2' }, count: 1 })).toBe(true);
    expect(holds({ sent: { room: { matches: '群$' } }, count: 1 })).toBe(true);
  });

  test('a span of time includes its start and not its end, in whatever offset', () => {
    const between = (atFrom: string, atTo: string): number =>
      check({ sent: { atFrom, atTo }, min: 0 }, lines).selected.length;
    expect(between('2026-11-24T09:00:00+08:00', '2026-11-24T09:05:00+08:00')).toBe(1);
    expect(between('2026-11-24T01:00:00.001Z', '2026-11-24T01:05:00.001Z')).toBe(1);
  });

  test('silence means that no line names the message as its reason', () => {
    expect(holds({ silentTo: 'a2' })).toBe(false);
    expect(holds({ silentTo: 'a3' })).toBe(true);
  });
});

describe('the report', () => {
  const scenario = readScenario('x.json', shell([{ record: 'ticket', count: 1 }, { silentTo: 'a1' }]));
  const lines = [1, 2, 3, 4].map((number) => ({ type: 'ticket', number }));
  const outcome = { file: 'x.json', scenario, lines, findings: scenario.expect.map((it) => check(it, lines)) };

  test('of a failed assertion it shows the words, the count, three rows and the other records', () => {
    expect(report(outcome).split('\n')).toEqual([
      '✗ x.json  一个情景  (1/2)',
      '    ✗ 1  {"record":"ticket","count":1}',
      '        selected 4',
      '        {"type":"ticket","number":1}',
      '        {"type":"ticket","number":2}',
      '        {"type":"ticket","number":3}',
      '        other records of this type:',
      '        {"type":"ticket","number":4}',
      '    ✓ 2  silent to a1',
    ]);
    expect(summary([outcome])).toBe('0 of 1 scenarios hold, 1 of 2 assertions; failed: x.json');
  });

  test('output that is no JSON object fails the whole scenario', () => {
    expect(() => linesOf('{"type":"sent"}\n[1]\n')).toThrow('line 2 of the output is no JSON object: [1]');
    expect(() => linesOf('oops\n')).toThrow('line 1');
    expect(report({ ...outcome, findings: [], broken: 'replay ended with 2: x' })).toMatch(
      /✗ x\.json .*\(0\/2\)\n {4}replay ended/,
    );
  });
});
