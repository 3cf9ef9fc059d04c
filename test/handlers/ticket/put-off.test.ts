import { describe, expect, test } from 'vitest';
import { building, ge, opened, propertyRoom } from './two-open.ts';

describe('a visit put off by who has no time today', () => {
  test.each([
    ['#1今天没空，明天下午3点去', /明天（11月25日周三）下午3:00/],
    ['1号今天去不了，明天上午', /明天（11月25日周三）.*12:00前/],
    ['#1我今天走不开，后天下午过去', /后天（11月26日周四）/],
    ['#1小孙今天来不了，周五上午9点', /11月27日周五.*上午9:00/],
    ['1今天过不去 明早9点', /明天（11月25日周三）.*9:00/],
  ])('R6 「%s」 is a visit on that day, told to who reported', async (words, when) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(when);
    expect(world.said(building).at(-1)?.text).toMatch(when);
    expect(await world.records('ticket')).toMatchObject([{ status: 'assigned' }, { status: 'open' }]);
  });

  test('R6 「今天去不了」 alone waits for no day', async () => {
    const world = await opened();
    (await ge(world).in(propertyRoom, '#1今天去不了')).gets(/先等着：今天去不了。/);
    const [first] = (await world.records('ticket')) as readonly { waiting?: object }[];
    expect(first?.waiting).toEqual({ reason: '今天去不了' });
  });

  test('R6 of parts that do not come it waits until the day they do', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#1配件今天来不了，明天到');
    expect(await world.records('ticket')).toMatchObject([{ waiting: { until: '2026-11-25' } }, { status: 'open' }]);
  });

  test('R6 「今天去」 says no hour by when it is mended', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#1今天去');
    expect(world.said(building).at(-1)?.text).not.toMatch(/凌晨|预计/);
  });
});
