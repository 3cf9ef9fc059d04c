import { types } from 'wechaty-puppet';
import type { SimulatedLine, SimulatedWorld } from '../../src/adapters/simulated-world.ts';
import { account } from '../support/gateway-community.ts';
import type { Chance } from './chance.ts';

/** What a message must leave behind, exactly once. */
export type Leaves = 'nothing' | 'question' | 'signup' | 'report' | 'reply';

const chat = ['今天菜价又涨了', '谁家的猫在楼下', '早上好', '这雨下了一天', '哈哈哈', '晚饭吃的饺子', '孩子放学了'];
const things = ['旧衣服', '旧书', '旧家电', '废电池', '过期药', '旧玩具', '旧被子', '快递箱'];
/** Rooms in which the event was posted. */
const invited = ['r0@chatroom', 'r2@chatroom'];
const spots = ['楼道灯不亮了', '单元门关不上', '楼梯扶手松了', '公告栏玻璃碎了'];

/** One message of somebody nobody has heard of yet. */
export function madeUp(
  n: number,
  world: SimulatedWorld,
  chance: Chance,
  at: Temporal.Instant,
): { line: SimulatedLine; leaves: Leaves } {
  const from = `wxid_n${n}`;
  world.contacts.set(from, { id: from, name: `邻居${n}` });
  const rooms = [...world.rooms.values()].slice(0, 6);
  const room = chance.pick(rooms);
  for (const its of rooms) its.members.set(from, `7-1-${(n % 6) + 1}01 邻居${n}`);
  const said = (text: string, leaves: Leaves, more: Partial<SimulatedLine> = {}) => ({
    line: { id: `m${n}`, at, from, room: room.id, type: types.Message.Text, text, ...more },
    leaves,
  });
  const direct = (text: string, leaves: Leaves) => ({
    line: { id: `m${n}`, at, from, type: types.Message.Text, text },
    leaves,
  });
  const dice = chance.below(100);
  if (dice < 60) return said(chance.pick(chat), 'nothing');
  if (dice < 75) {
    const text = `@${account.name}\u2005社区能不能代收${chance.pick(things)}${n}号那种`;
    return said(text, 'question', { mentions: [account.id] });
  }
  if (dice < 85) return said('新年包饺子算我一个', 'signup', { room: chance.pick(invited) });
  if (dice < 95) return said(`7号楼${1 + chance.below(2)}单元${1 + chance.below(6)}层${chance.pick(spots)}`, 'report');
  return direct('帮助', 'reply');
}
