import type { NoticeSlots, Supply } from '#domain/drafted.ts';
import type { PlacePart, TimeMention } from '#domain/reading.ts';
import { gated } from '../look/gated.ts';

/** An outage that was told, as far as words about it need it. */
export interface ToldOutage {
  readonly outage: NonNullable<NoticeSlots['outage']>;
  /** Its houses, as they are said: 7号楼、8号楼1单元. */
  readonly houses: string;
  /** It was the end of it that was moved last. */
  readonly lasts: boolean;
}

/** Hours or houses and few words more: it may be said of an outage that was told. */
export const maySpeakOfOutage =
  /^(?=.{2,24}$)(?:.{0,16}(?:延长|推迟|延迟|延后|多停|晚|[还再](?:要|得|需要?|等|停)?).{0,4}[\d一二两三四五六七八九十半].{0,3}(?:分钟|小时|钟头|刻钟)|.{0,12}(?:[到至是]|改)\s?.{1,12}$|.{1,20}(?:不停|也(?:要)?停)|停[水电暖气].{0,4}(?:加|去掉)|(?:还有|另外|再?加上)|(?:今天|明天|又|先)?不停了|.{2,16}[说讲]取消了|.{0,6}[只光就]停)/u;

const supplyWords: Readonly<Record<Supply, string>> = { water: '停水', power: '停电', heating: '停暖', gas: '停气' };
const house = '\\d{1,2}(?:(?:号楼|栋)(?:\\d{1,2}(?:单元|门))?|单元|门)';
const row = `(?<row>${house}(?:[、,，和跟及]${house}){0,8})`;
const wrong =
  '(?:不好意思|抱歉|哎呀?|哦|[，,\\s]){0,3}(?:(?:刚才的?)?(?:通知|公告))?(?:[打写说发弄搞记]错了?|[说写记][早晚]了|错了|不对)[，,。\\s]{0,3}';
const end = '(?:吧|了|啦|的){0,2}[。.!！\\s]{0,3}$';
const out = '(?:停(?:暖气|[水电暖气]))';
const more = new RegExp(
  `^(?:(?:还有|另外)?${row}(?:也|都也?)(?:要)?${out}${end}|(?:还有|另外)?${row.replace('row', 'alone')}也(?:要)?停${end}|${out}(?:再|还要)?加上?${row.replace('row', 'added')}${end}|(?:还有|再加上?|加上)${row.replace('row', 'besides')}(?:也停)?${end})`,
  'u',
);
const fewer = new RegExp(
  `^(?:${row}(?:那边)?(?:今天|明天|就|先|又){0,2}不停(?:[水电气]|暖气?)?${end}|${out}去掉${row.replace('row', 'gone')}${end})`,
  'u',
);
/** 物业又来电话了 说, 师傅说: who told the one who tells. */
const others =
  '(?:(?:物业|师傅|施工队?|供[电水热气](?:公司|局)?|电力|自来水(?:公司)?|热力(?:公司)?|人家|他们|那边|上面){1,2}(?:刚才?|又){0,2}(?:(?:来|打)了?(?:个|一个)?(?:电话|消息)|来电|通知)?了?[，,\\s]{0,2}(?:来)?[说讲][，,\\s]?)';
/** 只停1门; 2门不停 只停1门. */
const onlyThere = new RegExp(
  `^${others}?(?:${row.replace('row', 'off')}(?:那边)?不停了?[，,。\\s]{1,2})?[只光就]停${row.replace('row', 'only')}${end}`,
  'u',
);
const instead = new RegExp(
  `^(?:${wrong}(?:应该?)?是${row}(?:[，,]?不是${house})?${end}|(?:应该?)?是${row.replace('row', 'meant')}[，,]?不是${house}${end})`,
  'u',
);
/** 不停了, 取消了，不停了; 物业又来电话了 说不停了. */
const off = gated(
  new RegExp(
    `^${others}?(?:取消了[，,。\\s]{1,2})?(?:今天|明天|后天|这次|又|先|都){0,2}(?:不(?:用)?停了?(?:[，,。\\s]{1,2}取消了?)?|取消了)[。.!！\\s]{0,3}$`,
    'u',
  ),
);
/** There is no outage after all; 取消了 alone may be of anything. */
export const saysOff = (said: string): boolean => off.test(said) && !/^取消了[。.!！\s]{0,3}$/u.test(said);
const until =
  /^(?:(?:改|更正|修改|调整?)(?:一下|下)[，,：:\s]{0,2})?(?:(?:得|要|再|还得|时间|恐怕|停){0,2}(延长?到|推迟到|延迟到|延后到|拖到|提前到|改[到成为]?|挪到|到|至))\s?(?:才)?(?:结束|恢复|完)?(?:吧|了|哈)?[。.!！\s]{0,3}$/u;
