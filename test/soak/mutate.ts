import type { Chance } from './chance.ts';

/** What grammars stumble over: digits, separators, words of time and place, list marks, invisible and broken units. */
const pieces: readonly string[] = [
  ...'0 1 9 00 12 501 138 2026 一 二 十 廿 百 千 万 半 两 俩 几 点 分 刻 秒 年 月 日 号 周 星期 礼拜 天 上午 下午 晚上 明天'.split(
    ' ',
  ),
  ...'下 大后天 到 至 前 后 起 止 每 号楼 单元 室 门 层 楼 栋 座 # - — ~ / : ： . 。 ， ( ) （ ） 「 」 《 》 @ + ➕ × ①'.split(
    ' ',
  ),
  ...'⑳ 1️⃣ 🔟 接龙 报名 我 和 带 大 小 人 口 漏水 灯 坏了 电梯 路 街 村 👨‍👩‍👧 𠮷 ﷺ'.split(' '),
  ...['\n', '\t', ' ', '\u3000', '\u200b', '\u2005', '\u202e', '\ufe0f', '\u20e3', '\0', '\ud83d', '\udc4d'],
];

const unitOf = (chance: Chance): string => String.fromCharCode(chance.below(0x1_0000));
const codePointOf = (chance: Chance): string => {
  const code = chance.below(0x11_0000);
  return code >= 0xd800 && code <= 0xdfff ? unitOf(chance) : String.fromCodePoint(code);
};

const runOf = (chance: Chance, letters: number, one: () => string): string =>
  Array.from({ length: 1 + chance.below(letters) }, one).join('');

const changes: readonly ((text: string, chance: Chance, texts: readonly string[]) => string)[] = [
  (text, chance) => spliced(text, chance, 0, chance.pick(pieces)),
  (text, chance) => spliced(text, chance, 1 + chance.below(4), chance.pick(pieces)),
  (text, chance) => spliced(text, chance, 1 + chance.below(8), ''),
  (text, chance) => spliced(text, chance, 0, unitOf(chance)),
  (text, chance) =>
    spliced(
      text,
      chance,
      0,
      runOf(chance, 12, () => chance.pick(pieces)),
    ),
  (text, chance, texts) => spliced(text, chance, 0, chance.pick(texts)),
  (text, chance) => text.slice(chance.below(text.length + 1)),
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text, chance) => spliced(text, chance, 0, chance.pick(pieces).repeat(1 + chance.below(60))),
  (text) => text.split('').reverse().join(''),
  (text, chance) => text.replaceAll(text[chance.below(text.length)] ?? '', chance.pick(pieces)).slice(0, 4000),
];

/** A made-up message: a mutated one, a heap of grammar pieces, plain noise, or a long one far over the limit. */
export function madeUp(chance: Chance, texts: readonly string[]): string {
  const kind = chance.below(1000);
  if (kind < 2) return longOf(chance, texts);
  if (kind < 60) return runOf(chance, 40, () => codePointOf(chance));
  if (kind < 200) return runOf(chance, 60, () => chance.pick(pieces));
  let text = chance.pick(texts);
  for (let left = chance.below(6); left > 0; left -= 1) text = chance.pick(changes)(text, chance, texts);
  return text;
}

function longOf(chance: Chance, texts: readonly string[]): string {
  const wanted = 8000 + chance.below(4000);
  const one = [
    chance.pick(pieces),
    chance.pick(pieces) + chance.pick(pieces),
    `${chance.pick(texts)}\n`,
    codePointOf(chance),
  ];
  const unit = chance.pick(one);
  if (chance.below(3) === 0) return runOf(chance, wanted, () => chance.pick(pieces));
  return `${chance.pick(texts)}${unit.repeat(Math.ceil(wanted / unit.length))}${chance.pick(texts)}`;
}

function spliced(text: string, chance: Chance, away: number, put: string): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + put + text.slice(at + away);
}
