import type { Category } from '#domain/intent.ts';
import type { Address, Place, PlacePart, Span } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { isQuestion } from '../intent/ask.ts';
import { type Clause, cutClauses } from '../intent/clauses.ts';
import { gated } from '../look/gated.ts';
import { type Normalised, type Piece, pieceIn } from '../normalised.ts';
import { fillPlace } from '../places/fill.ts';
import { besideHouses, ofStairwells } from '../places/spot-words.ts';
import type { FoundFault } from './faults.ts';
import { isInside } from './home-likeness.ts';
import { homeThings, homeWords, outside, publicWords } from './things.ts';

interface Told {
  /** The words of this fault, and those of the whole message. */
  readonly words: string;
  readonly text: string;
  readonly several: boolean;
  /** It is inside a home whatever the words are. */
  readonly atHome: boolean;
  /** It is reported for somebody else's home. */
  readonly others: boolean;
}

/** Where a fault is (R2): what is said of it, then the alias, then the room; and whether it is inside a home. */
export function whereIs(
  ingredients: Ingredients,
  found: FoundFault,
  { words, text, several, atHome, others }: Told,
): { readonly place: Place; readonly home: boolean } {
  const clauses = several ? found.clauses : undefined;
  const said = saidAddress(ingredients, clauses);
  const ruled =
    isHome(found, words) ||
    // 厕所灯不亮了，水也下不去: what is said first names the home for all.
    (several && homely.has(found.category) && !publicWords.in(text) && isHome(found, text)) ||
    (said.flat !== undefined && homely.has(found.category) && !publicWords.in(words)) ||
    // Whoever is in danger and names a flat is looked for there.
    (said.flat !== undefined &&
      found.danger !== undefined &&
      found.category !== 'elevator' &&
      !isWitness(ingredients, text));
  const certain =
    several ||
    found.category === 'elevator' ||
    (found.danger !== undefined && said.flat !== undefined && !isWitness(ingredients, text));
  const home = atHome || (certain ? ruled : isInside(ingredients, text, ruled));
  const spot = spotOf(ingredients, clauses);
  const onGrounds = !home && said.unit === undefined && isOnGrounds(found, spot, words);
  return { place: fillPlace(said, spot, ingredients.frame, { home, ownFlat: !others, stairwell: !onGrounds }), home };
}

/** 我是3-2-501的，楼道着火了: the flat says who speaks, the danger is elsewhere. */
const isWitness = (ingredients: Ingredients, text: string): boolean =>
  publicWords.in(text) || ingredients.spots().length > 0 || /我是|我住|看[到见]|听[到见]|瞧见|瞅见/u.test(text);

/** What stands on the grounds belongs to no stairwell, whoever reports it; what befalls a person is looked for at their door. */
function isOnGrounds({ category, danger }: FoundFault, spot: string | undefined, words: string): boolean {
  if (spot !== undefined && category !== 'elevator') {
    const around = grounds.has(category) && besideHouses.has(spot);
    return around || !ofStairwells.has(spot);
  }
  if (category === 'lighting') return /路灯|庭院灯|景观灯|草坪灯/u.test(words);
  return grounds.has(category) && danger === undefined;
}

const grounds: ReadonlySet<Category> = new Set<Category>(['green', 'facility', 'parking', 'other']);

/** What breaks inside a home when a flat is named with it. */
const homely: ReadonlySet<Category> = new Set<Category>([
  'water',
  'drain',
  'heating',
  'gas',
  'power',
  'network',
  'structure',
  'other',
]);

/** Who lives with the sender. */
const family = gated(
  /老伴|老头子|老婆子|我(?:家)?(?:爸|妈|爷|奶|老公|老婆|媳妇|爱人|姥|儿子|闺女|女儿|孩子|孙)|我家(?:老|孩|娃)/u,
);
/** Rooms that only homes have: 厕所灯 is no light of the stairs. */
const homeRooms = gated(/卧室|客厅|厨房|厕所|卫生间|洗手间|浴室|书房|主卧|次卧|餐厅/u);
const outdoors = gated(/楼下|门口|院|广场|花园|路|电梯|楼道|走廊|大厅|超市|车/u);

/** A flat belongs to it: a home is named, or what broke stands in homes and no public place is named. */
function isHome(found: Pick<FoundFault, 'category' | 'danger'>, text: string): boolean {
  if (found.category === 'elevator' || found.category === 'parking' || found.category === 'green') return false;
  if (found.category === 'facility' || found.category === 'lighting' || found.category === 'sanitation')
    return (
      (/我家|家里|屋里/u.test(text) || (found.category === 'lighting' && homeRooms.test(text))) && !publicWords.in(text)
    );
  if (homeWords.in(text)) return true;
  if (found.danger === 'collapsed' && family.test(text) && !outdoors.test(text)) return true;
  if (publicWords.in(text)) return false;
  if (homeThings.in(text)) return true;
  return !outside.in(text) && /\d{3,4}(?:室|户)/u.test(text);
}