/** 不停了 改后天同一时间: the day is other, the hours stay. */
const otherDay =
  /^(?:(?:今天|这次)?(?:先)?不停了[，,\s]{1,2})?(?:改|换|挪|推)(?:到|成|为|在|期)?\s?的?(?:(?:同一|原来的?|同样的?|老)(?:个)?(?:时间|钟点|时候|点儿?))?(?:吧|了|停|再停){0,2}[。.!！\s]{0,3}$/u;
const begins = /(?:就|才)?开始(?=[吧了的。.!！\s]{0,3}$)/u;
const misread = new RegExp(`^${wrong}(?:应该?)?(?:是|为)?${end}`, 'u');

/**
 * What who told of an outage says of it in the next words, as the whole order it stands for: 延到5点 is 停水延到5点, 2门不停了 is
 * 停水8号楼2门不停了. Undefined when the words may be of anything.
 */
export function outageOrder(
  said: string,
  times: readonly TimeMention[],
  told: ToldOutage,
  now: Temporal.PlainDateTime,
): string | undefined {
  const text = said.trim();
  if (text.length > longest || /[?？吗]|(?<!停)吧/u.test(text)) return undefined;
  const name = supplyWords[told.outage.supply];
  const time = times.length === 1 ? times[0] : undefined;
  if (time?.kind === 'duration') return longerOrder(text, time, name, told, now);
  if (time !== undefined) return hoursOrder(text, time, name, told);
  if (times.length > 0) return undefined;
  if (saysOff(text)) return `${name}取消了`;
  const named = (match: RegExpExecArray | null): string | undefined => {
    const said = match?.groups ?? {};
    const words = Object.values(said).find((found) => found !== undefined);
    return words === undefined ? undefined : whole(words, told);
  };
  const only = onlyThere.exec(text)?.groups?.only;
  const alone = only && whole(only, told);
  if (alone !== undefined) return `${name}只停${alone}`;
  const [gone, added, meant] = [named(fewer.exec(text)), named(more.exec(text)), named(instead.exec(text))];
  if (gone !== undefined) return `${name}${gone}不停了`;
  if (added !== undefined) return `${name}加上${added}`;
  return meant === undefined ? undefined : `${name}是${meant}不是${told.houses}`;
}
const longest = 24;

/** 延到5点, 到5点, 打错了，是后天. */
function hoursOrder(text: string, time: TimeMention, name: string, told: ToldOutage): string | undefined {
  const beside = text.replace(time.text, '').replace(why, '');
  // 3号楼的延到5点: the others keep their hours.
  const some = ofSome.exec(beside);
  const its = some === null ? undefined : whole(some.groups!.row!, told);
  if (some !== null && its === undefined) return undefined;
  const rest = beside.slice(some?.[0].length ?? 0);
  if (its !== undefined) return someOrder(rest, time, `${its}${name}`);
  const verb = until.exec(rest)?.[1];
  if (verb !== undefined) return `${name}${/^[到至]$/u.test(verb) ? '延到' : verb}${time.text}`;
  if (time.grain === 'day' && otherDay.test(rest)) return `${name}改到${time.text}`;
  // 说早了，是10点开始: its beginning, however near the end it is.
  const begun = rest.replace(begins, '');
  if (!misread.test(begun)) return undefined;
  if (begun !== rest) return `${name}改到${time.text}开始`;
  const point = time.kind === 'point' && time.grain !== 'day';
  return `${name}${point && isEnd(time, told) ? '延到' : '改到'}${time.text}`;
}

