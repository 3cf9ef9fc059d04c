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
  /** Where words of one are denied or over. */
  readonly denied: readonly number[];
}

const nothing: DangerSigns = { found: [], tags: [], denied: [] };
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
  const denied: number[] = [];
  for (const rule of rules) {
    const match = rule.test.exec(text);
    if (match === null || rule.and?.every((needed) => needed.test(text)) === false) continue;
    if (rule.danger === 'trapped' && isEmptyLift(text)) continue;
    const words = [match, ...(rule.and ?? []).map((needed) => needed.exec(text)!)];
    const gone = words.find(({ index, 0: said }) => isDenied(rule.danger, text, index, index + said.length));
    if (gone !== undefined) {
      denied.push(gone.index);
      continue;
    }
    tags.add('=!danger').add(`=!${rule.danger}`);
    const category = categoryOf(rule, text);
    found.push({
      danger: rule.danger === 'trapped' && category !== 'elevator' ? 'stuck' : rule.danger,
      category,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return { found, tags: [...tags], denied };
}

/** 没着火, 楼道不冒烟了, 煤气味没了: what is denied or over is no sign; 没呼吸了 and 怎么没人救命 are. */
function isDenied(danger: Danger, text: string, start: number, end: number): boolean {
  if (deniedWithin.test(text.slice(start, end))) return true;
  if (denies.test(text.slice(Math.max(0, start - 3), start)) && !/^(?:救|来人)/u.test(text.slice(start))) return true;
  return fades.has(danger) && isOver.test(text.slice(end, end + 8)) && !/又|还|但|可|不过|结果/u.test(text.slice(end));
}
const denies = /(?:不|没|未|别|没有|没人|没有人|没再|不再|不会|并没|没谁)$/u;
const deniedWithin =
  /(?:不|没有?)(?:再|人)?(?:冒|漏|着火|起火|喷|打火|触电|困|夹|摔|烟|煤气|燃气|天然气|[焦糊臭]|火花)/u;
const fades: ReadonlySet<Danger> = new Set(['fire', 'gas-leak', 'electric-shock', 'burst-main', 'falling-object']);
const isOver =
  /^[味儿道]{0,2}(?:已经?|都|也|全|基本|终于|总算|早就?){0,2}(?:没(?:了|有了|啦)|散(?:了|完|尽|干净)|(?:被?扑)?灭了|消失了?|下去了|不见了|停了)(?![吗么])/u;

/** 没煤气味了: of danger nothing is said but that there is none; long texts say more. */
export function deniesDanger(text: string): boolean {
  const { found, denied } = dangerSigns(text);
  if (found.length > 0 || denied.length === 0 || text.length > longestDenial) return false;
  let start = 0;
  for (const clause of text.split(/[\s,，。;；!！?？]/u)) {
    const end = start + clause.length;
    if (mayAlarm(clause) && !denied.some((at) => at >= start && at < end)) return false;
    start = end + 1;
  }
  return !/又|还|但|可是|不过|结果/u.test(text);
}
const longestDenial = 40;

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
