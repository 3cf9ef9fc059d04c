/** What an order about the words of a text makes of it, or the part it names that does not stand there. */
export type Rewording = { readonly text: string } | { readonly missing: string };

/** 检休应为检修: some words for others. */
export interface Exchange {
  readonly from: string;
  readonly to: string;
  /** The words that are to go stand in the text. */
  readonly stands: boolean;
}

const opening =
  /^(?:(?:不对|不好意思|错了|哦|[打写发说]错(?:字|别字)?了?|改(?:个|一下)?错?别?字|有?错别?字|更正(?:一下)?|(?:请|麻烦|帮我|再)(?=请|麻烦|帮我|再|把|将|在|去掉|删|拿掉|第))[，,：:。\s]{0,2}){1,3}/u;
/** 通知1里的. */
const whichNotice =
  /^(?:(?:通知|公告)(?:\s?#?\s?\d{1,5}号?(?:通知)?(?:里面?|中|上面?)|里面?)|第\s?\d{1,5}\s?条(?:通知)?(?:里面?|中|上面?))的?[，,：:\s]{0,2}/u;
const bare = (said: string): string => said.trim().replace(opening, '').replace(whichNotice, '').replace(opening, '');
/** An order without the mark at its end. */
const unmarked = (order: string): string => order.replace(/吧?[。.!！~\s]{0,4}$/u, '');
/** Words without the quotes they are named in. */
const unquoted = (words: string): string =>
  words
    .trim()
    .replace(/^["“”「『‘'《]{1,2}|["“”」』’'》]{1,2}$/gu, '')
    .trim();

const exchanges = /改成|改为|换成|换为|应该是|应该为|应为|应是|更正为|改(?![到在期动一个天日名])|换(?![到在个一])/gu;
/** Without 成 it is an exchange only when the words stand there: 改一下, 换地方. */
const weak: ReadonlySet<string> = new Set(['改', '换']);
/** 内容改成…, 时间改成…: no words of the text, but what of it. */
const aspect =
  /^(?:通知|全部|全文|整[条段个]|正文|原文|文[字案]|内容|这[条句个]|那[条句个]|直接|还是|就|那|都|全|它|的|里面?|先){0,4}(?:(?:停[水电暖气]|开始|结束|集合|发[送出]?)?的?(?:时间|日期|钟点|地点|地方|位置|集合点|楼号|范围)|开始|结束)?$/u;
const longest = 40;

/** 东屋打错了，是西屋. */
const misspelt =
  /^(?<from>[^，,。是]{1,30}?)(?:[两二]?个字)?(?:是我|我)?(?:[打写说发弄搞]错(?:字)?了?|错了|不对)[，,。；;\s]{0,3}(?:应该?)?(?:[是为]|改成|改为)(?<to>[^？?]{1,30})$/u;

/** 周日不是周六, only where the second stands there. */
const standing = (match: RegExpExecArray | null, text: string): RegExpExecArray | null =>
  match !== null && standsIn(match.groups!.from!, text) ? match : null;

/** The exchange that is ordered, if one is; of several ways to read it the one whose words stand in the text. */
export function exchangeIn(said: string, text: string): Exchange | undefined {
  const order = unmarked(bare(said));
  const negated =
    /^不是(?<from>[^，,是]{1,30}?)[，,\s]{0,2}(?:而|应该?)?是(?<to>.{1,30})$/u.exec(order) ??
    /^(?:应该?)?是(?<to>[^，,]{1,30}?)[，,\s]{0,2}不是(?<from>.{1,30})$/u.exec(order) ??
    standing(/^(?<to>[^，,不]{1,30}?)[，,\s]{0,2}不是(?<from>.{1,30})$/u.exec(order), text);
  if (negated !== null) {
    const [from, to] = [unquoted(negated.groups!.from!), unquoted(negated.groups!.to!)];
    return { from, to, stands: standsIn(from, text) };
  }
  // 时间写错了，是3点 names no words of the text, but what of it.
  const slip = misspelt.exec(order)?.groups;
  if (slip !== undefined) {
    const [from, to] = [unquoted(slip.from!.replace(/^(?:把|将)/u, '')), unquoted(slip.to!)];
    return !/^\d?$/u.test(from) && standsIn(from, text) ? { from, to, stands: true } : undefined;
  }
  const found: Exchange[] = [];
  for (const { 0: verb, index } of order.matchAll(exchanges)) {
    const from = unquoted(order.slice(0, index).replace(/^(?:把|将)/u, '')).replace(/[，,]$/u, '');
    const to = unquoted(order.slice(index + verb.length).replace(/^[：:，,\s]{1,2}/u, ''));
    if (from === '' || to === '' || from.length > longest || aspect.test(from)) continue;
    const stands = standsIn(from, text);
    // A lone figure stands in too many places.
    if (/^\d?$/u.test(from)) continue;
    if (stands || !weak.has(verb)) found.push({ from, to, stands });
  }
  return found.find(({ stands }) => stands) ?? found[0];
}

export const exchanged = (text: string, { from, to }: Pick<Exchange, 'from' | 'to'>): string =>
  text.replace(wherever(from), () => to);

const standsIn = (words: string, text: string): boolean => wherever(words).test(text);
/** 1号楼 does not stand in 11号楼. */
const wherever = (words: string): RegExp =>
  new RegExp(`(?<!\\d(?=\\d))${words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}(?!(?<=\\d)\\d)`, 'gu');

const takesOut =
  /^(?:去掉|删掉|删除|删了|删去|拿掉|(?<mild>不要))(?<part>.{1,60})$|^(?:把|将)?(?<ahead>.{1,60}?)(?:都|给)?(?:去掉|删掉|删除|删了|删去|拿掉|(?<milder>不要了))$/su;
const sentenceNamed = /^(?:第(?<nth>[一二三四五1-5])|(?<last>最后一?))句(?:话)?$/u;
const partWords =
  /^(?:那|这)?(?:句(?:话)?|段|几个字|两个字|里面?)?的?|(?:这|那)?(?:句(?:话)?|段(?:话)?|[几两三]个字)?$/gu;

/** 去掉请带户口本, 删掉最后一句. */
function shortened(order: string, text: string): Rewording | undefined {
  const groups = takesOut.exec(order)?.groups;
  if (groups === undefined) return undefined;
  const named = unquoted((groups.part ?? groups.ahead)!);
  const part = text.includes(named) ? named : (sentenceOf(named, text) ?? unquoted(named.replace(partWords, '')));
  if (part !== '' && text.includes(part)) return { text: tidy(text.replace(part, () => '')) };
  return groups.mild === undefined && groups.milder === undefined ? { missing: named } : undefined;
}

function sentenceOf(named: string, text: string): string | undefined {
  const groups = sentenceNamed.exec(named)?.groups;
  if (groups === undefined) return undefined;
  const whole = text.match(/[^。！!；;\n]{1,500}[。！!；;\n]?/gu) ?? [];
  const sentences = whole.length > 1 ? whole : (text.match(/[^，,]{1,500}[，,]?/gu) ?? []);
  if (groups.nth === undefined) return sentences.at(-1);
  const nth = '一二三四五'.indexOf(groups.nth);
  return sentences[nth === -1 ? Number(groups.nth) - 1 : nth];
}

/** No marks left over where words were taken out. */
const tidy = (text: string): string =>
  text.replace(/[，,、；;]{1,4}(?=[，,、；;。！!])/gu, '').replace(/^[，,、；;。\s]{1,4}|[，,、；;\s]{1,4}$/gu, '');

const sets =
  /^(?:在)?(?<anchor>.{0,30}?)的?(?<side>最?前[面头]?|之前|开头|后面?|之后)(?:再)?(?:加上?|添上?|补上?|写上?)(?:一?句(?:话)?|几个字)?[：:，,\s]{0,2}(?<more>.{1,200})$/su;
const wholeText = /^(?:第一句|最|全文|正文|内容|通知|开头)?$/u;

/** 第一句前面加上各位居民, 户口本后面加上和身份证. */
function lengthened(order: string, text: string): Rewording | undefined {
  const groups = sets.exec(order)?.groups;
  if (groups === undefined) return undefined;
  const more = unquoted(groups.more!);
  const anchor = unquoted(groups.anchor!);
  const before = !/后/u.test(groups.side!);
  if (wholeText.test(anchor)) return before && more !== '' ? { text: `${ledBy(more)}${text}` } : undefined;
  if (!text.includes(anchor)) return /^(?:最后|末尾|结尾)/u.test(anchor) ? undefined : { missing: anchor };
  return { text: text.replace(anchor, () => (before ? `${more}${anchor}` : `${anchor}${more}`)) };
}

const ledBy = (words: string): string => (/[，,。：:！!；;】」\]]$/u.test(words) ? words : `${words}，`);

/** A text after an order about its words: exchanged, taken out, put in front or between; undefined when none is ordered. */
export function rewordingOf(said: string, text: string): Rewording | undefined {
  const order = bare(said);
  const changed = lengthened(order, text) ?? shortened(unmarked(order), text);
  if (changed !== undefined) return changed;
  const exchange = exchangeIn(said, text);
  if (exchange === undefined) return undefined;
  return exchange.stands ? { text: exchanged(text, exchange) } : { missing: exchange.from };
}
