import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const building = '7号楼之家';
const staffRoom = '柳岸居委会';
const fang = (world: World) => world.person('c-fang', '方晴');
const reported = async (words = '7号楼1单元3层楼道灯不亮') => {
  const world = await World.open({ at: '2026-11-24T10:00' });
  await world.person('c-1', '邻居1', '7-1-101 邻居1').in(building, words);
  return world;
};

/** The XML of a file inside a zip, found by its local header. */
function unzipped(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`no ${name} in the file`);
}

describe('导出工单', () => {
  test('goes alone to the staff member who asked in the staff room', async () => {
    const world = await reported();
    (await fang(world).in(staffRoom, '导出工单 11月')).gets(/私聊发给您了/);
    expect(world.told('c-fang').at(-1)).toMatchObject({ file: 'tickets-2026-11.xlsx' });
    expect(world.said(staffRoom).every(({ file }) => file === undefined)).toBe(true);
  });

  test.each([
    ['导出工单 12月', 'tickets-2025-12.xlsx'],
    ['导出上个月的工单', 'tickets-2026-10.xlsx'],
    ['导出工单', 'tickets-2026-11.xlsx'],
    ['把11月的工单导出来', 'tickets-2026-11.xlsx'],
  ])('%s is %s in November 2026', async (words, file) => {
    const world = await reported();
    await fang(world).dm(words);
    expect(world.told('c-fang').at(-1)).toMatchObject({ file });
  });

  test('U2 property and residents get none', async () => {
    const world = await reported();
    (await world.person('c-ge', '老葛').dm('导出工单 11月')).gets(/社区工作人员/);
    (await world.person('c-1', '邻居1').dm('导出工单 11月')).gets(/社区工作人员/);
    expect(world.sent.filter(({ file }) => file !== undefined)).toEqual([]);
  });

  test('P2 its cells are typed text, numbers of residents are masked, nothing becomes a formula', async () => {
    const world = await reported('7号楼1单元3层楼道灯不亮，打我电话138 0000 1111');
    await world.person('c-ge', '老葛').dm('#1 完成 =HYPERLINK("x")');
    const sheet = unzipped((await world.assistant.exported('tickets-2026-11.xlsx'))!, 'xl/worksheets/sheet1.xml');
    const strings = unzipped((await world.assistant.exported('tickets-2026-11.xlsx'))!, 'xl/sharedStrings.xml');
    expect(sheet).not.toMatch(/<f>|<f /);
    expect(strings).toMatch(/7号楼1单元3层楼道/);
    expect(strings).not.toMatch(/138 0000 1111/);
    expect(await world.assistant.exported('tickets-2026-13.xlsx').catch(() => undefined)).toBeUndefined();
    expect(await world.assistant.exported('../secret')).toBeUndefined();
  });

  test('E5 of harm at home the table holds the number only', async () => {
    const world = await reported();
    await world.person('c-2', '邻居2', '7-1-502 邻居2').in(building, '我真的不想活了，安眠药就在手边');
    const strings = unzipped((await world.assistant.exported('tickets-2026-11.xlsx'))!, 'xl/sharedStrings.xml');
    expect(strings).toMatch(/单独跟进/);
    expect(strings).not.toMatch(/502|安眠药/);
  });
});
