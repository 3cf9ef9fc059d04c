/** Whether two letters that stand together in one wording stand so in another: 大扫除那个 and 周六大扫除. */
export function sharesTwo(one: string, other: string): boolean {
  for (let at = 0; at + 2 <= one.length; at += 1) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}

/** How many of the pairs of letters of one wording another has, 0 to 1: 打疫苗 in 打流感疫苗 0.5. */
export function sharedPairs(one: string, other: string): number {
  const letters = [...one];
  const pairs = letters.slice(1).map((letter, at) => letters[at]! + letter);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => other.includes(pair)).length / pairs.length;
}
