import { gated } from '../look/gated.ts';

const numbered = gated(
  /活动\s{0,2}#?\s{0,2}(\d{1,4})(?:号)?|#\s{0,2}(\d{1,4})\s{0,2}(?=号?活动|报名|停止报名|截止|名单)|(\d{1,4})号活动/u,
);

/** The number an event is named by: 活动#2, 2号活动, #2报名. */
export function eventNumber(text: string): number | undefined {
  const found = numbered.exec(text);
  return found === null ? undefined : Number(found[1] ?? found[2] ?? found[3]);
}
