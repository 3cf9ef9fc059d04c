import type { Range } from './copy.ts';

/** 电梯！又！停！了！, 电 梯 坏 了: letters one by one, each with the same sort of sign behind it. */
const spread = /(?:[\u4e00-\u9fa5](?:[ .!·…~]|—{1,2})){3,}[\u4e00-\u9fa5]?/gu;
const between = / |\.|!|·|…|~|—{1,2}/gu;
const sign = /[ .!·…~—]/u;
const maySpread = /[\u4e00-\u9fa5][ .!·…~—]{1,2}[\u4e00-\u9fa5][ .!·…~—]/u;

/** The signs between letters that are said one by one; what stands behind the last one stays. */
export function signsBetween(text: string): readonly Range[] {
  if (!sign.test(text) || !maySpread.test(text)) return [];
  const ranges: Range[] = [];
  for (const { 0: run, index } of text.matchAll(spread))
    for (const { 0: sign, index: at } of run.matchAll(between))
      if (at + sign.length < run.length) ranges.push({ start: index + at, end: index + at + sign.length });
  return ranges;
}
