import type { Intent } from '#domain/intent.ts';
import { categoryIn } from '../repair/things.ts';

const same =
  /(?:我|我们|咱|俺)(?:家|们家|们|这|这儿|这边|那|那边|楼|单元|门|层|屋)*(?:\d{1,4}|[一二三四五六七八九十]+)?(?:号楼|单元|门|层|室)?(?:[\u4e00-\u9fa5]{0,3})?也(?:是|一样|没|停|不|断|漏|堵|黑|这样|有|坏|凉|返|遇|碰|冒)|^(?:同样|同上|同问题|一样一样|同款|同求修|同病相怜|\+1[，,\s]*我)|也(?:一样|是这样|这样|这情况|同样|这毛病)|^(?:\+1|➕1)[，,\s]*(?:我家|我们|这边)|(?:我|刚才)(?:刚才)?也(?:碰上|遇到|赶上|被困|没)|^[\d-]{1,9}(?:室)?也(?:是|没|停|不|一样|断)|(?:楼|单元|门|层|室|家|边|\d)也(?:没|停|不|断|漏|堵|黑|这样|坏|凉|是|冰|返|一样|上不)/u;
const resolved =
  /修好[了啦咯]|修好嘞|弄好[了啦]|(?:已经?|又|可)?(?:来水|来电|来暖气?|来气|来网)[了啦]|有[水电网]了|(?:水|电|网|暖气|气)(?:来|有|通|好|恢复)[了啦]|(?<!不)热(?:乎|起来|上)?(?:了|来了)|不漏[了啦]|不堵[了啦]|不滴了|下水通[了啦]|(?:下水|马桶|地漏|厨房|管子|网)通[了啦]|(?<![不没])亮[了啦]|正常[了啦]|恢复[了啦]|(?:电梯|门禁|暖气|灯|门|水|网)(?:又)?(?:好|能用|能坐|能开|开|动)[了啦]|解决[了啦]|不用修[了啦]|可以用[了啦]|能用[了啦]|好使[了啦]|销了吧|没事儿?[了啦]/u;
const notResolved =
  /没修好|还没|没好|没亮|吗|[?？]|什么时候|啥时候|几点|多会儿|才能|能修好|又|不过|如果|要是|等.{0,6}(?:修好|来水|来电)|没.{0,3}来水|没有?恢复|就(?:来水|来电|好了)|听说|应该|快(?:好|来)|终于|换新|天气|天热|今天|孩子|手机|电脑|车|病|感冒/u;
const progress =
  /(?:啥时候|什么时候|多会儿|几点|何时|哪天|多久|多长时间)(?:才|能|可以|会|来|有人|给|派|上门|过来)*(?:修|来人|来水|来电|来气|有水|有电|处理|解决|恢复|上门|弄好|好|通|热|来|能用)|(?:修|弄|处理|派|解决|通|换)(?:好|完|了|上)?(?:了)?(?:吗|没有|没呢|没|不)(?:啊|呀|呢)?[?？]?$|(?:师傅|维修|修理工|物业|人)(?:师傅)?(?:啥时候|什么时候|几点|多会儿|到哪|来了吗|来没|还来|咋还没|怎么还没|还没来|还没到|呢[?？]?$)|(?:报修|报了|反映|报上去|说了|打了电话)(?:都|也|已经?)?(?:[一二两三四五六七八九十几好\d]+(?:天|个小时|小时|周|回|遍|次|礼拜|星期|个月)|半天|半个?月|半小时)|工单(?:.{0,6}(?:进展|进度|怎么样|到哪|状态|查|情况|没人))|(?:查|看)(?:一?下|查)?(?:我)?(?:的|那|那张|那个|报的)*(?:工单|报修|单子)|(?:进展|进度)(?:如何|怎么样|咋样|到哪)|有(?:进展|消息|信儿|结果|说法)(?:了)?(?:吗|没)|怎么(?:还)?(?:没人来|没来修|没修|不来|没人管|没好)|还没(?:修|来人|人来|修好|处理|弄好|通|好)|修到哪|啥时候能好|什么时候能好|还修不修|催一下|催催|催一催|修了吗|修好了没|来人了吗|暖气还没好|说法|没动静|给个准话|咋样了|怎么样了$/u;
const reportWord =
  /坏|停|漏|堵|不亮|不热|没水|没电|灯|电梯|暖气|水|电|门|管|修|工单|师傅|报修|下水|马桶|网|垃圾|锁|报的|燃气|单/u;
const ack =
  /^(?:[\d\- ]{0,10}|[^，,。\s]{0,10}?)\s?(?:已经?)?收到(?:了|啦|嘞|咯|通知|喽)?[!！。~～，,\s]*(?:$|收到|谢谢|感谢|会|辛苦|好的?|知道|明白|了解|一定|马上|转告|配合|👌|🙏|\[)|^(?:已阅|已读|收到|已知悉|知悉|收悉|遵命收到)(?:[，,。!！\s]|$|了|啦|收到)|^(?:好的?|嗯+|ok|OK|行)[，,。\s]*收到/u;
const notAck =
  /吗|没收到|[?？]|快递|包裹|请回复|收到请|谁收到|大家收到|短信|验证码|退款|钱|工资|礼物|货|外卖|邮件|没有?收到|如收到|收到后|录取|offer|红包|照片|文件|信用卡|账单/iu;

/** 我家也是: joins what others reported. */
export function readSame(text: string): Intent | undefined {
  if (
    !same.test(text) ||
    /我也是(?:服|醉|这么|说|觉得|这个意思|听|刚|第|第一|想|没谁|拼)|也没(?:人|办法|用|谁|啥|时间|空|去|关系|事|想)|也不(?:知道|去|想|会|能|错|用|是我)|也是(?:醉|服|够|没谁|真|刚|听|为|老|第)|也有(?:人|个|多|一)|也坏/u.test(
      text,
    )
  )
    return undefined;
  const category = categoryIn(text);
  return { kind: 'repair.same', slots: { ...(category !== undefined && { category }) } };
}

/** 修好了, 来水了. */
export function readResolved(text: string): Intent | undefined {
  if (!resolved.test(text) || notResolved.test(text) || text.length > 50) return undefined;
  const category = categoryIn(text);
  const home = /我家|家里|我们家|俺家|屋里/u.test(text);
  return { kind: 'repair.resolved', slots: { ...(category !== undefined && { category }), ...(home && { home }) } };
}

/** Asks how a report stands. */
export function readProgress(text: string): Intent | undefined {
  if (!progress.test(text) || !reportWord.test(text)) return undefined;
  const ticket = /#\s*(\d{1,5})|工单\s*#?(\d{1,5})/u.exec(text);
  const category = categoryIn(text);
  const digits = ticket?.[1] ?? ticket?.[2];
  return {
    kind: 'repair.progress',
    slots: { ...(digits !== undefined && { ticket: Number(digits) }), ...(category !== undefined && { category }) },
  };
}

/** 收到. */
export function readAcknowledge(text: string): Intent | undefined {
  const end = text.search(/对了|另外|顺便|不过/u);
  const words = end === -1 ? text : text.slice(0, end);
  return ack.test(words) && !notAck.test(words) && words.length <= 30 ? { kind: 'acknowledge', slots: {} } : undefined;
}
