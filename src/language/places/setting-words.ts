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
