import type { Intent } from '#domain/intent.ts';
import { isOffice } from '../command/slots.ts';
import type { Ingredients } from '../ingredients.ts';
import { dangerKind } from '../repair/danger-kind.ts';
import { alarmLike, judged } from '../repair/judge.ts';
import type { Report } from '../repair/read.ts';

/**
 * What a message asks that tells of a danger: its emergency, whatever else the rules found in it. Without `tags` (a very long
 * text) the rules alone say which.
 */
export function inDanger(
  ingredients: Ingredients,
  text: string,
  intents: readonly Intent[],
  tags: readonly string[] | undefined,
): readonly Intent[] {
  if (tags === undefined) return intents;
  const [first, ...others] = intents;
  const emergency = intents.find(isEmergency);
  if (emergency !== undefined) {
    if (others.length === 0) return [judged(emergency, ingredients, text, tags)];
    // Of several things said the rules know which words are the emergency's; what it is all of them tell.
    const { danger } = emergency.slots;
    const slots = { ...emergency.slots, ...(danger !== 'life-support' && { danger: dangerKind(text, tags) }) };
    return intents.map((intent) => (intent === emergency ? { ...emergency, slots } : intent));
  }
  const alarm = alarmLike(ingredients, text, tags);
  // 我也闻见了，头都晕了 joins the emergency that somebody else reported; where nobody did, it is one.
  if (first?.kind === 'repair.same' && text.length <= briefly)
    return [{ ...first, slots: { ...first.slots, report: alarm.slots } }, ...others];
  // 派老王去，3号楼有人困电梯里了: an order of those who see to emergencies is carried out.
  if (isOffice(ingredients) && intents.some(isOrder)) return intents;
  return [alarm, ...others];
}

/** Who joins says little; what is told at length is an emergency of its own. */
const briefly = 30;

const isEmergency = (intent: Intent): intent is Report =>
  intent.kind === 'repair.report' && intent.slots.urgency === 'emergency';

const isOrder = ({ kind }: Intent): boolean =>
  kind !== 'ask' && !kind.startsWith('repair.') && !kind.startsWith('signup.');
