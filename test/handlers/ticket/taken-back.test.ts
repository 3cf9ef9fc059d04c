import { describe, expect, test } from 'vitest';
import type { World } from '../../support/world.ts';
import { building, ge, opened, propertyRoom } from './two-open.ts';

const statuses = async (world: World) => (await world.records('ticket')).map(({ status }) => status);

describe('said wrongly, and put right', () => {
  test.each(['说错了，2还没好', '不对 2没好', '2还没好', '1好了 2没好'])(
    'N6 「2好了」, then 「%s」: #2 is not done, its reporter hears that, and nobody else reports it',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '2好了');
      await world.passes({ minutes: 3 });
      await ge(world).in(propertyRoom, words);
      expect((await statuses(world))[1]).toBe('open');
      await world.passes({ minutes: 2 });
      const told = world.said(building).map(({ text }) => text);
      expect(told.join('\n')).toMatch(/#2（[^）]{1,20}）刚才说修好了，说错了/u);
      expect((await world.records('ticket'))[1]).toMatchObject({ reporters: ['c-2'] });
    },
  );

  test.each(['#2刚才看了还是刷不开，没修好', '#2没修好，#1好了', '#2先别关，业主说还卡', '2还是没电', '#2还卡着呢'])(
    'N6 「2好了」, then 「%s」: who said so saw that it is not',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '2完成');
      await world.passes({ minutes: 3 });
      await ge(world).in(propertyRoom, words);
      expect((await statuses(world))[1]).toBe('open');
      expect((await world.records('ticket'))[1]).toMatchObject({ reporters: ['c-2'] });
    },
  );

  test.each(['#2还是刷不开', '#2先别关，业主说还卡'])('R6 「%s」 of an open one moves nothing', async (words) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).getsNothing();
    expect(await statuses(world)).toEqual(['open', 'open']);
  });

  test.each(['不对 是1好了 2还没', '说错了 是1完成了', '不对，是1好了'])(
    'N6 「2好了」, then 「%s」: the one is open, the other done',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '2好了');
      await ge(world).in(propertyRoom, words);
      expect(await statuses(world)).toEqual(['done', 'open']);
    },
  );

  test('N6 「说错了 是2完成了」 finishes #2 when 撤销 took #1 back before', async () => {
    const world = await opened();
    for (const words of ['1完成', '撤销', '说错了 是2完成了']) await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(['open', 'done']);
  });

  test.each(['派错了 派给老张', '派错人了，是派给老张'])('N6 「2派老李」, then 「%s」', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '2派老李');
    (await ge(world).in(propertyRoom, words)).gets(/#2派给老张了/);
    await ge(world).in(propertyRoom, '1派小孙，2派老赵');
    (await ge(world).in(propertyRoom, words)).getsNothing();
  });
});

describe('a batch, taken back', () => {
  test.each(['弄错了 1 2都没好', '刚才说错了，1和2都没修好', '撤销', '1 2好了撤销'])(
    'N6 「1 2好了」, then 「%s」: both are open again, and both reporters hear it',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '1 2好了');
      await world.passes({ minutes: 3 });
      (await ge(world).in(propertyRoom, words)).gets(/#1没完成[\s\S]{1,20}#2没完成/u);
      expect(await statuses(world)).toEqual(['open', 'open']);
      await world.passes({ minutes: 2 });
      const told = world.said(building).map(({ text }) => text);
      expect(told.join('\n')).toMatch(/#1[\s\S]{1,60}说错了[\s\S]{1,60}#2[\s\S]{1,40}说错了/u);
    },
  );

  test.each(['刚才1说错了 没好', '1没好'])('N6 「1 2好了」, then 「%s」: only #1 is open again', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1 2好了');
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(['open', 'done']);
  });

  test('R6 「1 2接」, then 「撤销」: neither is worked on any more', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1 2接');
    expect(await statuses(world)).toEqual(['working', 'working']);
    await ge(world).in(propertyRoom, '撤销');
    expect(await statuses(world)).toEqual(['open', 'open']);
  });

  test.each(['刚才2说错了 没好', '2没好', '#2好了撤销'])(
    'R10 begun, said to be done, then 「%s」: it is worked on as before, and not overdue',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '2在修');
      await ge(world).in(propertyRoom, '2好了');
      await world.passes({ minutes: 3 });
      await ge(world).in(propertyRoom, words);
      expect(await statuses(world)).toEqual(['open', 'working']);
      await world.until('2026-11-29T20:00');
      const alerts = world.said(propertyRoom).filter(({ text }) => text.includes('超过期限'));
      expect(alerts.filter(({ text }) => text.includes('#2'))).toEqual([]);
    },
  );

  test.each(['2重新打开', '#2再开', '把2重新打开', '重新打开#2', '2号重开'])(
    'R1 「%s」 opens a done one again',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '2完成');
      (await ge(world).in(propertyRoom, words)).gets(/#2又开了/);
      expect(await statuses(world)).toEqual(['open', 'open']);
      (await ge(world).in(propertyRoom, words)).gets(/#2还没完/);
    },
  );

  test('R6 「2再开工」 is work, and opens nothing', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '2再开工');
    expect(await statuses(world)).toEqual(['open', 'working']);
  });
});

