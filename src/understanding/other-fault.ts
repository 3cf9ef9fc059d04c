import type { Intent } from '#domain/intent.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { instead } from '#language/intent/cues.ts';
import { read } from '#language/read.ts';
import type { Situation } from './situation.ts';

const longestFault = 14;

/** 说错了是门禁坏了: the sender's fresh report is taken back, and the other fault is reported. */
export function otherFault(
  { said, cues }: Reading,
  { freshReport, quoted }: Situation,
  frame: Frame,
): readonly Intent[] | undefined {
  if (!cues.includes('instead') || freshReport?.type !== 'ticket' || quoted !== undefined) return undefined;
  const rest = said.replace(instead, '');
  // 不对，是电梯坏了我才走楼梯 tells why.
  if (rest.length > longestFault || /才|所以|因为|就/u.test(rest)) return undefined;
  const reading = read(rest, frame);
  // 不对 是门禁: the thing alone; what is wrong with it is what was wrong with the other.
  const isThing = reading.piece?.thing !== undefined && !cues.includes('place-only');
  const [report] = isThing ? read(broken(rest), frame).intents : reading.intents;
  return report?.kind === 'repair.report'
    ? [{ kind: 'undo', slots: { ticket: Number(freshReport.id) } }, report]
    : undefined;
}

const broken = (thing: string): string => `${thing.replace(/(?:的|那个|吧|啊|呀|[。.!！\s]){1,4}$/u, '')}坏了`;
