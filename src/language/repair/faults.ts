import type { Category, Danger, Fault } from '#domain/intent.ts';
import { isAnnounced, isSoft } from '../intent/chat.ts';
import type { Clause } from '../intent/clauses.ts';
import { gated } from '../look/gated.ts';
import { standsBadly } from './blocked-way.ts';
import { dangerSigns, type FoundDanger } from './danger.ts';
import { mayReport, requests, standingFault, symptomIn, symptoms } from './symptoms.ts';
import { weakThings } from './thing-words.ts';
import { categoryIn, type Thing, thingFor, thingsIn } from './things.ts';

/** What one fault of a message is, before its place is known. */
export interface FoundFault {
  readonly category: Category;
  readonly danger?: Danger;
  readonly fault: Fault;
  readonly clauses: readonly Clause[];
}

/** What follows from a fault rather than being another one. */
const effect =
  /泡|淹|湿|流到|漫到|滴到|漏到|漏我|洇|顺着|熏|晃得|摔|滑|绊|冻得|受不了|睡不|吓|漏下|喷得|把.{1,6}(?:都|给)?(?:泡|弄|淹|堵|挡|压)/u;

/** What stands in the way of the fire brigade, whosever it is. */
const blockedWay = gated(
  /(?:消防通道|消防车道|安全出口|疏散通道|逃生通道).{0,8}(?:堆|停着|停满|停了|占|堵|挡|锁)|(?:堆|停|占|堵|挡|锁).{0,6}(?:消防通道|消防车道|安全出口|疏散通道|逃生通道)/u,
);

/** A clause that begins with a place of its own. */
const house = /(\d{1,3})\s?(?:号楼|栋|幢|号院)/u;
const houseIn = (said = ''): string | undefined => house.exec(said)?.[1];
/** 3号楼着火了！5号楼冒黑烟 are two. */
const isWithin = (own: string | undefined, named: string | undefined): boolean =>
  own === undefined || named === undefined || own === named;
const placed = /^.{0,3}?[\d一二三四五六七八九十]{1,3}(?:号楼|单元|楼|层|门)/u;

/**
 * Faults in the order they were said, the danger that was found first. A thing named in one clause and its fault in a later
 * one belong together.
 */
export function findFaults(
  text: string,
  clauses: readonly Clause[],
  danger: FoundDanger | undefined,
  elsewhere: () => boolean,
  offset = 0,
): readonly FoundFault[] {
  const faults: FoundFault[] = [];
  if (danger !== undefined) {
    const own = houseIn(
      clauses.find(({ start, end }) => end > danger.start + offset && start < danger.end + offset)?.text,
    );
    // 着火了！5楼窗户往外冒黑烟: what is seen of the same danger is no other fault, and says where.
    const within = clauses.filter(
      ({ start, end, text: said }) =>
        (end > danger.start + offset && start < danger.end + offset) ||
        (dangerSigns(said).found.some((sign) => sign.danger === danger.danger) && isWithin(own, houseIn(said))),
    );
    faults.push({
      category: danger.category,
      danger: danger.danger,
      fault: faultKind(danger.category, text),
      clauses: within,
    });
  }
  if (!mayReport(text) || elsewhere()) return faults;
  let pending: { category: Category | 'own'; clause: Clause } | undefined;
  for (const clause of clauses) {
    if (faults[0]?.danger !== undefined && faults[0].clauses.includes(clause)) continue;
    const found = faultOf(clause, pending);
    if (found === undefined) {
      if (isSoft(clause.text)) continue;
      const things = thingsIn(clause.text);
      const thing = thingFor(things, clause.text.length);
      if (thing !== undefined) pending = { category: thing.tag as Category | 'own', clause };
      continue;
    }
    if (isSoft(clause.text) || isAnnounced(clause.text)) continue;
    const last = faults.at(-1);
    if (last === undefined) faults.push(found);
    else if (isAnother(found, last, clause)) faults.push(found);
    else if (last.danger === undefined) faults[faults.length - 1] = join(last, found);
    pending = undefined;
  }
  return faults;
}

