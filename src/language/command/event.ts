import type { EventSlots, IntentOf } from '#domain/intent.ts';
import type { TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { parseNumeral } from '../numerals.ts';
import { meetingPlace } from './places.ts';
import { readScope, readTail } from './scope.ts';
import { timesIn } from './slots.ts';

const order =
  /^(?:请|麻烦|帮我|帮忙|再)*(?:(?:发|发布|发起|组织|搞|办|建|新建|创建|开|登记|来|加)(?:一?[个次场条]|一下)?(?:新)?(?:的)?(?:志愿(?:服务|者)?|社区|公益)?(?:活动|接龙|报名|班次|值守)|(?:组织|举办|搞|办|开展|发起)一?[次场个](?=[^，,。]{2,12}[，,:])|新活动|新增活动|活动(?:预告|发布)|招募|征集)[\s，,:]*/u;
const deadline = /截止|截至|报名到|前报名|报到|停止报名|为止/u;
const capacity =
  /(?:限|名额|最多|上限|只收|只要|共|招|要|需要?|凑|够|满|容纳|收|限额|定员|募)?[^每\d一二两三四五六七八九十百]{0,4}([\d]{1,4}|[一二两三四五六七八九十百]{1,5})\s*(?:个?人|名|位|个名额|个志愿者|人次|家|户)(?:就够|为限|封顶|名额)?/u;
const wherePrefix = /^(?:地点|地址|集合地点|活动地点)[:在是]?\s*|^在/u;
const whereSuffix = /(?:集合|见|举行|开始|进行|碰头|汇合|门口见|报到)$/u;
const endsWithPlace = new RegExp(`${meetingPlace}$`, 'u');
const place = new RegExp(
  `^(?:在|到|去)?((?:\\d{1,2}号楼(?:\\d单元|\\d门)?)?[^，,]{0,10}?${meetingPlace})(?:集合|举行|开展|进行|举办|组织|办|搞)?`,
  'u',
);
const remark =
  /自带|请|穿|带上|带好|注意|欢迎|有意|每班|每人|免费|先到先得|不见不散|管饭|提供|材料|家长|老少|适合|详情|联系|报名(?:找|方式|从)|谢谢|大家|记得|别忘|名额有限|不限|雨天/u;

/** 「发活动：11月28日下午2点社区活动室包饺子，限30人，…」. */
export function readEventPost(ingredients: Ingredients, text: string): IntentOf<'event.post'> | undefined {
  const match = order.exec(text);
  if (match === null) return undefined;
  const start = match[0].length;
  if (text.slice(start).trim().length < 2 || /[?？吗]$/u.test(text.trim())) return undefined;
  const tail = readTail(ingredients, start, text.length);
  const end = tail?.at ?? text.length;
  const scope = tail?.scope ?? readScope(ingredients, 0, start);
  const slots = slotsOf(ingredients, text, start, end);
  if (slots.title === '') return undefined;
  return { kind: 'event.post', slots: { ...slots, ...(scope !== undefined && { scope }) } };
}

function slotsOf(ingredients: Ingredients, text: string, start: number, end: number): EventSlots {
  let title = '';
  let where: string | undefined;
  let limit: number | undefined;
  let closes: string | undefined;
  const starts: TimeMention[] = [];
  let at = start;
  for (const clause of text.slice(start, end).split(/[，,。;；\n]/u)) {
    const from = at;
    const to = at + clause.length;
    at = to + 1;
    const times = timesIn(ingredients, from, to);
    if (deadline.test(clause)) {
      closes = times[0]?.from ?? times[0]?.to ?? closes;
      continue;
    }
    starts.push(...times);
    let rest = strip(ingredients, text, from, to, times);
    const people = /每班|每户|每家|每人/u.test(rest) ? null : capacity.exec(rest);
    if (people !== null && limit === undefined) {
      limit = parseNumeral(people[1] ?? '');
      rest = rest.replace(people[0], '');
    }
    const bare = rest.replace(wherePrefix, '').replace(whereSuffix, '').trim();
    if (where === undefined && title !== '' && (endsWithPlace.test(bare) || wherePrefix.test(rest))) {
      where = bare;
      continue;
    }
    const inside = where === undefined ? place.exec(rest) : null;
    if (inside !== null && inside[0].length < rest.length) {
      where = inside[1];
      rest = rest.slice(inside[0].length);
    } else if (where === undefined && endsWithPlace.test(bare)) {
      where = bare;
      continue;
    }
    const name = rest
      .replace(/^(?:的|在|组织|举办|举行|开展|办|搞|活动[:是]|主题[:是]?)+/u, '')
      .replace(/^[\s:（(]+|[\s:）)。！!]+$/gu, '')
      .replace(/(?:志愿者|活动)?(?:报名)?$/u, (word) => (word === '活动' || word === '' ? word : ''));
    if (title === '' && name !== '' && !(remark.test(name) && name.length > 6)) title = name;
  }
  return {
    title,
    ...timesOf(starts),
    ...(where !== undefined && { place: where }),
    ...(limit !== undefined && { capacity: limit }),
    ...(closes !== undefined && { deadline: closes }),
  };
}

/** A clause without the times in it. */
function strip(
  ingredients: Ingredients,
  text: string,
  from: number,
  to: number,
  times: readonly TimeMention[],
): string {
  let rest = text.slice(from, to);
  for (const time of times) {
    const words = [...rest].length === rest.length ? ingredients.text.raw.slice(time.start, time.end) : time.text;
    rest = rest.replace(words, '');
  }
  return rest.trim();
}

function timesOf(times: readonly TimeMention[]): Pick<EventSlots, 'startsAt' | 'endsAt' | 'daypart'> {
  const clock = times.find(
    (time) => time.from !== undefined && !time.daypart && (time.grain === 'hour' || time.grain === 'minute'),
  );
  const first =
    clock ??
    times.find((time) => time.daypart && time.from !== undefined) ??
    times.find((time) => time.kind === 'range' && time.from !== undefined);
  if (first?.from === undefined) return {};
  if (first.daypart === true) return { startsAt: first.from, daypart: true };
  return { startsAt: first.from, ...(first.kind === 'range' && first.to !== undefined && { endsAt: first.to }) };
}
