import type { Supply } from '#domain/drafted.ts';
import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { housesIn } from '../places/houses.ts';
import { isOffice } from './slots.ts';

const house = '\\d{1,2}(?:号楼|栋)(?:\\d{1,2}(?:单元|门))?';
const row = `${house}(?:[、,，和跟及]${house}){0,6}(?:那边|这边|的)?`;
const kind = '暖气?|[水电气]';
/** 有水, 有电 may as well be said of a house that was never without. */
const isBack = `(?:已经?|刚刚?|都|全|先|现在){0,2}(?:来(?<comes>${kind})|(?<came>${kind})(?:已经?|都){0,2}(?:来|通|供上|恢复)|恢复供(?<given>[水电暖热气])|(?:通|供上)(?<through>[水电气]))了?`;
const hour = '[\\d点半分:：上下午中晚早今明天小时钟多一两二三四五六七八九十]{1,12}(?:左右|之?前|以?后)?';
/** It waits, and nothing else is told of it: 还在漏水, 没电梯用了 is another fault. */
const isNot = `(?:目前|现在|暂时|就|可能|估计|大概|恐怕){0,2}(?:(?:还没有?(?:来|好|恢复供?|通|供上)?|没有?(?:来|好|恢复供?|通|供上))(?<waits>${kind})?|(?:还|再|得|要|需要?){1,3}等(?:一?会儿?|一?阵子?|一下|等|通知|到?${hour})?|(?:预计|要|得|还要|还得)(?:等?到|再等|在)?${hour}|(?:要|得|会|可能)?晚(?:一?点儿?|一?些|一?会儿?))(?:才能?|能|再|就){0,2}(?:恢复(?:供[水电暖热气])?|来(?:${kind})?|通|好)?(?:呢|了|吧)?`;
/** 3号楼来水了 5号楼还得等会. */
const partly = gated(new RegExp(`^(?<back>${row}${isBack})[，,。；;\\s]{1,3}${row}${isNot}[。.!！\\s]{0,2}$`, 'u'));
const supplies: Readonly<Record<string, Supply>> = {
  水: 'water',
  电: 'power',
  暖: 'heating',
  热: 'heating',
  气: 'gas',
};
const supplyOf = (word = ''): Supply | undefined => supplies[word.slice(0, 1)];

/**
 * A supply is back in some houses, and others are named that wait for it: it is said of the first alone. By who ends no
 * outage, it tells that theirs goes on.
 */
export function readPartlyBack(ingredients: Ingredients, text: string): IntentOf<'repair.resolved'> | undefined {
  if (!isOffice(ingredients) || ingredients.frame.tells === true) return undefined;
  const { back, comes, came, given, through, waits } = partly.exec(text)?.groups ?? {};
  const supply = supplyOf(comes ?? came ?? given ?? through);
  if (back === undefined || supply === undefined) return undefined;
  // 3号楼来水了，5号楼还没电: that is another one.
  if (waits !== undefined && supplyOf(waits) !== supply) return undefined;
  const places = housesIn(ingredients, 0, back.length).map(({ building, unit }) => ({
    building,
    ...(unit !== undefined && { unit }),
  }));
  return places.length === 0
    ? undefined
    : { kind: 'repair.resolved', slots: { category: supply, fault: 'supply', back: places } };
}
