import type { Category, IntentOf } from '#domain/intent.ts';
import type { Address, PlacePart } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { isElsewhere } from '../intent/chat.ts';
import { type Clause, cutClauses } from '../intent/clauses.ts';
import type { Piece } from '../normalised.ts';
import { fillPlace } from '../places/fill.ts';
import { livesOnMachine, mayAlarm } from './danger.ts';
import { likestDanger } from './danger-likeness.ts';
import { type FoundFault, faultKind, findFaults } from './faults.ts';
import { readHousehold } from './household.ts';
import { mayReport } from './symptoms.ts';
import { homeThings, homeWords, outside, publicWords } from './things.ts';
import { urgencyOf } from './urgency.ts';

export type Report = IntentOf<'repair.report'>;

/**
 * Every fault a message reports, emergencies first. `text` is the mended working copy; with `piece` only that part of it
 * is read, the place still comes from the whole message.
 */
export function readReports(ingredients: Ingredients, text: string, piece?: Piece): readonly Report[] {
  const words = piece === undefined ? text : text.slice(piece.start, piece.end);
  const offset = piece?.start ?? 0;
  if (!mayReport(words) && !mayAlarm(words)) return [];
  const all = cutClauses(words).map((clause) => ({
    ...clause,
    start: clause.start + offset,
    end: clause.end + offset,
  }));
  const faults = findFaults(words, all, () => isElsewhere(words), offset);
  const several = faults.length > 1 || piece !== undefined;
  const reports = faults.map((found) => report(found, ingredients, words, several));
  return reports.sort((a, b) => Number(b.slots.urgency === 'emergency') - Number(a.slots.urgency === 'emergency'));
}

/** A report of something of a category, though no known word says what is wrong with it. */
export const reportAbout = (ingredients: Ingredients, text: string, category: Category): Report =>
  report({ category, fault: faultKind(category, text), clauses: cutClauses(text) }, ingredients, text, false);

/** An emergency that no rule knows by its words: what it is like decides which. */
export function alarmAbout(ingredients: Ingredients, text: string): Report {
  const { danger, category } = likestDanger(text);
  return report({ category, danger, fault: 'other', clauses: cutClauses(text) }, ingredients, text, false);
}

function report(found: FoundFault, ingredients: Ingredients, text: string, several: boolean): Report {
  const words = several ? found.clauses.map((clause) => clause.text).join('，') : text;
  const powerLost = found.category === 'power' && found.fault === 'supply' && livesOnMachine(text);
  const danger = found.danger ?? (powerLost ? 'life-support' : undefined);
  const said = saidAddress(ingredients, several ? found.clauses : undefined);
  const home =
    isHome(found, words) ||
    powerLost ||
    (said.flat !== undefined && homely.has(found.category) && !publicWords.in(words));
  const spot = ingredients.spots[0]?.spot;
  const proxyFor = proxyOf(text);
  return {
    kind: 'repair.report',
    slots: {
      category: found.category,
      place: fillPlace(said, spot, ingredients.frame, home),
      urgency: urgencyOf(found.category, found.fault, words, danger),
      summary: summaryOf(ingredients, several ? found.clauses : undefined),
      ...(danger !== undefined && { danger }),
      fault: found.fault,
      ...(home && { home }),
      ...(proxyFor !== undefined && { proxyFor }),
      ...(home && readHousehold(cutClauses(text))),
      ...(/又(?:坏|停|堵|漏|不|没|黑|卡|返)/u.test(words) && { again: true }),
    },
  };
}

/** 代报 李大爷 3-1-201 …, 帮我妈报一下: in whose name it is reported. */
function proxyOf(text: string): string | undefined {
  const order =
    /^代报(?:修)?[\s：:，,]{0,3}(?:一下)?[\s：:，,]{0,3}(?:[\d][\d-]{2,9}[\s，,]{0,3})?([\u4e00-\u9fa5]{2,4})(?=[\s，,：:]{0,3}\d|[\s，,：:]{1,3})/u.exec(
      text,
    );
  if (order !== null) return order[1];
  return /(?:^|[，,。\s我])(?:帮|替|代)(?:我家?)?(?:[\d一二三四五六七八九十]{1,3}[层楼]的?|楼[上下]的?|隔壁的?|邻居的?|对门的?)?(?:聋哑|独居)?([\u4e00-\u9fa5]{2,4}?)(?:报|说|问)/u.exec(
    text,
  )?.[1];
}

