import type { Category, Fault } from '#domain/intent.ts';
import type { AddressMention, PlacePart } from '#domain/reading.ts';
import { divided } from '../divided.ts';
import { symptoms } from '../repair/symptoms.ts';
import { thingsIn } from '../repair/things.ts';
import { vocabulary } from '../vocabulary.ts';
import { otherMended, otherWork, toColleague } from './other-work.words.ts';
import { isMove, notMoved, timeOnly } from './ticket-told.words.ts';

/** A ticket that is named by what is broken and where, as those who repair name it: 灯, 502的漏水, 三单元的灯. */
export interface FaultNamed {
  /** Where the name stands in what was said; the words about it follow. */
  readonly start: number;
  readonly end: number;
  /** What is broken, in its own word; empty where only the place is named: 502那个. */
  readonly word: string;
  readonly category?: Category;
  readonly fault?: Fault;
  readonly place: { readonly [part in 'building' | 'unit' | 'floor' | 'flat']?: PlacePart };
}

/** Faults that are named without a thing. */
const faults = vocabulary({ leak: '漏水 渗水 跑水 滴水 返水 漏雨', water: '没水 停水', power: '没电 停电 跳闸' });

const clauses = /[^，,；;。！!\n]{1,60}/gu;
const opening =
  /^(?:好的?|收到|行|嗯|那个?|这个?|把|将|今天|今早|刚刚|刚才?|现在|还有|然后|另外|请|麻烦|你们?|咱们?|我们?|\s){0,3}/u;
/** What stands between a place and the thing, and says no more. */
const beside =
  /的|那[个家户边单]?|这[个家户边单]?|家里?|里|户|室|号|[厨浴]房|卫生间|厕所|阳台|客厅|卧室|楼道|走廊|过道|大厅|门厅|门口|入户|[东西南北]侧|[\s、]/gu;
const flat = /(?<!\d)[1-9]\d{2,3}(?!\d)/u;
const theOne = /^(?:的)?(?:那|这)?(?:[个家户单张处边]|件事|[个张]?单子?|问题|的事)?(?:的)?[\s:：]{0,2}/u;
const joint = /^(?:[、和跟及]|还有)\s?/u;

/**
 * The tickets that what was said names by their faults, each followed by what is said of it; undefined when it moves none:
 * 灯修好了，暖气也好了; 门口的灯真亮.
 */
export function faultsNamed(
  said: string,
  addresses: readonly Pick<AddressMention, 'text' | keyof FaultNamed['place']>[],
): readonly FaultNamed[] | undefined {
  // 暖气我去 下水小孙去: a blank may divide; 暖气 修好了: or stand within.
  const apart = divided(said).replace(beforeFlat, ',');
  return (apart === said ? undefined : faultsIn(apart, addresses)) ?? faultsIn(said, addresses);
}
const beforeFlat = /(?<=[了去来件人]) (?=[1-9]\d{2,3}(?!\d))/gu;

/** 暖气我去，下水小孙去: every clause moves what it names, so that none of them tells of a new fault. */
export function onlyMoves(said: string, addresses: Parameters<typeof faultsNamed>[1]): boolean {
  const apart = divided(said).replace(beforeFlat, ',');
  const found = [...apart.matchAll(clauses)].map(({ 0: clause }) => {
    const heads = headsOf(clause, 0, addresses);
    return heads !== undefined && isMove(clause.slice(heads.at(-1)!.end).trim());
  });
  return found.length > 0 && found.every((one) => one);
}

function faultsIn(said: string, addresses: Parameters<typeof faultsNamed>[1]): readonly FaultNamed[] | undefined {
  if (said.length > longest || /[?？]/u.test(said) || otherWork.test(said) || otherMended.test(said)) return undefined;
  const named: FaultNamed[] = [];
  let moves = false;
  let times = 0;
  let waits = false;
  for (const { 0: clause, index: at } of said.matchAll(clauses)) {
    const heads = headsOf(clause, at, addresses);
    const words = heads === undefined ? '' : clause.slice(heads.at(-1)!.end - at).trim();
    if (heads === undefined || toColleague.test(words)) continue;
    const moved = isMove(words);
    if (!moved && !notMoved.test(words) && !timeOnly.test(words) && words !== '') continue;
    moves ||= moved;
    if (timeOnly.test(words)) times += 1;
    waits = words === '';
    named.push(...heads);
  }
  return (moves || times > 1) && !waits ? named : undefined;
}
const longest = 80;

