import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { InputError, readLine } from '#cli/understand/input.ts';
import { asScripts } from '../support/command.ts';

const run = (input: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [...asScripts, 'src/cli/understand.ts', ...args], { input, encoding: 'utf8' });
const line = (fields: object): string => `${JSON.stringify({ id: 'a', text: '收到', ...fields })}\n`;

/** What the command answers to some lines, one start for all of them. */
function answers(...lines: readonly string[]) {
  const { stdout, stderr, status } = run(lines.join(''));
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
}

describe('understand', () => {
  let [lamp, acknowledged, garage, home, tomorrow]: ReturnType<typeof answers> = [];
  beforeAll(() => {
    [lamp, acknowledged, garage, home, tomorrow] = answers(
      line({
        id: 1,
        text: '4层楼道灯不亮了',
        at: '2026-11-24T09:00:00+08:00',
        alias: '3-2-502 阿宁',
        room: { kind: 'building', building: 3 },
      }),
      line({ id: 2, text: '收到，另外我家停电了', ref: '2026-11-24T09:00:00' }),
      line({ text: '地下车库的灯不亮了' }),
      line({ text: '厨房角阀漏水', alias: '3-2-501 阿宁' }),
      line({ text: '明天停水吗', at: '2026-11-24T17:30:00Z' }),
    );
  });

  it('answers every message with one line of JSON, in order', () => {
    expect(lamp).toMatchObject({
      id: 1,
      intent: 'repair.report',
      slots: { category: 'lighting', urgency: 'normal', place: { building: 3, unit: 2, floor: 4 } },
      addresses: [{ start: 0, end: 2, text: '4层', floor: 4 }],
      times: [],
    });
    expect(lamp.us).toBeTypeOf('number');
    expect(acknowledged).toMatchObject({
      id: 2,
      intent: 'repair.report',
      also: [{ intent: 'acknowledge', slots: {} }],
    });
  });

  it('names a spot in the words of the message', () => {
    expect(garage.slots.place).toEqual({ spot: '地下车库' });
    expect(home.slots.place).toEqual({ building: 3, unit: 2, flat: 501, spot: '厨房' });
  });

  it('takes `at` to the local time of the community', () => {
    expect(tomorrow.times[0].from).toBe('2026-11-26T00:00:00');
  });

  it('knows the names of a community file, and says why when asked', () => {
    const { stdout } = run(
      line({ text: '小柳管家，健康角几点开' }),
      '--community',
      'test/scenarios/community.yaml',
      '--why',
    );
    expect(JSON.parse(stdout)).toMatchObject({ intent: 'ask', slots: { topic: '健康角' }, why: expect.any(Array) });
  });

  it.each([
    ['{oops', 'line 1: expected one JSON object a line'],
    [line({}) + line({ text: 7 }), 'line 2: text: expected a text'],
    [line({ at: 'gestern' }), 'line 1: at: expected an ISO time such as 2026-11-24T09:00:00+08:00'],
    [
      line({ room: { kind: 'cellar' } }),
      'line 1: room.kind: expected building, community, volunteer, leaders, staff or property',
    ],
  ])('refuses %j in words that name line and field', (input, message) => {
    const context = { now: Temporal.PlainDateTime.from('2026-11-24T09:00:00'), timeZone: 'Asia/Shanghai', why: false };
    const reading = () =>
      input
        .trim()
        .split('\n')
        .map((json, i) => readLine(json, i + 1, context));
    expect(reading).toThrow(new InputError(message));
  });

  it('ends with code 2 and one line when a line is wrong', () => {
    expect(run(line({}) + line({ text: 7 }))).toMatchObject({ stderr: 'line 2: text: expected a text\n', status: 2 });
  });

  it('refuses an option it does not know', () => {
    expect(run('', '--nonsense').status).toBe(2);
  });
});
