import type { Intent } from '#domain/intent.ts';
import { fixedOrders } from './simple-words.ts';

const longest = 40;

/** Orders that fixed wordings say (确认, 取消, 撤销, 隐私, 日报), with nothing else in the message. */
export function readSimple(text: string, addressed: boolean): Intent | undefined {
  if (text.length > longest) return undefined;
  const clauses = text
    .split(/[\s,，。!！?？~～、.…;；]+/u)
    .map((clause) => clause.replace(/(?:呀|啊|呢|哈|哦|噢|嘛|\[[^\]]{1,4}\]|\p{Extended_Pictographic})+$/u, ''))
    .filter((clause) => clause !== '');
  if (clauses.length === 0 || clauses.length > 5) return undefined;
  for (const fixed of fixedOrders) {
    if (fixed.addressed === true && !addressed) continue;
    if (!clauses.some((clause) => fixed.order.test(clause))) continue;
    if (clauses.every((clause) => fixed.order.test(clause) || fixed.along.test(clause)))
      return { kind: fixed.kind, slots: {} };
  }
  return undefined;
}
