import { World } from '../../support/world.ts';

export const building = '7号楼之家';
export const propertyRoom = '柳岸物业群';

/** Two tickets in property's hands: #1 a light, #2 a door. */
export const opened = async () => {
  const world = await World.open({ at: '2026-11-24T08:00' });
  await world.person('c-1', '邻居1', '7-1-101 邻居1').in(building, '7号楼1单元3层楼道灯不亮');
  await world.person('c-2', '邻居2', '7-2-202 邻居2').in(building, '7号楼2单元门禁刷不开');
  await world.until('2026-11-24T08:40');
  return world;
};
export const ge = (world: World) => world.person('c-ge', '老葛');
