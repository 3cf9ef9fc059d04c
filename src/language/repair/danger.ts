import type { Category, Danger } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';
import { wordList } from '../vocabulary.ts';
import { pairedRules, pairedWords } from './danger-pairs.ts';
import { alarmWords, type DangerRule, dangerRules, lifeSupport, nobodyInside } from './danger-rules.ts';
import { signRules, signWords } from './danger-signs.ts';
import { categoryIn } from './things.ts';

const alarming = wordList(`${alarmWords} ${signWords} ${pairedWords}`);
const rules = [...dangerRules, ...signRules, ...pairedRules].map((rule) => ({ ...rule, test: gated(rule.test) }));

/** A danger to life or limb and where its words stand. */
export interface FoundDanger {
  readonly danger: Danger;
  readonly category: Category;
  readonly start: number;
  readonly end: number;
}

/** What the rules find of danger in a message: the words of one, whether it is told or only talked of. */
interface DangerSigns {
  /** In the order of the rules. */
  readonly found: readonly FoundDanger[];
  /** The same for weights. */
  readonly tags: readonly string[];
}

const nothing: DangerSigns = { found: [], tags: [] };
let last: { readonly text: string; readonly signs: DangerSigns } | undefined;

/** The dangers whose words a text holds; the same text is read once. */
export function dangerSigns(text: string): DangerSigns {
  if (!alarming.in(text)) return nothing;
  if (last?.text !== text) last = { text, signs: signsIn(text) };
  return last.signs;
}

function signsIn(text: string): DangerSigns {
  const found: FoundDanger[] = [];
  const tags = new Set<string>();
  for (const rule of rules) {
    const match = rule.test.exec(text);
    if (match === null || rule.and?.every((needed) => needed.test(text)) === false) continue;
    if (rule.danger === 'trapped' && isEmptyLift(text)) continue;
    tags.add('=!danger').add(`=!${rule.danger}`);
    const category = categoryOf(rule, text);
    found.push({
      danger: rule.danger === 'trapped' && category !== 'elevator' ? 'stuck' : rule.danger,
      category,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return { found, tags: [...tags] };
}

/** What broke decides: hot water from a radiator is heating's, a wall that comes down is the building's. */
function categoryOf({ danger, category }: Pick<DangerRule, 'danger' | 'category'>, text: string): Category {
  if (danger === 'trapped' && !/电梯|轿厢|梯/u.test(text) && /[卡夹锁]/u.test(text)) return 'other';
  if (danger === 'violence' && /电梯|轿厢/u.test(text) && /喊救命/u.test(text)) return 'elevator';
  if (danger === 'burst-main' && categoryIn(text) === 'heating') return 'heating';
  if (danger === 'collapsed' && livesOnMachine(text) && /停电|没电|断电|跳闸/u.test(text)) return 'power';
  if (danger === 'falling-object' && categoryIn(text) === 'structure' && !/扔|抛|丢/u.test(text)) return 'structure';
  return category;
}

/** The lift is stuck, and nobody is in it: a fault like others. */
export const isEmptyLift = (text: string): boolean => lift.test(text) && nobodyInside.test(text);

const lift = /电梯|轿厢|(?<![楼扶滑阶])梯(?!子上)/u;

/** Whether a text holds a word that could tell of a danger. */
export const mayAlarm = (text: string): boolean => alarming.in(text);

/** Somebody's machine needs the power that is out. */
export const livesOnMachine = (text: string): boolean => lifeSupport.test(text);
