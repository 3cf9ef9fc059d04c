import { eq, getTableColumns, getTableName } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { declarations } from '#db/schema/index.ts';
import { World } from '../support/world.ts';

const room = '7号楼之家';
/** Every stored value of a community, as one text. */
async function everything(world: World): Promise<string> {
  const rows: unknown[] = [];
  for (const { table } of declarations) {
    const { community } = getTableColumns(table);
    rows.push(getTableName(table), await world.db.select().from(table).where(eq(community!, world.id)));
  }
  return JSON.stringify(rows);
}

describe('forgetting', () => {
  test('P3 takes a person out of every table; a ticket others need stays without their words', async () => {
    const world = await World.open();
    const dou = world.person('c-douzi', '豆豆妈妈', '7-2-503 豆豆妈妈');
    await dou.in(room, '7号楼2单元电梯坏了，按钮都按烂了');
    await world.person('c-hao', '郝师傅', '7-2-302 郝师傅').in(room, '7号楼2单元电梯坏了');
    await world.passes({ minutes: 2 });
    (await dou.dm('隐私')).gets(/报修1条/);
    (await dou.dm('删除我的信息')).gets(/确认/);
    (await dou.dm('确认')).gets(/已经删除/);
    const stored = await everything(world);
    // The farewell itself is still on its way out of the outbox.
    expect(stored.replace(/已经删除[^"]*/gu, '').replace(/"chat":"dm:c-douzi"/gu, '')).not.toMatch(
      /豆豆妈妈|按烂|7-2-503/u,
    );
    expect(await world.records('ticket')).toMatchObject([{ reporters: ['c-hao'], description: '' }]);
    expect(await world.records('person')).toMatchObject([{ contact: 'c-hao' }]);
  });

  test('P3 nothing happens without the confirmation', async () => {
    const world = await World.open();
    const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    await dou.in(room, '7号楼2单元电梯坏了');
    await dou.dm('删除我的信息');
    await dou.dm('取消');
    expect(await world.records('ticket')).toMatchObject([{ reporters: ['c-dou'] }]);
  });
});

describe('the nightly retention', () => {
  test('deletes what has outlived its declared life and keeps what is live', async () => {
    const world = await World.open({
      file: (raw) => Object.assign(raw, { retention: { text: '10d', tickets: '20d' } }),
    });
    const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
    await dou.in(room, '7号楼2单元电梯坏了');
    await dou.in(room, '7号楼2单元3层楼道灯坏了');
    await world.person('c-ge', '老葛').dm('#2 完成 换了灯管');
    await dou.dm('社区能不能打印照片');
    await world.until('2026-12-20T09:00');
    expect(await world.records('ticket')).toMatchObject([{ number: 1, status: 'open' }]);
    expect(await world.records('question')).toEqual([]);
  });
});
