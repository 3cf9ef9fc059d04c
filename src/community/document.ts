import { isCollection, LineCounter, parseDocument } from 'yaml';

/** A step into a document: a key or an index. */
export type Path = readonly (string | number)[];

/** A YAML file read to plain values that still knows the line of each. */
export interface YamlFile {
  readonly name: string;
  readonly value: unknown;
  /** The line (from 1) of a value; of what would hold it when it is missing. */
  lineOf(path: Path): number;
}

/** What is wrong with a community file, in one line that names the file, the line, the field and what was expected. */
export class CommunityFileError extends Error {
  override readonly name = 'CommunityFileError';
  constructor(file: string, line: number, field: string, problem: string) {
    const where = field === '' ? `${file}:${line}` : `${file}:${line}: ${field}`;
    super(`${where}: ${problem}`.replace(/\s+/g, ' '));
  }
}

/** `services[0].hours[1].from`. */
export const fieldName = (path: Path): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');

/** Reads YAML; throws a CommunityFileError where the text is no YAML. */
export function readYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const expected = problem.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    throw new CommunityFileError(name, lines.linePos(problem.pos[0]).line, '', `expected YAML: ${expected}`);
  }
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const holder = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const offset = isCollection(holder) ? startIn(holder, path[depth - 1]!) : undefined;
      if (offset !== undefined) return lines.linePos(offset).line;
    }
    return 1;
  };
  try {
    return { name, value: document.toJS(), lineOf };
  } catch (error) {
    throw new CommunityFileError(
      name,
      1,
      '',
      `expected YAML: ${error instanceof Error ? error.message : 'unreadable'}`,
    );
  }
}

/** Where a member of a collection starts: its key in a map, itself in a list. */
function startIn(holder: { items: readonly unknown[] }, step: string | number): number | undefined {
  for (const [at, item] of holder.items.entries()) {
    const pair = item as { key?: { value?: unknown; range?: readonly number[] }; range?: readonly number[] };
    if (pair.key === undefined ? at === step : String(pair.key.value) === String(step))
      return (pair.key ?? pair).range?.[0];
  }
  return undefined;
}
