import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { isOffice } from './slots.ts';

const recalled = gated(
  /(?:刚才?|刚刚|方才|上一?条|上面那|那条|这条|我报的|报的那|报修|工单|单子|这单|报错|记错).{0,12}(?:撤|作废|不算|取消|删掉|删了|去掉|消了|划掉|不作数|别派|不用派|别来人)|(?:撤销|撤回|撤掉|取消|作废|删掉|删了).{0,8}(?:报修|工单|刚|那条|上条|上一条|单子|这单|我报的)/u,
);
const notRecalled = gated(
  /(?:撤回|撤掉|撤|删)了?的?(?:那|这)?[条个]?是?(?:想|要){0,2}(?:[发写转回说]|发错)?给(?!社区|物业|居委|小|你)|报名|活动|通知|草稿|公交|车站|微信群|群聊|聊天|订单|外卖|判决|处分|上诉|名额|讲座|饺子|[?？]|吗|发错群|(?:撤回|撤掉|撤|删)了?的?[那这][条个](?:消息)?(?:是|纯属){0,2}我?(?:手滑|发错|点错)(?!.{0,4}报)|消息|朋友圈|预约|会议|客人|顾客|骑手|外卖|平台|门牌|怪我|赖我/u,
);
const deletesMe = gated(
  /(?:我|本人)(?:们)?.{0,10}(?:信息|资料|数据|记录|隐私|聊天|东西|内容).{0,8}(?:删|清|抹|忘|销)|(?:删|清|抹|忘|销毁)(?:除|掉|了|空|一下|干净){0,4}.{0,6}(?:我|本人).{0,8}(?:信息|资料|数据|记录|隐私|东西)|把我(?:从.{0,8})?(?:忘|抹|彻底删)|(?:不要|别|不想让你|停止)(?:再)?(?:存|保存|记录|留).{0,3}我(?:的)?(?:任何|所有)?(?:信息|资料|数据|记录|东西)/u,
);
const notDeletesMe = gated(
  /手机|相册|硬盘|微信好友|好友|朋友|照片|前任|他|她|电脑|U盘|作业|[?？]|吗|骗子|不小心|名单|报名|接龙/u,
);
const summary = gated(/日报|日结|汇总|小结|总结/u);
const today = /今天|今日|今儿|当天|昨天|昨日|本日|一下|发|出|看|给|呢|现在|要|来|整|截止|截至/u;
/** 日报看了, 月报交了: no order for today's. */
export const notSummary =
  /看(?:了|过|完)|收到|已阅|交(?:了|上)|写(?:了|好)|工作总结写|年终|老师|作业|读后感|我写|写(?:个|一份|完)|会议|学习|吗$|报社|人民日报|北京日报|经验|考试|月报|周报|病历|述职|总结得|总结的|账单/u;
const dontSend = gated(
  /(?:不用|不要|别|先不|暂不|甭|先别|暂时不|暂时别|还是不|不再)(?:急着)?(?:发|推|群发|公布)(?:了|布|送|出去)?(?!火|脾气|愁|烧|呆|货|票|胖|生|现|工资|红包|朋友圈|到群|在群)|(?:草稿|这条|这份|那份|刚才那|那条)(?:通知|活动|草稿)?.{0,4}(?:扔|丢|删|不要|作废|撤|废|算了)/u,
);

/** Said in many ways, so only where somebody speaks to the assistant: take back, forget me, today's digest, do not send. */
export function readLoose(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 40) return undefined;
  if (recalled.test(text) && !notRecalled.test(text)) {
    const ticket = /(?:工单|单子|#)\s*#?(\d{1,5})|(\d{1,5})号单/u.exec(text);
    const digits = ticket?.[1] ?? ticket?.[2];
    return { kind: 'undo', slots: { ...(digits !== undefined && { ticket: Number(digits) }) } };
  }
  if (!isOffice(ingredients)) return undefined;
  if (deletesMe.test(text) && !notDeletesMe.test(text)) return { kind: 'forget', slots: {} };
  if (text.length <= 24 && summary.test(text) && today.test(text) && !notSummary.test(text))
    return { kind: 'digest.now', slots: {} };
  if (text.length <= 20 && dontSend.test(text)) return { kind: 'cancel', slots: {} };
  return undefined;
}
