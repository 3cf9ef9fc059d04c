import { types } from 'wechaty-puppet';
import type { SimulatedLine, SimulatedWorld } from '../../src/adapters/simulated-world.ts';
import { account } from '../support/gateway-community.ts';

/** People who talk, so that names are known after a while as in a real room. */
const people = 300;
/** Of a hundred messages fifteen leave a record. */
const cycle = 100;
const chat = ['今天菜价又涨了', '谁家的猫在楼下', '早上好', '这雨下了一天', '哈哈哈', '晚饭吃的饺子', '孩子放学了'];
const things = ['旧衣服', '旧书', '旧家电', '废电池', '过期药', '旧玩具', '旧被子', '快递箱'];

/** What both contestants answer. */
export const asksFor = /坏了|不亮|代收/u;

/** A question of its own: a report would join the ticket of the run before, and its receipt be gathered. */
export const firstLine = 30;

/** Everybody is in every room. */
export function peopled(world: SimulatedWorld): void {
  for (let n = 0; n < people; n += 1) {
    const id = `wxid_n${n}`;
    world.contacts.set(id, { id, name: `邻居${n}` });
    for (const room of world.rooms.values())
      room.members.set(id, `7-${1 + (n % 2)}-${1 + (n % 6)}0${1 + (n % 4)} 邻居${n}`);
  }
}

/** The nth message of a day in six rooms: 85 of a hundred are chat, the others a report, a question, or both to do. */
export function lineOf(n: number, at: Temporal.Instant): SimulatedLine {
  const place = (n * 37) % cycle;
  const room = `r${n % 6}@chatroom`;
  const base = { id: `m${n}`, at, from: `wxid_n${(n * 7) % people}`, room, type: types.Message.Text };
  if (place < 10) return { ...base, text: `7号楼${1 + (n % 2)}单元${1 + (n % 6)}层楼道灯不亮了` };
  if (place < 15)
    return {
      ...base,
      text: `@${account.name}\u2005社区能不能代收${things[n % things.length]}${n}号那种`,
      mentions: [account.id],
    };
  return { ...base, text: chat[n % chat.length]! };
}