function faultOf(clause: Clause, pending?: { category: Category | 'own'; clause: Clause }): FoundFault | undefined {
  const { text } = clause;
  const standing = standingFault(text);
  const symptom = symptomIn(text);
  const at = (symptom ?? requests.first(text))?.start ?? standing?.at;
  if (at === undefined) return undefined;
  const things = thingsIn(text);
  const asked = standing === undefined && symptom === undefined;
  const thing = thingFor(things, standing === undefined ? at : Math.min(at, standing.at));
  if (asked && thing !== undefined && weakThings.has(thing.word) && thing.tag !== 'sanitation') return undefined;
  if (blockedWay.test(text)) return { category: 'fire', fault: 'other', clauses: [clause] };
  if (standsBadly(text)) return { category: 'parking', fault: 'other', clauses: [clause] };
  if (thing?.tag === 'own' && standing?.category !== 'power' && standing?.category !== 'network') return undefined;
  let category = thing === undefined || thing.tag === 'own' ? undefined : (thing.tag as Category);
  // 地库漏水: where the water comes, not what it comes from.
  if (standing !== undefined && thing !== undefined && weakThings.has(thing.word) && !/[顶墙防]/u.test(thing.word))
    category = undefined;
  if (
    standing !== undefined &&
    (category === undefined || category === 'water' || thing?.word === '水' || isSupply(standing.category, category))
  ) {
    category =
      standing.category === 'water' && (pending?.category === 'heating' || category !== undefined)
        ? (category ?? 'heating')
        : standing.category;
  }
  category = narrowed(category, thing, text);
  if (/蟑螂|老鼠|耗子|虫子|蚂蚁|白蚁|马蜂|小广告/u.test(text)) category = 'sanitation';
  if (category === 'elevator' && /脏|臭|味|尿|吐|垃圾|屎|痰|黏|粘/u.test(text)) category = 'sanitation';
  if (
    /(?:电线|线头|铜丝|电缆|火线).{0,6}(?:在外|露|垂|耷拉|断|掉|裸|挂|碰)|(?:露|垂|耷拉|裸|断|掉).{0,6}(?:电线|线头|铜丝|电缆|火线)/u.test(
      text,
    )
  )
    category = 'power';
  if (category !== undefined) return { category, fault: faultKind(category, text), clauses: [clause] };
  if (pending === undefined || pending.category === 'own') return undefined;
  return { category: pending.category, fault: faultKind(pending.category, text), clauses: [pending.clause, clause] };
}

/** 水下不去 is the drain's. */
const stays = /水.{0,4}(?:下不去|排不[出走]|流不[下走]|下得(?:特别|太|很)?慢|下不动)/u;

/** The water that comes out of a shaft or a ceiling is water's, unless rain brings it; paving outdoors is no part of a house. */
function narrowed(category: Category | undefined, thing: Thing | undefined, text: string): Category | undefined {
  if (category === 'water' && stays.test(text)) return 'drain';
  if (category !== 'structure' || thing === undefined) return category;
  if (/[漏渗滴淌喷洇]/u.test(text) && !/雨|防水|顶楼|顶层|屋顶|楼顶|房顶|外墙|窗/u.test(text)) return 'water';
  if (/地砖|地面|石板/u.test(thing.word) && /甬|便道|人行道|楼前|楼后|院|小区|广场|门前|花园|路/u.test(text))
    return 'green';
  return category;
}

/** 「电梯停电」 is power's, 「灯没电」 stays lighting's. */
const isSupply = (standing: Category, thing: Category): boolean =>
  (standing === 'power' && thing === 'elevator') || (standing === 'gas' && thing === 'fire');

/** What kind of fault the words tell of: something leaks, a supply is missing, or neither. */
export function faultKind(category: Category, text: string): Fault {
  if (
    /漏|滴(?!水(?:没|不|也|都))|渗|跑水|滋|呲|喷|淌|洇|流水|(?:流|漫|灌)(?:到|进)?(?:我|俺|咱)们?家|爆|崩/u.test(text)
  )
    return 'leak';
  if (/^(?:water|power|heating|gas)$/u.test(category) && /停|没|断|不热|凉|冷|冰|不暖|黑|跳闸|度|打不着/u.test(text))
    return 'supply';
  return 'other';
}

/** A second fault: something else is named and said to be broken, and it does not follow from the first. */
function isAnother(found: FoundFault, last: FoundFault, clause: Clause): boolean {
  const own = categoryIn(clause.text);
  // 车堵楼道口，我家跳闸了: nothing that is out follows from where a car stands.
  if (found.fault === 'supply' && last.clauses.some(({ text }) => standsBadly(text))) return true;
  if (own === undefined || found.category === last.category) return false;
  if (own !== found.category && !(own === 'water' && found.category === 'drain')) return false;
  // 门禁坏了，12层垃圾桶满了: said of another place, it is another fault.
  if (clause.another || (placed.test(clause.text) && !effect.test(clause.text))) return true;
  return /也|还有/u.test(clause.text) && !effect.test(clause.text) && symptoms.in(clause.text);
}

function join(a: FoundFault, b: FoundFault): FoundFault {
  return {
    category: a.category,
    fault: a.fault === 'other' ? b.fault : a.fault,
    clauses: [...a.clauses, ...b.clauses],
  };
}
