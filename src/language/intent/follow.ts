import type { Category, Intent, IntentOf, RepairSlots } from '#domain/intent.ts';
import { otherMended } from '../command/other-work.words.ts';
import { gated, gatedAll } from '../look/gated.ts';
import { readHousehold } from '../repair/household.ts';
import { neighbourName } from '../repair/neighbour.ts';
import { standingFault, symptomIn } from '../repair/symptoms.ts';
import { categoryIn } from '../repair/things.ts';
import { isElsewhere } from './chat.ts';
import { cutClauses } from './clauses.ts';
import * as rules from './follow-words.ts';

const words = gatedAll(rules);

/** 我家也是: joins what others reported. */
export function readSame(text: string, report?: RepairSlots): Intent | undefined {
  if (text.length > 60 || !words.alsoHere.test(text) || words.notSame.test(text) || isElsewhere(text)) return undefined;
  if (!words.alike.test(text) && symptomIn(text) === undefined && standingFault(text) === undefined) return undefined;
  const category = categoryIn(text) ?? standingFault(text)?.category ?? likelyCategory(text);
  return {
    kind: 'repair.same',
    slots: {
      ...(category !== undefined && { category }),
      ...(report !== undefined && { report }),
      ...readHousehold(cutClauses(text)),
    },
  };
}

/** What is meant when only its trouble is said: 我家也堵, 爬楼爬得腿软. */
function likelyCategory(text: string): Category | undefined {
  if (/不热|冰凉|不暖/u.test(text)) return 'heating';
  if (/爬楼|爬上来|爬上爬下|爬\S{1,3}层/u.test(text)) return 'elevator';
  return /也(?:是)?(?:全|都|给|又)?堵/u.test(text) ? 'drain' : undefined;
}

/** 修好了, 来水了. */
export function readResolved(text: string): Intent | undefined {
  const other = othersMended(text);
  if (other !== undefined) return other;
  if (text.length > 50 || otherMended.test(text)) return undefined;
  const isGone = words.gone.test(text) && (!words.notGone.test(text) || words.plainlyBack.test(text));
  if (!isGone && !mendedByOwner(text)) return undefined;
  const supply = supplyBack(text);
  const category = categoryIn(text) ?? supply;
  const fault =
    supply !== undefined && supply === category ? 'supply' : /不(?:漏|滴|渗)/u.test(text) ? 'leak' : undefined;
  const home = /我家|家里|我们家|俺家|屋里/u.test(text);
  const ticket = namedTicket(text);
  return {
    kind: 'repair.resolved',
    slots: {
      ...(ticket !== undefined && { ticket }),
      ...(category !== undefined && { category }),
      ...(fault !== undefined && { fault }),
      ...(home && { home }),
    },
  };
}

/** 老王那个好了, 老李那个不用了他自己弄好了, 301说来电了: said of a neighbour's. */
const theirMended = gated(
  new RegExp(
    `^(?:哦|那|[，,\\s]){0,2}(?:楼上|楼下|隔壁|对门|对面)?的?(?<whose>${neighbourName}|\\d{3,4})(?:室|号)?(?:家?(?:那个|那张|那边|那儿|的|说|[他她]?家)|他|她)(?:的?(?:灯|电|水|门|锁|马桶|下水道?|暖气|水管|龙头))?(?:现在|也|都|就|又|已经?|说|自己|给|他|她){0,3}(?:(?:不用|甭|别)(?:再)?(?:修|来|管|麻烦|去)?|(?:修|弄|通|搞)?好|来[水电气]|有[水电气]|通|亮|不[漏堵])了(?![吗么没])[^?？吗]{0,14}$`,
    'u',
  ),
);

/** Of a neighbour's: of the sender's own it says nothing. */
function othersMended(text: string): Intent | undefined {
  const whose = theirMended.exec(text)?.groups?.whose;
  return whose === undefined ? undefined : { kind: 'repair.resolved', slots: { whose } };
}

/** Said of what was reported for a neighbour. */
export const saysTheirs = (text: string): boolean => theirMended.test(text);

