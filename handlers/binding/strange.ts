import { readSetting, writeSetting } from '#db/queries/settings.ts';
import type { Strange } from '#domain/occurrence.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { accountsOf } from '#domain/person.ts';
import type { Context, Watcher } from '../handler.ts';

/** Staff are told once of a group that bears the name of one of ours and is not heard (U3). */
export const strange: Watcher<Strange> = async (happening, context, tx) => {
  if (!('room' in happening.chat)) return [];
  const { id } = context.community;
  const name = `strange-room ${happening.chat.room}`;
  if ((await readSetting(tx, id, name)) !== undefined) return [];
  await writeSetting(tx, id, name, happening.at.toString());
  const { topic } = happening;
  const taken = context.rooms.some((room) => room.topic === topic);
  const text = taken
    ? `另有一个群也叫「${topic}」，没有绑定，那里的话我不听。要换成那个群，请在那个群里说「绑定 ${topic}」。`
    : `我进了一个叫「${topic}」的群，还没有绑定，那里的话我先不听。确认是咱们的群，请在群里说「绑定 ${topic}」。`;
  return staffChats(context).map(
    (to): Outgoing => ({ to, text, kind: 'alert', because: [], about: [], standing: 'scheduled' }),
  );
};

/** The staff room, else every staff member alone. */
function staffChats({ community, rooms, bindings }: Context): Outgoing['to'][] {
  const room = rooms.find(({ kind }) => kind === 'staff');
  if (room !== undefined) return [{ room: room.id }];
  const staff = community.people.filter(({ role }) => role === 'staff');
  return staff.flatMap((person) => accountsOf(person, bindings).map((contact) => ({ contact })));
}
