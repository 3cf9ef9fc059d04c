import { gated } from '../look/gated.ts';
/**
 * 培训完成了, 8点半到岗, 把钥匙给老孙, 系统恢复了: what colleagues tell each other of their own work; without a number it is said
 * of no ticket.
 */
export const otherWork =
  /培训|开会|例会|会议|晨会|演练|值班|夜班|白班|交接班|[到上在离]岗|下班|上班|考核|考试|体检|打卡|签到|工资|请假|报销|报表|台账|表格|日报|周报|月报|总结|盘点|采购|入库|接待|合影|^把(?:钥匙|门卡|工具|对讲机?|图纸|表|文件|手机|车|电动车|工服|饭)/u;

/** 系统恢复了: nothing of the community's was broken. */
export const otherMended =
  /^(?:我们?|咱们?|这个?|那个?|今天)?(?:的)?(?:系统|平台|网站|小程序|公众号|账号|直播|课|群|培训|演练|会议?)(?:都|已经?|也)?(?:恢复|正常|好|弄好|通|结束|解决|完成|能用)/u;

/**
 * 3层那个我两个小时能弄完, 2楼的等下去: storeys and hours that colleagues tell each other; which ticket it is they know, and
 * nobody asks them.
 */
const storeysOrHours = gated(
  /(?:\d|[一二两三四五六七八九十上下顶这那几])(?:楼|层)|地下(?:室|[一二三\d])|(?:\d|[一二两俩三四五六七八半]个?)(?:多个?|来个?)?(?:小时|钟头)/u,
);
/** 3楼的单子派给小孙: an order all the same. */
const ordered = gated(
  /工单|单子|[\d一二三四五六七八九十]单|[派接转销结关报]单|(?:派|指派|安排|交|转)给|请.{0,6}(?:去|来)/u,
);

/** Whether words without a ticket's number only tell of storeys and hours. */
export const tellsWhere = (text: string): boolean => storeysOrHours.test(text) && !ordered.test(text);

/** 1到了叫我, 1我去不了: asked of a colleague, or told of oneself; nobody works on it because of that. */
export const toColleague =
  /^(?:[^，,。]{0,4}(?:到了?|来了?|好了?|完了?|修好)(?:就|再|以后|之后)?(?:叫|喊|告诉|通知|联系|吱|说)(?:下|一下)?(?:我|俺|他|她|老|小|一声)|[^，,。]{0,4}(?:到了?|完了?|好了?)(?:就|再)?(?:给我)?打(?:我)?(?:个)?电话|(?:我|俺|咱)们?(?:今天|现在|上午|下午|这会儿?|暂时|可能|也|都|明天)?(?:去不了|去不成|去不上|不去了?|没空|没时间|走不开|过不去|顾不上|忙不过来))/u;
