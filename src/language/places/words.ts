/** Words that close a part of an address. Order matters: the longer first. */
export const partWords = {
  building: ['号楼', '#楼', '号栋', '号幢', '栋楼', '幢楼', '座楼', '栋', '幢', '座', '#'],
  unit: ['号单元', '单元', '#门', '号门', '门', '号梯', '梯'],
  floor: ['楼层', '层', '楼', 'F', 'f'],
  flat: ['号房间', '号房', '房间', '室', '户', '房', '号铺', '铺', '号'],
} as const;

/** After 门, 层, 座 … these show that something is counted or named, not a place. */
export const notAPlace: Readonly<Record<string, readonly string[]>> = {
  门: [
    '课',
    '功课',
    '心思',
    '手艺',
    '生意',
    '学问',
    '亲戚',
    '婚',
    '技术',
    '考试',
    '科',
    '语言',
    '炮',
    '齐',
    '冰箱',
    '柜',
    '岗',
    '卫',
    '诊',
    '店',
    '票',
    '牌',
  ],
  层: [
    '小楼',
    '别墅',
    '地狱',
    '楼的',
    '薄',
    '水',
    '油',
    '灰',
    '冰',
    '霜',
    '雪',
    '土',
    '皮',
    '膜',
    '意思',
    '意义',
    '纱',
    '楼高',
    '楼房',
    '漆',
    '泥',
    '被',
    '衣',
    '板',
    '保障',
    '关系',
    '蛋糕',
    '高',
    '薄',
    '厚',
    '白',
    '黑',
    '浮',
    '砖',
    '窗户纸',
    '的蛋糕',
    '书架',
    '架',
    '抽屉',
  ],
  座: ['桥', '山', '城', '位', '谈', '小', '车', '庙', '塔', '的', '钟', '楼房', '大', '椅', '机'],
  楼: ['盘', '市', '价', '主', '房', '栋', '凤'],
  户: [
    '人家',
    '居民',
    '邻居',
    '都',
    '停',
    '没',
    '家庭',
    '业主',
    '以上',
    '参',
    '报',
    '已',
    '左右',
    '的',
    '，',
    ',',
    '。',
  ],
  梯: ['形', '队', '次'],
  栋: ['楼的人', '别墅', '房子', '楼房'],
  幢: ['别墅', '房子', '楼房'],
  房: ['子', '产', '价', '租', '东', '一厅', '两厅', '二厅', '钱'],
  室: ['一厅', '两厅', '二厅', '1厅', '2厅', '友', '内', '外', '温'],
  F: [],
  号: [],
};

/** Before a bare three- or four-digit number these make it a flat. */
export const flatBefore = [
  '漏到',
  '漏水到',
  '渗到',
  '淹到',
  '房间号是',
  '门牌号是',
  '我家是',
  '我们家是',
  '我们家',
  '我家',
  '咱家',
  '俺家',
  '我们',
  '我是',
  '我住',
  '家住',
  '住在',
  '住',
  '楼上',
  '楼下',
  '隔壁',
  '对门',
  '对面',
  '邻居',
  '房号',
  '门牌',
  '这里是',
  '这儿是',
  '在',
  '到',
  '找',
  '给',
  '帮',
  '替',
  '是',
] as const;

/** Of those, these say it only when the words after the number agree (给502的王奶奶). */
export const flatBeforeWeak: ReadonlySet<string> = new Set([
  '我们',
  '我是',
  '对面',
  '在',
  '到',
  '给',
  '帮',
  '替',
  '是',
  '住',
]);

/** After a bare number these make it a flat. */
export const flatAfter = [
  '打',
  '吵',
  '闹',
  '装修',
  '冒',
  '着火',
  '跑水',
  '进水',
  '有',
  '没',
  '停',
  '敲',
  '室',
  '房间',
  '业主',
  '住户',
  '租户',
  '邻居',
  '收到',
  '家',
  '的',
  '漏',
  '没水',
  '没电',
  '停水',
  '停电',
  '不热',
  '也',
  '这边',
  '这儿',
  '门口',
  '户',
  '报',
  '屋',
  '没暖气',
  '暖气',
  '一直',
  '天天',
  '又',
  '说',
  '：',
  ':',
] as const;

