import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const property = ['c-ge', '老葛', '柳岸物业群'] as const;
const neighbour = ['c-lao', '老周', '8-1-302 老周'] as const;

/** An outage of two houses, one hour after it began. */
async function outage(what = '停水') {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const [contact, name, chat] = property;
  const author = world.person(contact, name);
  const says = (text: string) => author.in(chat, text);
  await says(`发通知 今天10点到12点7号楼和8号楼${what}`);
  await says('确认');
  await world.until('2026-12-01T11:00');
  return { world, says };
}
const said = (sent: readonly { readonly text: string }[]): string => sent.map(({ text }) => text).join('\n');

describe('what else is told of another house', () => {
  test.each([
    ['7号楼有电，8号楼没电梯用了，人出不来', 'elevator'],
    ['7号楼来电了，8号楼没电梯用，人出不来', 'elevator'],
    ['7号楼有水，8号楼还在漏水', 'water'],
    ['7号楼来水了，8号楼还在漏水', 'water'],
    ['7号楼有水，8号楼没水了', 'water'],
    ['7号楼通电了，8号楼还跳闸', 'power'],
    ['7号楼来水了，8号楼还没电', 'power'],
  ])('R1 N7 「%s」 by property is a ticket, and no outage is over', async (text, category) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const [contact, name, chat] = property;
    const { sent } = await world.person(contact, name).in(chat, text);
    expect(said(sent)).not.toMatch(/更正|已恢复/);
    expect((await world.records<{ category: string }>('ticket')).map((one) => one.category)).toEqual([category]);
  });

  test('N7 「7号楼来水了，8号楼还在漏水」 ends no outage of both in one house', async () => {
    const { says } = await outage();
    expect(said((await says('7号楼来水了，8号楼还在漏水')).sent)).not.toMatch(/改为8号楼/);
  });

  test.each([
    '7号楼来水了，8号楼还没来',
    '7号楼来水了，8号楼得等到12点半',
    '7号楼水来了 8号楼预计下午1点恢复',
    '7号楼通水了，8号楼晚点',
  ])('N7 「%s」 by property ends it in 7号楼 alone', async (text) => {
    const { says } = await outage();
    (await says(text)).gets(/停水：原7号楼、8号楼，改为8号楼（/);
  });
});

describe('a neighbour who tells of two houses', () => {
  test.each([
    '7号楼有电，8号楼没电了',
    '7号楼有电，8号楼还没电',
    '7号楼通电了，8号楼还跳闸',
    '7号楼来电了，8号楼还没有电',
    '7号楼有气，8号楼没气了',
  ])('R1 「%s」 is a report', async (text) => {
    for (const where of ['dm', 'mention'] as const) {
      const world = await World.open({ at: '2026-12-01T09:00' });
      const [contact, name, alias] = neighbour;
      const zhou = world.person(contact, name, alias);
      const { sent } = await (where === 'dm' ? zhou.dm(text) : zhou.in('8号楼1门', text, { mention: true }));
      expect(said(sent)).not.toMatch(/没有找到/);
      expect(await world.records('ticket')).toHaveLength(1);
    }
  });
});

describe('the houses that are excepted', () => {
  test.each([
    '来水了，8号楼除外',
    '除了8号楼都来水了',
    '8号楼以外都来水了',
    '7号楼来水了，8号楼除外',
    '恢复 #1，8号楼除外',
    '恢复 #1 8号楼还没来',
    '恢复 #1，除8号楼外',
  ])('N7 A1 「%s」 goes on there, and is over in the other', async (text) => {
    const { world, says } = await outage();
    (await says(text)).gets(/停水：原7号楼、8号楼，改为8号楼（/);
    await says('确认');
    (await world.person('c-lao', '老周', '8-1-302 老周').in('8号楼1门', '没水了')).gets(/通知过的/);
    (await world.person('c-pei', '裴姐', '7-2-401 裴姐').in('7号楼之家', '我家没水了')).gets(/工单#1/);
  });

  test('N7 「恢复 #1 8号楼2单元还没来」 goes on in that stairwell alone', async () => {
    const { says } = await outage();
    (await says('恢复 #1 8号楼2单元还没来')).gets(/停水：原7号楼、8号楼，改为8号楼2单元（/);
  });

  test('N7 「恢复 #1，7号楼、8号楼除外」 ends nothing', async () => {
    const { says } = await outage();
    (await says('恢复 #1，7号楼、8号楼除外')).gets(/还没恢复/);
  });

  test.each(['除了7号楼，8号楼也来水了', '来水了', '恢复 #1', '7号楼和8号楼来水了'])(
    'N7 「%s」 excepts nothing',
    async (text) => {
      const { says } = await outage();
      (await says(text)).gets(/通知#1停水记为已恢复/);
    },
  );

  test('R7 「除了8号楼都来电了」 by property ends no ticket there', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await world.person('c-lao', '老周', '8-1-302 老周').in('8号楼1门', '整个单元停电了');
    const [contact, name, chat] = property;
    await world.person(contact, name).in(chat, '除了8号楼都来电了');
    expect((await world.records<{ status: string }>('ticket')).map((one) => one.status)).toEqual(['open']);
  });
});
