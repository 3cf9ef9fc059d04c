/**
 * 我这就上去, 我马上下去看看, 马上去门口查监控, 已经叫救护车了 我马上到: by who was alarmed, an answer to it. It tells that somebody
 * goes, and where to or what for; 在呢 before it says that it was heard, and alone says no more. 我去接孩子, 我到家了 and 已经打120了 alone tell nothing of that. 物业去看看 and 先上去吧 are said to
 * others, and 我先下楼了 and 已经下来了 by who flees or is out: the alarm goes on.
 */
const first =
  '(?:(?:在呢?|在的|在这儿?呢?|来了|来啦|看到了?|看见了|听到了?|听见了)[\\s，,。!！]{0,2}|(?:收到|好的?|知道了|别急|别怕|别慌|等着|等我|坚持住|我?(?:已经?|刚|也){0,2}(?:(?:叫|打|喊|拨|联系|通知)[了过完]?(?:救护车|120|119|110|维保|物业|急救|电话)[了啦]?|报警了))[\\s，,。!！]{1,2}){0,2}';
const self = '(?:我们?|俺们?)';
const others = '(?:(?:[一-龥]{0,2}(?:师傅|保安)|维保|物业|值班的?)(?:的?人)?)';
/** Said of oneself; who is told to go hears 现在 and 先 as well. */
const soon = '(?:这就|马上|立刻|现在就)';
const underWay = '(?:正在?|已经?)';
const home = '(?:[他她您你]|老人)家';
const place = `(?:${home}|楼上|监控室|现场|那[边儿])`;
const goes = `(?:[上过进]去|过来|[去到上]${place})`;
/** Who flees, goes home or is out goes so too: only with what for is it an answer. */
const mayFlee = '(?:下去|[上下进]来|[上下]楼|[去到](?:楼[下道]|门口|单元门?口?))';
const inHaste = '(?:跑|赶|带着?(?:钥匙|人|工具))';
const sees =
  '(?:看看?|看一[下眼]|[瞧瞅][瞧瞅]?|瞅一眼|敲敲?门|敲一下门|查(?:一?下|看)?监控|找找?|处理|救人|关(?:阀门?|总?闸)|拉闸|开门|接(?:救护车|消防))';

const ways = [
  `${self}?(?:${soon}|${underWay}){1,2}(?:(?:${inHaste}|往)?${goes}${sees}?|去${sees})`,
  `${self}?${soon}${inHaste}?${mayFlee}${sees}`,
  `${self}(?:现在|先)(?:${inHaste}?(?:${goes}|${mayFlee})${sees}|去${sees}|过去)`,
  `${self}?${soon}[去到]`,
  // 看到了，我过去: only behind a word that the alarm was heard.
  `(?<=[在的呢了啦到][\\s，,。!！]{1,2})${self}(?:${goes}|来|去)`,
  `[一-龥]{1,2}师傅${soon}(?:${goes}${sees}?|去${sees}|到)`,
  `${others}${underWay}(?:(?:${inHaste}|往)?${goes}${sees}?|去${sees})`,
  `(?:${self}|${others})${inHaste}${goes}了`,
  `${self}(?:(?:${goes}|${mayFlee})${sees}|去${sees}|${inHaste}${goes})`,
];

export const comesToHelp = new RegExp(`^${first}(?:${ways.join('|')})[了啦，,\\s]{0,2}[!！。~～]{0,3}$`, 'u');
