/** What a question may be said with or without. */
const aside =
  /请问|麻烦问|想问|问一?下|一下|咱们?|我们|你们|社区|小区|[的了呀啊呢吗嘛吧哈么]|[\s\p{P}\p{S}\p{Extended_Pictographic}]/gu;
/** One thing asked in several words. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/什么时候|什么时间|啥时候|啥时间|几点钟|何时|几时/gu, '几点'],
  [/(?:在|去|到|上)?(?:哪[里儿边]?|什么地方|啥地方)/gu, '哪'],
  [/(?:怎么|怎样|如何)/gu, '咋'],
  [/多少钱|啥价|什么价/gu, '几钱'],
];

/** What two wordings of one question have in common: without politeness, particles, marks and whose place it is. */
export function questionKey(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  const bare = alike.reduce((words, [said, one]) => words.replace(said, one), plain).replace(aside, '');
  return bare.length < 2 ? plain : bare;
}

/** The entries that words name (食堂 of 食堂几点开饭): those that hold them whole, else those that hold their letters in order. */
export function namedEntries<E extends { readonly question: string }>(
  words: string,
  entries: readonly E[],
): readonly E[] {
  const named = questionKey(words);
  if (named.length < 2) return [];
  const keyed = entries.map((entry) => ({ entry, key: questionKey(entry.question) }));
  for (const holds of [(key: string) => key === named, (key: string) => key.includes(named), inOrder(named)]) {
    const found = keyed.filter(({ key }) => holds(key));
    if (found.length > 0) return found.map(({ entry }) => entry);
  }
  return [];
}

const inOrder = (words: string) => (key: string) => {
  let at = 0;
  for (const letter of words) {
    at = key.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** Of entries asked alike the one that was taught last; the others wait until it is taken back (A3). */
export function latestTaught<E extends { readonly question: string }>(taught: readonly E[]): readonly E[] {
  const last = new Map(taught.map((entry) => [questionKey(entry.question), entry]));
  return taught.filter((entry) => last.get(questionKey(entry.question)) === entry);
}
