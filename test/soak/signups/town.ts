import type { Chance } from '../chance.ts';

/** Somebody of the town, with what they mean: how many of them come, 0 for nobody. */
export interface Neighbour {
  readonly contact: string;
  readonly name: string;
  /** Shown in their alias and line, when they show one. */
  readonly flat?: string;
  readonly room: number;
  /** Somebody else in the town has the same name and neither shows a flat. */
  readonly namesake: boolean;
  means: number;
  /** Their own copies show them: who signed up in words alone withdraws in words. */
  listed: boolean;
}

/** Somebody without an account, whom a neighbour signs up. */
export interface Elder {
  readonly name: string;
  readonly by: Neighbour;
  means: number;
}

export const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const calls = ['阿姨', '师傅', '大爷', '姐', '奶奶', '老师'];

/** Two hundred people in five groups; some of one name, told apart by their flats or by who posts. */
export function townOf(chance: Chance, people: number, rooms: number): Neighbour[] {
  const town: Neighbour[] = [];
  for (let i = 0; i < people; i += 1) {
    const namesake = i % 25 === 1;
    const name = namesake
      ? town[i - 1]!.name
      : `${surnames[i % surnames.length]!}${calls[Math.floor(i / surnames.length) % calls.length]!}${i >= 192 ? '二' : ''}`;
    const flat = i % 25 < 2 ? undefined : chance.below(3) > 0 ? `${1 + (i % 9)}-${1 + (i % 4)}-${101 + i}` : undefined;
    town.push({
      contact: `c-${i}`,
      name,
      room: namesake ? town[i - 1]!.room : chance.below(rooms),
      namesake: i % 25 < 2,
      means: 0,
      listed: false,
      ...(flat === undefined ? {} : { flat }),
    });
  }
  return town;
}
