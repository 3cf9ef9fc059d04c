import type { Range } from './copy.ts';

/** 电梯！又！停！了！, 电 梯 坏 了: letters one by one, each with the same sort of sign behind it. */
const spread = /(?:[\u4e00-\u9fa5](?:[ .!·…~]|—{1,2})){3,}[\u4e00-\u9fa5]?/gu;
const between = / |\.|!|·|…|~|—{1,2}/gu;
const sign = /[ .!·…~—]/u;
const maySpread = /[\u4e00-\u9fa5][ .!·…~—]{1,2}[\u4e00-\u9fa5][ .!·…~—]/u;
const maySingle =
  /(?:^|[^\u4e00-\u9fa5])[\u4e00-\u9fa5] [\u4e00-\u9fa5]|[\u4e00-\u9fa5] [\u4e00-\u9fa5](?![\u4e00-\u9fa5])/u;
const words = /[\u4e00-\u9fa5]+/gu;
/** 好 明天见, 我 我爱人: at the start these stand for a clause of their own; 包饺子 我 ends in one. */
const ownClause = /^[好行对嗯哦啊唉哎是不中成得嘿哈喂欸我俺]$/u;
/** 问 几点开门 答 九点: what they stand before is told apart by them. */
const labels = /^[问答]$/u;
const speaker = /^[我俺]$/u;
/** 我报联欢 俩: how many come. */
const couple = /^[俩仨]$/u;

/** The signs between letters that are said one by one, and the blanks beside a letter alone; what stands behind the last one stays. */
export function signsBetween(text: string): readonly Range[] {
  if (!sign.test(text)) return [];
  const ranges: Range[] = [];
  if (maySpread.test(text))
    for (const { 0: run, index } of text.matchAll(spread))
      for (const { 0: sign, index: at } of run.matchAll(between))
        if (at + sign.length < run.length) ranges.push({ start: index + at, end: index + at + sign.length });
  if (!maySingle.test(text)) return ranges;
  const told = new Set(ranges.map(({ start }) => start));
  const singles = blanksAtSingles(text).filter(({ start }) => !told.has(start));
  return [...ranges, ...singles].sort((a, b) => a.start - b.start);
}

/** 起 不来 了, 孩子们 都 不去了: the blanks a keyboard or a voice left around letters that are no words by themselves. */
function blanksAtSingles(text: string): readonly Range[] {
  const found: Range[] = [];
  let left: { readonly word: string; readonly alone: boolean; readonly end: number } | undefined;
  for (const { 0: word, index } of text.matchAll(words)) {
    const isNext = left !== undefined && index === left.end + 1 && text[left.end] === ' ';
    const ends = index + word.length === text.length;
    const opens = left !== undefined && ownClause.test(left.word) && left.end === left.word.length;
    const end = index + word.length;
    const beside = (text[index - 1] ?? ' ') + (text[end] ?? ' ');
    const alone = word.length === 1 && beside === '  ' && !labels.test(word);
    const joins =
      (alone && !(ends && (speaker.test(word) || (couple.test(word) && text.includes('报'))))) ||
      (left?.alone === true && !opens);
    if (isNext && joins) found.push({ start: left!.end, end: index });
    left = { word, alone, end };
  }
  return found;
}
