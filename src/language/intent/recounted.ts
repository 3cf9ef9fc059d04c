import type { EventTalk } from '#domain/event-talk.ts';
import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { amount, kin } from '../party/words.ts';

const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const slip =
  '(?:我)?(?:刚才?)?(?:说|打|写|数|算|报|记|弄|搞)(?:错|多|少|漏)了?|(?:刚才?|我)?(?:忘了?|漏|没|少)(?:算|加|数|写|说|报)(?:上)?了?(?:我|他|她)?(?:自己|' +
  `${kinWord}|一个)?`;
const people = `(?:${amount})(?:个|位|口)(?:人)?`;
const recount = gated(
  new RegExp(
    `^(?<before>(?:不对|不是|错了|${slip}|哦|噢|哎呀?|哎哟|唉|等等|那|就|还是|应该|其实|是|[，,。！!\\s]){0,6})(?:报|来|去)?(?<many>${amount})(?:个|位|口)(?:人)?(?:[，,\\s]?(?<again>${people}))?[吧了啊哈呢]{0,2}(?:[，,。\\s]{0,2}(?<behind>不对|${slip}))?[吧了啊哈。.!！~～\\s]{0,3}$`,
    'u',
  ),
);
/** 还是两个, 哦是四个, 不对 三个: what stands before the number says that it was another one. */
const takesBack = new RegExp(`不对|错|还是|应该|其实|(?:哦|噢|哎呀?|哎哟|唉|等等)[，,\\s]?(?:那|就)?是|${slip}`, 'u');

/** 改俩, 那改三个: the new number and nothing else. */
const changedTo = gated(
  new RegExp(
    `^(?:那|就|还是|再|给我|帮我|我们?家?|[，,\\s]){0,4}改(?:成|为)?(?:(?<pair>[俩仨])|(?<many>${amount})(?:个|位|口)(?:人)?)(?:人)?[吧了啊哈呢]{0,2}[。.!！~～\\s]{0,3}$`,
    'u',
  ),
);

/** 还是不去了, 想了想 我还是不报了: what was said before does not hold. */
const leaves = gated(
  /^(?:算了|唉|哎呀?|那|哦|不好意思|想了想|我们?|我家|俺们?|咱们?|[，,。!！\s]){0,5}还是(?:不|别)(?:去|来|参加|报名?|凑热闹)[了吧啦]{1,2}[。.!！~～\s]{0,3}$/u,
);
/** 周日有事，算了; 那天我没空 算了吧: why one does not come, and that it is off; 有事算了我 is another's. */
const calledOff = gated(
  /^(?:唉|哎呀?|那|哦|不好意思|抱歉|[，,。!！\s]){0,4}(?:(?:这|下)?周[一二三四五六日天末]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|明[天早晚]|后天|今[天晚]|那天|到时候?|当天)?(?:上午|下午|晚上|早上|中午)?(?:我们?|我家|俺们?|咱们?)?(?:那天|当天|又|正好|临时|突然|得|要|家里|单位|还|实在){0,3}(?:没空|没时间|有(?:点)?(?:别的)?(?:事儿?|安排)|抽不开身|走不开|脱不开身|加班|值班|上班|出差|看病|带(?:孩子|娃|孙子|孙女))了?[，,。\s]{1,2}(?:那|就|我|我们|还是|这次|先|[，,\s]){0,3}算了[吧啊哈]?[。.!！~～\s]{0,3}$/u,
);
export const readLeaving = (text: string): EventTalk | undefined =>
  leaves.test(text) || calledOff.test(text) ? { is: 'leaves' } : undefined;

/** 哦是四个 数错了, 哎呀 还是两个, 三个三个 忘了算我: how many come after all; whether some had been signed up, the conversation knows. */
export function readRecount(text: string): EventTalk | undefined {
  const changed = changedTo.exec(text)?.groups;
  const set = parseNumeral(changed?.pair ?? changed?.many ?? '');
  if (set !== undefined) return { is: 'party', party: set };
  const { before, many, again, behind } = recount.exec(text)?.groups ?? {};
  if (many === undefined || !(behind !== undefined || takesBack.test(before ?? ''))) return undefined;
  const party = parseNumeral(many);
  const same = again === undefined || parseNumeral(/^(?:\d{1,4}|[^个位口]{1,4})/u.exec(again)![0]) === party;
  return party === undefined || !same ? undefined : { is: 'party', party };
}
