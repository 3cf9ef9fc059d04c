import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { numberOf } from './ticket-number.ts';

/** 通知1, 看一下通知2的内容: how it stands. */
export const asksToSee =
  /^(?:请|麻烦|帮我)?(?:看看?|查看?|看一?下|查一?下|调一?下)?\s?(?:(?:通知|公告)\s?#?\s?(\d{1,5})号?|#?(\d{1,5})号?(?:通知|公告))(?:的)?(?:内容|原文|情况|详情|怎么样了?|呢|是什么|是啥|写的(?:什么|啥))?[。?？]?$/u;

/** 定时的通知有哪些, 还有什么没发的通知. */
const asksWhatWaits =
  /^(?:请|麻烦|帮我|看看?|查一?[下查]|我|现在|目前|[，,\s]){0,3}(?:还?有)?(?:(?:哪些|什么|啥|几[条个]|多少)[^，,。]{0,2}(?:定时|等着发|待发|要发|(?:还)?没发)(?:出去)?的?(?:通知|公告|那?几?条)?|(?:定时|等着发|待发|(?:还)?没发)(?:出去)?的?(?:通知|公告)(?:都|还)?(?:有)?(?:哪些|哪几条|什么|啥|几[条个]|多少|列表|列一下))(?:呢|啊|了|吗)?[?？。]?$/u;

/** 谁没回, 谁收到了: of what the speaker posted, where nobody but the assistant is asked. */
const whoAnswered =
  /^(?:现在|目前|还有|都有|[，,\s]){0,2}(?:谁|哪些人|哪几[家户位个]|哪位)(?:还|都|已经)?(?:没有?(?:回|回复|收到|看|看到)(?:收到)?(?!过|家|来|电|钱)|(?:收到|回|回复|看|看到)了)(?:的|呢|啊|呀)?[?？。\s]{0,3}$/u;
/** 洗楼道 谁没回: of the one that is about it. */
const whoAnsweredOf =
  /^(?:请问|那|[，,\s]){0,2}(?<about>(?![^，,\s]{0,8}(?:大家|你|都|还|到底|现在|目前))[\u4e00-\u9fa5]{2,8}?)(?:的?[那这][条个](?:通知)?|的?(?:通知|公告)|的)?[，,：:\s]{0,2}(?<asks>(?:现在|目前|还有|都有)?(?:谁|哪).{2,12})$/u;
/** 我那, 刚才发的那: they point at a notice and say nothing of what it is about; 发米, 上门 are of its own words. */
const points =
  /^(?:我们?|咱们?|俺|刚才|刚刚|刚|那|这|上[面个条次份]|上(?=$)|前面|最近|早上|上午|下午|昨晚|今早|发的|发(?=$)|的|[个条次份](?=$|的)|昨天|今天){1,6}/u;
const asksAlone = ({ frame, text }: Ingredients): boolean =>
  frame.room === undefined || frame.mentioned === true || text.called;

/** 「通知#3 都有谁收到了」, 「恢复 #5」. */
export function readNoticeUpkeep(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 60) return undefined;
  if (asksAlone(ingredients) && whoAnswered.test(text)) return { kind: 'notice.status', slots: {} };
  const of = asksAlone(ingredients) ? whoAnsweredOf.exec(text)?.groups : undefined;
  if (of !== undefined && whoAnswered.test(of.asks!)) return { kind: 'notice.status', slots: { about: of.about! } };
  if (asksWhatWaits.test(text)) return { kind: 'notice.status', slots: { waiting: true } };
  const end =
    /^(?:恢复|已恢复|解除|结束)(?:通知|供水|供电|供暖|供气|停水通知|停电通知|停水|停电)?\s{0,2}#?(\d{1,5})(?:号?通知)?|^(?:通知)?#(\d{1,5})\s{0,2}(?:已经?)?(?:恢复|解除|结束)(?:供水|供电|供暖|供气)?了?[。！!]?$|^通知\s{0,2}#?(\d{1,5})\s{0,2}(?:号)?(?:已经?)?(?:恢复|解除|结束)|^(?:已经?)?恢复(?:供水|供电|供暖|供气|正常)?了?[，,\s]{0,6}通知\s{0,2}#?(\d{1,5})/u.exec(
      text,
    );
  if (end !== null) return { kind: 'notice.end', slots: { notice: Number(end[1] ?? end[2] ?? end[3] ?? end[4]) } };
  if (/^(?:已经?)?恢复(?:供水|供电|供暖|供气|通知)了?[。！!]?$/u.test(text) && text.length < 12)
    return { kind: 'notice.end', slots: {} };
  const upkeep = numberOf(text, '通知|公告');
  if (
    upkeep !== undefined &&
    text.length <= 30 &&
    /恢复|解除|停水结束|停电结束|(?:通知).{0,6}(?:结束|来水|来电|来气|完毕)/u.test(text) &&
    !/[?？吗]|没恢复|还没|什么时候|啥时候/u.test(text)
  )
    return { kind: 'notice.end', slots: { notice: upkeep } };
  const shown = asksToSee.exec(text);
  if (shown !== null) return { kind: 'notice.status', slots: { notice: Number(shown[1] ?? shown[2]) } };
  if (!/收到|看了|看到|已读|回执|回复|看到|确认|反馈|没回|回了/u.test(text)) return undefined;
  const number = numberOf(text, '通知|公告');
  const asks =
    /多少|几个?人|谁(?:还)?(?:没|收)|都有谁|哪些人|哪几[家户]|几[家户]|多少[家户]|收到(?:了)?(?:情况|人数|名单)|(?:谁|几|多少|哪).{0,6}没收到|没收到的|没回|统计|回执/u.test(
      text,
    );
  const aboutNotice =
    number !== undefined ||
    /通知|公告|那条|这条|消息/u.test(text) ||
    /^(?:现在|已经|一共)?有?(?:多少|几)个?人?(?:都)?收到/u.test(text) ||
    /^(?:还有)?(?:谁|哪些人|哪几[家户])(?:还)?没有?收到(?:呢|啊|的)?[?？]?$|^没收到的(?:都)?(?:有|是)(?:谁|哪些人)(?:呢|啊)?[?？]?$/u.test(
      text,
    );
  if (!asks || !aboutNotice) return undefined;
  const named =
    number === undefined
      ? /^(?:请)?(?:看看|看|查一下|查下|查)?(?:昨天|今天)?(?:那个|关于)?([\u4e00-\u9fa5]{2,8}?)的?(?:那条|这条|通知|那个|公告)/u.exec(
          text,
        )?.[1]
      : undefined;
  const rest = named?.replace(points, '') ?? '';
  const about = rest.length < 2 ? undefined : rest;
  return {
    kind: 'notice.status',
    slots: { ...(number !== undefined && { notice: number }), ...(about !== undefined && { about }) },
  };
}
