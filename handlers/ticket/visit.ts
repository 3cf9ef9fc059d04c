import { sayDay, sayMoment } from '#domain/wording.ts';

/** The parts of a day end then: 明天上午去修 is a visit before noon. */
const partsEnd: ReadonlySet<string> = new Set(['09:00', '12:00', '13:00', '18:00', '19:00']);

/** When somebody comes: at a time, or before the end of a part of the day. */
export function sayVisit(at: Temporal.PlainDateTime, today: Temporal.PlainDate): string {
  // 明天去修: a day alone; nobody comes at midnight.
  if (at.hour === 0 && at.minute === 0) return sayDay(at.toPlainDate(), today);
  const part = partsEnd.has(at.toPlainTime().toString({ smallestUnit: 'minute' }));
  return `${sayMoment(at, today)}${part ? '前' : ''}`;
}