/** What breaks inside a home when a flat is named with it. */
const homely: ReadonlySet<Category> = new Set<Category>([
  'water',
  'drain',
  'heating',
  'gas',
  'power',
  'network',
  'other',
]);

/** Who lives with the sender. */
const family =
  /老伴|老头子|老婆子|我(?:家)?(?:爸|妈|爷|奶|老公|老婆|媳妇|爱人|姥|儿子|闺女|女儿|孩子|孙)|我家(?:老|孩|娃)/u;
const outdoors = /楼下|门口|院|广场|花园|路|电梯|楼道|走廊|大厅|超市|车/u;

/** A flat belongs to it: a home is named, or what broke stands in homes and no public place is named. */
export function isHome(found: Pick<FoundFault, 'category' | 'danger'>, text: string): boolean {
  if (found.category === 'elevator' || found.category === 'parking' || found.category === 'green') return false;
  if (found.category === 'facility' || found.category === 'lighting' || found.category === 'sanitation')
    return /我家|家里|屋里/u.test(text) && !publicWords.in(text);
  if (homeWords.in(text)) return true;
  if (found.danger === 'collapsed' && family.test(text) && !outdoors.test(text)) return true;
  if (publicWords.in(text)) return false;
  if (homeThings.in(text)) return true;
  return !outside.in(text) && /\d{3,4}(?:室|户)/u.test(text);
}

/** The address the sender gives: parts of all mentions as long as they do not contradict each other. */
export function saidAddress(ingredients: Ingredients, within?: readonly Clause[]): Address {
  const said: { building?: PlacePart; unit?: PlacePart; floor?: PlacePart; flat?: PlacePart } = {};
  const inside = ingredients.addresses.filter(
    (mention) => within === undefined || isWithin(ingredients, mention, within),
  );
  for (const mention of inside.length === 0 ? ingredients.addresses : inside) {
    if (
      /说|他家|她家|邻居/u.test(ingredients.text.raw.slice(mention.end, mention.end + 2)) &&
      ingredients.addresses.length > 0
    )
      continue;
    said.building ??= mention.building as PlacePart;
    said.unit ??= mention.unit as PlacePart;
    // 门禁坏了，二楼窗户也碎了: a floor that is said later is the other fault's.
    if (inside.length === 0 && within !== undefined && comesAfter(ingredients, mention, within)) continue;
    said.floor ??= mention.floor as PlacePart;
    said.flat ??= mention.flat as PlacePart;
  }
  const next = neighbour(ingredients);
  if (next !== undefined) said.flat ??= next;
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** 302宋奶奶家, 1002那户: a flat of the same stairwell by its number alone. */
function neighbour({ text }: Ingredients): PlacePart | undefined {
  const digits =
    /(?<![\d.-])([1-9]\d{0,1}0[1-9]|[1-9]\d{0,1}1\d)(?:室|户)?(?:那|的)?(?:户|家(?!庭)|住户|老太太|老头|老爷子|老人|[\u4e00-\u9fa5]{1,3}(?:家(?!庭)|奶奶|爷爷|大爷|大妈|大娘|阿姨|叔|姨|师傅|老师))/u.exec(
      text.text,
    )?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function comesAfter(ingredients: Ingredients, mention: { start: number }, clauses: readonly Clause[]): boolean {
  const last = clauses.at(-1);
  return last !== undefined && mention.start >= ingredients.text.span(last.start, last.end).end;
}

function isWithin(ingredients: Ingredients, mention: { start: number }, clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => {
    const span = ingredients.text.span(clause.start, clause.end);
    return mention.start >= span.start && mention.start < span.end;
  });
}

function summaryOf({ text }: Ingredients, clauses?: readonly Clause[]): string {
  const first = clauses?.[0];
  const last = clauses?.at(-1);
  const span =
    first === undefined || last === undefined ? text.span(0, text.text.length) : text.span(first.start, last.end);
  const words = span.text.trim();
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}
