import { readFile } from 'node:fs/promises';
import { readYaml } from '#community/document.ts';
import { communityFrom, type LoadedCommunity } from '#community/load.ts';
import type { SimulatedWorld } from '../../src/adapters/simulated-world.ts';

const file = new URL('../scenarios/community.yaml', import.meta.url);

/** The account of the assistant. */
export const account = { id: 'wxid_liu', name: '小柳管家' };

/** The scenarios' community as it is behind a gateway: rooms have ids, as WeChat gives them. */
export async function behindGateway(): Promise<LoadedCommunity> {
  const yaml = readYaml('community.yaml', await readFile(file, 'utf8'));
  const { rooms } = yaml.value as { rooms: { id?: string }[] };
  for (const [i, room] of rooms.entries()) room.id = `r${i}@chatroom`;
  return communityFrom(yaml);
}

/** Its rooms as a gateway knows them, with nobody in them but the assistant and those who run the community. */
export function gatewayWorld({ community }: LoadedCommunity): SimulatedWorld {
  const people = community.people.flatMap(({ contacts, name }) => contacts.map((id) => ({ id, name })));
  return {
    self: account,
    contacts: new Map(people.map((person) => [person.id, person])),
    rooms: new Map(
      community.rooms.map(({ id, topic }) => [
        id!,
        {
          id: id!,
          topic,
          members: new Map([[account.id, account.name], ...people.map((it) => [it.id, it.name] as const)]),
        },
      ]),
    ),
  };
}
