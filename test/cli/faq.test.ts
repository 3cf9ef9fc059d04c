import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

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

  it('says in one line which line and field of the input is wrong', () => {
    for (const [lines, wrong] of [
      [[JSON.stringify(docs), '{"txt":1}'], /^line 2: text: /],
      [['{"docs":[{"id":"a"}]}'], /^line 1: docs\.0\.question: /],
      [['nothing'], /^line 1: /],
      [[], /^line 1: /],
    ] as const) {
      const { stderr, status } = faq(lines);
      expect(status).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(wrong);
    }
  });
});