/** 自己通开了, 闸推上去了. */
export const mendedByOwner = (text: string): boolean => text.length <= longestMended && words.ownMended.test(text);
const longestMended = 30;

/** #3, 工单3. */
function namedTicket(text: string): number | undefined {
  const found =
    /(?<![\d号楼栋])#\s{0,2}(\d{1,5})(?!\d)|工单\s{0,2}#?(\d{1,5})|(?<!\d)(\d{1,5})号(?:工单|单子|报修|单(?!元))/u.exec(
      text,
    );
  const digits = found?.[1] ?? found?.[2] ?? found?.[3];
  return digits === undefined ? undefined : Number(digits);
}

/** Asks how a report stands. */
export function readProgress(text: string, report?: RepairSlots): Intent | undefined {
  if (text.length > 80 || !words.standing.test(text)) return undefined;
  if (!words.reported.test(text) || words.notStanding.test(text)) return undefined;
  const ticket = namedTicket(text);
  const category = categoryIn(text) ?? (ofKnown.test(text) ? standingFault(text)?.category : undefined);
  return {
    kind: 'repair.progress',
    slots: {
      ...(ticket !== undefined && { ticket }),
      ...(category !== undefined && { category }),
      ...(report !== undefined && !ofKnown.test(text) && { report }),
    },
  };
}
/** 老周家漏水那事解决没: asked of what is known already, so that nothing new is reported; so is 我报的灯修没修. */
const ofKnown =
  /那(?:个|件)?(?:事儿?|回事|问题|活儿?)|^(?:我|俺|咱)们?家?(?:昨[天晚]|前天|今早|早上|上午|上周|之前|刚才)?(?:报|说|反映)过?的/u;

/** 收到孙女视频了: what came is no notice. */
export const isOwnReceived = (text: string): boolean => words.ownReceived.test(text);

/** 收到. */
export function readAcknowledge(text: string): Intent | undefined {
  if (meantReceived.test(text)) return { kind: 'acknowledge', slots: {} };
  if (text.length > 40 || !words.receipt.test(text)) return undefined;
  if (words.notReceipt.test(text) || isOwnReceived(text)) return undefined;
  return { kind: 'acknowledge', slots: {} };
}

/** 受到, 首到: what a keyboard makes of 收到, when nothing else is said. */
const meantReceived = /^(?:受到|首到|收道|手到|收倒|搜到|寿到)[了啦嘞]?[。.!！~～\s]{0,3}$/u;

/** 来暖了, 7号楼暖气来了: that a supply is back, and nothing else. */
const saysBack = gated(
  /^(?:哎呀?|好了|(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:号楼|栋|单元|门)|我们?(?:家|楼|单元)|这边|现在|已经?|都|终于|可算|总算|又|[，,、和\s]){0,8}(?:来(?:水|电|暖气?|气)|(?:水|电|暖气?|气)(?:都|也|又|已经?|总算|终于|可算)?来)[了啦喽咯][。.!！~～\s]{0,3}$/u,
);

/** So plainly mended that no likeness tells otherwise; 3号楼来水了 5号楼还得等会 too. */
export const isSurelyMended = ({ slots }: IntentOf<'repair.resolved'>, text: string): boolean =>
  slots.back !== undefined || mendedByOwner(text) || saysBack.test(text);

/** The supply that came back: 来水了, 有电了, 热乎了. */
function supplyBack(text: string): Category | undefined {
  if (/来水|有水|水来|通水|供水/u.test(text)) return 'water';
  if (/来电|有电|电来|通电|供电/u.test(text)) return 'power';
  if (/热(?:乎|起来|上|了)|来暖|暖气?来|供暖/u.test(text)) return 'heating';
  if (/来气|有气|气来|通气|供气/u.test(text)) return 'gas';
  return undefined;
}

/** 收到，谢谢王姐，大冷天的: whatever is said after it. */
export const opensWithReceipt = (text: string): boolean =>
  text.startsWith('收到') &&
  /^收到[了啦嘞咯]?[,，。!！~～\s]{1,3}(?:谢|感谢|多谢|辛苦|好的|知道|明白)/u.test(text) &&
  readAcknowledge(text) !== undefined;