/** After a number these make it an amount, a time or the name of something else. */
export const notAFlat =
  /^(?:[\d.%‰/~]|:\d|元|块|米|斤|公斤|年|月|日|号线|点|分|秒|次|人|个|平|度|公里|里路|步|万|千|路|毫升|级|款|型|班|医院|卡|克|厘|转|多|条|张|件|套|届|字|页|集|期|G|g|k|K|ml|m|户|位|名|号文|兆|寸|瓦|w|W|伏|左右|以上|天|小时|周|年代|份|只|家(?:人|单位|店)|公交)/u;

/** Around a dashed pair these make it a score, a ratio or a date. */
export const scoreBefore =
  /国安|队|比分|[赢输踢赛]|打成|进球|领先|落后|恒大|申花|女足|男足|中国|日期|[投掷押]|第|局|\d月|配比|比例|约$|大概$|大约$|一共$|每人$|每天$|周[一二三四五六日]?$|放$|加$|提前$/u;
export const scoreAfter =
  /^(?:赢|输|平|领先|落后|胜|负|大胜|战胜|的比分|比|月|日|号(?![楼院])|点|岁|人|个|天|次|年|米|斤|块|元|分|小时|周|两|克|度|勺|片|粒|倍|节|场|局|集|期|本|把|棵|只|位|名|条|份|盒|瓶|件|千|万|百|层|楼(?![门道梯长里前后下群])|级|公里|%|张|趟|下|口|%|月份|左右)/u;

/** What a road ends in: the number after it is the number of a door in the road, no building. */
export const road = /[^\d\s](?:路|街|大道|道|胡同|巷|弄)(?:[东西南北中]段?|段)?$/u;
export const lane = /\d弄$/u;
export const inRoad = /\d号[^\d\s]{2,}$/u;
export const numbered = /(?:路|街|道|巷|弄|胡同|村|段|条)[东西南北中]?段?(?:甲|乙)?\d{1,5}(?:-\d{1,4})?(?:号院?)?$/u;

/** What the name of an estate, a tower or a market ends in. */
export const estate =
  /(?:苑|园|小区|新村|公寓|家园|花园|公馆|大厦|广场|中心|[新名华豪]城|城|府|庭|邸|里|庄|坊|山庄|湾|轩|阁|居|郡|墅|寓|厦|市场|[东西南北中业园发一二三四五六七八九十\dA-Z]区|[一二三四五六七八九十\d]期|大楼|村|宿舍|院|小筑|都|岸|座|谷|洲|岛|台|景|港)$/u;
export const homes =
  /(?:苑|[^业技]园|小区|新村|公寓|花园|公馆|庭|邸|坊|山庄|轩|阁|居|墅|寓|小筑|[东西南北中业园发一二三四五六七八九十\d]区|[一二三四五六七八九十\d]期|里)$/u;
/** What holds shops and offices: 号 is a room there. */
export const tower = /(?:大厦|大夏|[大商务科研公学合字用主东西南北]楼)$/u;
/** Works and business parks: 号 is a building there. */
export const works = /[业园发]区$/u;
export const shops = /(?:[A-Z]区|商铺|大厦|广场|中心|市场|城|大楼|商场)$/u;
/** These name no estate of their own. */
export const anyEstate =
  /(?:^|[这那我咱本们在的去到整全个])(?:小区|社区|园区|家园|花园|广场|中心|院|村|公寓|小花园|活动中心|大厦|城|院里|家里|那里|这里|哪里|手里|屋里|群里|心里|楼里|里)$/u;
/** What shows that a whole postal address is being written. */
export const administrative = /[省市县镇乡]|街道|[^小社地园景校片山]区|路|大道|[^逛上]街/u;

/** Before or after a pair of numbers these say that it is a stairwell (3-2电梯, 我们3-2). */
export const stairwellBefore =
  /(?:^|[\s,，。.、!！?？:：;；【[(（"“「]|我们|咱们|咱|我是|我住|是|在|住|给|到|去|和|跟|及|请|通知|楼门)$/u;
export const stairwellAfter =
  /^(?:电|楼|门|全|的|没|停|水|灯|暖|收|邻|那|这|业|住|群|有|也|漏|单|整|所|都|报|又|道|底|顶|断|跳|大|各|居|租)/u;
