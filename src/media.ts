import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A picture is stored before its message is. */
const freshForMs = 10 * 60 * 1000;

/** Pictures and files that came in or are to go out, in one folder, under names of our own. */
export class Media {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps the bytes and returns the name they are read by; of the given name only the ending stays. */
  async store(name: string, bytes: Uint8Array): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    const ending = /^\.[a-z0-9]{1,8}$/u.exec(extname(name).toLowerCase())?.[0] ?? '.bin';
    const kept = `${randomUUID()}${ending}`;
    await writeFile(join(this.#folder, kept), bytes);
    return kept;
  }

  /** Throws when there is no such file; a name that leads out of the folder is none. */
  async read(name: string): Promise<Uint8Array> {
    if (!/^[\w-]+\.\w+$/u.test(name)) throw new Error(`no file of ours: ${name}`);
    return readFile(join(this.#folder, name));
  }

  /** Deletes what is not in use, but for what came in a moment ago and may not be stored as a message yet. */
  async keepOnly(inUse: ReadonlySet<string>): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    const fresh = Temporal.Now.instant().epochMilliseconds - freshForMs;
    for (const name of names) {
      const path = join(this.#folder, name);
      if (!inUse.has(name) && (await stat(path)).mtimeMs < fresh) await rm(path, { force: true });
    }
  }
}
