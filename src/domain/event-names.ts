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

/** The events that words name, best first; those equally good stay beside one another. A short name counts where only one has it. */
export function namedEvents<E extends { readonly title: string }>(words: string, events: readonly E[]): readonly E[] {
  const scored = events
    .map((event) => ({ event, score: naming(words, event.title) }))
    .filter(({ score }) => score >= enough);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return calledShort(words, events);
  return scored.filter(({ score }) => score === best).map(({ event }) => event);
}

/** What neighbours call something, and the words of its title. */
const otherNames: readonly (readonly [said: RegExp, title: RegExp])[] = [
  [/^(?:走路|走步|徒步)$/u, /健步|健走|徒步|快走|步行|散步|走$/u],
  [/^唱歌$/u, /合唱|唱歌|歌会/u],
];
/** A name in so few letters may leave some of the title's out. */
const longestShort = 4;

/** 健走 is 健步走, 走路那个 the only walk: the one event whose title has these letters in their order, or is of that kind. */
function calledShort<E extends { readonly title: string }>(words: string, events: readonly E[]): readonly E[] {
  const said = core(words);
  const letters = [...said];
  if (letters.length < 2 || letters.length > longestShort) return [];
  const called = events.filter(
    ({ title }) =>
      inOrder(letters, core(title)) || otherNames.some(([short, whole]) => short.test(said) && whole.test(title)),
  );
  return called.length === 1 ? called : [];
}

function inOrder(letters: readonly string[], title: string): boolean {
  let at = -1;
  return letters.every((letter) => {
    at = title.indexOf(letter, at + 1);
    return at >= 0;
  });
}

/** The events that words call by their names and by nothing more: 换包饺子的馅 calls none. */
export function calledEvents<E extends { readonly title: string }>(words: string, events: readonly E[]): readonly E[] {
  const said = core(words);
  const whole = events.filter(({ title }) => core(title).includes(said) || said.endsWith(core(title)));
  return whole.length > 0 ? whole : calledShort(words, events);
}

/**
 * The events of which a message speaks: two letters of a title that belong to no other one (饺子带我一个), or what it is
 * called for short.
 */
export function spokenOf<E extends { readonly title: string }>(text: string, events: readonly E[]): readonly E[] {
  const short = new Set(pairs(text.replace(generic, ' ')));
  const named = events.filter(({ title }) =>
    lettersOf(title).some(
      (pair) =>
        short.has(pair) && events.every((other) => other.title === title || !lettersOf(other.title).includes(pair)),
    ),
  );
  if (named.length > 0) return named;
  return events.filter(({ title }) =>
    otherNames.some(([, whole], at) => whole.test(title) && spokenNames[at]!.test(text)),
  );
}

/** The pairs of a title's letters, and its first letter with its last. */
const lettersOf = (title: string): readonly string[] => {
  const letters = [...core(title)];
  return letters.length < 3 ? pairs(core(title)) : [...pairs(core(title)), letters[0]! + letters.at(-1)!];
};
const spokenNames = otherNames.map(([said]) => new RegExp(said.source.replace(/[\^$]/gu, ''), 'u'));

/** The event whose whole title the words are, whatever else they mean (清洗楼道); else the only one whose title ends so (讲座), or that is called so for short. */
export function titledEvent<E extends { readonly title: string }>(words: string, events: readonly E[]): E | undefined {
  const said = wholeTitle(words);
  if (said.length < 2) return undefined;
  const whole = events.find(({ title }) => wholeTitle(title) === said);
  const [ending, other] = events.filter(({ title }) => wholeTitle(title).endsWith(said));
  return whole ?? (other === undefined ? (ending ?? calledShort(words, events)[0]) : undefined);
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
