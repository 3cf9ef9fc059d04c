import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** A regular expression of ours and the file that holds it. */
export interface Held {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const root = new URL('../../', import.meta.url);
const rooms = ['src/language', 'src/domain'];

export const filesOfRooms = (): readonly string[] =>
  rooms.flatMap((room) =>
    readdirSync(new URL(`${room}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${room}/${name}`)
      .sort(),
  );

/** Every literal that stands in the files. */
export const literals = (): readonly Held[] =>
  filesOfRooms().flatMap((file) => literalsIn(file, readFileSync(new URL(file, root), 'utf8')));

/** Every one that is put together while the files are loaded, and while `work` runs. */
export async function built(work: () => Promise<void>): Promise<readonly Held[]> {
  const found = new Map<string, Held>();
  let file = 'at work';
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags = '']: [string | RegExp, string?], maker) {
      const made = Reflect.construct(target, [source, flags], maker) as RegExp;
      found.set(`/${made.source}/${made.flags}`, { file, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const name of filesOfRooms()) {
      file = name;
      await import(new URL(name, root).href);
    }
    file = 'at work';
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...found.values()];
}

/** A slash begins a literal where a value may begin: behind these, or at the head of a file. */
const valueMayBegin = /(?:^|[([{,;=:?!&|+\-*%~^<>}]|\breturn|\btypeof|\bcase)\s*$/u;

function literalsIn(file: string, typescript: string): readonly Held[] {
  const code = stripTypeScriptTypes(typescript);
  const found: Held[] = [];
  let at = 0;
  let before = '';
  /** Depth of braces at which each open `${` of a template ends. */
  const open: number[] = [];
  let depth = 0;
  const template = (): void => {
    while (at < code.length && code[at] !== '`') {
      if (code[at] === '\\') at += 1;
      else if (code.startsWith('${', at)) {
        open.push(depth);
        depth += 1;
        at += 2;
        return;
      }
      at += 1;
    }
    at += 1;
  };
  while (at < code.length) {
    const sign = code[at]!;
    if (code.startsWith('//', at)) at = ends(code, '\n', at);
    else if (code.startsWith('/*', at)) at = ends(code, '*/', at + 2) + 2;
    else if (sign === '/' && valueMayBegin.test(before)) {
      const end = closing(code, at + 1);
      const flags = /^[a-z]*/u.exec(code.slice(end + 1, end + 10))![0];
      found.push({ file, source: code.slice(at + 1, end), flags });
      at = end + 1 + flags.length;
      before = ')';
    } else if (sign === "'" || sign === '"') {
      at += 1;
      while (code[at] !== sign) at += code[at] === '\\' ? 2 : 1;
      at += 1;
      before = ')';
    } else if (sign === '`' || (sign === '}' && open.at(-1) === depth - 1)) {
      if (sign === '}') {
        open.pop();
        depth -= 1;
      }
      at += 1;
      template();
      before = code[at - 1] === '{' ? '{' : ')';
    } else {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      before = `${before}${sign}`.slice(-12);
      at += 1;
    }
  }
  return found;
}

/** Where a literal that begins here ends: at the first slash outside a set. */
function closing(code: string, from: number): number {
  let inSet = false;
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === '[') inSet = true;
    else if (code[at] === ']') inSet = false;
    else if (code[at] === '/' && !inSet) return at;
  }
  return code.length;
}

function ends(code: string, sign: string, from: number): number {
  const at = code.indexOf(sign, from);
  return at === -1 ? code.length : at;
}
