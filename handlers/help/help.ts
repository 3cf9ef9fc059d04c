import type { Handler } from '../handler.ts';
import { reply } from '../saying.ts';

const forEverybody = [
  '报修：直接说哪儿坏了，比如「3号楼2单元电梯坏了」。',
  '报名：活动下面说「我报名，两个人」，不去了说一声。',
  '问事：叫我一声再问，比如「小助手，健康小屋几点开」。',
  '报错了说「撤销」；看我记了什么说「隐私」。',
];

const forThoseWhoRun = [
  '发通知：「发通知：内容」，看过预览回「确认」。',
  '发活动：「发活动：周六下午2点包饺子，限30人」。',
  '工单：「#12 派给王师傅」「#12 在修了」「#12 完成 换了灯管」。',
  '还有：「日报」「健康小屋12月8日停诊」「答疑 #3 答案」。',
];

/** 帮助: what one can say, at most five lines (Q7). */
export const help: Handler<'help'> = async (_intent, context) => [
  reply(context, (context.sender.rights.length > 0 ? forThoseWhoRun : forEverybody).join('\n')),
];
