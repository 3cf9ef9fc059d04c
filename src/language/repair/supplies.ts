import type { Supply } from '#domain/drafted.ts';

/** The letters of a supply, and what they are part of otherwise (电梯, 天气). */
const letters: Readonly<Record<Supply, RegExp>> = {
  water: /水(?!果|平|准|饺|泥|军|电费|费)/u,
  power: /电(?!梯|动|瓶|话|视|脑|影|费|表|池)/u,
  heating: /暖|热力|供热/u,
  gas: /气(?!温|象|味|费|表)/u,
};
/** It stops or comes back: what an outage's hours answer. */
const comesOrGoes = /停|断|来|恢复|供|通|有[水电气暖]/u;

/** The supplies a text speaks of as stopping or coming back: 停水到几点, 来电了吗. */
export function readSupplies(text: string): readonly Supply[] {
  if (text.length > 60 || !comesOrGoes.test(text)) return [];
  return (Object.keys(letters) as Supply[]).filter((supply) => letters[supply].test(text));
}
