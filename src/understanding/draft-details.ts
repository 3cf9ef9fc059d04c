import type { EventChange } from '#domain/event-talk.ts';
import type { Reading } from '#domain/reading.ts';
import { closingChange } from '#language/command/event-times.ts';
import { parseNumeral } from '#language/numerals.ts';

const figure = '(\\d{1,4}|[一二两三四五六七八九十百]{1,5})';
const heads = '(?:个?人|个|名|位)';
const enough = '(?:吧|了|哈|以内|封顶|为限|左右|就行|就好|就够|得了){0,3}[。.!！]?$';
/** 30人, 限30个: how many, and nothing else. */
const people = new RegExp(
  `^(?:(?:就|先|还是|最多|一共|总共|共|控制在){0,2}${figure}(?:个?人|名|位)|限\\s?${figure}${heads}?)${enough}`,
  'u',
);
/** 名额还是40吧. */
const places = new RegExp(
  `^(?:名额|限额|人数|上限)(?:就|还是|定|改|先|按|[为是成到:：\\s]){0,4}${figure}${heads}?${enough}`,
  'u',
);
/** 地点东屋. */
const place =
  /^(?:活动)?(?:地点|地方|集合地点)(?:就|还是|定|放|[在是到为:：\s]){0,3}(?![改换挪搬成])([^，,。；;?？\s]{2,14}?)(?:吧|哈|就行|就好)?[。.!！]?$/u;
const noPlace = /没|不|谁|哪|什么|啥|怎么|定|问|吗|呢|说|远|近|大|小了/u;
const closes = /截止|停止报名|(?:前|之前)报名|报名到/u;
const besideClosing = /报名|截止|停止|之前|为止|时间|改成|改到|定在|[前到在是就吧的了，,。.!！\s]/gu;

/** 30人, 周五中午截止, 地点东屋: one thing that the preview of an event is to say, told without a word of change. */
export function eventDetail({ said, times, question }: Reading): EventChange | undefined {
  if (question) return undefined;
  const text = said.trim();
  const [time, ...others] = times;
  if (time === undefined) {
    const found = people.exec(text) ?? places.exec(text);
    const capacity = parseNumeral(found?.[1] ?? found?.[2] ?? '');
    if (capacity !== undefined) return { capacity };
    const where = place.exec(text)?.[1];
    return where === undefined || noPlace.test(where) ? undefined : { place: where };
  }
  const alone = others.length === 0 && text.replace(time.text, '').replace(besideClosing, '') === '';
  return alone && closes.test(text) ? closingChange(time) : undefined;
}
