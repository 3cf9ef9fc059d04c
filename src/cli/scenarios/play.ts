import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Scenario } from './format.ts';
import type { Line } from './match.ts';

/** A replay that did not end well, or gave out something that is no JSON object. */
export class ReplayFailed extends Error {
  override readonly name = 'ReplayFailed';
}

const replay = fileURLToPath(new URL('../replay.ts', import.meta.url));

/** Plays a scenario's transcript in a process and on a database of its own; gives every line that came out. */
export async function play(scenario: Scenario, communityFile: string): Promise<readonly Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-'));
  try {
    const transcript = join(folder, 'transcript.jsonl');
    await writeFile(transcript, scenario.transcript.map((it) => `${JSON.stringify(it)}\n`).join(''));
    const child = spawn(
      process.execPath,
      [replay, '--community', communityFile, transcript, '--until', scenario.until],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const [out, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    if (code !== 0) throw new ReplayFailed(`replay ended with ${code}: ${reason(complaints)}`);
    return linesOf(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads JSONL; throws ReplayFailed on a line that is no JSON object. */
export function linesOf(out: string): readonly Line[] {
  return out
    .split('\n')
    .filter((it) => it !== '')
    .map((it, at) => {
      let line: unknown;
      try {
        line = JSON.parse(it);
      } catch {
        line = undefined;
      }
      if (typeof line !== 'object' || line === null || Array.isArray(line))
        throw new ReplayFailed(`line ${at + 1} of the output is no JSON object: ${it.slice(0, 80)}`);
      return line as Line;
    });
}

/** The line that says what went wrong: an error's own, else the last. */
const reason = (complaints: string): string => {
  const lines = complaints.trim().split('\n');
  return lines.find((it) => /^\w*Error\b/.test(it)) ?? lines.at(-1) ?? '';
};
