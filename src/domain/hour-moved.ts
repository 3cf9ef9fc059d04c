import type { WallTime } from './wall.ts';

const halfDay = 12;

/** What the words of a time say of it themselves. */
export interface Named {
  readonly day: boolean;
  /** 早上6点, 18点: the half of the day. */
  readonly half: boolean;
}

/** 明早7点发, then 改成6点半发: an hour without a day is of the day it was to be on, in the half of it that is nearer. */
export function hourMoved(said: WallTime, before: WallTime, named: Named): WallTime {
  if (named.day) return said;
  const there = `${before.slice(0, 10)}${said.slice(10)}`;
  return named.half ? there : nearest(there, before, false);
}

/** 8点 is the morning's or the evening's: the nearer to what was said before, on the side it is moved to. */
export function nearest(wall: WallTime, before: WallTime | undefined, earlier: boolean): WallTime {
  if (before === undefined) return wall;
  const day = wall.slice(0, 10);
  const options = [wall, moved(wall, halfDay), moved(wall, -halfDay)].filter((one) => one.startsWith(day));
  const distance = (one: WallTime): number =>
    Math.abs(Temporal.PlainDateTime.from(before).until(Temporal.PlainDateTime.from(one)).total('seconds'));
  const sided = earlier ? options.filter((one) => one.slice(10) < before.slice(10)) : options;
  return (sided.length === 0 ? options : sided).toSorted((a, b) => distance(a) - distance(b))[0]!;
}

const moved = (wall: WallTime, hours: number): WallTime =>
  Temporal.PlainDateTime.from(wall).add({ hours }).toString({ smallestUnit: 'second' });
