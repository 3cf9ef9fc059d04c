import { gated } from '../look/gated.ts';

/** 老王, 李奶奶, 张师傅: how a neighbour is spoken of. */
export const neighbourName =
  '老(?![公婆板师伴人家是说早妈爸子鼠爷太头])[\\u4e00-\\u9fa5]|[\\u4e00-\\u9fa5](?:奶奶|爷爷|大爷|大妈|大娘|大姐|大哥|阿姨|叔叔?|婶|姨|师傅|老师|老太太?|姐|哥)';
const beside = '(?:楼上|楼下|隔壁|对门|对面|邻居)';

/** 楼上老王家没电了, 隔壁602马桶堵了, 301老王家漏水: another home than the speaker's, told at the very start. */
const theirs = gated(
  new RegExp(
    `^(?:我|俺|咱)?们?家?(?:${beside}(?:邻居)?的?(?:\\d{3,4}(?:室|号)?的?)?(?:(?<name>${neighbourName})|[^\\s，,。我]{1,5}?)家|\\d{3,4}(?:室|号)?的?(?<named>${neighbourName})家)(?!里?(?:的[^，,。]{1,4})?(?:在|又)?(?:装修|吵|放|养|跳|搬))`,
    'u',
  ),
);
/** 隔壁老李家漏水漏到我家了, 楼上老王家没电我家也没: the speaker's own home has it too. */
const reachesOwn = /我家|我们家|俺家|我屋|(?:漏|滴|渗|流|淹|泡)(?:到|了|给|着)?(?:我|俺|咱)/u;

/** 我知道 他家水管爆了: of whom somebody spoke before; 孩子他家 is said of nobody. */
const thatHome = gated(
  /^(?:我(?:知道|听说|看)了?|知道|就是|是|对|哦|嗯|听说|好像|[，,。!！\s]){0,4}(?:[他她](?:们)?家)(?!里?(?:在|又)?(?:装修|吵|放|养|跳|搬))/u,
);

/** Whose home a fault is told of, when it is a neighbour's: 老王, or 邻居 where no name is said. */
export function neighbourOf(text: string): string | undefined {
  const that = thatHome.exec(text);
  if (that !== null) return reachesOwn.test(text) ? undefined : '邻居';
  const found = theirs.exec(text);
  if (found === null || reachesOwn.test(text.slice(found[0].length))) return undefined;
  return found.groups?.name ?? found.groups?.named ?? '邻居';
}

/** 对门王奶奶, 隔壁老李: a neighbour is named, and nothing is said of them yet. */
export const isNeighbourAlone = (text: string): boolean => alone.test(text);
const alone = gated(
  new RegExp(
    `^(?:我|俺|咱)?们?家?(?:${beside}|\\d{3,4}(?:室|号)?)(?:邻居|那个|住的)?的?(?:独居|那个|住的|的){0,2}(?:${neighbourName}|(?:老人|老太太?|老爷子|老头|大爷|大妈|奶奶|爷爷)家?)(?:家|她|他|啊|呀|吧|那)?[。.!！~\\s]{0,3}$`,
    'u',
  ),
);