const workers = '(?:师傅|物业|施工队?|人家|他们|工人|配件)';
/** 师傅晚到 改4点: what it is for, told before it. */
const why = new RegExp(`^(?:${others}|${workers}[^，,。\\s\\d]{1,6}[，,\\s]{1,2})`, 'u');
const late = new RegExp(`^${workers}[^，,。\\s\\d]{0,6}$`, 'u');
/** 师傅晚到: words that tell why hours are other than they were told. */
export const tellsWhy = (said: string): boolean => late.test(said);
const maybe = '(?:可能|恐怕|估计|大概|大约|差不多){0,2}';
const longer = new RegExp(
  `^${others}?${maybe}(?:还|再|得|要|会){0,3}${maybe}(?:延长|推迟|延迟|延后|多停|晚)(?:来[水电暖气]|恢复|结束)?${end}`,
  'u',
);
const stillTakes = new RegExp(
  `^${others}?${maybe}(?:还|再)(?:要|得|需要?|等|停){0,2}${maybe}(?:才能?|就能?|左右){0,2}(?:修?好|来[水电暖气]|完|恢复|结束)?${end}`,
  'u',
);

/** 还要延长1小时 is added to its end; 师傅说还要40分钟, while it lasts, is counted from now. */
function longerOrder(
  text: string,
  time: TimeMention,
  name: string,
  { outage: { from, to } }: ToldOutage,
  now: Temporal.PlainDateTime,
): string | undefined {
  const beside = text.replace(time.text, '');
  if (longer.test(beside)) return `${name}延长${time.text}`;
  if (!stillTakes.test(beside) || time.seconds === undefined || from === undefined || to === undefined)
    return undefined;
  const over = now.add({ seconds: time.seconds }).round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const has = (wall: string): boolean => Temporal.PlainDateTime.compare(now, Temporal.PlainDateTime.from(wall)) >= 0;
  const isLater = over.toString() > to && over.toPlainDate().toString() === to.slice(0, 10);
  return has(from) && isLater ? `${name}延到${over.toPlainTime().toString({ smallestUnit: 'minute' })}` : undefined;
}

/** 延到, 要到, 10点才开始: of the houses named before it. */
function someOrder(rest: string, { text }: TimeMention, what: string): string | undefined {
  const verb = until.exec(rest)?.[1];
  if (verb !== undefined) return `${what}${/^[到至]$/u.test(verb) ? '延到' : verb}${text}`;
  return begins.test(rest) &&
    rest.replace(begins, '').replace(/改到|改成|改为|挪到|推迟到|[吧了的要。.!！\s]/gu, '') === ''
    ? `${what}改到${text}开始`
    : undefined;
}
const ofSome = new RegExp(`^(?:就|只有|光)?${row}(?:那边|那里|这边)?的?(?:停[水电暖气])?(?=[^\\d号楼栋单元门])`, 'u');

/** A lone hour is the one of the two that it is nearer to. */
function isEnd({ from: hour }: TimeMention, { outage: { from, to }, lasts }: ToldOutage): boolean {
  if (lasts || hour === undefined || from === undefined || to === undefined) return lasts;
  const minutes = (wall: string): number => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
  return Math.abs(minutes(hour) - minutes(to)) <= Math.abs(minutes(hour) - minutes(from));
}

/** 2门 of an outage in one building is a stairwell of it; of several nobody knows which, and where none was named its rooms tell. */
function whole(words: string, { outage: { places } }: ToldOutage): string | undefined {
  if (/号楼|栋/u.test(words.slice(0, 4))) return words;
  const buildings = new Set<PlacePart>((places ?? []).map(({ building }) => building));
  if (buildings.size === 0) return words;
  return buildings.size === 1 ? `${[...buildings][0]}号楼${words}` : undefined;
}
