import type { Supply } from '#domain/drafted.ts';
import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { housesIn } from '../places/houses.ts';
import { isOffice } from './slots.ts';

const house = '\\d{1,2}(?:号楼|栋)(?:\\d{1,2}(?:单元|门))?';
const row = `${house}(?:[、,，和跟及]${house}){0,6}(?:那边|这边|的)?`;
const kind = '暖气?|[水电气]';
const isBack = `(?:已经?|刚刚?|都|全|先|现在){0,2}(?:来(?<comes>${kind})|(?<came>${kind})(?:已经?|都){0,2}来|恢复供(?<given>[水电暖热气])|[有通](?<has>[水电气]))了?`;
const isNot = '(?:就|可能|暂时|预计|估计|大概|恐怕|还|再|得|要|没|等|晚|差)[^?？吗]{0,20}';
/** 3号楼来水了 5号楼还得等会. */
const partly = gated(new RegExp(`^(?<back>${row}${isBack})[，,。；;\\s]{1,3}${row}${isNot}$`, 'u'));
const supplies: Readonly<Record<string, Supply>> = {
  水: 'water',
  电: 'power',
  暖: 'heating',
  热: 'heating',
  气: 'gas',
};

/** A supply is back in some houses, and others are named that wait for it: it is said of the first alone. */
export function readPartlyBack(ingredients: Ingredients, text: string): IntentOf<'repair.resolved'> | undefined {
  if (!isOffice(ingredients)) return undefined;
  const { back, comes, came, given, has } = partly.exec(text)?.groups ?? {};
  const supply = supplies[(comes ?? came ?? given ?? has ?? '').slice(0, 1)];
  if (back === undefined || supply === undefined) return undefined;
  const places = housesIn(ingredients, 0, back.length).map(({ building, unit }) => ({
    building,
    ...(unit !== undefined && { unit }),
  }));
  return places.length === 0
    ? undefined
    : { kind: 'repair.resolved', slots: { category: supply, fault: 'supply', back: places } };
}
