/** What heads a list people sign up in. */
export const heads = /接龙|group\s?note|solitaire|jie\s?long/iu;
/** Heads that say it only when the lines look like people. */
export const weakHeads =
  /报名|签到|登记|统计|意向|预约|认领|参加(?:的|人员|名单)|分工|招募|志愿者|接一下|写(?:上|下)?(?:自己的?)?(?:名字|大名)|写个名|往下接|接着接|跟着接|👇|[能想要]去的|[能想要]来的|愿意(?:去|来|参加)的/u;
/** Lists that are played or read, not signed up in. */
export const noHeads =
  /成语接龙|词语接龙|歌词接龙|故事接龙|红包接龙|诗词接龙|英语接龙|接龙(?:规则|须知|格式说明|注意事项|教程|方法)/u;
/** The same of lists that nobody asked to join. */
export const otherLists =
  /节目单|菜单|议程|流程|日程|获奖|中奖|光荣榜|通讯录|电话表|值班表|注意事项|公约|须知|规定|购物清单|采购清单|食材|作业/u;

/** The words of the head that are no part of a title. */
export const headWords =
  /[#＃]\s?(?:接龙|jielong)\s?[:：]?|#?\s?group\s?note\s?[:：]?|(?:请(?:大家|各位)?|大家|来|开个|发起|跟帖|签到|报名|继续)?接龙(?:报名|活动|签到)?[了啦吧哈]?\s?[:：]?/giu;
/** What changes from one copy to the next and belongs to no title: （已报3/15）. */
export const tallies =
  /[（(【[]?(?:已报|已有|目前|当前|共|名额)?\s?\d{1,3}\s?[/／]\s?\d{1,3}\s?(?:人|位)?[)）】\]]?|[（(]已(?:报|有)\s?\d{1,3}\s?[人位]?[)）]/gu;
/** What introduces a title. */
export const titleLabels = /^\s*[【[]?(?:活动名称|活动主题|活动内容|活动|主题|标题|名称|内容|事项)[】\]]?\s*[:：]\s*/u;
/** Lines above a list that say nothing about what it is. */
export const greetings =
  /^(?:请|想|要|愿意|能|需要).{0,10}的(?:邻居|居民|朋友|业主|家长|同志|人)?们?$|^(?:各位|亲爱的|大家|邻居们|业主们|@所有人|@全体|通知|温馨提示|收到请|请(?:大家|各位)?(?:复制|按|往下|继续|接着)|复制|注[:：])/u;
/** Words before a list that was copied from elsewhere: 转发一下这个接龙啊. */
export const passesOn =
  /^(?:[^，,。]{0,6})?(?:转发|转一下|转个|转到|帮转|帮忙转|代转|补发|再发|重发|重新发|接着|往下|继续)(?:一下|一遍|给大家|到群里|个)?(?:这个|那个|刚才的?|上面的?|群里的?|我们的?|接)?(?:[\s啊哈吧呀哦了的]){0,4}$/u;
/** Words of a head that name nothing to sign up for. */
export const idle = /^(?:报名|签到|登记|统计|名单|参加|请|下面|继续)$/u;
/** What is left of a line that only says when. */
export const whenOnly =
  /社区|活动室|服务站|活动中心|广场|门口|集合|地点|[东南西北]门|(?:小区|楼下|大堂|会议室)|[\d\s年月日号周星期礼拜本下这上个天今明后早晚中午下点半分时刻至到前起开始一二三四五六日两十（）()【】:：.,，、~～\-—/时间在\p{Extended_Pictographic}\ufe0f]/gu;

/** The example and the form of a list; they are nobody's entry. */
export const example =
  /^\s*[（(【[]?(?:例如|示例|例子|举例|范例|样例|格式|模板|例)[）)】\]]?\s*(?:[:：.、，]|\s|$|\d)/u;
export const blankForm = /^(?:姓名|名字|房号|门牌|楼号|xx+|张三某|×+|某某)(?:[\s+＋、,，/]|$)/iu;

/** Marks of somebody who no longer comes. */
export const withdrawnMarks =
  /[（(【[]\s?退\s?[)）】\]]|[（(【[]?\s?(?:已取消|取消报名|取消|已退出|退出|已撤(?:[回销出])?|已退(?![休役伍])|退了|退报|不去了|去不了了?|去不成了?|不来了|来不了了?|不参加了?|无法参加|不能参加|参加不了|划掉|作废|撤销|撤了|请假|有事不去|放弃|不报了|删除|已删|❌|✖️?|╳|🚫|[x×X](?=[)）]))\s?[)）】\]]?/gu;
export const strike = /~~|\u0336/gu;
/** Marks of nothing but presence. */
export const ticks = /[✅✔☑🆗]\ufe0f?/gu;

/** Counted things that are no people. */
export const thing =
  '把|棵|斤|本|块|份|箱|袋|盒|瓶|件|条|张|个(?=馒头|包子|鸡蛋|[瓜果])|元|点|分|号|楼|层|月|日|岁|年级|米|公斤|千克|kg|KG|g|桶|捆|颗|盆|株|支|双|套|台|辆|只|包|提|筐|:|：|\\.|/|-';

/** Words before or after a name that are no name: an amount, a day, a group. */
export const notName =
  /^(?:\d{1,3}\s?(?!\d)[\p{Script=Han}a-zA-Z]{1,2}\d{0,3}|第[\d一二三四五六七八九十]{1,3}\p{Script=Han}{1,2}|(?:周|星期|礼拜)[一二三四五六日天][早晚上下午中]{0,2}\p{Script=Han}?|(?:上午|下午|早上|晚上|中午|傍晚|早班|晚班|全天)|\d{1,2}月\d{1,2}[日号]?|\d{1,2}[日号./]\d{0,2}|[男女留有无要来去到]|[（(].*|(?:已|未|没)\p{Script=Han}{1,2}|同意|不同意|支持|反对|赞成|弃权|待定|待认领|暂无|暂缺|空缺?|缺|不在家?|在家|没人|不要|可以|(?:报名|参加|代报?|已报|新增|候补)|[代替帮给]\p{Script=Han}{1,4}报名?|\p{Script=Han}{0,6}(?:不热|不亮|没电|没水|停电|停水|漏水|滴水|坏了|堵了|不通|不制热|不制冷|没信号|没暖气)|(?:客厅|主卧|次卧|卧室|厨房|卫生间|厕所|阳台|全屋|屋里|家里)\p{Script=Han}{0,4}|(?:[\d一二两三四五六七八九十]{1,3}[把棵斤本块份箱袋盒瓶件条张]\p{Script=Han}{0,4}){1,3})$/u;

/** What somebody is; the name follows. */
export const standing =
  /^(?:[高中低]音|领唱|主唱|伴奏|和声|党员|群众|学生|志愿者|队长|组长|领队|副领队|主持人?|业主|租户|居民|楼门长|家属|代表|新人|老人)$/u;

/** Above a list without 接龙 these say that somebody else drew it up. */
export const notices =
  /以下|取快递|快递到|请来|请到|请速|挪车|欠费|催缴|公示|未交|已交|获得|表彰|感谢|恭喜|祝贺|名次|成绩|排名/u;

/** Nobody has taken the line yet. */
export const vacant = /^(?:待认领|暂无|暂缺|空缺?|缺)$/u;
