import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { eventNamed } from '../intent/event-said.ts';
import { eventIn } from '../intent/event-words.ts';
import type { Meaning } from '../intent/meanings.ts';
import { gated } from '../look/gated.ts';
import { closedOn } from './closed-days.ts';
import { changeLike } from './event-change.ts';
import { readEventSlots } from './event-slots.ts';
import { notSummary } from './loose.ts';
import { nothingNamed } from './manage.ts';
import { correctedBy } from './notice.ts';
import { onlyRooms as namesRooms, readEnd } from './notice-end.ts';
import { asksToSee } from './notice-status.ts';
import { passedOn, toBeSent, toPassOn, toTell } from './opening.words.ts';
import { otherMended } from './other-work.words.ts';
import { readOutage } from './outage.ts';
import { readScope } from './scope.ts';
import { whyShut } from './service.ts';
import { aboutOthers } from './simple-words.ts';
import { timesIn, wording } from './slots.ts';
import { answerIn } from './teach.ts';
import { ticketMove } from './ticket-move.ts';
import { numberOf, ticketNumber } from './ticket-number.ts';
import { readTickets } from './tickets.ts';

/** The order a text is taken for, with the slots that can be told; undefined when what it needs is not said. */
export function orderAs(kind: Meaning, ingredients: Ingredients, text: string): Intent | undefined {
  if (ends.has(kind) && asksBack.test(text)) return undefined;
  switch (kind) {
    case 'ticket.assign':
    case 'ticket.start':
    case 'ticket.wait':
    case 'ticket.done':
      // 2来了，1没来: a list that orders nothing.
      return readTickets(ingredients, text) === undefined ? ticketMove(kind, ingredients, text) : undefined;
    case 'undo': {
      const ticket = /工单|单子|单号|#|号单|撤销?\s?\d/u.test(text)
        ? ticketNumber(ingredients, text)?.number
        : undefined;
      return { kind, slots: ticket === undefined ? {} : { ticket } };
    }
    case 'notice.post':
      return noticeOf(ingredients, text);
    case 'notice.end':
    case 'notice.status': {
      // 系统恢复了, 通知1 end nothing.
      if (kind === 'notice.end' && (otherMended.test(text) || asksToSee.test(text) || goesOn.test(text)))
        return undefined;
      const notice = numberOf(text, '通知|公告');
      // 通知都发了吗: asked of who was to do it.
      if (kind === 'notice.status' && notice === undefined && whetherSent.test(text)) return undefined;
      return { kind, slots: notice === undefined ? {} : { notice } };
    }
    case 'event.post':
      return eventOf(ingredients, text);
    case 'event.change':
      return changeLike(ingredients, text, numberOf(text, '活动') ?? eventNamed(ingredients, text));
    case 'event.roster':
    case 'event.close':
    case 'event.cancel': {
      const said = numberOf(text, '活动') ?? eventNamed(ingredients, text);
      // 报名表导一份给我 names none.
      const event = typeof said === 'string' && ofTheList.test(said) ? undefined : said;
      // 上次活动来了几个人: asked of colleagues.
      if (kind === 'event.roster' && lastTime.test(text)) return undefined;
      // 先别报了 够了 names none.
      const named = typeof event === 'string' && kind === 'event.close' && nothingNamed.test(event) ? undefined : event;
      return { kind, slots: named === undefined ? {} : { event: named } };
    }
    case 'service.close': {
      const [date, ...alsoOn] = closedOn(ingredients);
      const service =
        ingredients.frame.lexicon?.entities.find((name) => text.includes(name)) ??
        /健康小屋|小屋|图书室|图书角|阅览室|活动室|食堂|助餐点|服务站|理发室|驿站|棋牌室|健身房|浴室/u.exec(text)?.[0];
      if (service === undefined || date === undefined) return undefined;
      const reason = whyShut(text);
      return { kind, slots: { service, date, ...(alsoOn.length > 0 && { alsoOn }), ...(reason && { reason }) } };
    }
    case 'faq.teach':
      return { kind, slots: answerIn(ingredients, text) };
    case 'digest.now':
      return notSummary.test(text) ? undefined : { kind, slots: {} };
    case 'privacy':
      return aboutOthers.test(text) ? undefined : { kind, slots: {} };
    case 'help':
    case 'forget':
    case 'confirm':
    case 'cancel':
      return { kind, slots: {} };
    default:
      return undefined;
  }
}

const ofTheList = /^(?:表|名?单)|[给发]我|一[份下]/u;

/** What is over at once when it is said; a question ends nothing. */
const ends: ReadonlySet<Meaning> = new Set<Meaning>([
  'event.close',
  'event.cancel',
  'event.change',
  'notice.end',
  'service.close',
]);
const asksBack = gated(
  /[?？]|[吗么](?=$|[，,。！!\s])|来着|([\u4e00-\u9fff])[不没]\1|几[号点天]|[什啥]么?时候|怎么样|(?:了没|没有?)[呢啊]?[。!！\s]{0,2}$/u,
);
const lastTime = gated(/上[次回]|上一[次回]|去年/u);
const whetherSent = gated(
  /(?:发|通知|下|贴)(?:出去|下去|到位?)?(?:了|完|好)?(?:吗|没有?|么|没呢)[啊呀呢]?[。?？\s]{0,3}$/u,
);
/** 第1条还没结束. */
const goesOn = gated(/没(?=结束|恢复|完|好|来)|未(?=结束|恢复)|还[在没]|不能结束/u);

