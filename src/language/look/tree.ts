/** What a regular expression is made of, as far as it says which letters a match must hold. */
export type Tree =
  /** One letter out of these; without them any letter. */
  | { readonly is: 'letter'; readonly of?: readonly string[] }
  | { readonly is: 'row'; readonly parts: readonly Tree[] }
  | { readonly is: 'choice'; readonly branches: readonly Tree[] }
  /** Once or more; `optional`: or not at all. */
  | { readonly is: 'repeat'; readonly of: Tree; readonly optional: boolean }
  /** Looks at a place and takes no letter; `of` must stand there, or it is where the text begins or ends. */
  | { readonly is: 'place'; readonly of?: Tree; readonly at?: 'start' | 'end' }
  /** Takes what nobody knows beforehand: a backreference. */
  | { readonly is: 'unknown' };

/** More letters in one place tell nothing. */
const mostLetters = 128;
const digits = [...'0123456789'];
const spaces = [
  ...'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
];

/** Reads the source of a pattern that the engine has already accepted. */
export function treeOf({ source, unicode, unicodeSets, ignoreCase, multiline }: RegExp): Tree {
  if (unicodeSets) throw new SyntaxError(`${source}: sets of the flag v are not read`);
  const units = unicode ? [...source] : source.split('');
  let at = 0;

  const choice = (): Tree => {
    const branches = [row()];
    while (units[at] === '|') {
      at += 1;
      branches.push(row());
    }
    return branches.length === 1 ? branches[0]! : { is: 'choice', branches };
  };
  const row = (): Tree => {
    const parts: Tree[] = [];
    while (at < units.length && units[at] !== '|' && units[at] !== ')') parts.push(counted(one()));
    return { is: 'row', parts };
  };
  const one = (): Tree => {
    const unit = units[at++]!;
    if (unit === '(') return group();
    if (unit === '[') return set();
    if (unit === '\\') return escaped(false);
    if (unit === '^' || unit === '$')
      return multiline ? { is: 'place' } : { is: 'place', at: unit === '^' ? 'start' : 'end' };
    return unit === '.' ? { is: 'letter' } : letters([unit]);
  };
  const group = (): Tree => {
    const opens = /^\?(?:<?[=!]|:|<[^>]*>)/u.exec(units.slice(at, at + 40).join(''))?.[0] ?? '';
    if (opens === '' && units[at] === '?') throw new SyntaxError(`${source}: a group of an unknown kind`);
    at += [...opens].length;
    const inside = choice();
    at += 1;
    if (/^\?<?!$/u.test(opens)) return { is: 'place' };
    return /^\?<?=$/u.test(opens) ? { is: 'place', of: inside } : inside;
  };
  const counted = (tree: Tree): Tree => {
    const unit = units[at];
    let least: number | undefined;
    if (unit === '*' || unit === '?') least = 0;
    else if (unit === '+') least = 1;
    else if (unit === '{') {
      const count = /^\{(\d+)(?:,\d*)?\}/u.exec(units.slice(at, at + 16).join(''));
      if (count === null) return tree;
      least = Number(count[1]);
      at += count[0].length - 1;
    }
    if (least === undefined) return tree;
    at += units[at + 1] === '?' ? 2 : 1;
    return { is: 'repeat', of: tree, optional: least === 0 };
  };
  const escaped = (inSet: boolean): Tree => {
    const unit = units[at++]!;
    if (unit === 'd') return { is: 'letter', of: digits };
    if (unit === 's') return { is: 'letter', of: spaces };
    if ('DwWS'.includes(unit)) return { is: 'letter' };
    if (unit === 'p' || unit === 'P') {
      at = units.indexOf('}', at) + 1;
      return { is: 'letter' };
    }
    if (!inSet && (unit === 'b' || unit === 'B')) return { is: 'place' };
    if (unit === 'k') {
      at = units.indexOf('>', at) + 1;
      return { is: 'unknown' };
    }
    if (/[1-9]/.test(unit)) return { is: 'unknown' };
    const code = /^(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/u.exec(
      units.slice(at - 1, at + 10).join(''),
    );
    if (code !== null) {
      at += code[0].length - 1;
      return letters([String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16))]);
    }
    return letters([named[unit] ?? unit]);
  };
  const set = (): Tree => {
    const not = units[at] === '^';
    if (not) at += 1;
    const of: string[] = [];
    let many = not;
    while (units[at] !== ']') {
      const from = inSet();
      if (units[at] !== '-' || units[at + 1] === ']') {
        if (from === undefined) many = true;
        else of.push(...from);
        continue;
      }
      at += 1;
      const to = inSet();
      const [first, last] = [from?.[0]?.codePointAt(0) ?? 0, to?.at(-1)?.codePointAt(0) ?? 0x10ffff];
      if (last - first > mostLetters) many = true;
      else for (let code = first; code <= last; code += 1) of.push(String.fromCodePoint(code));
    }
    at += 1;
    return many ? { is: 'letter' } : letters(of);
  };
  const inSet = (): readonly string[] | undefined => {
    const unit = units[at++]!;
    const tree = unit === '\\' ? escaped(true) : letters([unit], false);
    return tree.is === 'letter' ? tree.of : undefined;
  };
  const letters = (of: readonly string[], fold = ignoreCase): Tree => {
    const all = fold ? of.flatMap(bothCases) : of;
    return all.length > mostLetters || all.includes('') ? { is: 'letter' } : { is: 'letter', of: all };
  };
  return choice();
}

const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', '0': '\0' };

/** How a letter may stand when case does not matter; an empty one when that is a long story. */
function bothCases(letter: string): readonly string[] {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
  if (lower === upper) return [letter];
  if (letter > '\x7f') return [''];
  return [lower, upper, ...(lower === 's' ? ['\u017f'] : lower === 'k' ? ['\u212a'] : [])];
}