/** The spot named with the fault; of several faults one without any place shares the first that was named before it. */
function spotOf(ingredients: Ingredients, within?: readonly Clause[]): string | undefined {
  const spots = ingredients.spots();
  const [first] = spots;
  if (within === undefined || first === undefined) return first?.spot;
  const own = spots.find((spot) => within.some(({ start, end }) => spot.start >= start && spot.start < end));
  const placed = ingredients.addresses.some((mention) => isWithin(ingredients, mention, within));
  if (own !== undefined || placed) return own?.spot;
  const start = within[0]?.start ?? 0;
  return spots.find((spot) => spot.start < start && !isAskedAbout(ingredients, spot))?.spot;
}

/** 灯坏了，健康小屋几点开: what is asked about is no place of the fault. */
const isAskedAbout = ({ text }: Ingredients, { start }: Piece): boolean =>
  cutClauses(text.text).some((clause) => start >= clause.start && start < clause.end && isQuestion(clause.text));

const victim =
  /(?:漏|滴|流|渗|淹|泡|洇|淌|殃及|影响)(?:到|了|给|着|坏|湿)?了?(?:(?:我|我家|我们|咱)?楼下|下面|隔壁)?的?(?:邻居)?$/u;
const guess = /(?:可能|估计|好像|怀疑|应该|大概|也许)(?:就)?(?:是|由|从)?(?:楼上|上面|楼下|隔壁)?的?$/u;

/** The address the sender gives: parts of all mentions as long as they do not contradict each other. */
function saidAddress(ingredients: Ingredients, within?: readonly Clause[]): Address {
  const said: { building?: PlacePart; unit?: PlacePart; floor?: PlacePart; flat?: PlacePart } = {};
  const inside = ingredients.addresses.filter(
    (mention) => within === undefined || isWithin(ingredients, mention, within),
  );
  for (const mention of inside.length === 0 ? ingredients.addresses : inside) {
    // 漏到楼下901了: who suffers is not where it is; 可能是楼上1102漏的 is a guess.
    const { before, after } = wordsAround(ingredients.text, mention);
    if (victim.test(before) || (guess.test(before) && /我家|家里|我们家|俺家/u.test(ingredients.text.text))) continue;
    if (anothers.test(after)) continue;
    said.building ??= mention.building as PlacePart;
    said.unit ??= mention.unit as PlacePart;
    // 门禁坏了，二楼窗户也碎了: a floor that is said later is the other fault's.
    const flatAlone = mention.flat !== undefined && standsAlone(ingredients, mention);
    if (inside.length === 0 && within !== undefined && !flatAlone && comesAfter(ingredients, mention, within)) continue;
    said.floor ??= mention.floor as PlacePart;
    said.flat ??= mention.flat as PlacePart;
  }
  const next = neighbour(ingredients);
  if (next !== undefined) said.flat ??= next;
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** 我家没电了，5-1-403，另外…: a flat in a clause of its own is the sender's. */
function standsAlone({ text }: Ingredients, mention: Span): boolean {
  const { before, after } = wordsAround(text, mention);
  return /[,，。;；\s]$/u.test(before) && /^(?:[,，。;；\s]|$)/u.test(after);
}

/** 3-2-501说, 6-1-402邻居, 楼上301是不是没人: who lives there is not the sender. */
const anothers = /^(?:.?说|他家|她家|邻居|(?:是不是|好像|都)?(?:没人|不在家))/u;

function wordsAround(text: Normalised, mention: Span): { readonly before: string; readonly after: string } {
  const { start, end } = pieceIn(text, mention) ?? { start: 0, end: 0 };
  return { before: text.text.slice(Math.max(0, start - 10), start), after: text.text.slice(end, end + 6) };
}

/** 302宋奶奶家, 1002那户: a flat of the same stairwell by its number alone. */
function neighbour({ text }: Ingredients): PlacePart | undefined {
  const match =
    /(?<![\d.-])([1-9]\d{0,1}0[1-9]|[1-9]\d{0,1}1\d)(?:室|户)?(?:那|的)?(?:户|家(?!庭)|住户|老太太|老头|老爷子|老人|[\u4e00-\u9fa5]{1,3}(?:家(?!庭)|奶奶|爷爷|大爷|大妈|大娘|阿姨|叔|姨|师傅|老师))/u.exec(
      text.text,
    );
  if (match === null || victim.test(text.text.slice(Math.max(0, match.index - 10), match.index))) return undefined;
  return Number(match[1]);
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
