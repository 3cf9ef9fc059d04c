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
 * The events that words name one after another, each in words of its own (扫雪和合唱我都报), in the order of `events`; empty
 * when they name fewer than two, or do not say the same of each.
 */
export function namedTogether<E extends { readonly title: string }>(words: string, events: readonly E[]): readonly E[] {
  if (events.length < 2 || notOfEach.test(words)) return [];
  const pieces = words.split(betweenNames).filter((piece) => [...piece].length > 1);
  const named = events.filter(({ title }) =>
    pieces.some((piece) => piece.includes(title) || core(title).startsWith(core(piece))),
  );
  return named.length > 1 ? named : [];
}

/** 扫雪我去，合唱不去: not the same is said of each. */
const notOfEach = /不|没|别|取消|退|改|换|还是|或|冲突|撞|重了|哪个|选|只/u;
/** What stands between and after names that are said together. */
const betweenNames = /[\s和跟与及、，,。！!+＋/我俺咱]|还有|以及|各|都|全|也|报名?|参加|算/u;

const every =
  /^(?:那|就|把|将|[，,\s]){0,3}(?<many>两个|俩|两场|2个|三个|3个|四个|全部?|所有的?|每个|这些)?(?:活动)?(?:也|一起|一块儿?)?(?:都|全)(?:要|给我|帮我|一起){0,2}(?:取消|不办|不搞|停(?:止报名|了|掉)?|截止|关(?:了|掉)?|改|看|发|要|给我|一样)?(?:掉|吧|了|呀|啊|一下|[。.!！\s]){0,4}$/u;
const figures: Readonly<Record<string, number>> = { 两: 2, 俩: 2, 2: 2, 三: 3, 3: 3, 四: 4 };

/** 两个都取消, 都要: the answer that means each of the events that were asked about. */
export function meansEvery(said: string, asked: number): boolean {
  const found = every.exec(said.trim());
  if (found === null) return false;
  return (figures[found.groups?.many?.[0] ?? ''] ?? asked) === asked;
}
