import type { NoticeSlots } from '#domain/drafted.ts';
import type { TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { housesIn } from '../places/houses.ts';
import { timesIn } from './slots.ts';

type Whereabouts = NonNullable<NonNullable<NoticeSlots['outage']>['places']>[number];

const supplies = [
  ['water', /停水|断水|暂停供水|停止供水|停自来水/u],
  ['power', /停电|断电|暂停供电|停止供电/u],
  ['heating', /停暖|停止供暖|暂停供暖|停热|暂停供热|停暖气|暖气(?:要|会|得)?停(?!了|着|的|不)/u],
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
  const hours = point === undefined || window !== undefined ? undefined : bareHours(text, point);
  const from = window?.from ?? hours?.from ?? point?.from;
  const to = window?.to ?? hours?.to ?? (from !== undefined && length !== undefined ? after(from, length) : undefined);
  const places = placesIn(ingredients, start, end);
  return {
    supply,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(places.length > 0 && { places }),
  };
}

/** 明天9-11停水: two bare numbers behind the day are hours of it, in the half in which people are awake. */
function bareHours(text: string, day: TimeMention): { readonly from: string; readonly to: string } | undefined {
  const behind = text.slice(text.indexOf(day.text) + day.text.length);
  const [, one, other] = /^\s?(\d{1,2})\s?(?:-|—|~|到|至)\s?(\d{1,2})(?=\s?点?\s?(?:停|断|暂停))/u.exec(behind) ?? [];
  const [from, to] = [Number(one), Number(other)];
  if (day.grain !== 'day' || one === undefined || from > 23 || to > 24 || to === from) return undefined;
  // 5-7 may be of the morning or the evening: it is asked.
  if (from >= eitherFrom && from < earliest) return undefined;
  const start = from < eitherFrom ? from + 12 : from;
  const end = to <= start ? to + 12 : to;
  if (end > 24 || end <= start) return undefined;
  const at = (hour: number): string =>
    Temporal.PlainDateTime.from(day.from!).with({ hour: 0 }).add({ hours: hour }).toString({ smallestUnit: 'second' });
  return { from: at(start), to: at(end) };
}
/** In bare numbers these hours and those after it are of the morning, those before of the afternoon. */
const earliest = 8;
const eitherFrom = 5;

/** 8号楼明天9-11停水: of a day to come, and nothing else said. */
export const announced =
  /^(?!.*(?:投诉|住户|业主|说|一直|为啥|怎么|听|看看))(?:通知[:：]?)?(?:(?:\d{1,2}(?:号楼|栋|#)?[、,，和]?){1,8}(?:号楼|栋|#)?(?:\d单元)?|\d{1,2}-\d{1,2}(?![-\d]))[^，,。\d]{0,4}(?:[明后]天|明[早晚]|下?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}[号日])[^，,。]{1,16}(?:停[水电暖气]|断[水电])(?:检修|维修|施工)?[。.!！\s]{0,3}$|^(?:[明后]天|明[早晚]|下?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}[号日])[^，,。]{0,16}\d{1,2}(?:号楼|栋|#)[^，,。]{0,8}(?:停[水电暖气]|断[水电])(?:检修|维修|施工)?[。.!！\s]{0,3}$/u;

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

/** 物业说8号楼要停水 真的假的: hearsay of an outage to come, asked whether it is so; nothing is out yet. */
export const rumoured = gated(
  /^(?!.{0,24}(?:我家|我们家|俺家|家里|已经|停了)).{0,16}(?:说|传|要|会|通知|[明后]天|今晚|[上下]午).{0,12}停(?:暖气|[水电暖气]).{0,4}(?:真的?(?:还是)?假的?|(?:是)?真的(?:吗|么|嘛)|是不是真的|有(?:没有)?这(?:回)?事(?:吗|没)?|准不准|靠谱(?:吗|不))[啊呀呢?？。!！\s]{0,4}$/u,
);
