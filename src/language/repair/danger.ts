import type { Category, Danger } from '#domain/intent.ts';
import { wordList } from '../vocabulary.ts';
import { alarmWords, dangerRules, lifeSupport, unreal } from './danger-rules.ts';
import { categoryIn } from './things.ts';

const alarming = wordList(alarmWords);

/** A danger to life or limb and where its words stand. */
export interface FoundDanger {
  readonly danger: Danger;
  readonly category: Category;
  readonly start: number;
  readonly end: number;
}

/** The danger a message tells of, here and now; undefined when there is none or it only sounds like one. */
export function findDanger(text: string): FoundDanger | undefined {
  if (!alarming.in(text)) return undefined;
  for (const rule of dangerRules) {
    const match = rule.test.exec(text);
    if (match === null || rule.unless?.test(text) === true || unreal.test(text)) continue;
    const category = rule.danger === 'burst-main' && categoryIn(text) === 'heating' ? 'heating' : rule.category;
    return { danger: rule.danger, category, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** Somebody's machine needs the power that is out. */
export const livesOnMachine = (text: string): boolean => lifeSupport.test(text);
