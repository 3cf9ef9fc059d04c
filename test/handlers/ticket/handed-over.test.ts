import { describe, expect, test } from 'vitest';
import { building, ge, opened, propertyRoom } from './two-open.ts';

describe('who cannot go hands it to who goes', () => {
  test.each([
    ['#2小孙去不了了，我去', '老葛'],
    ['#2老李去不了，换小孙去', '小孙'],
    ['#2老李请假 小孙去', '小孙'],
    ['2小孙没空，派给老赵', '老赵'],
    ['#2小孙今天没空，我下午去', '老葛'],
  ])('R6 「%s」: the one who goes has it', async (words, assignee) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#2派给老李');
    await ge(world).in(propertyRoom, words);
    expect(await world.records('ticket')).toMatchObject([{ status: 'open' }, { status: 'assigned', assignee }]);
  });

  test('R6 「我下午去」 in his stead is a visit, told with its hour', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#2小孙今天没空，我下午去');
    expect(world.said(building).at(-1)?.text).toMatch(/约好今天.*来修/);
  });

  test('R6 who cannot go, and nobody else: nobody has it', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#2派给小孙');
    await ge(world).in(propertyRoom, '#2小孙去不了了');
    const [, second] = (await world.records('ticket')) as readonly { status: string; assignee?: string }[];
    expect(second?.assignee).toBeUndefined();
  });
});

describe('as many as are open', () => {
  test.each([
    ['两个都给小孙', ['assigned', 'assigned']],
    ['两个都弄好了', ['done', 'done']],
    ['2单都派老赵', ['assigned', 'assigned']],
    ['三个都弄好了', ['open', 'open']],
    ['两个都没来上班', ['open', 'open']],
  ])('R6 「%s」', async (words, after) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect((await world.records('ticket')).map(({ status }) => status)).toEqual(after);
  });
});
