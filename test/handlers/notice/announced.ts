import { World } from '../../support/world.ts';

/** An outage that was told to the room: its author, and the notices that stand there. */
export const room = '7号楼之家';
export const announced = async (text = '发通知：明天上午9点到12点7号楼停水检修，请提前接水') => {
  const world = await World.open({ at: '2026-11-24T10:00' });
  const ge = world.person('c-ge', '老葛');
  await ge.dm(text);
  await ge.dm('确认');
  return { world, ge };
};
export const notices = (world: World) => world.said(room).filter(({ kind }) => kind === 'notice');
