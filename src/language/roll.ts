import type { Roll } from '#domain/event-talk.ts';
import { divided } from './divided.ts';
import { type Length, readHours } from './roll-hours.ts';

const longest = 300;
const fillers =
  /^(?:@\S{1,12}[\s\u2005]{0,2}|大家好|你好|那个|上次的?|昨天的?|今天的?|周[一二三四五六日天]的?|活动|到场确认|[说写记弄]错了?|不对|[:：,，。\s]){0,5}/u;
const everybody =
  /全(?:部|员|体)?(?:都)?(?:到|来)(?:了|齐|场)?|(?:人|大家|大伙|他们)?(?:都|全)(?:到|来)(?:了|齐|场)|到齐了?|一个(?:都)?(?:没缺|不少|不缺)|没(?:有)?(?:人)?缺(?:席|的)?|无缺席/u;
const others =
  /[,，。;；、\s]{0,3}(?:其(?:他|它|余)(?:的|人)?|别的?人?|剩下的?人?|另外的?|余下的?)(?:人)?(?:都|全|全都|均)?(?:到|来|在).{0,6}$/u;
const lacking = /(?:缺席|缺勤|缺|没来的?|没到的?|未到的?|没有来的?)(?:的)?(?:人)?(?:有|是)?[:：\s]{0,2}/u;
const except = /除了?([^除]{1,60}?)(?:以?之?外)?[,，\s]?(?:其(?:他|余)|别人|大家|剩下|都|全)/u;
/** 都来了，除了山爷爷; 都到了 就老周没来. */
const exceptBehind = new RegExp(
  `^(?<event>.{0,12}?)(?:${everybody.source})[,，。;；\\s]{0,3}(?:除了?(?<except>[^除]{1,60}?)(?:以?之?外|没来|没到)?|(?:但|就|只有?|可){1,2}(?:是|有)?(?<only>[^除]{1,60}?)(?:没来|没到|缺席?))(?:了|的)?[。.!！\\s]{0,3}$`,
  'u',
);
const stayedAway =
  /(?:都|也|还|又|就|今天|那天|其实|有事)?(?:没来|没到|没有来|缺席了?|未到|没参加)(?:了|的)?[。！!\s]{0,3}$/u;
const presentHead =
  /(?:^|[,，\s])(?:实际)?(?:到场(?:的人|人员|名单)?|实到|来了的?|到了的?|来的(?:人)?|参加的(?:人)?|签到)(?:有|是|为)?[:：\s]{1,2}|^名单[:：\s]{1,2}|(?<=^[^,，。:：\s]{2,10}?)(?:实际)?(?:到场的?(?:人员|人|名单)?|实到|(?:来了?|到了?|参加)的(?:人员|人|居民|邻居)?)(?:有|是|为)?[:：]\s?/u;
const came = /(?:都|也|其实|后来|是|还是|最后)?(?:来了的?|到了的?|到场了|参加了)[。！!\s]{0,3}$/u;

/** What the organiser's answer says of who came, and for how long; undefined when it says nothing of it. */
export function readRoll(said: string, lengths: readonly Length[] = []): Roll | undefined {
  if (lengths.length === 0 || said.length > longest) return readWho(said);
  const { rest, ...hours } = readHours(said, lengths);
  if (hours.hours === undefined && hours.each === undefined) return readWho(said);
  const who = readWho(rest);
  return who === undefined && rest.replace(fillers, '').trim() !== '' ? undefined : { ...who, ...hours };
}

/** 山爷爷、梅姐: names and nothing else; whose they are, only the list knows. */
export function readNames(said: string): readonly string[] | undefined {
  const text = divided(said.normalize('NFKC').trim());
  if (text.length > longest || /[?吗]/u.test(text)) return undefined;
  const names = namesOf(text.replace(/^名单/u, ''));
  return names.length > 0 && names.every((name) => onlyName.test(name)) ? names : undefined;
}
const onlyName = /^\p{L}{2,8}$/u;

/** 几个人来了 asks who came. */
const asks = /[?吗]|几[个家位户]|多少|哪些|哪几|^谁|有谁/u;

