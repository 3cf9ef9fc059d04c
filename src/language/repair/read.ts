import type { Category, Danger, IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { isElsewhere } from '../intent/chat.ts';
import { type Clause, cutClauses } from '../intent/clauses.ts';
import { gated } from '../look/gated.ts';
import type { Piece } from '../normalised.ts';
import { dangerSigns, livesOnMachine, mayAlarm } from './danger.ts';
import { type FoundFault, faultKind, findFaults } from './faults.ts';
import { readHousehold } from './household.ts';
import { neighbourOf } from './neighbour.ts';
import { placesOf } from './several-places.ts';
import { suffererOf } from './sufferer.ts';
import { mayReport } from './symptoms.ts';
import { urgencyOf } from './urgency.ts';
import { whereIs } from './where.ts';

export type Report = IntentOf<'repair.report'>;

/**
 * Every fault a message reports, emergencies first. `text` is the mended working copy; with `piece` only that part of it
 * is read, the place still comes from the whole message. Unless somebody is `inDanger`, its words of danger are only said.
 */
export function readReports(
  ingredients: Ingredients,
  text: string,
  inDanger: boolean,
  piece?: Piece,
): readonly Report[] {
  const words = piece === undefined ? text : text.slice(piece.start, piece.end);
  const offset = piece?.start ?? 0;
  if (!mayReport(words) && !(inDanger && mayAlarm(words))) return [];
  const all = cutClauses(words).map((clause) => ({
    ...clause,
    start: clause.start + offset,
    end: clause.end + offset,
  }));
  const faults = findFaults(
    words,
    all,
    inDanger ? dangerSigns(words).found[0] : undefined,
    () => isElsewhere(words) && !livesOnMachine(words),
    offset,
  );
  const several = faults.length > 1 || piece !== undefined;
  return faults
    .map((found) => report(found, ingredients, words, several))
    .flatMap((one) => (several ? [one] : eachPlace(one, ingredients, words)))
    .sort((a, b) => Number(b.slots.urgency === 'emergency') - Number(a.slots.urgency === 'emergency'));
}

/** 2、3号楼都停水: a report for every house; a home has one, and a danger is one alarm with all its words. */
function eachPlace(one: Report, ingredients: Ingredients, text: string): readonly Report[] {
  if (one.slots.home === true || one.slots.danger !== undefined) return [one];
  return placesOf(ingredients, text, one.slots.place).map((place) => ({ ...one, slots: { ...one.slots, place } }));
}

/** A report of something of a category, though no known word says what is wrong with it. */
export const reportAbout = (ingredients: Ingredients, text: string, category: Category): Report =>
  report({ category, fault: faultKind(category, text), clauses: cutClauses(text) }, ingredients, text, false);

/** An emergency that the message as a whole tells of. */
export const alarmAbout = (
  ingredients: Ingredients,
  text: string,
  about: { readonly danger: Danger; readonly category: Category },
): Report =>
  report({ ...about, fault: faultKind(about.category, text), clauses: cutClauses(text) }, ingredients, text, false);

function report(found: FoundFault, ingredients: Ingredients, text: string, several: boolean): Report {
  const words = several ? found.clauses.map((clause) => clause.text).join('，') : text;
  const powerLost = found.category === 'power' && found.fault === 'supply' && livesOnMachine(text);
  const danger = found.danger ?? (powerLost ? 'life-support' : undefined);
  const neighbour = found.danger === undefined || found.danger === 'burst-main' ? neighbourOf(text) : undefined;
  const proxyFor = proxyOf(text) ?? neighbour;
  const others =
    neighbour !== undefined ||
    (proxyFor !== undefined &&
      !/^我?(?:家?的?)?(?:爸|妈|爷|奶|姥|外|公|婆|岳|老|儿|女|闺|孩|爱人|媳妇)/u.test(proxyFor));
  const { place, home } = whereIs(ingredients, found, {
    words,
    text,
    several,
    atHome: powerLost,
    others: others || neighbours.test(text),
  });
  return {
    kind: 'repair.report',
    slots: {
      category: found.category,
      place,
      urgency: urgencyOf(found.category, found.fault, words, danger),
      summary: summaryOf(ingredients, several ? found.clauses : undefined),
      ...(danger !== undefined && { danger, ...suffererOf(text) }),
      fault: found.fault,
      ...(home && { home }),
      ...(proxyFor !== undefined && { proxyFor }),
      ...(home && readHousehold(cutClauses(text))),
      ...(/又(?:开始)?(?:渗|滴|凉|闪|坏|停|堵|漏|不|没|黑|卡|返|趴|灭|断|瘫|跳|刷不|关不|打不|开不|出不)/u.test(
        words,
      ) && { again: true }),
    },
  };
}

/** In a neighbour's name: the sender's own flat is not the place. */
const neighbours = gated(/^(?:请|麻烦|我)?(?:帮|替|代|给).{0,3}(?:隔壁|楼上|楼下|对门|邻居)/u);

/** 代报 李大爷 3-1-201 …, 帮我妈报一下: in whose name it is reported. */
function proxyOf(text: string): string | undefined {
  const order =
    /^代报(?:修)?[\s：:，,]{0,3}(?:一下)?[\s：:，,]{0,3}(?:[\d][\d-]{2,9}[\s，,]{0,3})?([\u4e00-\u9fa5]{2,4})(?=[\s，,：:]{0,3}\d|[\s，,：:]{1,3})/u.exec(
      text,
    );
  if (order !== null) return order[1];
  const found = inTheirName.exec(text)?.groups;
  const name = found?.name;
  return name !== undefined && found?.flat !== undefined && titleAlone.test(name) ? `${found.flat}${name}` : name;
}
const inTheirName =
  /(?:^|[，,。\s我])(?:帮|替|代)(?:我家?)?(?:[\d一二三四五六七八九十]{1,3}[层楼]的?|(?<flat>\d{3,4}(?:室|号)?的?)|楼[上下]的?|隔壁的?|邻居的?|对门的?)?(?:聋哑|独居)?(?<name>[\u4e00-\u9fa5]{2,4}?)(?:报|说|问)/u;
/** 302的奶奶: one of many, so the flat stays with the word. */
const titleAlone =
  /^(?:老?(?:奶奶|爷爷|大爷|大妈|大娘|大叔|大婶|大姐|大哥|阿姨|叔叔)|老人家?|老太太?|老爷子|老头|老两口|业主|住户|租户|租客|邻居|人家|户主)$/u;

const longestSummary = 200;

function summaryOf({ text }: Ingredients, clauses?: readonly Clause[]): string {
  const first = clauses?.[0];
  const last = clauses?.at(-1);
  const [start, end] = [first?.start ?? 0, last?.end ?? text.text.length];
  // Counted in letters that somebody sees.
  const isLong = end - start > longestSummary;
  return `${text.span(start, isLong ? start + longestSummary - 1 : end).text.trim()}${isLong ? '…' : ''}`;
}
