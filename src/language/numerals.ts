/** The digits of Chinese numerals. */
export const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const groups: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Every letter a numeral is made of. */
export const numeralLetters = '零〇一二两俩三仨四五六七八九十百千万亿廿卅半';

/** Longer rows of digits are no numbers but keys and codes. */
const longestNumber = 20;
const arabic = /^\d+(?:\.\d+)?$/u;
const mixed = /^(\d+(?:\.\d+)?)(万|亿|千|百)(\d*[千百]?|[零〇一二两三四五六七八九十百千]*)$/u;

/** Most numerals are a single letter. */
const ofLetter: ReadonlyMap<string, number> = new Map([
  ...Array.from('0123456789', (digit) => [digit, Number(digit)] as const),
  ...Object.entries({ ...digits, ...units, ...tens, 半: 0.5 }),
]);

/** The value of a numeral: 23, 二十三, 廿三, 三千五 (3500), 3.5, 1万2, 半 (0.5); undefined when it is none. */
export function parseNumeral(text: string): number | undefined {
  if (text.length === 1) return ofLetter.get(text);
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (arabic.test(text)) return text.length > longestNumber ? undefined : Number(text);
    const mix = mixed.exec(text);
    if (mix !== null) return mixedValue(Number(mix[1]), mix[2]!, mix[3]!);
  }
  if (text === '半') return 0.5;
  const half = text.endsWith('半') ? 0.5 : 0;
  const whole = chineseValue(half === 0 ? text : text.slice(0, -1));
  return whole === undefined ? undefined : whole + half;
}

function mixedValue(head: number, unit: string, tail: string): number | undefined {
  const size = groups[unit] ?? units[unit]!;
  if (tail === '') return exact(head * size);
  const rest = parseNumeral(tail);
  if (rest === undefined) return undefined;
  // 1万2 is 12,000: a single digit counts in tenths of the unit before it.
  return exact(head * size) + (tail.length === 1 && rest < 10 ? (rest * size) / 10 : rest);
}

/** 2.3亿 is 230,000,000, whatever floating points make of it. */
const exact = (value: number): number => Number(value.toPrecision(15));

function chineseValue(text: string): number | undefined {
  if (text === '' || text.length > longestNumber) return undefined;
  const letters = [...text];
  // 二〇二六, 三二五: digits read one by one.
  if (
    letters.length > 1 &&
    letters.every((letter) => digits[letter] !== undefined && letter !== '俩' && letter !== '仨')
  ) {
    return Number(letters.map((letter) => digits[letter]).join(''));
  }
  let total = 0;
  let section = 0;
  let sectionUnit = Number.POSITIVE_INFINITY;
  let digit: number | undefined;
  let lastUnit = 1;
  let lastGroup = 0;
  let afterZero = false;
  for (const letter of letters) {
    if (digits[letter] !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[letter];
      afterZero = digit === 0;
      if (digit === 0) digit = undefined;
      else if (afterZero) afterZero = false;
      if (letter === '零' || letter === '〇') lastUnit = 1;
    } else if (tens[letter] !== undefined) {
      section += tens[letter];
      lastUnit = 1;
    } else if (units[letter] !== undefined) {
      // 十十, 百千: units fall within a section.
      if (units[letter] >= sectionUnit) return undefined;
      sectionUnit = units[letter];
      section += (digit ?? 1) * units[letter];
      lastUnit = units[letter];
      digit = undefined;
    } else if (groups[letter] !== undefined) {
      const value = section + (digit ?? 0);
      if (value === 0 && total === 0) return undefined;
      // 三亿五千万 adds, 一万亿 multiplies.
      total = groups[letter] < lastGroup ? total + value * groups[letter] : (total + value) * groups[letter];
      lastGroup = groups[letter];
      section = 0;
      sectionUnit = Number.POSITIVE_INFINITY;
      lastUnit = groups[letter];
      digit = undefined;
    } else return undefined;
  }
  // 三千五 is 3,500, 二百五 is 250: a last digit counts in tenths of the unit before it.
  const rest = digit === undefined ? 0 : lastUnit > 10 ? (digit * lastUnit) / 10 : digit;
  return total + section + rest;
}
