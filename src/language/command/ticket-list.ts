import type { Intent } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';

const mine =
  /^(?:请|帮我|给我|我想|想|我要|查|看|查看|看看|查查|列){0,4}(?:一?下)?(?:我|我家|我们家|俺|俺家)(?:的|报的|报过的|名下的?|手上的?|手里的?|接的){1,2}(?:报修|工单|单子|单)(?:记录|列表|情况|清单)?(?:都?有哪些|有几张|有多少|列一下|呢)?[。!！?？]?$/u;
/** 我手上还有什么, among those who work on tickets. */
const inHand =
  /^(?:现在|今天)?(?:我|我们)?(?:手上|手里|手头|这边)(?:现在|今天)?(?:还|都){0,2}(?:有|剩)(?:几[个张单件]|什么|啥|哪些|多少)(?:活儿?|单子?|工单|报修)?(?:没(?:弄|干|修|做|处理)(?:完|好)?(?:的)?)?[。!！?？呢啊]{0,2}$/u;
const open = gated(
  /^(?:请|帮我|给我|我想|想|查|看|查看|看看|列){0,4}(?:一?下)?(?:现在|目前|今天|本周|还|都|一共|总共){0,3}(?:(?:有|剩)?(?:哪些|什么|多少|几张|几个)(?:工单|单子|报修|活儿?|单)(?:还)?(?:没|未)(?:完成|处理|修|办|弄|结|干|解决)(?:完|好)?(?:的|了)?|(?:还)?(?:未|没|待)(?:完成|处理|修|办|结|办结|解决)(?:完|好)?(?:的)?(?:工单|单子|报修|单)(?:有哪些|有多少|列一下|都?有什么|清单|列表)?|(?:还)?(?:有|剩)?(?:几|多少)(?:张|单|(?:个|件|条)?(?:工单|单子|报修))(?:是)?(?:没|未|待)(?:完成|处理|修|办|弄|结|干|解决)(?:完|好)?的?(?:工单|单子|报修)?|(?:工单|单子|报修)(?:列表|清单|一览)|(?:手上|手里|还|现在){0,2}没(?:干|弄|修|做|处理|完成|办)(?:完|好)?的(?:活儿?|单子?|工单|报修)?(?:都|还|一共){0,2}(?:有|剩)?(?:哪些|什么|啥|几[个张单件]|多少)|(?:有)?(?:哪些|什么)(?:待办|没完成)的?(?:工单|单子|报修)?|(?:有)?(?:哪些|什么|啥)(?:工单|单子|单|(?:还)?没(?:修|完成|弄|处理|办)(?:好|完)?的)(?:了)?)[。!！?？呢啊]{0,2}$/u,
);
const taken = gated(
  /^(?:我)?(?:接单|接下|接|领|领单|认领|抢单)(?:了|一下)?[\s:：]{0,3}(?:(?:工单|单子)\s{0,2}#?|#)\s{0,2}(\d{1,5})(?:号)?(?:工?单)?[。!！]?$/u,
);
const city =
  /^(?:请|把)?(?:12345|市民热线|热线)[\s，,]{0,3}(?:的)?(?:工单|派单|转派|单子|单号|编号|单)?(?:号)?[\s:：]{0,3}([A-Za-z0-9][A-Za-z0-9-]{3,29})?[\s，,]{0,3}(?:对|对应|挂|关联|记到?|是|并到|就是|挂到)?[\s:：]{0,3}(?:工单|单子)?\s{0,2}#\s{0,2}(\d{1,5})/u;

const exported = gated(
  /^(?:请|帮我|给我|麻烦|把|要){0,3}(?:(?:把)?(?:(\d{1,2})月份?|(上个?月|上月)|这个?月|本月)?的?(?:全部|所有)?的?(?:工单|报修)(?:表|记录|清单)?(?:都)?(?:给我)?导(?:出|一下|个)(?:来|表)?|导(?:出|一下|个)?(?:一下|一份)?(?:(\d{1,2})月份?|(上个?月|上月)|这个?月|本月)?的?(?:全部|所有)?的?(?:工单|报修)(?:表|记录|清单|数据)?[\s，,]{0,3}(?:(\d{1,2})月份?的?|(上个?月|上月)的?|这个?月的?|本月的?)?)[。.!！吧]?$/u,
);

/** 导出工单 11月. */
function readExport(text: string): Intent | undefined {
  const match = exported.exec(text);
  if (match === null) return undefined;
  const month = match[1] ?? match[3] ?? match[5];
  const last = match[2] ?? match[4] ?? match[6];
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  return {
    kind: 'ticket.export',
    slots: { ...(month !== undefined ? { month: Number(month) } : last !== undefined && { month: -1 }) },
  };
}

/** 我的报修, 有哪些工单没完成, 接单 #2, 12345 单号… 对 #8. */
export function readTicketList(
  text: string,
  dueDay: (from: number) => string | undefined,
  works = false,
): Intent | undefined {
  if (text.length > 80) return undefined;
  if (mine.test(text) || (works && inHand.test(text))) return { kind: 'repair.progress', slots: { mine: true } };
  if (open.test(text)) return { kind: 'ticket.list', slots: {} };
  const table = readExport(text);
  if (table !== undefined) return table;
  const own = taken.exec(text);
  if (own !== null) return { kind: 'ticket.assign', slots: { ticket: Number(own[1]), assignee: '我' } };
  const asked = city.exec(text);
  if (asked === null) return undefined;
  const due = dueDay(asked[0].length);
  return {
    kind: 'ticket.city',
    slots: {
      ticket: Number(asked[2]),
      ...(asked[1] !== undefined && { number: asked[1] }),
      ...(due !== undefined && { due }),
    },
  };
}
