const out = '(?:停(?:暖气|[水电暖气])|断[水电])';
const meant = new RegExp(
  `^(?:(?:不对|错了|[打写说发弄]错了?|哦|不好意思|抱歉)[啊呀了]?[，,。\\s]{0,2}){0,2}(?:不是${out}[，,\\s]{0,2})?(?<is>应该?是|应为|是)?(?<supply>${out})(?:[，,\\s]{0,2}不是${out})?(?:吧|的|啊|哈)?[。.!！\\s]{0,3}$`,
  'u',
);
const outages = new RegExp(out, 'gu');

/** 不对，是停电: the wording with the supply that is meant; undefined when nothing like it is said, or the wording has none. */
export function supplyChange(said: string, text: string): string | undefined {
  const groups = meant.exec(said.trim())?.groups;
  const supply = groups?.supply;
  // 停电 alone may be told of the own home.
  const corrects = groups?.is !== undefined || /^不对|错/u.test(said.trim());
  if (supply === undefined || !corrects || text.search(outages) === -1) return undefined;
  return text.replace(outages, supply);
}
