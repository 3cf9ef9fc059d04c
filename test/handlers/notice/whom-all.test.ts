import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const says = async (text: string) => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  return world.person('c-fang', '方晴').in('柳岸居委会', text);
};

describe('what is for everybody', () => {
  test.each([
    '通知大家 7号楼周六9点磨刀，大家都可以去',
    '通知大家 周六9点义诊，8号楼',
    '发通知给大家：7号楼，周六门口有义诊',
    '通知大家 7号楼周日下午3点放电影',
  ])('N1 「%s」 reaches everybody: one house is where it is', async (text) => {
    (await says(text)).gets(/发到：1号楼大家庭、7号楼之家/);
  });

  test.each([
    ['通知大家 7号楼和8号楼明天上午十点消防演习', /发到：7号楼之家、8号楼1门、8号楼2门\n/],
    ['通知大家 明天7号楼停水 上午九点到十二点半', /发到：7号楼之家\n/],
    ['发通知 7号楼 灭蟑螂', /发到：7号楼之家\n/],
  ])('N1 「%s」 is for those that are named, as before', async (text, gets) => {
    (await says(text)).gets(gets);
  });
});

describe('a draft that is asked of colleagues', () => {
  test.each(['请大家起草一份通知明天交', '小李起草一份通知明天交', '请小李起草一份通知，明天交'])(
    'N1 「%s」 is no order',
    async (text) => {
      expect((await says(text)).sent.map((one) => one.text).join('')).not.toMatch(/通知预览|发到/);
    },
  );

  test.each(['起草一份通知：明天上午十点全体居民消防演习', '帮我拟个通知 7号楼 明天上午十点消防演习'])(
    'N1 「%s」 is one',
    async (text) => {
      (await says(text)).gets(/通知预览|发到哪些群/);
    },
  );
});
