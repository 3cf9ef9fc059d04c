/** Characters people type in other shapes; every one stands for exactly one, so offsets stay. */
const shapes: Readonly<Record<string, string>> = {
  '—': '-',
  '–': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  ー: '-',
  '＃': '#',
  '　': ' ',
  '\u00a0': ' ',
  號: '号',
  樓: '楼',
  單: '单',
  層: '层',
  棟: '栋',
  門: '门',
  東: '东',
  兩: '两',
  貳: '二',
  叁: '三',
  與: '与',
  個: '个',
  戶: '户',
  區: '区',
  報: '报',
  龍: '龙',
  隻: '只',
  參: '参',
  團: '团',
  幾: '几',
};

/** 3一2一501: the numeral typed for a dash. */
const strokes = /(?<=\d)[一ー](?=\d)/gu;
/** 3号搂2单元, 3号娄的灯: 号楼 by its sound; 3号搂着孩子 and 3号娄没来 are none. */
const houses =
  /(?<=[\d一二三四五六七八九十] ?)号[搂娄](?=\s?[\d一二三四五六七八九十]{1,2}\s?(?:单元|门|层|楼|-)|$|[，,。;；!！?？\s]|单元|电梯|楼道|门口|[停没断][水电气暖]|漏水|的(?:灯|电梯|门|水))/gu;
const folded = new RegExp(`[\uff01-\uff5e${Object.keys(shapes).join('')}]`, 'g');

/** Half-width, plain dashes, simplified signs; the length and therefore every offset is kept. */
export function fold(text: string): string {
  for (let at = 0; at < text.length; at += 1) if (shaped[text.charCodeAt(at)] === 1) return refolded(text);
  return text;
}

const shaped = new Uint8Array(0x10000).fill(1, 0xff01, 0xff5f);
for (const sign of [...Object.keys(shapes), '一', '搂', '娄']) shaped[sign.charCodeAt(0)] = 1;

function refolded(text: string): string {
  return text
    .replace(strokes, '-')
    .replace(houses, '号楼')
    .replace(folded, (sign) => shapes[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
