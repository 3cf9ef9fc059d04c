import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { InputError, readDocs, readQuestion } from '#cli/faq/input.ts';

const docs = {
  docs: [
    { id: 'library', question: '图书室几点开门', ask: ['阅览室什么时候开'] },
    { id: 'fee', question: '物业费怎么交' },
  ],
};

function faq(lines: readonly string[]) {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '-s', 'faq'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  return {
    out: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    stderr,
    status,
  };
}

describe('npm run -s faq', () => {
  it('answers a question a line and nothing but it', () => {
    const { out, status } = faq([JSON.stringify(docs), '{"text":"图书室啥时候开"}', '{"text":"今晚吃啥"}']);
    expect(status).toBe(0);
    expect(out).toHaveLength(2);
    expect(out[0]).toMatchObject({ answered: true, us: expect.any(Number) });
    expect(out[0].ids[0]).toBe('library');
    expect(out[0].scores).toHaveLength(out[0].ids.length);
    expect(out[1].answered).toBe(false);
  });

  it('ends with code 2 and one line when the input is wrong, or nothing', () => {
    const wrong = faq([JSON.stringify(docs), '{"txt":1}']);
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringMatching(/^line 2: text: .*\n$/) });
    const expected = '{"docs":[{"id","question","ask"?,"answer"?}]}';
    expect(faq([])).toMatchObject({ status: 2, stderr: `line 1: missing — expected: ${expected}\n` });
  });

  it.each([
    [() => readQuestion('{"txt":1}', 2), /^line 2: text: /],
    [() => readDocs('{"docs":[{"id":"a"}]}', 1), /^line 1: docs\.0\.question: /],
    [() => readDocs('nothing', 1), /^line 1: no JSON — expected: /],
  ])('says of a wrong line which it is, and its field (%#)', (reading, wrong) => {
    expect(reading).toThrow(InputError);
    expect(reading).toThrow(wrong);
  });
});
