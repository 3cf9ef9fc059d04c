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
  // 小叔子闯进我家里: of whom one knows, however like a burglary its letters are.
  if (
    likeliest === 'other' &&
    ((ofTheHome.test(text) && breaksIn.test(text)) || (ofBodies.test(text) && getsIn.test(text)))
  )
    return 'violence';
  const named = outright.find(
    ([danger, others, only]) =>
      others.includes(likeliest) &&
      signs.includes(danger) &&
      !(likeliest === 'violence' && signs.includes(likeliest)) &&
      (only === undefined || only(text)),
  );
  return named === undefined ? likeliest : named[0];
}

/** 有人撬我家门: nobody knows who breaks in there, and nobody is laid hands on. */
const isBurglar = (text: string): boolean => burglar.test(text) && !ofTheHome.test(text) && !ofBodies.test(text);
const burglar = gated(
  /(?:有人|谁|小偷|盗贼|窃贼|贼|陌生人).{0,14}(?:撬|捅|闯|翻|爬|进|入室|在.{0,4}[家屋])|(?:男的|男人|女的|家伙|陌生男.{0,2}).{0,14}(?:撬|捅|[翻爬](?:窗|墙|阳台))|(?:有|进(?:了)?)(?:小偷|贼)|入室(?:盗窃|偷)/u,
);
/** 前夫又来撬门, 后爸闯进我屋里: whom one knows is no burglar; where such a one is out or only lives there, another came. */
const ofTheHome = gated(
  /(?:前[夫妻任]|前?(?:男|女)(?:朋)?友|老公|老婆|丈夫|媳妇|对象|爱人|(?<!师)[爸爹]|婆家|公公|婆婆|岳[父母]|女婿|[哥姐妹弟]夫|叔子|叔叔|伯|舅|姑父|姨父|亲戚|亲家|室友|房东|我(?:男人|儿子|妈|哥|弟|姐|妹))(?!家|那|屋|门|房|不在|没在|没回|出差|上班|出门|一个人|[和跟]我)|追(?:我|求)|纠缠|跟踪|[要讨催]债|债主|喝(?:多|醉|了酒)|醉|家暴/u,
);
const getsIn = /闯[进入]/u;
const breaksIn = /闯[进入]|[撬砸踹踢].{0,8}[门锁窗]|[翻爬](?:窗|墙|阳台)/u;
/** Whoever it is, of harm done to somebody others are not to read (E5). */
const ofBodies = gated(
  /打(?:我|人|[他她砸]|孩子)|[杀砍捅掐勒摸抱拽扒](?:我(?!们?家)|人|[他她]|孩子|死)|要?杀|强奸|强暴|猥亵|侵犯|性侵|非礼|动手动脚|耍流氓|流氓|抢(?:孩子|娃|人)|床上|脱(?:了|我|光|衣|裤)|(?:按|压|摁|绑|拖|拉)(?:着|住|在|倒)|(?:按|压|摁|绑|拖|拉)(?:我|[他她])|把(?:我(?!们?家)|[他她]|孩子)|对(?:我|[他她])/u,
);

/**
 * Whose words name it outright, whatever else the letters are like: 中煤气了 头晕吐 is no fall, and a burglar at the door no harm
 * at home, of which others were not to read (E5).
 */
const outright: readonly (readonly [Danger, readonly Danger[], ((text: string) => boolean)?])[] = [
  ['gas-poisoning', ['collapsed', 'gas-leak', 'other']],
  ['other', ['violence'], isBurglar],
];
