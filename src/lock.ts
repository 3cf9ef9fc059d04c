import { createHash } from 'node:crypto';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data directory is in use by a living process. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/** What a command may ask of the assistant that holds the lock. */
export interface Request {
  readonly do: 'ping' | 'forget' | 'pair';
  readonly contact?: string;
  /** Of a code: whose, and in which community. */
  readonly name?: string;
  readonly community?: string;
}
export interface Answer {
  readonly ok: boolean;
  readonly pid: number;
  readonly said?: string;
}
export type Answering = (request: Request) => Promise<string | undefined>;

/** Where the lock of a data directory lies: outside it, bound to a live process, free by itself after kill -9. */
async function lockPath(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const name = `ziyue-${createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 20)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

export interface Lock {
  release(): Promise<void>;
}

/** Takes the data directory for this process, and answers the commands of others. Throws LockedError when it is taken. */
export async function takeLock(dataDir: string, answering: Answering): Promise<Lock> {
  const path = await lockPath(dataDir);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listen(path, answering);
    if (server !== undefined) {
      // Two starts may both have swept away the same dead socket: the one that is answered holds the lock.
      const holder = await ask(path, { do: 'ping' });
      if (holder?.pid === process.pid) return { release: () => close(server) };
      await close(server);
    }
    const holder = await ask(path, { do: 'ping' });
    if (holder !== undefined) {
      throw new LockedError(
        `${dataDir} is in use by process ${holder.pid}; stop it, or set DATA_DIR to another folder`,
      );
    }
    if (process.platform !== 'win32') await rm(path, { force: true });
  }
  throw new LockedError(`${dataDir}: its lock could not be taken`);
}

/** Asks the assistant that holds the lock of a directory; undefined when none is running. */
export const askRunning = async (dataDir: string, request: Request): Promise<Answer | undefined> =>
  ask(await lockPath(dataDir), request);

function listen(path: string, answering: Answering): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => void serve(socket, answering));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

async function serve(socket: Socket, answering: Answering): Promise<void> {
  socket.on('error', () => socket.destroy());
  let answer: Answer;
  try {
    const request = JSON.parse(await firstLine(socket)) as Request;
    const said = request.do === 'ping' ? undefined : await answering(request);
    answer = { ok: true, pid: process.pid, ...(said === undefined ? {} : { said }) };
  } catch (error) {
    answer = { ok: false, pid: process.pid, said: error instanceof Error ? error.message : 'failed' };
  }
  socket.end(`${JSON.stringify(answer)}\n`);
}

function ask(path: string, request: Request): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once('error', () => resolve(undefined));
    socket.once('connect', async () => {
      socket.write(`${JSON.stringify(request)}\n`);
      const line = await firstLine(socket).catch(() => '');
      socket.destroy();
      resolve(line === '' ? undefined : (JSON.parse(line) as Answer));
    });
  });
}

function firstLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let held = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      held += chunk;
      const end = held.indexOf('\n');
      if (end >= 0) resolve(held.slice(0, end));
    });
    socket.once('end', () => reject(new Error('the other side went away')));
    socket.once('error', reject);
  });
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
