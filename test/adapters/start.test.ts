import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ScanStatus } from 'wechaty';
import { openFresh } from '#db/client.ts';
import { openGateway } from '../../src/adapters/sandbox-gateway.ts';
import { SandboxPuppet } from '../../src/adapters/sandbox-puppet.ts';
import { asScripts } from '../support/command.ts';
import { closing } from './supervised.ts';
import { noon, simulate, smallWorld, until } from './world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const patient = 60;
let folder: string;
let child: ChildProcess | undefined;
let out: string;
let log: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  [out, log] = ['', ''];
});
afterEach(async () => {
  if (child?.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await rm(folder, { recursive: true });
});

/** A database that is there already: only the first test waits until one is made. */
const withDatabase = async () => (await openFresh(join(folder, 'database'))).close();

/** `npm start` with an environment. */
function start(env: Record<string, string>): void {
  child = spawn(process.execPath, [...asScripts, 'src/main.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: '0', HOST: '0.0.0.0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout!.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr!.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
}
const address = () => /http:\/\/\S+/u.exec(out)?.[0];
const health = async () => (await (await fetch(`${address()}healthz`)).json()) as { ok: boolean; accounts: unknown[] };

/** Looks at `/healthz` until an account is as expected. */
async function account(i: number, state: string, line = ''): Promise<void> {
  await until(() => address() !== undefined, 'the page', patient);
  for (let tried = 0; tried < 300; tried += 1) {
    const { accounts } = await health();
    const it = accounts[i] as { state: string; line: string };
    if (it.state === state && it.line.includes(line)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never ${state}: ${JSON.stringify(await health())}`);
}
const env = (gateway: { address: { token: string; endpoint?: string } }, suffix = '') => ({
  [`WECHATY_PUPPET_SERVICE_TOKEN${suffix}`]: gateway.address.token,
  [`WECHATY_PUPPET_SERVICE_ENDPOINT${suffix}`]: gateway.address.endpoint!,
});

class ScannedPuppet extends SandboxPuppet {
  override async onStart(): Promise<void> {
    this.emit('scan', { status: ScanStatus.Waiting, qrcode: 'https://login.example/qr' });
  }
}

describe('npm start with a token', () => {
  test('draws the code to scan in the terminal and on the page, and says who is logged in', async () => {
    const puppet = new ScannedPuppet(smallWorld(), { now: () => noon, onSend: () => undefined });
    const gateway = closing(await openGateway(puppet));
    start(env(gateway));
    await account(0, 'awaiting scan');
    expect(address()).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(out).toMatch(/[▀▄█ ]{15}/u);
    expect(await (await fetch(address()!)).text()).toMatch(/等待扫码登录[\s\S]*<svg/);
    expect((await health()).ok).toBe(false);
    puppet.login(puppet.world.self.id);
    await account(0, 'logged in', '已登录：紫月');
    expect((await health()).ok).toBe(true);
    expect(await (await fetch(address()!)).text()).not.toContain('<svg');
  });

  test('says in one clear line, on the page and in the log, that the token is wrong', async () => {
    await withDatabase();
    const gateway = closing(await openGateway(simulate().puppet, { token: 'insecure_right' }));
    start({ ...env(gateway), WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_wrong' });
    await account(0, 'wrong token');
    const line = '网关不认这个令牌：请检查 WECHATY_PUPPET_SERVICE_TOKEN';
    expect(await (await fetch(address()!)).text()).toContain(line);
    expect(log.split('\n').filter((said) => said.includes(line))).toHaveLength(1);
    expect(log + out).not.toContain('insecure_wrong');
  });

  test('serves several communities in one process, an account each', async () => {
    await withDatabase();
    const [one, two] = [simulate(), simulate()];
    Object.assign(two.puppet.world.self, { name: '小柳' });
    const gateways = [closing(await openGateway(one.puppet)), closing(await openGateway(two.puppet))] as const;
    start({
      ...env(gateways[0], '_ZIJING_YAYUAN'),
      ...env(gateways[1], '_LIUAN_LI'),
      COMMUNITIES: '{communities/*.yaml,test/scenarios/community.yaml}',
    });
    await account(0, 'logged in', '紫月');
    await account(1, 'logged in', '小柳');
    expect((await health()).accounts).toMatchObject([{ community: 'zijing-yayuan' }, { community: 'liuan-li' }]);
  });

  test('names the variable that is missing for one of several communities', async () => {
    start({
      WECHATY_PUPPET_SERVICE_TOKEN_LIUAN_LI: 'insecure_x',
      COMMUNITIES: '{communities/*.yaml,test/scenarios/community.yaml}',
    });
    await once(child!, 'exit');
    expect(child!.exitCode).toBe(2);
    expect(log).toMatch(
      /^WECHATY_PUPPET_SERVICE_TOKEN_ZIJING_YAYUAN: expected an account for the community zijing-yayuan, found nothing\n$/m,
    );
  });
});
