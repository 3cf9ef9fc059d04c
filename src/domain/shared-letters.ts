/** Whether two letters that stand together in one wording stand so in another: 大扫除那个 and 周六大扫除. */
export function sharesTwo(one: string, other: string): boolean {
  for (let at = 0; at + 2 <= one.length; at += 1) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}