const posted =
  /发(?:一?个|布|一?[场次])?(?:新)?活动|(?:帮我|给我|麻烦|请)?(?:建|开|起|发起|新建|贴出去|挂出来)(?:一?个|一?下)?(?:接龙|报名|活动)?|[\s，,。]{1,3}$/gu;

function eventOf(ingredients: Ingredients, text: string): Intent | undefined {
  if (lastTime.test(text)) return undefined;
  const bare = text.replace(posted, (found) => ' '.repeat(found.length));
  const slots = readEventSlots(ingredients, bare, 0, text.length);
  const title = slots.title === '' ? eventIn(text) : slots.title;
  return title === undefined || nothingCalled.test(title)
    ? undefined
    : { kind: 'event.post', slots: { ...slots, title } };
}

/** 周六活动定下午2点吧: no event is called so. */
const nothingCalled = /^(?:活动|[定改吧了是在的个那这就也都])+$/u;

const posts = gated(
  /(?:请|麻烦|帮我|帮忙){0,2}(?:把这[条个])?(?:(?:发|推|下(?=发|达|一?个?通知))(?:一?[个条]|出去?|布)?(?:停[水电暖气])?(?:通知|公告|提醒|消息)?(?:一下|一条)?[：:，,\s]{0,3}|(?:通知|转告)(?:一下|下|大家|出去){1,2}[。！!\s]{0,3}$)/u,
);
/** 十二点五十发, 明天上午10点推送: when it is to go out. */
const goesOut = /^(?:整|准时|左右|再|给|往|定时|这个点|[，,\s]){0,3}(?:发|推送|推|群发|给(?:各|全|所有))/u;

/** 明天下午1点到3点 answers a question; it is nothing to post. */
function isBareTime({ times }: Ingredients, content: string): boolean {
  const rest = times.reduce((words, time) => words.replace(time.text, ''), content);
  return times.length > 0 && rest.replace(/说了|好的?|行|嗯|知道了?|那|就|再|[，,。.、\s吧啊呀的]/gu, '').length < 2;
}

/** 发到3号楼, 通知3号楼: where to, and nothing to say. */
const onlyRooms =
  /^(?:通知|发)?(?:到|给|往)?(?:[\d、,，和跟及到至-]{1,16}(?:号楼|栋)(?:\d{1,2}(?:单元|门))?|全体.{0,4}|所有.{0,4}|各.{0,4})(?:群|里)?(?:吧|就行|就好|即可)?[。！!]?$/u;

/** 上周7号楼停水那次: told of what is over. */
const itWas = gated(
  /上(?:周|个?月|次|回|个?礼拜|个?星期)|昨[天晚儿]|前天|前[几两]天|去年|那[次回]|[水电暖气]的时候|停过|断过/u,
);
const isToCome = gated(/今[天晚儿]|[明后]天|明[早晚儿]|下(?:周|个?月|个?礼拜|个?星期)|\d{1,2}[号日](?!楼)/u);

/** 帮我跟邻居们说一声…, 跟7号楼说下…, …你给大伙说一声: without the words for who passes it on. */
function whatIsPassedOn({ frame }: Ingredients, text: string): readonly [number, number] {
  const called = calledBriefly(text, frame.lexicon?.assistantNames ?? []);
  const rest = text.slice(called);
  const from = called + ((toPassOn.exec(rest) ?? toTell.exec(rest))?.[0].length ?? 0);
  const to = (passedOn.exec(text) ?? toBeSent.exec(text))?.index ?? text.length;
  return to - from < least ? [0, text.length] : [from, to];
}
/** 小柳, of 小柳管家, before a blank: what a message that is for others begins with. */
function calledBriefly(text: string, names: readonly string[]): number {
  const [opening = '', word = ''] = /^([\u4e00-\u9fa5]{2,6})[，,\s]{1,3}/u.exec(text) ?? [];
  return names.some((name) => name.startsWith(word) && word !== '') ? opening.length : 0;
}
const least = 4;

/** The words besides the order, or all of them where it stands in their midst. */
function noticeOf(ingredients: Ingredients, text: string): Intent | undefined {
  const order = posts.exec(text);
  // 停水检修的事物业说了吗: asked of colleagues.
  if (order === null && (asksBack.test(text) || (itWas.test(text) && !isToCome.test(text)))) return undefined;
  const [from, to] =
    order === null || toBeSent.test(text)
      ? whatIsPassedOn(ingredients, text)
      : order.index <= 4
        ? [order.index + order[0].length, text.length]
        : order.index + order[0].length >= text.length - 1
          ? [0, order.index]
          : [0, text.length];
  const last = readEnd(ingredients, text, from);
  const content = wording(ingredients, from, Math.min(to, last?.at ?? to));
  if (content.length < 4 || onlyRooms.test(content) || namesRooms.test(content) || isBareTime(ingredients, content))
    return undefined;
  const outage = readOutage(ingredients, from, to);
  const scope = readScope(ingredients, 0, text.length);
  const notice = correctedBy(text);
  const sendAt =
    last?.sendAt ??
    timesIn(ingredients, 0, text.length).find(
      (time) => time.from !== undefined && goesOut.test(text.slice(text.indexOf(time.text) + time.text.length)),
    )?.from;
  return {
    kind: 'notice.post',
    slots: {
      text: content,
      ...(scope !== undefined && { scope }),
      ...(sendAt !== undefined && { sendAt }),
      ...(notice !== undefined && { notice }),
      ...(outage !== undefined && { outage }),
    },
  };
}
