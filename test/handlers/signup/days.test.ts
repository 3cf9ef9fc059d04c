import { expect, test } from 'vitest';
import { chanceOf } from '../../soak/chance.ts';
import { Days, type Step } from '../../soak/signups/days.ts';
import type { Neighbour } from '../../soak/signups/town.ts';
import { type Turn, World } from '../../support/world.ts';

const rooms = ['1号楼大家庭', '1号楼2门', '7号楼之家', '8号楼1门', '8号楼2门'];
const runs = 30;
const steps = 12;

/** Chat as it is typed, through the whole assistant and a real database, against what people mean. */
test(`C2 C3 C4 S3 ${runs} days of chat in five groups, with redelivery and restarts, lose nobody and make nobody up`, {
  timeout: 120_000,
}, async () => {
  for (let run = 0; run < runs; run += 1) {
    const chance = chanceOf(7_000 + run);
    const world = await World.open();
    const staff = world.person('c-fang', '方晴');
    await staff.dm(`发活动：新年包饺子，12月5日下午2点，发到${rooms.join('、')}`);
    await staff.dm('确认');
    const days = new Days(chance, 10, rooms.length);
    const turns = new Map<number, Turn>();
    for (let i = 0; i < steps; i += 1) {
      for (const step of days.next()) {
        const turn = await happen(world, step, turns);
        if (turn !== undefined) turns.set(step.id, turn);
        // The platform delivers it once more.
        if (turn !== undefined && step.kind !== 'recall' && chance.below(4) === 0) await say(world, step, turn.id);
      }
      if (chance.below(12) === 0) {
        await world.down();
        await world.up();
      }
    }
    expect(world.errors).toEqual([]);
    expect(await standing(world), `run ${run}`).toEqual(days.expected());
  }
});

async function happen(world: World, step: Step, turns: Map<number, Turn>): Promise<Turn | undefined> {
  if (step.kind !== 'recall') return say(world, step);
  return personOf(world, step.who).recalls(rooms[step.room]!, turns.get(step.of!)!.id);
}

function say(world: World, step: Step, id?: string): Promise<Turn> {
  const how = id === undefined ? {} : { id };
  return personOf(world, step.who).in(rooms[step.room]!, wordsOf(step), how);
}

const personOf = (world: World, { contact, name, flat }: Neighbour) =>
  world.person(contact, name, flat === undefined ? name : `${flat} ${name}`);

function wordsOf({ kind, entries, party }: Step): string {
  if (kind === 'join') return `包饺子我报${party}个人`;
  if (kind === 'change') return `包饺子我家改成${party}个人`;
  if (kind === 'withdraw') return '包饺子我不去了';
  const lines = entries!.map(
    (entry) =>
      `${entry.n}. ${entry.address === undefined ? '' : `${entry.address} `}${entry.name} ${entry.party}人${entry.withdrawn === true ? '（取消）' : ''}`,
  );
  return ['#接龙', '新年包饺子', '', ...lines].join('\n');
}

const standing = async (world: World): Promise<string[]> =>
  (await world.records<{ name: string; party: number; status: string }>('signup'))
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ name, party }) => `${name.replace(/[ 🌸]/gu, '')} ${party}`)
    .toSorted();
