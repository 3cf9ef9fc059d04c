import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';
import { announced, notices } from './announced.ts';

describe('a notice that is put right', () => {
  test('N6 of any notice: what it was and what it is', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    const fang = world.person('c-fang', '方晴');
    await fang.dm('给7号楼发通知：活动室本周六开放');
    await fang.dm('确认');
    await fang.dm('更正通知#1：活动室改到周日开放');
    await fang.dm('确认');
    expect(notices(world)[1]!.text.split('\n')[0]).toMatch(/原「活动室本周六开放」，改为「活动室改到周日开放」/);
  });

  test('N6 U1 somebody else’s notice is not theirs to correct', async () => {
    const { world } = await announced();
    (await world.person('c-bao', '鲍顺').dm('更正通知#1：明天停水改到下午1点到4点')).gets(/发通知的人/);
  });
});
