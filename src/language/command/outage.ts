import type { NoticeSlots } from '#domain/drafted.ts';
import type { TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { housesIn } from '../places/houses.ts';
import { timesIn } from './slots.ts';

type Whereabouts = NonNullable<NonNullable<NoticeSlots['outage']>['places']>[number];

const supplies = [
  ['water', /停水|断水|暂停供水|停止供水|停自来水/u],
  ['power', /停电|断电|暂停供电|停止供电/u],
  ['heating', /停暖|停止供暖|暂停供暖|停热|暂停供热|停暖气/u],
  ['gas', /停气|停燃气|停煤气|暂停供气|停止供气|停天然气/u],
] as const;

/** The supply whose outage a text names. */
export const supplyIn = (text: string) => supplies.find(([, test]) => test.test(text))?.[0];

/** The supply that a notice says is out, from when to when. */
export function readOutage(ingredients: Ingredients, start: number, end: number): NoticeSlots['outage'] {
  const text = ingredients.text.text.slice(start, end);
  const supply = supplyIn(text);
  if (supply === undefined || /不停(?:水|电|暖|气)|(?:如果|要是|万一|谨防)停/u.test(text)) return undefined;
  const times = timesIn(ingredients, start, end);
  const window =
    // 明早停水8-10点: the hours, not the part of the day they lie in.
    times.find((time) => isWhole(time) && time.daypart !== true) ??
    times.find(isWhole) ??
    times.find((time) => time.kind === 'range');
  const point = times.find((time) => time.kind === 'point' && time.from !== undefined);
  const length = times.find((time) => time.kind === 'duration')?.seconds;
  const from = window?.from ?? point?.from;
  const to = window?.to ?? (from !== undefined && length !== undefined ? after(from, length) : undefined);
  const places = placesIn(ingredients, start, end);
  return {
    supply,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(places.length > 0 && { places }),
  };
}

const isWhole = ({ kind, from, to }: TimeMention): boolean =>
  kind === 'range' && from !== undefined && to !== undefined;

/** The buildings and stairwells that are without it. */
function placesIn(ingredients: Ingredients, start: number, end: number): readonly Whereabouts[] {
  return end <= start
    ? []
    : housesIn(ingredients, start, end).map(({ building, unit }) => ({
        building,
        ...(unit !== undefined && { unit }),
      }));
}

const after = (from: string, seconds: number): string =>
  Temporal.PlainDateTime.from(from).add({ seconds }).toString({ smallestUnit: 'second' });
