import type { MessageLine, TranscriptLine } from '#cli/replay/transcript.ts';
import type { Chance } from './chance.ts';

/** What is known of a message that reports a fault: nobody took it back as far as the day goes. */
export interface Said {
  readonly id: string;
  readonly from: string;
  readonly at: Temporal.Instant;
  readonly room: string;
}

/** A random day of one community, and what its lines were meant as. */
export interface Day {
  readonly lines: readonly TranscriptLine[];
  readonly until: Temporal.Instant;
  readonly reports: readonly Said[];
  readonly recalled: ReadonlySet<string>;
  /** Who asked for something of their own to be taken back, not saying which. */
  readonly undoers: ReadonlySet<string>;
  readonly downs: readonly { readonly from: Temporal.Instant; readonly to: Temporal.Instant }[];
}

const flats = ['7-1-101', '7-1-202', '7-1-303', '7-2-401', '7-2-502', '1-2-301', '1-2-402', '8-1-201', '8-2-301'];
const roomOf = (flat: string): string =>
  ({ 7: '7号楼之家', 1: '1号楼大家庭', 8: flat.startsWith('8-1') ? '8号楼1门' : '8号楼2门' })[flat[0]!]!;

/** Faults that are read alike wherever they are said; each is one report. */
const publicFaults = ['楼道灯不亮了', '门禁刷不开了', '电梯坏了', '楼道里水管漏水'];
const homeFaults = [
  '我家没水了',
  '我家停电了',
  '我家暖气不热，家里有老人',
  '我家厨房下水道堵了',
  '我家水管漏水，地上都是水',
];
const dangers = ['电梯卡住了，有人困在里面', '楼道里好大一股煤气味'];
const follow = ['我家也是', '修好了，谢谢', '来水了', '又坏了', '还没修好', '怎么样了', '今天天气不错', '谢谢大家'];
const moves = ['在修了', '派给小赵', '等配件到周五', '完成 换好了', '明天上午9点去修', '好了'];

/** Residents report, repeat, take back and fall silent; property moves tickets; messages come twice; the assistant restarts. */
export function randomDay(chance: Chance, size: number): Day {
  const start = Temporal.PlainDateTime.from('2026-11-24T07:30').toZonedDateTime('Asia/Shanghai').toInstant();
  const step = Math.floor((13 * 60) / size);
  const lines: TranscriptLine[] = [];
  const reports: Said[] = [];
  const recalled = new Set<string>();
  const undoers = new Set<string>();
  const downs: { from: Temporal.Instant; to: Temporal.Instant }[] = [];
  let at = start;
  let n = 0;
  const said = (from: string, text: string, room: string | undefined, alias?: string): MessageLine => {
    n += 1;
    const line: MessageLine = {
      id: `m${n}`,
      at,
      from,
      name: from,
      kind: 'text',
      text,
      mention: false,
      ...(room === undefined ? {} : { room }),
      ...(alias === undefined ? {} : { alias }),
    };
    lines.push(line);
    return line;
  };
  for (let i = 0; i < size; i += 1) {
    at = at.add({ seconds: 1 + chance.below(step * 2 * 60) });
    const flat = chance.pick(flats);
    const from = `c-${flat}`;
    const room = roomOf(flat);
    const alias = `${flat} 住户`;
    const kind = chance.below(20);
    if (kind < 8) {
      const danger = kind === 0;
      const text = danger ? chance.pick(dangers) : chance.pick(chance.below(2) === 0 ? publicFaults : homeFaults);
      const line = said(from, text, room, alias);
      reports.push({ id: line.id, from, at, room });
      // Gateways deliver a message twice.
      if (chance.below(6) === 0) lines.push({ ...line, at });
      if (danger && chance.below(2) === 0) {
        at = at.add({ seconds: 30 + chance.below(600) });
        if (chance.below(2) === 0) said('c-fang', '接', '柳岸居委会');
        else said(from, '人出来了，没事了', room, alias);
      }
    } else if (kind < 11) said(from, chance.pick(follow), room, alias);
    else if (kind === 11 && reports.length > 0) {
      const last = reports.findLast((one) => one.from === from);
      if (last !== undefined) {
        n += 1;
        lines.push({ id: `m${n}`, at, from, name: from, kind: 'recall', of: last.id, mention: false, room, alias });
        recalled.add(last.id);
      }
    } else if (kind === 12) {
      undoers.add(from);
      said(from, '撤销', room, alias);
    } else if (kind === 13 && chance.below(3) === 0) {
      const to = at.add({ minutes: 1 + chance.below(50) });
      downs.push({ from: at, to });
      lines.push({ at, control: 'down' }, { at: to, control: 'up' });
      at = to;
    } else if (kind === 14) said('c-fang', `#${1 + chance.below(8)} 误报`, '柳岸居委会');
    else said('c-ge', `#${1 + chance.below(8)} ${chance.pick(moves)}`, '柳岸物业群');
  }
  const until = Temporal.PlainDateTime.from('2026-11-25T09:00').toZonedDateTime('Asia/Shanghai').toInstant();
  return { lines, until, reports, recalled, undoers, downs };
}
