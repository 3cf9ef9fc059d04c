import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Media } from '../../src/media.ts';
import { World } from '../support/world.ts';

const room = '7号楼之家';
let folder: string;
let media: Media;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  media = new Media(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A picture that came in an hour ago. */
async function picture(): Promise<string> {
  const name = await media.store('p.png', new Uint8Array([1]));
  const then = Temporal.Now.instant().subtract({ hours: 1 }).epochMilliseconds / 1000;
  await utimes(join(folder, name), then, then);
  return name;
}

const open = () => World.open({ keepPictures: (inUse) => media.keepOnly(inUse) });
const meng = (world: World) => world.person('c-meng', '孟叔', '7-1-101 孟叔');

describe('pictures', () => {
  test('P1 one that no report took up goes within a day, one of a ticket stays', async () => {
    const world = await open();
    const lone = await picture();
    await world.person('c-2', '丁香', '7-1-202 丁香').posts(room, lone);
    const kept = await picture();
    await meng(world).in(room, '1单元门的玻璃裂了');
    await meng(world).posts(room, kept);
    await world.until('2026-11-25T06:00');
    expect(await readdir(folder)).toEqual([kept]);
  });

  test('P3 it goes with the ticket it belongs to', async () => {
    const world = await open();
    await meng(world).in(room, '1单元门的玻璃裂了');
    await meng(world).posts(room, await picture());
    await world.person('c-ge', '老葛').in('柳岸物业群', '#1 完成');
    await world.until('2026-11-30T06:00');
    expect(await readdir(folder)).toHaveLength(1);
    await world.until('2027-06-01T06:00');
    expect(await readdir(folder)).toEqual([]);
  });

  test('P3 it goes when its sender is forgotten', async () => {
    const world = await open();
    await meng(world).in(room, '1单元门的玻璃裂了');
    await meng(world).posts(room, await picture());
    await world.until('2026-11-24T11:00');
    await meng(world).dm('删除我的信息');
    expect(await readdir(folder)).toHaveLength(1);
    await meng(world).dm('确认');
    expect(await readdir(folder)).toEqual([]);
  });

  test('what came in a moment ago is not stored as a message yet, and stays', async () => {
    const name = await media.store('p.png', new Uint8Array([1]));
    await media.keepOnly(new Set());
    expect(await readdir(folder)).toEqual([name]);
  });
});
