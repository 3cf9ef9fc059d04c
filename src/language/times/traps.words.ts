/** What looks like a time and is none: words around a number that make it a count, a score, a number plate. */

/** After N号: the number of a thing, not a day. */
export const numberedThings =
  /^(?:线|楼|院|门|桶|单(?!位)|工单|柜|厅|馆|车|位|桌|箱|机|窗|井|表|电梯|梯|员|选手|通知|活动|房|室|铺|摊|厂|库|仓|码|地块|球|字|坑|桩|岗|点位|点|公告|服|座|栋|幢|单元|电池|汽油|公寓|地库|阀|泵|管|站|包|坐席|台|口|出口|入口|路|床|档|片|牌|监控|摄像|灯|杆|鞋|衣|菜|套餐|方案|文件|令|院子|公馆|会议室|教室|诊室|包间|道|闸|通道|充电|垃圾|喷头|盒|篮|袋|件|样板|测试|队|组|场地|标|种子|配电|热水|水|儿|病)/u;

/** Before N号 or N日: 第3号, 编号5, #8, 京A·12345. */
/** Before N号: the place whose number it is (3楼2号). */
export const placeBefore = /(?:[^号]楼|[栋幢层座弄路街巷院]|单元)$/u;

const beforeNumber = /(?:[第#№\d·A-Za-z]|\d[./:-])$/u;
/** Whether the number at an offset goes on from what stands before it: 第3, #3, 12/3; most stand behind a Chinese letter. */
export const numberBefore = (text: string, at: number): boolean =>
  at > 0 &&
  (text.charCodeAt(at - 1) < 0x4e00 ? beforeNumber.test(text.slice(Math.max(0, at - 2), at)) : text[at - 1] === '第');

/** After M月 or N日: 三日游, 3月饼. */
export const notMonth = /^(?:饼|嫂|牙|球|刊|龄|怀|兰|河|天[演的歌乐])/u;
export const notDay = /^(?:游|报|元|本|均|常|托|语|记|照|照料|制|内|间照|三餐|之计|不见|千里|为师)/u;

/** After 12/20 or 11.28: a count, a price, a measure. */
export const measured =
  /^ ?(?:人|名|个|份|满|户|票|已|位|组|件|元|块|匹|档|代|环|股|米|斤|公斤|度|%|折|分|小时|万|千|百|kg|平|℃|°|版|倍|亿|升|L|ml|吨|寸|G|M|V|A|v|公里|里|毫|厘|岁|天|周|个月|年|年级|次|回|瓶|斗|楼|单元|室|户型|栋|幢|mm|cm|mmol|吋|英寸|mg|页|季|集|口|袋|箱|盒|只|条|辆|车|毛|角|\+|的[人户居业]|以上|以下|x|X|×|\*)/u;
/** Before them: 已报12/20, 血糖6.1, ￥3.5, v2.1. */
export const measureBefore =
  /(?:已报|还剩|报名|名额|满|剩|剩余|比分|共|合计|总共|血糖|血压|体温|评分|得分|均价|单价|价格|价|涨|降|跌|达|约|近|超|仅|只要|比|第|￥|¥|\$|v|V|版本|[\dA-Za-z#·=+*]|\d[./:-])\s?$/u;

/** After N点: points, not o'clock. */
export const pointsAfter =
  /^(?:意见|建议|要求|说明|注意|理由|原因|好处|坏处|想法|疑问|体会|感受|共识|问题|措施|希望|诉求|倡议|提示|提醒|启示|不足|优点|缺点|收获|内容|事项|经验|事|看法|差评|好评|补充|须知|规定|承诺|区别|不同|声明|告知|坚持|式|一线|水|零[一二三四五六七八九](?![分十])|也|都|没|不|儿|关系|小|心意|吃的|东西|力|用|钱|声音|声儿|面子|消息|谱|几|多余|好感|异味|动静|反应|希望都|办法|毛病|数|余地|准备|时间|大|米|运动|击|进展|火|别的|什么|进球|优惠|折|积分|盐|糖|点|油|饭|菜|微|帮助)/u;
/** Before N点: 以下三点, 提两点, 第一点. */
export const pointsBefore =
  /(?:第|有|以下|下面|如下|下列|上述|以上|提|提出|补充|强调|这|那|几|讲|记住|做到|注意|满足|明确|总结|归纳|罗列|加|得了|得|扣|差一|涨|跌|百分之|零)$/u;
/** 一点 is an hour only after one of these, at the start, or with a date, a part of the day or minutes. */
export const oneOclockBefore = /(?:在|约|从|到|至|定|改成|改到|等|于|是|点|[，。；：、！？,.;:!?（(\n—~-])\s?$/u;

/** Before a colon clock: a score, a ratio, a number that goes on. */
export const notClockBefore = /(?:[\dA-Za-z#＃]|\d[:./]|比分|比例|按|以|领先|配比|稀释|兑水|比分是|打成|约是|版本)$/u;

/** After 三点五: a measure, or nothing. */
export const decimalAfter =
  /^(?:$|[\s，。；、！？,.;!?)）]|[米倍度升斤元块万折平级寸兆亿克吨码分%]|公[里斤分]|毫|厘|个百|千)/u;

/** After it: 21:15赢了. */
export const notClockAfter =
  /^ ?(?:赢|输|胜|负|险胜|拿下|领先|落后|战平|打平|惜败|完胜|逆转|大胜|小胜|的比分|的比例|兑|稀释|万|元|块|人|票)/u;

/** 早上好, 晚上好: a greeting. */
export const greeting = /^(?:好(?!像|几|多|冷|热|吵|大|吃|黑|看|久)|安(?!排|装|全|静))/u;

/** After a date, 早 and 晚 that belong to the next word: 周六早点, 今天晚饭, 今天早市. */
export const notShortPart = /^[点于餐饭会起来去安退走到期年班睡读间了出回霞宴婚稻辈报课风高自操教茶市就已些熟恋产]/u;

/** A length that is no length: 一年级, 三周岁, 一天到晚, 三天两头. */
export const notDuration =
  /^(?:级|热度|酒店|连锁|周岁|周年|岁|制|到晚|到头|两头|打鱼|四季|之计|之交|生日|不如|树木|[一二三四五六七八九]班|纪|轻|线宝|中旬|比一[天年]|报|好合|老店|五载)/u;
export const notDurationBefore = /(?:[第A-Za-z#·]|\d[./:-]|哪|那|这|(?<!提)前|几|某|同|每一|大|小)$/u;
/** 有一天, 过两天: some day. */
export const someDay = /^(?:(?:有|总有|哪|某|那)一[天年]|[过晚早头前]两天)/u;

/** A part of the day or a day word inside another name. */
export const titles =
  /^(?:今日头条|今日说法|明日之后|明日方舟|今日推荐|今日特价|半夜三更|三更半夜|三更|十天半个?月|[一三]年[半两五]载|三天两头|一天一天|一天天|一天比一天|一年比一年|一年年|一年一度|一[日天年]不如一[日天年]|[百千万]年|一天到晚|一年到头|一年四季|一朝一夕|一早一晚|[一整](?:上午|下午|早上|白天)|整个(?:上午|下午|早上|晚上|白天)|早晚)/u;

/** What follows an edge word makes it another word: 前门, 后天, 起火, 止痛. */
export const notEdge: Readonly<Record<string, RegExp>> = {
  前: /^(?:往|台|门|面|来|排|厅|后|院|端|者|景|途|辈|夫|妻|男|女|儿|任|期|段|线|方|进|边|去|脸|提)/u,
  后: /^(?:天|面|门|续|勤|备|排|台|果|悔|院|期|者|方|边|厨|代|人|脚|背|半|晚|儿|座|街|山|花园|厅)/u,
  起: /^(?:床|来|火|码|飞|诉|身|哄|名|作用|不|夜|诸|风|雾|争|吵|冲突|效|劲|重|点|到了)/u,
  止: /^(?:痛|血|咳|步|水|损|境|疼|渴|泻)/u,
  内: /^(?:容|部|科|墙|环|存|外|蒙|衣|裤|胆|急|疚|心|行|循)/u,
  开始: /^$/u,
};
