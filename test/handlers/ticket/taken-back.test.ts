import { describe, expect, test } from 'vitest';
import type { World } from '../../support/world.ts';
import { building, ge, opened, propertyRoom } from './two-open.ts';

const statuses = async (world: World) => (await world.records('ticket')).map(({ status }) => status);

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
