const doing = '(?:修|弄|换|通|搞|整|处理|解决|装|焊|补|疏通|维修|更换|做|干|清)';
/** What says that a ticket is done; it stands behind the words below. */
const over = `(?:完成|完工|办结|办完|收工|结单|关单|销单|关闭|闭环|搞定|${doing}(?:好|完|通|掉|上|成|定|妥)|修复|解决|处理)`;

/** 没法完成, 完成不了, 换不了: it stays as it is for now. */
const cannotBe = new RegExp(
  `(?:没(?:有)?(?:法子?|办法|辙)|无法|不能|不好|没能|未能|难)(?:再|给|马上|立刻|今天|现在|自己|全部?|完全|正常|按时){0,2}(?:${over}|${doing})|(?:${doing}|完成|完工|办结|关闭)不(?:了|成|好|完|动|通|上|掉|下来)`,
  'u',
);
/** 修不好了，换了新的: something else was done in its place. */
const doneInstead =
  /[，,。；;\s](?:最后|后来|只好|就|直接|所以|已经?|都|给|全|重新){0,3}(?:(?:换|更换|装|改|接|补|焊|拆|做)(?:了|好|完|成|上)|(?:修|弄|处理)(?:好|完)|完成|完工|办结)(?!不)/u;

/** 快完成了, 差不多修好了, 马上弄完: nearly, and not yet. */
const nearly = new RegExp(
  `(?:快要?|就要|即将|眼看|马上就?|立马就?|差不多|接近|基本(?:上)?快|一会儿?就?|等会儿?就?)(?:能|可以|都|要|全)?(?:${over}|好了)`,
  'u',
);
/** 明天完成, 周五前修完, 下午能弄好, 争取完成, 要三天才能完工: so it is meant to be. */
const later = new RegExp(
  `(?:明天|明早|明晚|后天|大后天|下周|下个?月|过[几两]天|回头|改天|之后再?)[^，,。；;\\n]{0,12}?${over}`,
  'u',
);
const planned = new RegExp(
  `(?:周[一二三四五六日天末]|星期[一二三四五六日天]|今天|今晚|[上中下]午|晚上|晚点|天黑|\\d|[一二两三四五六七八九十半]|点|小时|分钟|[天日号]|(?<!以|之)前|之前|以前|年底|月底)(?:[^，,。；;\\n]{0,6}?)${over}(?![了过的好完]|[，,。\\s]{0,3}(?:换|更换|清|疏))|(?:争取|预计|估计|计划|打算|准备|尽量|尽快|抓紧|保证|力争|要|得|需|才|能|会|可以|等|再)[^，,。；;\\n]{0,6}?${over}(?![了过])`,
  'u',
);
/** 没完全修好, 不算完成, 别完成: denied or forbidden. */
const denied = new RegExp(
  `(?:没|未|不|别|甭|勿)(?:有|能|完全|全部?|全都|彻底|真正?|算|是|用|要|必|再|急着|给|怎么|都|先|可以|曾|去){0,3}(?:${over}|好(?!了))`,
  'u',
);
/** 应该修好了, 好像完成了: who says so does not know. */
const unsure = new RegExp(
  `(?:应该|可能|大概|好像|也许|听说|据说|说是|估计|怕是|恐怕|看样子)(?:是|已经?|都|就|给|快){0,3}(?:${over}|好了)`,
  'u',
);
/** 完成80%, 完成一半: a part of it. */
const partly =
  /(?:完成|完工|[修弄换]了|[修弄换]好)(?:了)?(?:一半|大半|部分|一部分|大部分|百分之|[\d.]{1,4}[%％]|[一二三四五六七八九]成)|(?:一半|部分|百分之.{1,4}|[\d.]{1,4}[%％])(?:完成|修好|换好)/u;

/** 换好了，用了2个小时完成: it is over. */
const alreadyDone = new RegExp(
  `^[\\s，,:：]{0,4}(?:已经?|都|全)?(?:${over}|好)了?(?=[，,。；;！!\\s]|$)|(?:用|花|干|忙|费|修|弄|搞)了(?:整整|大概|快)?[\\d一二两三四五六七八九十半]`,
  'u',
);

export type NotDone = 'cannot' | 'nearly' | 'later' | 'denied' | 'unsure';

/** What words that name the end of a ticket say besides: it is not done, or not yet; undefined when nothing speaks against it. */
export function notDone(words: string): NotDone | undefined {
  if (cannotBe.test(words)) return doneInstead.test(words) ? undefined : 'cannot';
  if (unsure.test(words)) return 'unsure';
  if (alreadyDone.test(words)) return undefined;
  if (nearly.test(words) || partly.test(words)) return 'nearly';
  if (later.test(words) || planned.test(words)) return doneInstead.test(words) ? undefined : 'later';
  return denied.test(words) && !doneInstead.test(words) ? 'denied' : undefined;
}

/** 完成了吗, 修好没: asked of it. */
export const asksDone = /(?:完成|完工|办结|好|完|了|定)(?:了)?(?:吗|没(?:有)?|么|不|[?？])[呢啊呀]?[。!！?？\s]{0,3}$/u;