function readWho(said: string): Roll | undefined {
  const text = divided(said.normalize('NFKC').replace(fillers, '').trim());
  if (text === '' || text.length > longest || asks.test(text)) return undefined;
  const each = readEach(text);
  if (each !== undefined) return each;
  const more = /也|还(?!是)|又|另外|补/u.test(text) ? { more: true } : {};
  const excepted = except.exec(text);
  if (excepted !== null) return named('absent', text.slice(0, excepted.index), excepted[1]!, {});
  const but = exceptBehind.exec(text)?.groups;
  if (but !== undefined) return named('absent', but.event!, (but.except ?? but.only)!, {});
  const plain = text.replace(others, '');
  const lack = lacking.exec(plain);
  if (lack !== null && !everybody.test(plain)) {
    const behind = plain.slice(lack.index + lack[0].length);
    if (namesOf(behind).length > 0) return named('absent', plain.slice(0, lack.index), behind, more);
  }
  const away = stayedAway.exec(plain);
  if (away !== null) return named('absent', '', plain.slice(0, away.index), { lone: true, ...more });
  if (everybody.test(text)) return withEvent(text.slice(0, text.search(everybody)), { all: true });
  const head = presentHead.exec(text);
  if (head !== null) return named('present', text.slice(0, head.index), text.slice(head.index + head[0].length), {});
  const late = came.exec(text);
  return late === null
    ? undefined
    : named('came', '', text.slice(0, late.index), /也|还(?!是)/u.test(text) ? more : {});
}

const othersCame =
  /^(?:其(?:他|它|余)(?:的|人)?|别的?人?|剩下的?人?|另外的?|余下的?)(?:人)?(?:都|全|全都|均)?(?:到齐|来齐|到场|到|来|在)(?:了|的)?[。！!\s]{0,3}$/u;
/** 都来了, as a clause of its own. */
const allCame = new RegExp(`^(?:${everybody.source})$`, 'u');
const someCame =
  /^(.{1,8}?)(?:家|他们家)?(?:只|就|实际|其实|才)?(?:来|到)了?(?:\d{1,2}|[一二两三四五六七八九十俩仨])(?:个|位|口)?人?(?:吧|的)?[。！!\s]{0,3}$/u;

/** 颜宁没来，霍先生来了2个，别人都到了: every clause says of whom; undefined when one of them says anything else. */
function readEach(text: string): Roll | undefined {
  const absent: string[] = [];
  const present: string[] = [];
  let partly = false;
  let rest = false;
  let all = false;
  const clauses = text.split(/[,，。;；\n]+/u).map((clause) => clause.trim());
  for (const clause of clauses.filter((one) => one !== '')) {
    const away = stayedAway.exec(clause);
    const some = someCame.exec(clause)?.[1];
    const whole = some ?? clause.slice(0, came.exec(clause)?.index ?? 0);
    if (allCame.test(clause)) all = true;
    else if (othersCame.test(clause)) rest = true;
    else if (away !== null) absent.push(...namesOf(clause.slice(0, away.index)));
    else if (whole !== '' && !everybody.test(clause)) present.push(...namesOf(whole));
    else return undefined;
    partly ||= some !== undefined;
  }
  if (all) return partly && absent.length === 0 ? { all, partly } : undefined;
  const mixed = absent.length > 0 && present.length > 0;
  if (!(rest || partly || mixed) || [...absent, ...present].some((name) => name.length > 8)) return undefined;
  return {
    ...(absent.length > 0 && { absent }),
    ...(present.length > 0 && { came: present }),
    ...(rest && { rest }),
    ...(!rest && absent.length > 0 && { lone: true }),
    ...(partly && { partly }),
  };
}

const withEvent = (before: string, roll: Roll): Roll => {
  const event = before.replace(/[:：,，。\s的]|活动|人/gu, '');
  return event.length < 2 || event.length > 14 ? roll : { ...roll, event };
};

function named(
  what: 'absent' | 'present' | 'came',
  before: string,
  list: string,
  more: Pick<Roll, 'more' | 'lone'>,
): Roll | undefined {
  const names = namesOf(list);
  // Anything but a short list of names and numbers is said of something else.
  if (names.length === 0 || names.some((name) => name.length > 8)) return undefined;
  return withEvent(before, { [what]: names, ...more });
}

const namesOf = (list: string): readonly string[] =>
  list
    .split(/[、,，;；:：\n\s和跟及]+/u)
    .map((name) =>
      name
        .replace(/^(?:第|就|只有|只|有|是|还有|还缺|缺|也|\d{1,2}[.．)]\s?(?=\D))/u, '')
        .replace(/(?:号|位|个|同志)$/u, '')
        .replace(/(?:都|也|没来|没到|了|吧|。|!|！){1,6}$/u, ''),
    )
    .filter((name) => name !== '');
