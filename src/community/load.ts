import { glob, readFile } from 'node:fs/promises';
import { type Community, communitySchema } from '#domain/community.ts';
import { checks, gaps } from './checks.ts';
import { CommunityFileError, fieldName, type Path, readYaml, type YamlFile } from './document.ts';
import { unknownFields } from './unknown.ts';

export { CommunityFileError } from './document.ts';

/** A community file that holds, and what staff should know about it. */
export interface LoadedCommunity {
  readonly community: Community;
  /** One line each, with file, line and field. */
  readonly warnings: readonly string[];
  /** The file's own values, as written: what `overlay` lays changes over. */
  readonly raw: unknown;
}

/** Reads one community file; throws a CommunityFileError that names file, line, field and what was expected. */
export async function loadCommunity(path: string): Promise<LoadedCommunity> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new CommunityFileError(path, 1, '', 'expected a community file that can be read');
  }
  return communityFrom(readYaml(path, text));
}

/** Reads every file a glob names, in the order of their names; at least one, each with an id of its own. */
export async function loadCommunities(pattern: string): Promise<readonly LoadedCommunity[]> {
  const paths = (await Array.fromAsync(glob(pattern))).sort();
  if (paths.length === 0) throw new CommunityFileError(pattern, 1, '', 'expected at least one community file here');
  const loaded: LoadedCommunity[] = [];
  for (const path of paths) {
    const next = await loadCommunity(path);
    if (loaded.some((it) => it.community.id === next.community.id))
      throw new CommunityFileError(path, 1, 'id', `expected an id of its own, found ${next.community.id} again`);
    loaded.push(next);
  }
  return loaded;
}

/** Validates what a file holds. */
export function communityFrom(file: YamlFile): LoadedCommunity {
  const wrong = (path: Path, problem: string): CommunityFileError =>
    new CommunityFileError(file.name, file.lineOf(path), fieldName(path), problem);
  const noted = (path: Path, problem: string): string => wrong(path, problem).message;

  const unknown = unknownFields(communitySchema, file.value);
  const slip = unknown.find((it) => it.meant !== undefined);
  if (slip !== undefined) throw wrong(slip.path, `unknown field, expected ${slip.meant}`);

  const parsed = communitySchema.safeParse(file.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue!.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    throw wrong(path, `${expectation(issue!.message)}, found ${shown(file.value, path)}`);
  }
  for (const check of checks) for (const misfit of check(parsed.data)) throw wrong(misfit.path, misfit.problem);
  return {
    community: parsed.data,
    warnings: [
      ...unknown.map((it) => noted(it.path, 'unknown field, ignored')),
      ...gaps(parsed.data).map((it) => noted(it.path, it.problem)),
    ],
    raw: file.value,
  };
}

/** Our own messages say what was expected; zod's say so after a colon. */
const expectation = (message: string): string => {
  const colon = message.indexOf(': ');
  const own = /^(?:Invalid|Too) /.test(message) && colon > 0 ? message.slice(colon + 2) : message;
  return `expected ${own.split(', received ')[0]!.replace(/^expected /, '')}`;
};

/** The value that was found, short enough for a line. */
function shown(value: unknown, path: Path): string {
  let held = value;
  for (const step of path) held = (held as Record<string | number, unknown> | null | undefined)?.[step];
  if (held === undefined || held === null) return 'nothing';
  if (typeof held === 'object') return Array.isArray(held) ? 'a list' : 'fields';
  const text = JSON.stringify(held);
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