describe('broken again, by those who repair', () => {
  test.each(['1又不亮了', '1又灭了', '1修好了又坏了', '#1又不亮了', '1灯又不亮了 2完成'])(
    'R1 「%s」 finishes nothing: it opens #1 again, its reporter hears it and stays the only one',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '1完成');
      await world.passes({ minutes: 3 });
      (await ge(world).in(propertyRoom, words)).gets(/#1又开了，接着跟/);
      expect((await world.records('ticket'))[0]).toMatchObject({ status: 'open', reporters: ['c-1'] });
      await world.passes({ minutes: 2 });
      expect(
        world
          .said(building)
          .map(({ text }) => text)
          .join('\n'),
      ).toMatch(/#1（[^）]{1,20}）又坏了，接着修/u);
    },
  );

  test('R1 「1又不亮了」 of one that is open stays open; 「1又坏了，换好了」 is done', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1又不亮了');
    expect(await statuses(world)).toEqual(['open', 'open']);
    await ge(world).in(propertyRoom, '1又坏了，换好了');
    expect(await statuses(world)).toEqual(['done', 'open']);
  });
});

describe('撤销 among those who repair', () => {
  test.each([
    ['2等配件到周五', /#2等一等那步撤销/, /说要等一等，说错了/],
    ['2派老李', /#2派人那步撤销/, /派人不算/],
    ['2在修了', /#2动工那步撤销/, /进展不算/],
    ['2下午3点去修', /#2动工那步撤销/, /时间和进展不算/],
  ])('R6 「1完成」, half an hour later 「%s」: 撤销 takes back the last one only', async (words, told, heard) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1完成');
    await world.passes({ minutes: 30 });
    await ge(world).in(propertyRoom, words);
    (await ge(world).in(propertyRoom, '撤销')).gets(told);
    expect(await statuses(world)).toEqual(['done', 'open']);
    await world.passes({ minutes: 2 });
    expect(world.said(building).at(-1)?.text).toMatch(heard);
  });

  test('R6 a move that others have gone past stays, and that is said', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1派老李');
    await world.person('c-fang', '方晴').in(propertyRoom, '1完成');
    (await ge(world).in(propertyRoom, '撤销')).gets(/#1后来又动过/);
    expect(await statuses(world)).toEqual(['done', 'open']);
  });

  test('R6 「2其实没完成」 takes back the 完成 and no wait', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '2等配件到周五');
    await ge(world).in(propertyRoom, '2没完成');
    (await ge(world).in(propertyRoom, '撤销')).gets(/#2等一等那步撤销/);
  });

  test('R6 「2完成」, then 「发错了」 takes it back for some minutes', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '2完成');
    await world.passes({ minutes: 3 });
    (await ge(world).in(propertyRoom, '发错了')).gets(/#2没完成，接着跟/);
    expect(await statuses(world)).toEqual(['open', 'open']);
    await ge(world).in(propertyRoom, '1完成');
    await world.passes({ minutes: 30 });
    (await ge(world).in(propertyRoom, '发错了')).getsNothing();
  });

  test('R8 what went out is named as the last act, and nothing older is taken back', async () => {
    const world = await opened();
    const fang = world.person('c-fang', '方晴');
    await fang.in('柳岸居委会', '发活动：周六下午2点活动室包饺子，限30人，发到7号楼');
    await fang.in('柳岸居委会', '确认');
    await fang.in('柳岸居委会', '名额改成12');
    await fang.in('柳岸居委会', '发通知：周五下午收旧衣服，发到7号楼');
    await fang.in('柳岸居委会', '确认');
    (await fang.in('柳岸居委会', '撤销')).gets(/通知#1，已经发出去了/);
    expect(await world.records('event')).toMatchObject([{ capacity: 12 }]);
  });
});
