import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Clock ticks a second in /proc: a constant of Linux. */
const ticks = 100;

/** A process that takes part: it says what it acknowledged, and can be measured. */
export class Contestant {
  readonly spawnedAt = performance.now();
  readonly #child: ChildProcess;
  readonly #waiting = new Map<string, () => void>();
  readonly #seen = new Set<string>();
  /** Called for every message it acknowledged. */
  onAck: (id: string) => void = () => undefined;

  constructor(script: string, flags: readonly string[], options: object, home: string) {
    this.#child = spawn(process.execPath, [...flags, script, JSON.stringify(options)], {
      stdio: ['pipe', 'pipe', process.env.BENCH_LOUD === undefined ? 'ignore' : 'inherit'],
      // Wechaty keeps names on disk.
      env: { ...process.env, HOME: home },
    });
    createInterface({ input: this.#child.stdout! }).on('line', (line) => {
      if (line.startsWith('ack ')) this.onAck(line.slice('ack '.length));
      else this.#say(line);
    });
  }

  #say(line: string): void {
    this.#seen.add(line);
    this.#waiting.get(line)?.();
  }

  async live(): Promise<void> {
    if (!this.#seen.has('live')) await new Promise<void>((resolve) => this.#waiting.set('live', resolve));
  }

  /** Resolves when everything that was acknowledged is handled and answered. */
  async drained(): Promise<void> {
    const done = new Promise<void>((resolve) => this.#waiting.set('drained', resolve));
    this.#child.stdin!.write('drain\n');
    await done;
  }

  /** Milliseconds of processor time it has used. */
  cpu(): number {
    const stat = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
  }

  /** Megabytes in memory. */
  memory(): number {
    const [, kilobytes] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))!;
    return Number(kilobytes) / 1024;
  }

  async end(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.stdin!.end();
    await gone;
  }
}
