import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Who may import whom, room by room; arrows run one way. `types:` allows only type imports. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  language: ['domain'],
  db: ['domain'],
  adapters: ['domain'],
  handlers: ['domain', 'db'],
  community: ['domain', 'db'],
  outbox: ['domain', 'db', 'types:adapters'],
  understanding: ['domain', 'language', 'db'],
  scheduler: ['domain', 'db', 'handlers', 'outbox'],
  pipeline: ['domain', 'language', 'db', 'handlers', 'understanding', 'outbox'],
  web: ['domain', 'types:db', 'db'],
  export: ['domain', 'db'],
  assistant: [
    'domain',
    'language',
    'db',
    'handlers',
    'community',
    'export',
    'understanding',
    'outbox',
    'scheduler',
    'pipeline',
    'export',
    'adapters',
  ],
  runner: ['domain', 'assistant'],
  lock: [],
  config: [],
  logger: [],
  media: [],
  listen: [],
  imports: [],
  house: ['types:community', 'types:db', 'types:logger', 'types:lock'],
  sandbox: ['domain', 'db', 'adapters', 'community', 'assistant', 'runner', 'media', 'house', 'web'],
  production: ['domain', 'db', 'adapters', 'community', 'assistant', 'runner', 'media', 'house', 'web', 'config'],
  main: ['db', 'community', 'config', 'logger', 'lock', 'house', 'listen', 'sandbox', 'production'],
  cli: ['domain', 'language', 'db', 'adapters', 'community', 'assistant', 'web', 'config', 'logger', 'lock', 'cli'],
};

/** What the pure rooms never touch: time, chance, the environment and the network are given to them. */
const forbidden: Readonly<Record<string, readonly RegExp[]>> = Object.fromEntries(
  ['domain', 'language', 'handlers'].map((room) => [
    room,
    [
      /\bnew Date\b|\bDate\.(?:now|parse|UTC)\b/,
      /\bTemporal\.Now\b/,
      /\bprocess\.env\b/,
      /\bfetch\(/,
      /\bset(?:Timeout|Interval|Immediate)\(/,
      /\bMath\.random\(/,
      /\bperformance\.now\(/,
    ],
  ]),
);
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod'],
  config: ['zod'],
  runner: [],
  lock: [],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const roomOf = (path: string): string => {
  const [top, next] = path.split('/');
  if (top !== 'src') return top!;
  return next!.endsWith('.ts') ? next!.slice(0, -'.ts'.length) : next!;
};

const files = ['src', 'db', 'handlers']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.ts') && !name.includes('migrations'));
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const statement = /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm;
const importsOf = (file: string): Import[] =>
  [...sources.get(file)!.matchAll(statement)].map((match) => ({
    file,
    from: match[2] ?? match[3]!,
    typeOnly: match[1] !== undefined || /^import\s+\{(?:\s*type\s[^,}]+,?)+\s*\}/.test(match[0]),
  }));

const targetRoom = ({ file, from }: Import): string | undefined => {
  if (from.startsWith('#')) return from.slice(1).split('/')[0]!;
  if (!from.startsWith('.')) return undefined;
  return roomOf(relative(root, join(root, dirname(file), from)));
};

describe('the rooms of the house', () => {
  test('every room is in the table, and every table line is a room', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(mayImport).sort());
  });

  test('a room imports only what the table allows', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((it) => {
        const room = roomOf(file);
        const to = targetRoom(it);
        if (to === undefined || to === room) return [];
        const allowed = mayImport[room]!.includes(to) || (it.typeOnly && mayImport[room]!.includes(`types:${to}`));
        return allowed ? [] : [`${file} imports ${it.from}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('between rooms imports go by #room, inside a room by relative path', () => {
    const crossing = files.flatMap((file) =>
      importsOf(file)
        .filter((it) => it.from.startsWith('.') && targetRoom(it) !== roomOf(file))
        .filter((it) => !['lock', 'runner', 'sandbox', 'house', 'listen', 'media'].includes(targetRoom(it)!))
        .map((it) => `${file} reaches ${it.from}`),
    );
    const roundabout = files.flatMap((file) =>
      importsOf(file)
        .filter((it) => it.from.startsWith(`#${roomOf(file)}/`))
        .map((it) => `${file} names its own room: ${it.from}`),
    );
    expect([...crossing, ...roundabout]).toEqual([]);
  });

  test('domain takes only zod from outside, and the pure rooms no node module but their data', () => {
    const wrong = Object.entries(packagesOf).flatMap(([room, packages]) =>
      files
        .filter((file) => roomOf(file) === room)
        .flatMap(importsOf)
        .filter((it) => !it.from.startsWith('#') && !it.from.startsWith('.') && !it.from.startsWith('node:'))
        .filter((it) => !packages.includes(it.from))
        .map((it) => `${it.file} imports ${it.from}`),
    );
    const node = files
      .filter((file) => ['domain', 'handlers'].includes(roomOf(file)))
      .flatMap(importsOf)
      .filter((it) => it.from.startsWith('node:'))
      .map((it) => `${it.file} imports ${it.from}`);
    expect([...wrong, ...node]).toEqual([]);
  });

  test('domain, language and handlers touch no clock, chance, environment, network or timer', () => {
    const wrong = files.flatMap((file) =>
      (forbidden[roomOf(file)] ?? [])
        .filter((pattern) => pattern.test(sources.get(file)!))
        .map((pattern) => `${file}: ${pattern}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only config.ts reads the environment', () => {
    const wrong = files.filter((file) => file !== 'src/config.ts' && /\bprocess\.env\b/.test(sources.get(file)!));
    expect(wrong).toEqual([]);
  });

  test('no file is longer than 250 lines', () => {
    const long = files.filter((file) => sources.get(file)!.split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
