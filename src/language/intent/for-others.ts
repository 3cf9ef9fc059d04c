import { gated } from '../look/gated.ts';
import { saysOnlyChildren } from '../party/only-children.ts';
import * as rules from './signup-words.ts';

const elsewhere = gated(rules.elsewhere);
const notMe =
  '[我俺](?:自己|自个儿?|本人)?(?:就|那天|有事|没空|[，,\\s]){0,2}(?:不去|去不[了成]|不参加|来不[了成]|不来)';
/** 都给报上，我就不去了. */
const registers = gated(
  new RegExp(`(?:都|给|帮|替)[^,，。]{0,8}报(?:上|个名|名|个|[一两二三四俩仨]个?)[^。]{0,6}${notMe}`, 'u'),
);
/** 给我爸妈报包饺子 我不去: with the event between. */
const registersTo = gated(
  new RegExp(`(?:给|帮|替)[^,，。]{1,8}报(?!修|警|平安)\\p{Script=Han}{2,8}[，,\\s]{0,2}${notMe}`, 'u'),
);

/** Others come, the speaker does not. */
export const onlyForOthers = (text: string): boolean =>
  registers.test(text) || ((registersTo.test(text) || saysOnlyChildren(text)) && !elsewhere.test(text));
