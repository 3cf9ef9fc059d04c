import type { Category, Danger } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';
import type { Piece } from '../normalised.ts';
import { wordList } from '../vocabulary.ts';
import { feltRules, feltWords } from './danger-felt.ts';
import { heardRules, heardWords } from './danger-heard.ts';
import { isNeighbourOut } from './danger-none.ts';
import { pairedRules, pairedWords } from './danger-pairs.ts';
import { alarmWords, type DangerRule, dangerRules, lifeSupport, nobodyInside } from './danger-rules.ts';
import { signRules, signWords } from './danger-signs.ts';
import { categoryIn } from './things.ts';

const alarming = wordList(`${alarmWords} ${signWords} ${pairedWords} ${heardWords} ${feltWords}`);
const rules = [...dangerRules, ...signRules, ...pairedRules, ...heardRules, ...feltRules].map((rule) => ({
  ...rule,
  test: gated(rule.test),
}));

/** A danger to life or limb and where its words stand. */
export interface FoundDanger {
  readonly danger: Danger;
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  /** As in its rule. */
  readonly sure?: true;
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
    const match = toldBy(rule, text, denied);
    if (match === undefined || (rule.danger === 'trapped' && isEmptyLift(text))) continue;
    if (rule.danger === 'no-answer' && isNeighbourOut(text)) continue;
    tags.add('=!danger').add(`=!${rule.danger}`);
    const category = categoryOf(rule, text);
    found.push({
      danger: rule.danger === 'trapped' && category !== 'elevator' ? 'stuck' : rule.danger,
      category,
      ...(rule.sure === true && { sure: true }),
      ...match,
    });
  }
  return { found, tags: [...tags], denied };
}

/** So often the words of a danger are passed over as denied. */
const mostDenied = 4;

/** Where the words of a danger stand that are told of; what is denied before it (这边没冒烟，对面冒烟了) is put to `denied`. */
function toldBy(rule: (typeof rules)[number], text: string, denied: number[]): Piece | undefined {
  let from = 0;
  for (let tries = 0; tries < mostDenied; tries += 1) {
    const rest = from === 0 ? text : text.slice(from);
    const match = rule.test.exec(rest);
    if (match === null || rule.and?.every((needed) => needed.test(rest)) === false) return undefined;
    const words = [match, ...(rule.and ?? []).map((needed) => needed.exec(rest)!)].map(({ index, 0: said }) => ({
      start: from + index,
      end: from + index + said.length,
    }));
    const gone = words.find((piece) => isDenied(rule.danger, text, piece));
    if (gone === undefined) return words[0];
    denied.push(gone.start);
    from = Math.max(gone.end, from + 1);
  }
  return undefined;
}

/** 没着火, 楼道不冒烟了, 煤气味没了: what is denied or over is no sign; 没呼吸了 and 隔壁没人着火了 are. */
function isDenied(danger: Danger, text: string, { start, end }: Piece): boolean {
  const said = text.slice(start, end);
  if (deniedWithin.test(said)) return true;
  if (rescued.test(text.slice(end)) && !/又|还有|还没|另|没救|没能/u.test(text.slice(end))) return true;
  const before = text.slice(Math.max(0, start - 3), start);
  if (denies.test(before) && !/^(?:救|来人)/u.test(said)) return true;
  if (!fades.has(danger) && nobody.test(before)) return true;
  if (
    fades.has(danger) &&
    smelled.test(text.slice(Math.max(0, start - 4), start)) &&
    !/[啥吗?？]|什么|难道/u.test(text)
  )
    return true;
  return (
    fades.has(danger) &&
    smell.test(said) &&
    isOver.test(text.slice(end)) &&
    !/又|还|但|可|不过|结果/u.test(text.slice(end))
  );
}
/** 电梯困人已救出, 3号楼着火已扑灭. */
const rescued =
  /^(?:的)?(?:人|老人|孩子|业主|住户|居民|火|明火|火势|险情|情况|事)?[，,\s]?(?:刚刚?|已经?|都|全部?|现|终于|总算|被|消防员?|维保|物业|师傅){1,4}(?:把人)?(?:救出|解救|脱困|获救|脱险|救下|放出|出来|扑灭|灭|解除|控制住|排除)(?:来|掉)?(?:了|完毕)?(?=$|[\s，,。！!；;])/u;
const denies = /(?:不|没|未|别|没有|没再|不再|不会|并没)$/u;
/** 我闻错了，不是煤气; 不是着火是啥 asks. */
const smelled = /(?:不是|闻不[到见着]|没闻[到见着])$/u;
/** 没人触电; of fire and gas it says that nobody is at home. */
const nobody = /(?:没人|没有人|没谁)$/u;
const deniedWithin =
  /(?:不|没有?)(?:再|人)?(?:冒|漏|着火|起火|喷|打火|触电|困|夹|摔|烟|煤气|燃气|天然气|[焦糊臭味]|火花)|闻(?:错|不[到见着])/u;
const fades: ReadonlySet<Danger> = new Set(['fire', 'gas-leak', 'burst-main', 'falling-object']);
/** What can be gone: a smell, smoke, a flame; 我家着火全没了 is none of them. */
const smell = /(?:[味烟气]|味[儿道]|(?<![着起失救])火)$/u;
const isOver =
  /^[味儿道]{0,2}(?:已经?|都|也|全|基本|终于|总算|早就?){0,2}(?:没(?:了|有了|啦)|散(?:了|完了?|尽了?|干净了?)|(?:被?扑)?灭了|消失了?|下去了|不见了)(?=$|[\s，,。;；!！~～]|谢|多谢|感谢|大家|各位|放心|辛苦)/u;

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
export const livesOnMachine = (text: string): boolean => onMachine.test(text);
const onMachine = gated(lifeSupport);
