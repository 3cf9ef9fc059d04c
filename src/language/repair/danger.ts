import type { Category, Danger } from '#domain/intent.ts';
import { wordList } from '../vocabulary.ts';
import { pairedRules, pairedWords } from './danger-pairs.ts';
import {
  alarmWords,
  before,
  type DangerRule,
  dangerRules,
  figure,
  lifeSupport,
  mistaken,
  nobodyInside,
  stillSo,
  supposed,
  tale,
} from './danger-rules.ts';
import { signRules, signWords } from './danger-signs.ts';
import { hereAndNow, otherWorlds } from './danger-tales.words.ts';
import { categoryIn } from './things.ts';

const alarming = wordList(`${alarmWords} ${signWords} ${pairedWords}`);
const worlds = wordList(otherWorlds);
const here = wordList(hereAndNow);
const rules: readonly DangerRule[] = [...dangerRules, ...signRules, ...pairedRules];

/** A danger to life or limb and where its words stand. */
export interface FoundDanger {
  readonly danger: Danger;
  readonly category: Category;
  readonly start: number;
  readonly end: number;
}

/** The danger a message tells of, here and now; undefined when there is none or it only sounds like one. */
export function findDanger(text: string): FoundDanger | undefined {
  if (!alarming.in(text) || tale.test(text) || inAnotherWorld(text) || figure.test(text) || isOver(text))
    return undefined;
  for (const rule of rules) {
    const match = rule.test.exec(text);
    if (match === null || rule.unless?.test(text) === true) continue;
    if (rule.and?.every((needed) => needed.test(text)) === false) continue;
    if (rule.danger === 'trapped' && isEmptyLift(text)) continue;
    if (supposed.test(text.slice(Math.max(0, match.index - 16), match.index + 2))) continue;
    const category = categoryOf(rule, text);
    return { danger: rule.danger, category, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** 我被困在第三关两天了: in a game, a film, a song. */
const inAnotherWorld = (text: string): boolean => worlds.in(text) && !here.in(text);

/** It happened on another day, and nothing says that it still goes on; or it turned out to be nothing. */
const isOver = (text: string): boolean => (before.test(text) && !stillSo.test(text)) || mistaken.test(text);

/** What broke decides: hot water from a radiator is heating's, a wall that comes down is the building's. */
function categoryOf({ danger, category }: DangerRule, text: string): Category {
  if (danger === 'trapped' && !/电梯|轿厢|梯/u.test(text) && /[卡夹锁]/u.test(text)) return 'other';
  if (danger === 'violence' && /电梯|轿厢/u.test(text) && /喊救命/u.test(text)) return 'elevator';
  if (danger === 'burst-main' && categoryIn(text) === 'heating') return 'heating';
  if (danger === 'collapsed' && livesOnMachine(text) && /停电|没电|断电|跳闸/u.test(text)) return 'power';
  if (danger === 'falling-object' && categoryIn(text) === 'structure' && !/扔|抛|丢/u.test(text)) return 'structure';
  return category;
}

/** The lift is stuck, and nobody is in it: a fault like others. */
export const isEmptyLift = (text: string): boolean => /电梯|轿厢|梯/u.test(text) && nobodyInside.test(text);

/** Whether a text holds a word that could tell of a danger. */
export const mayAlarm = (text: string): boolean => alarming.in(text);

/** Somebody's machine needs the power that is out. */
export const livesOnMachine = (text: string): boolean => lifeSupport.test(text);
