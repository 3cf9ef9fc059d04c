import type { Category, Intent, RepairSlots } from '#domain/intent.ts';
import { otherMended } from '../command/other-work.words.ts';
import { gatedAll } from '../look/gated.ts';
import { readHousehold } from '../repair/household.ts';
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

/** 自己通开了, 闸推上去了. */
export const mendedByOwner = (text: string): boolean => text.length <= longestMended && words.ownMended.test(text);
const longestMended = 30;

/** #3, 工单3. */
function namedTicket(text: string): number | undefined {
  const found = /(?<![\d号楼栋])#\s{0,2}(\d{1,5})(?!\d)|工单\s{0,2}#?(\d{1,5})/u.exec(text);
  const digits = found?.[1] ?? found?.[2];
  return digits === undefined ? undefined : Number(digits);
}

/** Asks how a report stands. */
export function readProgress(text: string, report?: RepairSlots): Intent | undefined {
  if (text.length > 80 || !words.standing.test(text)) return undefined;
  if (!words.reported.test(text) || words.notStanding.test(text)) return undefined;
  const ticket = namedTicket(text);
  const category = categoryIn(text);
  return {
    kind: 'repair.progress',
    slots: {
      ...(ticket !== undefined && { ticket }),
      ...(category !== undefined && { category }),
      ...(report !== undefined && { report }),
    },
  };
}

/** 收到孙女视频了: what came is no notice. */
export const isOwnReceived = (text: string): boolean => words.ownReceived.test(text);

/** 收到. */
export function readAcknowledge(text: string): Intent | undefined {
  if (text.length > 40 || !words.receipt.test(text)) return undefined;
  if (words.notReceipt.test(text) || isOwnReceived(text)) return undefined;
  return { kind: 'acknowledge', slots: {} };
}

/** The supply that came back: 来水了, 有电了, 热乎了. */
function supplyBack(text: string): Category | undefined {
  if (/来水|有水|水来|通水|供水/u.test(text)) return 'water';
  if (/来电|有电|电来|通电|供电/u.test(text)) return 'power';
  if (/热(?:乎|起来|上|了)|来暖|供暖/u.test(text)) return 'heating';
  if (/来气|有气|通气|供气/u.test(text)) return 'gas';
  return undefined;
}

/** 收到，谢谢王姐，大冷天的: whatever is said after it. */
export const opensWithReceipt = (text: string): boolean =>
  text.startsWith('收到') &&
  /^收到[了啦嘞咯]?[,，。!！~～\s]{1,3}(?:谢|感谢|多谢|辛苦|好的|知道|明白)/u.test(text) &&
  readAcknowledge(text) !== undefined;
