import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

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
}
