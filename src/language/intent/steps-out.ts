import type { Intent } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';
import { kin } from '../party/words.ts';

const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const meAway =
  '(?:我|俺)(?:自己|自个儿?|本人)?(?:可能?|就|那天|今天|临时|有事|有点事|恐怕|[,，\\s]){0,3}(?:不去|不来|去不[了成]|来不[了成]|不参加)了{0,2}[啊呀哈呢吧哦]?';
const others = `(?:(?:我们?家?|俺家?)?的?(?:小|老|大)?(?:${kinWord})|[他她](?:们)?(?:[俩仨]|两个|几个)?|其他人|别人|剩下的|其余的?)`;
const come = '(?:自己)?(?:还是?|照样?|照旧|照常|自己)(?:要|会|能)?(?:去|来|参加)';
/** 我去不了 她还去; 我妈照去，我不去了. */
const speakerOnly = gated(
  new RegExp(
    `^(?:唉|哎呀?|那|不好意思|[,，\\s]){0,3}(?:${meAway}[,，。\\s]{0,2}(?:但是?|不过|可是?)?${others}${come}|${others}${come}[,，。\\s]{0,2}(?:但是?|不过|就)?${meAway})(?:的|了|吧|哈|哦|[。.!！~～\\s]){0,3}$`,
    'u',
  ),
);

/** 我去不了 她还去: the speaker stays away, and who was signed up with them comes. */
export function stepsOut(text: string, event: string | undefined): Intent | undefined {
  if (!speakerOnly.test(event === undefined ? text : text.replace(event, ''))) return undefined;
  return { kind: 'signup.withdraw', slots: { ...(event !== undefined && { event }), party: 1, self: true } };
}
