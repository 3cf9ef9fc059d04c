import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';

/** The flat of the danger that 陆嫂 told of, after what was asked and answered. */
async function flatAfter(alias: string | undefined, words: string, asked: string, answer: string) {
  const world = await World.open();
  const lu = world.person('c-lu', '陆嫂', alias);
  await lu.in(room, words);
  await world.passes({ seconds: 20 });
  if (asked !== '') await world.person('c-qin', '秦哥', '8-2-602 秦哥').in(room, asked);
  await world.passes({ seconds: 20 });
  await lu.in(room, answer);
  const tickets = await world.records<{ place: { flat?: number | string }; urgency: string }>('ticket');
  expect(tickets).toHaveLength(1);
  expect(tickets[0]!.urgency).toBe('emergency');
  return tickets[0]!.place.flat;
}

describe('a bare number moves no emergency from the door it is known to be behind', () => {
  test.each([
    ['我爸晕倒了', '血压多少啊', '210'],
    ['我家老爷子走丢了', '身高多少', '112'],
    ['我妈喘不上气', '心率多少', '102'],
    ['我爸晕倒了', '血糖多少', '402吧'],
  ])('E2 「%s」 「%s」 「%s」 stays where it was', async (words, asked, answer) => {
    expect(await flatAfter('8-2-302 陆嫂', words, asked, answer)).toBe(302);
  });

  test.each(['是401', '401室'])('E2 「%s」, told as a door, moves it', async (answer) => {
    expect(await flatAfter('8-2-302 陆嫂', '我爸晕倒了', '', answer)).toBe(401);
  });

  test('E2 401 alone is the door where none is known', async () => {
    expect(await flatAfter(undefined, '我爸晕倒了', '', '401')).toBe(401);
  });
});
