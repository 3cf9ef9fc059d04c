import { createHash } from 'node:crypto';
import type { Community } from '#domain/community.ts';
import { CommunityFileError, type Path } from './document.ts';
import { communityFrom, type LoadedCommunity } from './load.ts';

/** One field that staff changed by chat. */
export interface Change {
  /**
   * Steps to the field, `/` between them; a member of a list by its id, name, topic or number:
   * `faq/library-hours/answer`, `people/刘桂兰/stairwells`, `talkBudget`. A whole new member: `faq/new-id`.
   */
  readonly path: string;
  /** The new value; null takes the field or the member away. */
  readonly value: unknown;
  /** `valueHash` of what the file said when the change was made. */
  readonly over: string;
}

export interface Overlaid {
  readonly community: Community;
  /** Changes that no longer hold, because the file said something else later; staff are told. */
  readonly overtaken: readonly Change[];
  /** Changes the file no longer fits, with the reason; staff are told. */
  readonly refused: readonly { readonly change: Change; readonly problem: string }[];
}

/** Names a file value, so that a later change of it is noticed; the order of keys does not count. */
export const valueHash = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)) ?? 'nothing')
    .digest('hex')
    .slice(0, 16);

/** What the file itself says at a field; `undefined` when nothing. */
export function fileValue(file: Pick<LoadedCommunity, 'raw'>, field: string): unknown {
  let held: unknown = file.raw;
  for (const step of field.split('/'))
    held = Array.isArray(held) ? held.find((it) => isNamed(it, step)) : member(held, step);
  return held;
}

/**
 * Lays changes over a file, field by field, the later over the earlier. A value the file changed since wins, and what
 * would make the file invalid is left out.
 */
export function overlay(file: LoadedCommunity, changes: readonly Change[]): Overlaid {
  let current = file;
  const overtaken: Change[] = [];
  const refused: { change: Change; problem: string }[] = [];
  for (const change of changes) {
    if (valueHash(fileValue(file, change.path)) !== change.over) {
      overtaken.push(change);
      continue;
    }
    try {
      const raw = structuredClone(current.raw);
      put(raw, change.path.split('/'), change.value);
      current = communityFrom({ name: file.community.id, value: raw, lineOf: () => 1 });
    } catch (error) {
      if (!(error instanceof CommunityFileError)) throw error;
      refused.push({ change, problem: error.message });
    }
  }
  return { community: current.community, overtaken, refused };
}

/** Fields of the file that are lists: one that is left out begins with its first member. */
const lists: ReadonlySet<string> = new Set([
  'rooms',
  'people',
  'services',
  'partners',
  'organizations',
  'faq',
  'events',
]);

/** What a member of a list may be called by. */
const labels = ['id', 'name', 'topic', 'number'] as const;
const isNamed = (it: unknown, label: string): boolean => labels.some((key) => String(member(it, key)) === label);
const member = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? (of as Record<string, unknown>)[key] : undefined;

function put(raw: unknown, steps: readonly string[], value: unknown): void {
  const [step, ...rest] = steps;
  if (typeof raw !== 'object' || raw === null || step === undefined || step === '__proto__') throw unreachable(steps);
  if (Array.isArray(raw)) {
    const at = raw.findIndex((it) => isNamed(it, step));
    if (rest.length > 0) put(raw[at], rest, value);
    else if (value === null) at >= 0 && raw.splice(at, 1);
    else if (at >= 0) raw[at] = value;
    else if (isNamed(value, step)) raw.push(value);
    else throw unreachable(steps);
    return;
  }
  const fields = raw as Record<string, unknown>;
  if (rest.length === 0) {
    if (value === null) delete fields[step];
    else fields[step] = value;
    return;
  }
  if (!Object.hasOwn(fields, step)) fields[step] = lists.has(step) ? [] : {};
  put(fields[step], rest, value);
}

const unreachable = (steps: Path): CommunityFileError =>
  new CommunityFileError('changes', 1, steps.join('/'), 'expected a field the file has a place for');

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, sorted(held)]),
  );
};
