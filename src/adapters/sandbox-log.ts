import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One line of a simulated chat, as the sandbox page shows it. */
export interface SandboxLine {
  readonly id: string;
  /** ISO with offset. */
  readonly at: string;
  /** `room:…` or `dm:…`. */
  readonly chat: string;
  /** Absent for what the assistant said. */
  readonly from?: string;
  readonly name: string;
  readonly text: string;
  readonly kind: 'text' | 'chain' | 'image' | 'voice' | 'other' | 'recall';
  /** File name in the media folder. */
  readonly file?: string;
  /** Names that were @mentioned by the assistant. */
  readonly mentions?: readonly string[];
  readonly quote?: { readonly name: string; readonly text: string };
  /** Id of the message a recall takes back. */
  readonly of?: string;
}

/** The chats of the sandbox, kept in a file so that a restart shows them again; the assistant itself keeps no chat. */
export class SandboxLog {
  readonly #path: string;
  readonly #lines: SandboxLine[];
  readonly #listeners = new Set<(line: SandboxLine) => void>();
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, lines: SandboxLine[]) {
    this.#path = path;
    this.#lines = lines;
  }

  static async open(path: string): Promise<SandboxLog> {
    await mkdir(dirname(path), { recursive: true });
    const text = await readFile(path, 'utf8').catch(() => '');
    return new SandboxLog(path, text.split('\n').flatMap(parsedLine));
  }

  get lines(): readonly SandboxLine[] {
    return this.#lines;
  }

  /** The lines of a chat, without those that were recalled. */
  of(chat: string): readonly SandboxLine[] {
    const its = this.#lines.filter((line) => line.chat === chat);
    const recalled = new Set(its.map((line) => line.of));
    return its.filter((line) => line.kind === 'recall' || !recalled.has(line.id));
  }

  find(id: string): SandboxLine | undefined {
    return this.#lines.find((line) => line.id === id);
  }

  add(line: SandboxLine): Promise<void> {
    this.#lines.push(line);
    for (const listener of this.#listeners) listener(line);
    this.#writing = this.#writing.then(() => appendFile(this.#path, `${JSON.stringify(line)}\n`));
    return this.#writing;
  }

  onLine(listener: (line: SandboxLine) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** A line that was cut off by a crash is left out. */
function parsedLine(line: string): SandboxLine[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as SandboxLine];
  } catch {
    return [];
  }
}