/** 灯、暖气: the faults a clause begins with. */
function headsOf(
  clause: string,
  at: number,
  addresses: Parameters<typeof faultsNamed>[1],
): readonly FaultNamed[] | undefined {
  const heads: FaultNamed[] = [];
  let from = opening.exec(clause)![0].length;
  for (;;) {
    const head = headAt(clause, from, addresses);
    if (head === undefined) return undefined;
    heads.push({ ...head, start: head.start + at, end: head.end + at });
    const more = joint.exec(clause.slice(head.end));
    if (more === null) return heads;
    from = head.end + more[0].length;
  }
}

function headAt(clause: string, from: number, addresses: Parameters<typeof faultsNamed>[1]): FaultNamed | undefined {
  const text = clause.slice(from);
  // 601和201的暖气: the first flat stands for what was reported there.
  const besides = /^[1-9]\d{2,3}(?=[、和跟及][1-9]\d{2,3}(?:的|家))/u.exec(text)?.[0];
  if (besides !== undefined)
    return { start: from, end: from + besides.length, word: '', place: { flat: Number(besides) } };
  const thing = thingsIn(text).find(({ tag }) => tag !== 'own');
  const fault = faults.find(text)[0];
  const first = [thing, fault].filter((one) => one !== undefined).sort((a, b) => a.start - b.start)[0];
  const home = first === undefined || first.start > farthest ? homeAt(text, addresses) : undefined;
  if (home !== undefined) return { start: from, end: from + home.end, word: '', place: home.place };
  if (first === undefined || first.start > farthest) return undefined;
  const before = text.slice(0, first.start);
  const place = placeIn(before, addresses);
  if (place === undefined) return undefined;
  // 暖气漏水的, 灯不亮那个: its fault belongs to the name.
  let end = first.end;
  const symptom =
    first === fault ? 0 : Math.max(symptoms.at(text, end), faults.find(text.slice(end))[0]?.start === 0 ? 2 : 0);
  if (symptom > 0 && /^(?:了)?(?:的|那[个家单])/u.test(text.slice(end + symptom)))
    end += symptom + (text.startsWith('了', end + symptom) ? 1 : 0);
  end += theOne.exec(text.slice(end))![0].length;
  const what =
    first !== fault
      ? { category: thing!.tag as Category }
      : fault.tag === 'leak'
        ? { fault: 'leak' as const }
        : { category: fault.tag, fault: 'supply' as const };
  return { start: from, end: from + end, word: first.word, ...what, place };
}
const farthest = 16;

/** 502那个, 7号楼2单元的: a place that stands for what was reported there. */
function homeAt(
  text: string,
  addresses: Parameters<typeof faultsNamed>[1],
): { readonly place: FaultNamed['place']; readonly end: number } | undefined {
  const match = /^([^，,]{2,12}?)(?:家|户|室)?(?:的|[那这][个家户边单])(?:[那这]?个|单子?)?的?/u.exec(text);
  const place = match === null ? undefined : placeIn(match[1]!, addresses);
  return place === undefined || Object.keys(place).length === 0 ? undefined : { place, end: match![0].length };
}

/** The place that words say and nothing besides; undefined when they say more. */
function placeIn(words: string, addresses: Parameters<typeof faultsNamed>[1]): FaultNamed['place'] | undefined {
  let rest = words;
  let place: FaultNamed['place'] = {};
  for (const { text, building, unit, floor, flat: home } of addresses) {
    if (text === '' || !rest.includes(text)) continue;
    rest = rest.replace(text, '');
    place = {
      ...place,
      ...(building !== undefined && { building }),
      ...(unit !== undefined && { unit }),
      ...(floor !== undefined && { floor }),
      ...(home !== undefined && { flat: home }),
    };
  }
  const door = flat.exec(rest)?.[0];
  if (door !== undefined && place.flat === undefined) {
    rest = rest.replace(door, '');
    place = { ...place, flat: Number(door) };
  }
  return rest.replace(beside, '') === '' ? place : undefined;
}
