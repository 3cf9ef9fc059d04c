import type { Supply } from '#domain/drafted.ts';
import { gated } from '../look/gated.ts';

/** The letters of a supply, and what they are part of otherwise (电梯, 天气). */
const letters: Readonly<Record<Supply, RegExp>> = {
  water: /水(?!果|平|准|饺|泥|军|电费|费)/u,
  power: /电(?!梯|动|瓶|话|视|脑|影|费|表|池)/u,
  heating: /暖|热力|供热/u,
  gas: /气(?!温|象|味|费|表)/u,
};
/** It stops or comes back: what an outage's hours answer. */
const comesOrGoes = gated(/停|断|来|恢复|供|通|有[水电气暖]/u);
const lingers = gated(/还|仍|怎么|咋|一直|就是|都|已/u);
const named = gated(/[水电暖气]|热力|供热/u);

/** The supplies a text speaks of as stopping or coming back: 停水到几点, 来电了吗. */
export function readSupplies(text: string): readonly Supply[] {
  if (text.length > 60 || !named.test(text) || !comesOrGoes.test(text)) return [];
  return (Object.keys(letters) as Supply[]).filter((supply) => letters[supply].test(text));
}

/** 怎么还没来水, 还是没电: it stays away. */
const staysAway = (supply: string): RegExp =>
  new RegExp(
    `(?:还|仍|怎么|咋|一直)[^，,。!！?？]{0,4}?(?:没|不|未)(?:有)?(?:给)?(?:来|通|恢复|供|送)?(?:上)?(?:自来|供)?(?:${supply})(?![管表工箱泵费阀压龙梯果动])|(?<![热开装泉净气费雨污])(?:${supply})(?:(?:怎么|咋|都|也)?(?:还是|还|仍然?|一直|就是)(?:没|不|未)(?:有|来|通|恢复|供)|(?:怎么|咋)(?:没|不)(?:来|通|恢复))(?!修|人|过|看|得|及)|(?:都|已经?|这都).{0,6}点.{0,3}了?[，,\\s]{0,2}(?:${supply})呢[?？!！\\s]{0,3}$`,
    'u',
  );
const away: Readonly<Record<Supply, RegExp>> = {
  water: staysAway('水'),
  power: staysAway('电'),
  heating: staysAway('暖气|暖'),
  gas: staysAway('燃气|煤气|天然气|气'),
};
/** 水还没来吗 asks. */
const whether = /[吗么][?？\s]{0,3}$/u;

/** The supply that a text says is still missing: 怎么还没来水, 水还没来. */
export function readMissing(text: string): Supply | undefined {
  if (text.length > 40 || !named.test(text) || !lingers.test(text)) return undefined;
  const clauses = text.split(/[，,。！!；;]/u).filter((clause) => !whether.test(clause));
  const missing = (Object.keys(away) as Supply[]).filter((supply) => clauses.some((one) => away[supply].test(one)));
  return missing.length === 1 ? missing[0] : undefined;
}
