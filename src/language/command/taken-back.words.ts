/** 别派小孙了，派老李; 不是派给老赵，是派给小王; 不用小孙，换老赵: up to where the other one is named. */
const refused =
  /^(?:先|就|还是|都){0,2}(?:别|不要|不用|不是|不能|甭|不)(?:再|是)?(?:派|转|交|叫|让|找|请|归|指派|安排)?(?:给|由)?(?!在|修|了|用|换|完|好|漏|通|亮|热|等|去|来)([\u4e00-\u9fa5A-Za-z]{2,6}?)(?:师傅)?(?:了|去|来|修|弄){0,2}(?:[，,。；;\s]{1,3}(?:是|要|得|改成?|就|还是|应该){0,2}|(?=[。!！]?$))/u;
const named = /^(?:[小老阿大][\u4e00-\u9fa5]|[\u4e00-\u9fa5]{1,4}(?:师傅|工|外包|外协|维保|电工|水工|公司|物业))$/u;
const gives = /^.{0,6}(?:派|转|交给|指派|安排给|归)/u;

/** 不派了, 先不派人了，换老赵: nobody is to have it any more. */
const noMore =
  /^(?:先|就|还是|暂时|那){0,2}(?:别|不用|不要|甭|不)(?:再)?(?:派|指派|安排)(?:人|工|单|师傅|他|她)?(?:去)?了(?:[，,。；;\s]{1,3}(?:是|要|得|改成?|就|还是|应该){0,2}|(?=[。!！吧]{0,2}$))/u;
export const noMoreEnd = (words: string): number => noMore.exec(words)?.[0].length ?? 0;

/** 小孙去不了了，我去; 老李今天没空 换小孙: up to where the one who goes instead is named. */
const away =
  /^(?:就|还是|那)?(?:[小老阿大][\u4e00-\u9fa5]|[\u4e00-\u9fa5]{1,2}师傅)(?:师傅)?(?:说|今天|明天|现在|这会儿?|临时|也){0,2}(?:[去来]不[了成]|过不[去来]|没(?:空|时间|工夫)|请假|休息|有事儿?|病了|走不开|不[去来](?!了?[吗么])|忙不过来|顾不上|(?:修|弄|干|搞)不(?:了|好|定))了?(?:[，,。；;\s]{1,3}(?:改成?|那?就|还是|换成?|让|由){0,2}|(?=[。!！]?$))/u;
export const awayEnd = (words: string): number => away.exec(words)?.[0].length ?? 0;

/** So much of the words says who is not to have it; 0 when nobody is refused. */
export function refusedEnd(words: string): number {
  const match = refused.exec(words);
  if (match === null) return awayEnd(words);
  return named.test(match[1]!) || gives.test(match[0]) ? match[0].length : 0;
}

/** 2发错了, 1完成的发错了: what was said of the ticket is taken back; with 完成, only that. */
const mistaken =
  /^(?:刚才?|刚刚|那[个条]|这[个条]|上面|我){0,3}(?:说|发|报|点|写)?(?:的)?((?:已经?)?(?:完成|办结|完工|修好了?|弄好了?|搞定了?))?(?:的)?(?:那[个条]|这[个条])?(?:是|，|,|\s){0,2}(?:发|报|写|打|说|点|弄|搞|按|看)错了?(?:啊|哈|呀)?[。!！\s]{0,3}$/u;

/** 还没修好，我点错了; 弄错了，没修好: that it is not done takes the 完成 back. */
const notDoneAfterAll =
  /^(?:其实|还|根本|并)?没(?:有)?(?:给)?(?:修|弄|换|搞)?(?:好|完|完成)(?:呢|啊)?[，,\s]{1,3}(?:是|刚才?|我|他|手机?){0,2}(?:点|发|说|弄|搞|按|报|写|手滑)错?了[。!！\s]{0,3}$|^(?:刚才?|我|是){0,2}(?:点|发|说|弄|搞|按|报|写)错了[，,\s]{1,3}(?:其实|还|根本|并)?没(?:有)?(?:给)?(?:修|弄|换|搞)?(?:好|完|完成)(?:呢|啊)?[。!！\s]{0,3}$/u;

/** #2好了撤销: the 好了 is taken back. */
const doneTakenBack =
  /^(?:的)?(?:已经?)?(?:完成|办结|完工|(?:修|弄|搞|换)?好了)(?:的)?(?:那[个条])?[，,\s]{0,2}(?:撤销|撤回|撤了|作废|不算)(?:了|吧)?[。!！\s]{0,3}$/u;

export function mistakenOf(words: string): { readonly of?: 'ticket.done' } | undefined {
  if (notDoneAfterAll.test(words) || doneTakenBack.test(words)) return { of: 'ticket.done' };
  const match = mistaken.exec(words);
  if (match === null) return undefined;
  return match[1] === undefined ? {} : { of: 'ticket.done' };
}

/** 不等了, 不用等件了，直接修; 配件到了: up to where it says what comes next; 0 when nothing was waited for. */
const waitsNoMore =
  /^(?:也|都|就|先|现在|可以|[，,\s]){0,2}(?:(?:不(?:用|必|需要?)?|别|甭)(?:再)?等(?:(?:配|零)?件|货|材料|厂家|业主|住户|他们?|审批|通知)?了|(?:配件|零件|材料|货|新的)(?:已经?|都|刚){0,2}(?:到|来|买|有|送到?|备齐?|齐)(?:货|位|齐|回来)?了)(?![吗么没])(?:[，,。；;\s]{1,3}|(?=[吧啊哈。!！]{0,2}$))/u;
export const waitOverEnd = (words: string): number => waitsNoMore.exec(words)?.[0].length ?? 0;
