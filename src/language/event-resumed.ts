import { gated } from './look/gated.ts';

const takesPlace = gated(
  /^(?:各位|大家|通知|那个|[，,:：\s]){0,3}(?<event>[^，,。:：\s]{2,12}?)(?:的)?(?:活动)?(?:还是|又|现在|已经?|重新){0,2}(?:恢复|照常|照旧|如期|不取消|还办|照办)(?:举行|举办|进行|开展|办|搞|上|了|啦|吧){0,3}(?:[，,\s]{1,2}(?:都|还是|一切|还|时间|地点|原来的?|按原来的?){0,3}(?:照常|照旧|不变|恢复|如期|来吧?)(?:举行|举办|进行|办|了){0,2}){0,2}[。.!！\s]{0,3}$/u,
);

/** 合唱排练恢复，照常; 包饺子不取消了: what is to take place after all; whether it was an event that was called off, the records know. */
export const resumedIn = (said: string): string | undefined => takesPlace.exec(said)?.groups?.event;

const reopens = gated(
  /^(?:各位|那|请|麻烦|把|[，,\s]){0,3}(?<event>[^，,。:：\s]{2,12}?)?(?:的)?(?:活动)?(?:(?:重新|再|又|继续|恢复)(?:给)?(?:开放|打开|开启|开始|接受|放开|开)(?:一下)?(?:活动)?(?:的)?报名|(?:重新|继续|恢复)报名|报名(?:再|重新|又|继续|恢复){1,2}(?:开放|打开|开启|开始|放开|开)?)(?:吧|了|一下|[。.!！\s]){0,3}$/u,
);

/** 重新开放报名, 讲座再开放报名: what takes people again, empty where it is not named; whether it was closed, the records know. */
export const reopenedIn = (said: string): string | undefined => {
  const found = reopens.exec(said);
  return found === null ? undefined : (found.groups?.event ?? '');
};

const exchanges = gated(
  /^(?:那|请|麻烦|把|将|[，,\s]){0,3}(?<one>[^，,。:：\s和跟与同]{2,10})(?:和|跟|与|同)(?<other>[^，,。:：\s]{2,10}?)(?:的)?(?:两个)?(?:活动)?(?:的)?(?:时间|日子)?(?:对调|互换|调换|换一?下|换过来|对换)(?:一下)?(?:时间|日子)?(?:吧|了)?(?:[，,\s](?<days>.{2,40}))?[。.!！\s]{0,3}$/u,
);

/** Two events that change places; behind them what is said of the day of one (`of`), clause by clause. */
export interface Exchanged {
  readonly one: string;
  readonly other: string;
  readonly days: readonly { readonly of: 'one' | 'other'; readonly text: string }[];
}

/** 包饺子跟健步走对调, 包饺子和健步走换一下，包饺子改周日; nothing where more is said than of their days. */
export function exchangedIn(said: string): Exchanged | undefined {
  const { one, other, days } = exchanges.exec(said)?.groups ?? {};
  if (one === undefined || other === undefined) return undefined;
  const rest = days?.split(/[，,；;\s]/u).filter((clause) => clause !== '') ?? [];
  if (!rest.every((clause) => (clause.startsWith(one) || clause.startsWith(other)) && ofDay.test(clause)))
    return undefined;
  // Of 剪纸 and 剪纸班 the longer name is meant where it stands.
  const ofOne = (text: string): boolean =>
    text.startsWith(one) && !(other.length > one.length && text.startsWith(other));
  return { one, other, days: rest.map((text) => ({ of: ofOne(text) ? 'one' : 'other', text })) };
}
const ofDay = /(?:改|换|挪|放|到|是|在)/u;
