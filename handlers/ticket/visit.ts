import { sayMoment } from '#domain/wording.ts';

/** The parts of a day end then: 明天上午去修 is a visit before noon. */
const partsEnd: ReadonlySet<string> = new Set(['09:00', '12:00', '13:00', '18:00', '19:00', '00:00']);

/** When somebody comes: at a time, or before the end of a part of the day. */
export function sayVisit(at: Temporal.PlainDateTime, today: Temporal.PlainDate): string {
  const part = partsEnd.has(at.toPlainTime().toString({ smallestUnit: 'minute' }));
  return `${sayMoment(at, today)}${part ? '前' : ''}`;
}
