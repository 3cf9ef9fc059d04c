import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { eventIn } from '../intent/event-words.ts';
import { gated } from '../look/gated.ts';
import { readEventSlots } from './event-slots.ts';
import { roomsLast } from './notice-end.ts';
import { politely } from './opening.words.ts';
import { readScope, readTail } from './scope.ts';
import { isOffice } from './slots.ts';

const order =
  /^(?:[您你](?=[给帮])|请|麻烦|帮我|帮忙|帮(?:我们|咱们?|大家)[^，,。\s]{0,4}(?=发|建|开|组|办|搞)|帮|再|给我|给(?=发|建|开|登记)|我要|我想|我们|咱们?|来){0,4}(?:(?:发|发布|发起|组织|组|搞|办|建|新建|创建|开|登记|来|加|上(?![次回])|录|新增|安排)(?:一?[个次场条]|一下)?(?:新)?(?:的)?(?:志愿(?:服务|者)?|社区|公益)?(?:活动|接龙|报名|班次|值守)(?:通知|预告|帖子?|贴子?(?!心))?|出一?个活动(?:帖子?|贴子?|预告)?(?=[\s，,:])|(?:组织|举办|搞|办|开展|发起)一?[次场个](?=[^，,。]{2,12}[，,:])|新活动|新增活动|活动(?:预告|发布)?(?=[:\s])|招募|征集|招(?=\s?[\d一二两三四五六七八九十]+\s?[名个位]))(?:[\s，,:]|一下){0,4}/u;
/** Without the order at the start: in an office somebody says that something is to be held. */
const looser = gated(
  /(?:办|搞|组织|举办|开展|发起|安排|招募?|征集|召集|需要|要|缺|找)(?:一?[个次场]|\s?[\d一二两三四五六七八九十]+\s?[名个位]|点|些)?/u,
);
const opening = /^(?:请|麻烦|帮我|那个|我们|我|咱们?|社区|想|要|准备|打算|计划|大家好|[，,\s])+/u;
const notPost = gated(
  /[?？吗]$|取消|不办|名单|谁报|截止报名$|停止报名|不去|我报|报名了|报个名|算我|收到|怎么|几点|改成|改到|报名(?:截止)?(?:时间|日期)?(?:再|往后)?(?:延|推|放宽)|好看|热闹|真|上次|去年|昨天/u,
);

/** Plain enough to be an order where neighbours talk. */
const plainOrder = gated(
  /^(?:请|麻烦|帮我|帮忙|小助手|[,，\s]){0,4}(?:发(?:布|起|个|一个)?(?:一个|个|次)?(?:新)?(?:社区|志愿|公益|志愿服务)?活动|新(?:增)?活动|招募|开个接龙|发起接龙|创建活动|新建活动)/u,
);

/** 发活动: what it is called is asked. */
const bareOrder = new RegExp(
  `^${politely}(?:发布?|发起|新建|创建|建)(?:一?[个场次]|一下)?(?:新)?(?:活动|接龙)(?:吧)?[:，,。\\s]{0,3}$`,
  'u',
);

/** 「发活动：11月28日下午2点社区活动室包饺子，限30人，…」. */
export function readEventPost(ingredients: Ingredients, text: string): IntentOf<'event.post'> | undefined {
  const match = /^.{0,6}(?:来|加|登记|上|录|想)(?:一?[个次])?报名|^(?:我|我家|我们)?报名/u.test(text)
    ? null
    : order.exec(text);
  const start = match?.[0].length ?? looseStart(ingredients, text);
  if (start === undefined) return undefined;
  if (!isOffice(ingredients) && !plainOrder.test(text)) return undefined;
  if (bareOrder.test(text) && isOffice(ingredients)) return { kind: 'event.post', slots: { title: '' } };
  if (
    text.slice(start).trim().length < 2 ||
    /^(?:也|都|又|还|怎么|咋|没|不(?!限)|真|太)/u.test(text.slice(start)) ||
    /[?？吗]$/u.test(text.trim())
  )
    return undefined;
  const tail = readTail(ingredients, start, text.length) ?? roomsLast(ingredients, text, start, text.length);
  const scope = tail?.scope ?? readScope(ingredients, 0, start);
  const slots = readEventSlots(ingredients, text, start, tail?.at ?? text.length);
  if (slots.title === '') return undefined;
  return { kind: 'event.post', slots: { ...slots, ...(scope !== undefined && { scope }) } };
}

function looseStart(ingredients: Ingredients, text: string): number | undefined {
  if (!isOffice(ingredients) || text.length < 10 || notPost.test(text)) return undefined;
  const timed = ingredients.times.some((time) => time.from !== undefined && time.grain !== 'year');
  const about = eventIn(text) !== undefined || /活动|志愿者|报名|集合|名额|限\d+人/u.test(text);
  const signs =
    Number(/限\d|名额\d|\d\s?(?:个人|人|名|位)(?:就够|为限|以内|封顶)/u.test(text)) +
    Number(/截止|集合|地点|自带|欢迎/u.test(text)) +
    Number(looser.test(text));
  if (!timed || !about || signs < 2) return undefined;
  return opening.exec(text)?.[0].length ?? 0;
}
