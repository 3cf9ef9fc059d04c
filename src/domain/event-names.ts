/** Words that name no event in particular. */
const generic =
  /活动|接龙|报名|到场|参加|名额|咱们|社区|那个|这个|一下|[的了吧呢啊呀去]|周[一二三四五六日天末]|星期[一二三四五六日天]|今[天晚]|明[天晚]|后天|[上下]午|晚上|早上/gu;

const core = (words: string): string => {
  const plain = words
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .toLowerCase();
  const kept = plain.replace(generic, '');
  return kept === '' ? plain : kept;
};

/**
 * How well words name an event's title, 0 to 1: 包饺子报名 is 元旦包饺子. Whole containment counts fully, else the share of
 * common character pairs.
 */
export function naming(words: string, title: string): number {
  const a = core(words);
  const b = core(title);
  if (a === '' || b === '') return 0;
  if (a.includes(b) || b.includes(a)) return [...a].length > 1 || a === b ? 1 : 0.4;
  const pairsA = pairs(a);
  const pairsB = pairs(b);
  const common = pairsA.filter((pair) => pairsB.includes(pair)).length;
  return common === 0 ? 0 : (2 * common) / (pairsA.length + pairsB.length);
}

const pairs = (text: string): string[] => {
  const letters = [...text];
  return letters.slice(1).map((letter, i) => letters[i]! + letter);
};

/** Below this, words do not name the event. */
const enough = 0.5;

/** The events that words name, best first; those equally good stay beside one another. */
export function namedEvents<E extends { readonly title: string }>(words: string, events: readonly E[]): readonly E[] {
  const scored = events
    .map((event) => ({ event, score: naming(words, event.title) }))
    .filter(({ score }) => score >= enough);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ event }) => event);
}

/** The event whose whole title the words are, whatever else they mean (清洗楼道); else the only one whose title ends so (讲座). */
export function titledEvent<E extends { readonly title: string }>(words: string, events: readonly E[]): E | undefined {
  const said = wholeTitle(words);
  if (said.length < 2) return undefined;
  const whole = events.find(({ title }) => wholeTitle(title) === said);
  const [ending, other] = events.filter(({ title }) => wholeTitle(title).endsWith(said));
  return whole ?? (other === undefined ? ending : undefined);
}

const wholeTitle = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]+|活动$/gu, '')
    .toLowerCase();

/**
 * The events that words name one after another, each in a piece of its own (扫雪和合唱我都报), in the order of `events`; empty
 * when they name fewer than two.
 */
export function namedTogether<E extends { readonly title: string }>(
  pieces: readonly string[],
  events: readonly E[],
): readonly E[] {
  if (events.length < 2) return [];
  const named = events.filter(({ title }) =>
    pieces.some((piece) => piece.includes(title) || core(title).startsWith(core(piece))),
  );
  return named.length > 1 ? named : [];
}
