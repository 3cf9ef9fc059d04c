import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ChatLine } from '#domain/chat-line.ts';

/** The chats of the sandbox, kept in a file so that a restart shows them again; the assistant itself keeps no chat. */
export class SandboxLog {
  readonly #path: string;
  readonly #lines: ChatLine[];
  readonly #listeners = new Set<(line: ChatLine) => void>();
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, lines: ChatLine[]) {
    this.#path = path;
    this.#lines = lines;
  }

  static async open(path: string): Promise<SandboxLog> {
    await mkdir(dirname(path), { recursive: true });
    const text = await readFile(path, 'utf8').catch(() => '');
    return new SandboxLog(path, text.split('\n').flatMap(parsedLine));
  }

  get lines(): readonly ChatLine[] {
    return this.#lines;
  }

  /** The lines of a chat, without those that were recalled. */
  of(chat: string): readonly ChatLine[] {
    const its = this.#lines.filter((line) => line.chat === chat);
    const recalled = new Set(its.map((line) => line.of));
    return its.filter((line) => line.kind === 'recall' || !recalled.has(line.id));
  }

  find(id: string): ChatLine | undefined {
    return this.#lines.find((line) => line.id === id);
  }

  add(line: ChatLine): Promise<void> {
    this.#lines.push(line);
    for (const listener of this.#listeners) listener(line);
    this.#writing = this.#writing.then(() => appendFile(this.#path, `${JSON.stringify(line)}\n`));
    return this.#writing;
  }

  onLine(listener: (line: ChatLine) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** A line that was cut off by a crash is left out. */
function parsedLine(line: string): ChatLine[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as ChatLine];
  } catch {
    return [];
  }
}
