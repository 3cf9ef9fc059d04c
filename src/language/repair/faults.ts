import type { Category, Danger, Fault } from '#domain/intent.ts';
import type { Clause } from '../intent/clauses.ts';
import { dangerRules, harmless, lifeSupport } from './dangers.ts';
import { standing, symptom } from './symptoms.ts';
import { things } from './things.ts';

/** What one fault of a message is, before its place is known. */
export interface FoundFault {
  readonly category: Category;
  readonly danger?: Danger;
  readonly fault: Fault;
  readonly clauses: readonly Clause[];
}

/** Faults in the order they were said. A thing named in one clause and its fault in the next belong together. */
export function findFaults(clauses: readonly Clause[]): readonly FoundFault[] {
  const faults: FoundFault[] = [];
  let pending: { category: Category; clause: Clause } | undefined;
  for (const clause of clauses) {
    const found = faultOf(clause, pending);
    if (found === undefined) {
      const thing = thingOf(clause.text);
      if (thing !== undefined) pending = { category: thing, clause };
      continue;
    }
    const last = faults.at(-1);
    if (last !== undefined && belongsTo(found, last, clause)) faults[faults.length - 1] = join(last, found);
    else faults.push(found);
    pending = undefined;
  }
  return faults;
}

function faultOf(clause: Clause, pending?: { category: Category; clause: Clause }): FoundFault | undefined {
  const { text } = clause;
  const danger = dangerOf(text);
  const thing = thingOf(text);
  const clauses = pending === undefined ? [clause] : [pending.clause, clause];
  if (danger !== undefined) {
    const category = danger.danger === 'burst-main' && thing === 'heating' ? 'heating' : danger.category;
    return { category, danger: danger.danger, fault: category === 'water' ? 'leak' : 'other', clauses };
  }
  if (thing !== undefined && thing !== 'water' && symptom.test(text)) {
    return { category: thing, fault: faultKind(thing, text), clauses: [clause] };
  }
  for (const { category, test } of standing) {
    if (test.test(text))
      return { category: wetOf(category, thing, pending?.category), fault: faultKind(category, text), clauses };
  }
  if (symptom.test(text)) {
    const category = thing ?? pending?.category;
    if (category !== undefined) return { category, fault: faultKind(category, text), clauses };
  }
  return undefined;
}

/** What is broken decides: a leak below a radiator named before is the radiator's. */
const wetOf = (category: Category, thing?: Category, before?: Category): Category =>
  category === 'water' ? (thing ?? before ?? category) : category;

export function dangerOf(text: string): (typeof dangerRules)[number] | undefined {
  const rule = dangerRules.find(({ test }) => test.test(text));
  if (rule === undefined) return undefined;
  return harmless.test(text) ? undefined : rule;
}

/** The category of the thing that broke: the last one named before the fault, 垃圾 and 水 only when nothing else is. */
export function thingOf(text: string): Category | undefined {
  const found = things.find(text);
  let weak: Category | undefined;
  for (const { tag, word } of found) {
    if (
      word === '水' ||
      word === '门' ||
      word === '灯' ||
      word === '网' ||
      word === '墙' ||
      word === '井' ||
      word === '虫'
    )
      weak ??= tag;
    else return tag;
  }
  return weak;
}

function faultKind(category: Category, text: string): Fault {
  if (/漏|滴|渗|跑水|滋|喷|淌|洇|流水/u.test(text)) return 'leak';
  if (/water|power|heating|gas/.test(category) && /停|没|断|不热|凉|不暖|黑/u.test(text)) return 'supply';
  return 'other';
}

const belongsTo = (found: FoundFault, last: FoundFault, clause: Clause): boolean =>
  found.category === last.category ||
  (found.danger === undefined && last.danger !== undefined && !clause.another) ||
  (!clause.another && thingOf(clause.text) === undefined);

function join(a: FoundFault, b: FoundFault): FoundFault {
  const danger = a.danger ?? b.danger;
  return {
    category: a.danger === undefined && b.danger !== undefined ? b.category : a.category,
    ...(danger !== undefined && { danger }),
    fault: a.fault === 'other' ? b.fault : a.fault,
    clauses: [...a.clauses, ...b.clauses],
  };
}

export const livesOnMachine = (text: string): boolean => lifeSupport.test(text);
