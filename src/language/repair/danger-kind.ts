import { type Danger, dangers } from '#domain/intent.ts';
import { likenessOf } from '../intent/likeness.ts';
import { tagsOfWords } from '../intent/tags.ts';
import { gated } from '../look/gated.ts';
import { dangerSigns } from './danger.ts';
import kindWeights from './danger-kind.weights.json' with { type: 'json' };

/** Which danger an emergency is of, from its letters and tags; the first aid for it is what it decides. */
const kindsLike = likenessOf(kindWeights, dangers);
/**
 * Whom others must not read about (E5) is taken for such though another danger is somewhat likelier: in cross validation 56 of
 * 255 were taken for others (73 without it), 48 of 2,271 others for such (27 without it).
 */
const discretion: Partial<Record<Danger, number>> = { 'self-harm': 1.6, violence: 1.6 };

/** How much likelier a danger is for a rule having found its words: for few letters that tell little; else it is no matter. */
const trustInSigns = 3;

/** The danger that an emergency is most like. */
export function dangerKind(text: string, tags: readonly string[]): Danger {
  const chances = kindsLike.of(text, tagsOfWords(tags));
  const signs = dangerSigns(text).found.map(({ danger }) => danger);
  const power = (danger: Danger): number =>
    chances.of(danger) * (discretion[danger] ?? 1) * (signs.includes(danger) ? trustInSigns : 1);
  const likeliest = dangers.reduce((best, one) => (power(one) > power(best) ? one : best));
  const named = outright.find(
    ([danger, others]) =>
      others.includes(likeliest) && signs.includes(danger) && !(likeliest === 'violence' && signs.includes(likeliest)),
  );
  return named === undefined || (likeliest === 'violence' && ofTheHome.test(text)) ? likeliest : named[0];
}

/**
 * Whose words name it outright, whatever else the letters are like: 中煤气了 头晕吐 is no fall, and who breaks open a door no
 * harm at home, of which others were not to read (E5).
 */
const outright: readonly (readonly [Danger, readonly Danger[]])[] = [
  ['gas-poisoning', ['collapsed', 'gas-leak', 'other']],
  ['other', ['violence']],
];
/** 前夫又来撬门: who breaks in is no stranger. */
const ofTheHome = gated(
  /前[夫妻任]|前(?:男|女)友|老公|丈夫|媳妇|对象|我(?:男人|儿子|爸|爹|哥|弟)|[要讨催]债|债主|喝(?:多|醉|了酒)|醉|家暴|打(?:我|人|[他她]|孩子)|要?杀/u,
);
