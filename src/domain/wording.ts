import type { Category } from './intent.ts';
import type { Place, PlacePart } from './reading.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** 11月28日周六 */
export const sayDate = (date: Temporal.PlainDate | Temporal.PlainDateTime): string =>
  `${date.month}月${date.day}日周${weekdays[date.dayOfWeek - 1]}`;

/** 下午2:00; numbers and times are exact, and the part of the day keeps 2:00 from being taken for the night. */
export function sayClock(time: Temporal.PlainTime | Temporal.PlainDateTime): string {
  const part = dayParts.find(([until]) => time.hour < until)![1];
  const hour = time.hour > 12 ? time.hour - 12 : time.hour;
  return `${part}${hour}:${String(time.minute).padStart(2, '0')}`;
}

const dayParts: readonly (readonly [number, string])[] = [
  [6, '凌晨'],
  [12, '上午'],
  [13, '中午'],
  [18, '下午'],
  [24, '晚上'],
];

/** 11月28日周六下午2:00, or today's and tomorrow's short form when `today` is given. */
export function sayMoment(at: Temporal.PlainDateTime, today?: Temporal.PlainDate): string {
  return `${today === undefined ? sayDate(at) : sayDay(at.toPlainDate(), today)}${sayClock(at)}`;
}

/** 12月4日周五下午6:00; 12月4日周五当天 of what closes with its day. */
export function sayDeadline(at: Temporal.PlainDateTime): string {
  const day = lastDayOf(at);
  return day === undefined ? sayMoment(at) : `${sayDate(day)}当天`;
}

/** The day with which something ends: its last second, or the midnight after it; undefined at any other hour. */
export function lastDayOf(at: Temporal.PlainDateTime): Temporal.PlainDate | undefined {
  if (at.hour === 23 && at.minute === 59) return at.toPlainDate();
  return at.hour === 0 && at.minute === 0 ? at.toPlainDate().subtract({ days: 1 }) : undefined;
}

/** 今天, 明天, 后天 beside the date: a date alone is misread, a 明天 alone ages. */
export function sayDay(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(date, { largestUnit: 'days' }).days;
  const near = ['今天', '明天', '后天'][days];
  return near === undefined ? sayDate(date) : `${near}（${sayDate(date)}）`;
}

/** 上午9:00–11:30, or with both dates when it runs over midnight. */
export function sayRange(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): string {
  const sameDay = from.toPlainDate().equals(to.toPlainDate());
  if (!sameDay) return `${sayMoment(from)}至${sayMoment(to)}`;
  const samePart = partOf(from.hour) === partOf(to.hour);
  const end = samePart ? sayClock(to).replace(/^\D+/, '') : sayClock(to);
  return `${sayMoment(from)}–${end}`;
}

const partOf = (hour: number): string => dayParts.find(([until]) => hour < until)![1];

export const sayBuilding = (building: PlacePart): string =>
  typeof building === 'number' || /^\d+$/.test(building) ? `${building}号楼` : building;

/** 3号楼2单元5层 or 3-2-501; a spot as it was named. Empty when nothing is known. */
export function sayPlace(place: Place): string {
  const { building, unit, floor, flat, spot } = place;
  if (building !== undefined && unit !== undefined && flat !== undefined) return `${building}-${unit}-${flat}`;
  const parts = [
    building === undefined ? '' : sayBuilding(building),
    unit === undefined ? '' : `${unit}单元`,
    flat === undefined ? '' : `${flat}室`,
    floor === undefined ? '' : `${floor}层`,
    // 2单元 and 单元门口 share a word.
    unit !== undefined && floor === undefined ? (spot ?? '').replace(/^单元/u, '') : (spot ?? ''),
  ];
  return parts.join('');
}

/** 3号楼2单元: where a fault is as far as others may know it; nothing of a home but its stairwell. */
export const sayPublicPlace = (place: Place): string => {
  const { flat: _, ...open } = place;
  return sayPlace(open);
};

export const categoryNames: Record<Category, string> = {
  elevator: '电梯',
  lighting: '照明',
  power: '供电',
  water: '给水',
  drain: '下水',
  heating: '供暖',
  gas: '燃气',
  door: '门禁',
  structure: '房屋',
  fire: '消防',
  sanitation: '保洁',
  parking: '停车',
  green: '绿化',
  facility: '设施',
  network: '网络',
  other: '其他',
};

export const statusNames = {
  open: '待处理',
  assigned: '已派单',
  working: '处理中',
  done: '已完成',
  withdrawn: '已撤销',
} as const;

/** 我妈 is 妈妈 when somebody else speaks of her. */
export const kinName = (said: string): string => {
  const bare = said.replace(/^(?:我们?家?|俺家?|咱家?|家里)(?:的)?/u, '');
  return bare.length === 1 ? bare + bare : bare;
};

/** The first letters of a text, by which its writer knows it. */
export const beginningOf = (text: string, letters = 16): string => {
  const all = [...text.replace(/\s+/gu, ' ')];
  return all.length > letters ? `${all.slice(0, letters - 1).join('')}…` : all.join('');
};
