import type { EventSlots } from '#domain/drafted.ts';
import type { TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { parseNumeral } from '../numerals.ts';
import { closingOf } from './event-times.ts';
import { meetingPlace } from './places.ts';
import { clausesBetween, timesIn, without } from './slots.ts';

const deadline = /截止|截至|截单|报名到|前报名|报到|停止报名|停报|截报|(?<![人名位满])为止/u;
const capacity =
  /(?:限额?|名额|最多|上限|只收|只要|共|招募?|要|需要?|凑|够|满|容纳|收|定员|募|缺)?[^每\d一二两三四五六七八九十百]{0,4}(\d{1,4}|[一二两三四五六七八九十百]{1,5})\s*(?:组家庭|组|个名额|个[位座]子?|个位置|个(?![\u4e00-\u9fa5])|个志愿者|名志愿者|个?人|名|位|人次|家|户|座(?![谈位楼]))(?:左右|就够|为限|封顶|名额|以内|志愿者){0,4}/u;
/** 名额15, 限额20: a limit without a word for people; 限2单元居民 and 限1份 are none. */
const limitAlone =
  /(?:名额|限额|上限|人数)[:是为]?\s?(\d{1,4}(?!\d))(?![:点时号日月年元块折岁周份斤楼单公里-])|(?:名额|限额)[:是为]?\s?([一二两三四五六七八九十百]{1,5})(?=$|[\s，,。；;个人名位])|限\s?(\d{1,4})(?=$|[\s。；;人名位])/u;
const wherePrefix = /^(?:地点|地址|集合地点?|集合点|活动地点|集合)[:在是]?\s*|^在/u;
const whereSuffix = /(?:集合|见|举行|开始|进行|碰头|汇合|见面|报到)$/u;
const endsWithPlace = new RegExp(`${meetingPlace}$`, 'u');
const place = new RegExp(
  `^(?:在|到|去)?((?:\\d{1,2}号楼(?:\\d单元|\\d门)?)?[^，,]{0,10}?${meetingPlace})(?:集合|举行|开展|进行|举办|组织|办|搞)?`,
  'u',
);
/** 慰问老人在服务站集合: what and where in one. */
const placeAfter = new RegExp(
  `(?<=.{2})(?:在|到|于)((?:\\d{1,2}号楼(?:\\d单元|\\d门)?)?[^，,在到于]{0,8}?${meetingPlace})(?:集合|见面?|举行|开始|进行|碰头|汇合|报到)?$`,
  'u',
);
/** 志愿队活动发一下：, 队员注意：: before what the event is. */
const heading =
  /^(?:[^，,。:\s]{0,10}(?:招呼|吆喝|喊|说)一声[\s:，,]{1,2}|[^，,。:\n]{0,12}(?:发一下|发布一下|发布|发一?个|建一?个|建一下|登记一下)[:，,]\s{0,2}|(?:各位|全体|请)?(?:队员|志愿者|邻居|居民|街坊|大家|同志|家长|朋友)们?(?:请)?(?:注意|好|看过来)?(?:啦|了)?[:，,！!]\s{0,2})+/u;
/** 小助手发一下活动, 帮建一下: the order itself, at the end. */
const orderAlone =
  /^(?:(?:紫月)?小助手|紫月|请|麻烦|劳驾|帮忙?|给|我们?|大家|\s){0,6}(?:发|建|开|登记|录|发布|创建|发起)(?:一下|一个|个|布|出去|到群里){0,2}(?:活动|接龙|报名|通知)?(?:吧|哈|呗|啊|谢谢)?[。!！]?$|^发(?:成|个)活动[。!！]?$/u;
const remark =
  /自带|请|穿|带上|带好|注意|欢迎|有意|每班|每人|免费|先到先得|不见不散|管饭|提供|材料|家长|老少|适合|详情|联系|报名(?:找|方式|从)|谢谢|大家|记得|别忘|名额有限|不限|雨天|快来|踊跃/u;
const before =
  /^(?:的|吧|一下|在|我们|咱们?|想|要|准备|打算|计划|组织|举办|举行|开展|办|搞|安排|发起|招募?|征集|召集|需要|缺|找|一?[次场个]|活动(?:名称)?[:是]|主题[:是]?|内容[:是]?|标题[:是]?|名称[:是]?|大家|去|做|志愿者(?=.))+/u;
const festival =
  /^(?:元旦|春节|中秋节?|国庆节?|端午节?|重阳节?|冬至|腊八节?|元宵节?|清明节?|劳动节|五一|六一|儿童节|七夕|除夕|小年|三八|妇女节|母亲节|父亲节|植树节|教师节)$/u;

const divides = /[，,。;；\n]|(?<!\d)\s(?!\d)|(?<=[\u4e00-\u9fa5])\s|\s(?=[\u4e00-\u9fa5])/gu;

/** What an order to post an event says about it, clause by clause. `title` is empty when nothing names it. */
export function readEventSlots(ingredients: Ingredients, text: string, start: number, end: number): EventSlots {
  let title = '';
  let where: string | undefined;
  let limit: number | undefined;
  let closes: string | undefined;
  const starts: TimeMention[] = [];
  const from = start + (heading.exec(text.slice(start, end))?.[0].length ?? 0);
  for (const { start: here, end: to } of clausesBetween(ingredients, text, from, end, divides)) {
    const clause = text.slice(here, to);
    const times = timesIn(ingredients, here, to).filter((time) => !inTitle(time.text, clause));
    if (deadline.test(clause)) {
      closes = (times[0] && closingOf(times[0])) ?? closes;
      continue;
    }
    starts.push(...times);
    let rest = without(ingredients, text, here, to, times);
    const people = /每班|每户|每家|每人/u.test(rest) ? null : capacity.exec(rest);
    const alone = people === null && !/每(?:班|户|家|人)/u.test(rest) ? limitAlone.exec(rest) : null;
    if (alone !== null && limit === undefined) {
      limit = parseNumeral(alone[1] ?? alone[2] ?? alone[3] ?? '');
      rest = rest.replace(alone[0], '').trim();
    }
    if (people !== null && limit === undefined) {
      limit = parseNumeral(people[1] ?? '');
      rest = rest.replace(people[0], '').trim();
    }
    if (orderAlone.test(rest)) continue;
    const both = where === undefined ? placeAfter.exec(rest) : null;
    if (both !== null) {
      where = both[1];
      rest = rest.slice(0, both.index);
    }
    const bare = rest.replace(wherePrefix, '').replace(whereSuffix, '').trim();
    if (where === undefined && title !== '' && bare !== '' && (endsWithPlace.test(bare) || wherePrefix.test(rest))) {
      where = bare;
      continue;
    }
    const inside = where === undefined ? place.exec(rest) : null;
    if (inside !== null && inside[0].length < rest.length) {
      where = inside[1];
      rest = rest.slice(inside[0].length);
    } else if (where === undefined && bare !== '' && endsWithPlace.test(bare)) {
      where = bare;
      continue;
    }
    const name = named(rest);
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

/** 元旦 in 元旦联欢会 belongs to the title. */
const inTitle = (time: string, clause: string): boolean => {
  if (!festival.test(time)) return false;
  const after = clause.split(time).slice(1);
  return after.some((words) => goesOn.test(words)) && !after.some((words) => ofTheDay.test(words));
};
const goesOn = /^[\u4e00-\u9fa5]{2}/u;
const ofTheDay = /^(?:当天|那天|上午|下午|晚上|早上)/u;

function named(rest: string): string {
  const name = rest
    .replace(/^[\s:（(]{1,9}|[\s:）)。！!]{1,9}$/gu, '')
    .replace(before, '')
    .replace(/^[\s:（(]{1,9}/u, '')
    .replace(/(?<=.{2})(?:活动)?(?:安排|定|订|放)(?:在|于)$/u, '')
    .replace(/(?<=.{2})(?:报名|志愿者)$/u, '');
  return /^(?:志愿者|活动|报名|人|早|晚|集合|开始|举行)$/u.test(name) ? '' : name;
}

function timesOf(times: readonly TimeMention[]): Pick<EventSlots, 'day' | 'startsAt' | 'endsAt' | 'daypart'> {
  const clock = times.find(
    (time) =>
      time.from !== undefined &&
      time.daypart !== true &&
      (time.grain === 'hour' || time.grain === 'minute') &&
      time.kind !== 'set',
  );
  const first =
    clock ??
    times.find((time) => time.daypart === true && time.from !== undefined) ??
    times.find((time) => time.kind === 'range' && time.from !== undefined && time.grain !== 'day');
  if (first?.from === undefined) {
    const day = times.find(({ kind, grain, from }) => kind === 'point' && grain === 'day' && from !== undefined)?.from;
    return day === undefined ? {} : { day: day.slice(0, 10) };
  }
  if (first.daypart === true) return { startsAt: first.from, daypart: true };
  return { startsAt: first.from, ...(first.kind === 'range' && first.to !== undefined && { endsAt: first.to }) };
}
