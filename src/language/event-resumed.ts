import { gated } from './look/gated.ts';

const takesPlace = gated(
  /^(?:各位|大家|通知|那个|[，,:：\s]){0,3}(?<event>[^，,。:：\s]{2,12}?)(?:的)?(?:活动)?(?:还是|又|现在|已经?|重新){0,2}(?:恢复|照常|照旧|如期|不取消|还办|照办)(?:举行|举办|进行|开展|办|搞|上|了|啦|吧){0,3}(?:[，,\s]{1,2}(?:都|还是|一切|还|时间|地点|原来的?|按原来的?){0,3}(?:照常|照旧|不变|恢复|如期|来吧?)(?:举行|举办|进行|办|了){0,2}){0,2}[。.!！\s]{0,3}$/u,
);

/** 合唱排练恢复，照常; 包饺子不取消了: what is to take place after all; whether it was an event that was called off, the records know. */
export const resumedIn = (said: string): string | undefined => takesPlace.exec(said)?.groups?.event;
