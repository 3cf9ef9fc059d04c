/** 别派小孙了，派老李; 不是派给老赵，是派给小王; 不用小孙，换老赵: up to where the other one is named. */
const refused =
  /^(?:先|就|还是|都){0,2}(?:别|不要|不用|不是|不能|甭|不)(?:再|是)?(?:派|转|交|叫|让|找|请|归|指派|安排)?(?:给|由)?(?!在|修|了|用|换|完|好|漏|通|亮|热|等|去|来)([\u4e00-\u9fa5A-Za-z]{2,6}?)(?:师傅)?(?:了|去|来|修|弄){0,2}(?:[，,。；;\s]{1,3}(?:是|要|得|改成?|就|还是|应该){0,2}|(?=[。!！]?$))/u;
const named = /^(?:[小老阿大][\u4e00-\u9fa5]|[\u4e00-\u9fa5]{1,4}(?:师傅|工|外包|外协|维保|电工|水工|公司|物业))$/u;
const gives = /^.{0,6}(?:派|转|交给|指派|安排给|归)/u;

/** So much of the words says who is not to have it; 0 when nobody is refused. */
export function refusedEnd(words: string): number {
  const match = refused.exec(words);
  if (match === null) return 0;
  return named.test(match[1]!) || gives.test(match[0]) ? match[0].length : 0;
}

/** 2发错了, 1完成的发错了: what was said of the ticket is taken back; with 完成, only that. */
const mistaken =
  /^(?:刚才?|刚刚|那[个条]|这[个条]|上面|我){0,3}(?:说|发|报|点|写)?(?:的)?((?:已经?)?(?:完成|办结|完工|修好了?|弄好了?|搞定了?))?(?:的)?(?:那[个条]|这[个条])?(?:是|，|,|\s){0,2}(?:发|报|写|打|说|点|弄|搞|按|看)错了?(?:啊|哈|呀)?[。!！\s]{0,3}$/u;

export function mistakenOf(words: string): { readonly of?: 'ticket.done' } | undefined {
  const match = mistaken.exec(words);
  if (match === null) return undefined;
  return match[1] === undefined ? {} : { of: 'ticket.done' };
}
