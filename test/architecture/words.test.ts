import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that answers or keeps, without its comments. */
const sources = new Map(
  ['handlers', 'db']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')]),
);

/** What the assistant wrote itself, and takes off again: a day before an hour, the mark of a corrected place. */
const ownWording: readonly string[] = [String.raw`/^\d+月\d+日周./u`, '/（更正：在[^）]{1,6}）$/u'];
const expression = /(?<=[=(,:?&|!\s])\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\n\\])*\]|[^/\n\\[])+\/[dgimsuvy]*(?=[.,;)\s])/g;

/** How a handler may use what was said: it keeps and shows it, asks the directory with it and asks the language about it. */
const keeps = /\b(?:text|words|summary|description): (?:context\.)?message\.said(?:\.slice\(0, \d+\))?(?=,)/g;
const showsIt = /\$\{(?:context\.)?message\.said(?:\.slice\(0, \d+\))?\}/g;
const asks = /\b(?:context\.answers|context\.tells|(?:context\.)?words\.(?:name|begin))\([^()]*message\.said[^()]*\)/g;
const said =
  /\bmessage\??\.said\b|\breading\??\.(?:said|raw)\b|\{[^{}]*\b(?:said|raw)\b[^{}]*\} = (?:context\.)?(?:message|reading)\b/g;

const stored = 'said|raw|text|words|description|summary|answer|question|title|note|reason';
const searched = new RegExp(
  String.raw`\b(?:${stored})[?!]?\.(?:includes|startsWith|endsWith|indexOf|lastIndexOf|search|match|matchAll)\(`,
  'g',
);
/** Hints that were read of them may be called by the same name. */
const isOfHints = (source: string, at: number): boolean => /^\w+\.includes\('[a-z-]+'\)/.test(source.slice(at));

const found = (search: (source: string, file: string) => readonly string[]): readonly string[] =>
  [...sources].flatMap(([file, source]) => search(source, file).map((what) => `${file}: ${what}`));

describe('handlers and the database search no words: what a message says, its reading tells', () => {
  test('no expression looks for a Chinese word', () => {
    const wrong = found((source) =>
      [...source.matchAll(expression)]
        .map(([literal]) => literal)
        .filter((literal) => /\p{Script=Han}/u.test(literal) && !ownWording.includes(literal)),
    );
    expect(wrong).toEqual([]);
  });

  test('no expression is put together', () => {
    expect(found((source) => [...source.matchAll(/\bRegExp\b/g)].map(([word]) => word))).toEqual([]);
  });

  test('what was said is kept, shown, and asked with', () => {
    const wrong = found((source) => {
      const rest = [keeps, showsIt, asks].reduce((text, allowed) => text.replace(allowed, ''), source);
      return [...rest.matchAll(said)].map(([use]) => use);
    });
    expect(wrong).toEqual([]);
  });

  test('kept words are looked at only through the language', () => {
    const wrong = found((source) =>
      [...source.matchAll(searched)].filter(({ index }) => !isOfHints(source, index)).map(([use]) => use),
    );
    expect(wrong).toEqual([]);
  });

  test('the rules see what they are for', () => {
    const bad = [
      'if (/[都各]/u.test(message.said)) return;',
      'const { said } = context.message;',
      'if (ticket.description.includes(name)) return;',
      'return names.exec(context.message.said);',
      'const first = reading.raw.indexOf(name);',
    ];
    const fails = (line: string): boolean =>
      [...line.matchAll(expression)].some(([literal]) => /\p{Script=Han}/u.test(literal)) ||
      line.search(said) >= 0 ||
      line.search(searched) >= 0;
    expect(bad.filter((line) => !fails(line))).toEqual([]);
  });
});
