import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { types } from 'wechaty-puppet';
import { readYaml } from '#community/document.ts';
import { communityFrom, type LoadedCommunity } from '#community/load.ts';
import { type Opened, openFresh } from '#db/client.ts';
import { openGateway, type SandboxGateway } from '../../src/adapters/sandbox-gateway.ts';
import type { SandboxPuppet } from '../../src/adapters/sandbox-puppet.ts';
import type { SimulatedSend } from '../../src/adapters/simulated-world.ts';
import { Media } from '../../src/media.ts';
import { Account } from '../../src/production/account.ts';
import { accountServer } from '../../src/web/account-page.ts';
import { quick, room, simulate } from './world.ts';

/** The second account's process is another one: it has its own clock of wake-ups and its own name. */
let opened: Opened;
let puppet: SandboxPuppet;
let sent: SimulatedSend[];
let accepted: string[];
let gateway: SandboxGateway;
let file: LoadedCommunity;
let seconds = 0;
let communities = 0;
let said = 0;
const accounts: Account[] = [];
const errors: unknown[] = [];
const clock = { now: () => Temporal.Instant.from('2026-11-24T12:00:00+08:00').add({ seconds }) };

const account = (owner: string): Account => {
  const it = new Account({
    db: opened.db,
    file,
    address: gateway.address,
    media: new Media(join(tmpdir(), 'ziyue-media')),
    clock,
    owner,
    timing: quick,
    ownAccounts: new Set(),
    onState: () => undefined,
    onError: (error) => errors.push(error),
  });
  accounts.push(it);
  return it;
};
/** Wakes an account until something holds; its clock runs a second a wake-up. */
async function wakes(it: Account, holds: () => boolean, what: string): Promise<void> {
  for (let tried = 0; tried < 200 && !holds(); tried += 1) {
    seconds += 1;
    await it.wake();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  if (!holds()) throw new Error(`never: ${what}`);
}
const isUp = (it: Account) => () => it.shown().connected;
const say = (from: string, text: string, where: { room?: string } = { room }): void => {
  said += 1;
  puppet.say({ id: `p${said}`, at: clock.now(), from, type: types.Message.Text, text, ...where });
};
const told = (words: string) => () => sent.some(({ text }) => text.includes(words));

beforeAll(async () => {
  opened = await openFresh();
}, 60_000);
afterAll(() => opened.close());

beforeEach(async () => {
  ({ puppet, sent, accepted } = simulate());
  gateway = await openGateway(puppet);
  const yaml = readYaml('zijing-yayuan.yaml', await readFile('communities/zijing-yayuan.yaml', 'utf8'));
  const raw = yaml.value as { id: string; assistant: string; people: Record<string, unknown>[] };
  communities += 1;
  raw.id = `lives-${communities}`;
  // As it is before anybody is bound: the file knows names only.
  for (const person of raw.people) delete person.contact;
  file = communityFrom(yaml);
});
afterEach(async () => {
  for (const it of accounts.splice(0)) await it.stop();
  await gateway.stop();
});

describe('an account in WeChat', () => {
  test('U3 from nothing to a bound first room: a code, a word of staff, an introduction, a report that is heard', async () => {
    const staff = file.community.people.find(({ role }) => role === 'staff')!;
    const it = account('one');
    await wakes(it, isUp(it), 'logged in');
    say('wxid_zhou', '3-2-501家里停水了');
    say('wxid_wei', await it.assistant!.pair(staff.name), {});
    await wakes(it, told(`${staff.name}您好`), 'bound');
    say('wxid_wei', '绑定 3号楼邻里群');
    await wakes(it, told('大家好'), 'introduced');
    expect(sent.find(({ text }) => text.startsWith('大家好'))?.conversation).toBe(room);
    say('wxid_zhou', '我家停水了');
    await wakes(it, told('工单#1'), 'a ticket');
    expect(sent.filter(({ text }) => text.includes('工单#')).map(({ conversation }) => conversation)).toContain(room);
    expect(errors).toEqual([]);
  });

  test('U3 a friend request with a valid code, or of somebody in a bound room, is accepted; a stranger waits', async () => {
    const staff = file.community.people.find(({ role }) => role === 'staff')!;
    const it = account('one');
    await wakes(it, isUp(it), 'logged in');
    const code = await it.assistant!.pair(staff.name);
    puppet.befriend('f1', { id: 'wxid_wei', name: '老魏' }, `我是社区的，${code}`);
    await wakes(it, told(`${staff.name}您好`), 'bound by the request');
    say('wxid_wei', '绑定 3号楼邻里群');
    await wakes(it, told('大家好'), 'introduced');
    puppet.befriend('f2', { id: 'wxid_dou', name: '豆豆妈' }, '你好');
    puppet.befriend('f3', { id: 'wxid_ad', name: '装修贷款' }, '装修找我');
    await wakes(it, told('报修、报名、问事都可以在这里说'), 'welcomed');
    for (let i = 0; i < 5; i += 1) await it.wake();
    expect(accepted).toEqual(['wxid_wei', 'wxid_dou']);
  });

  test('one process serves an account; a second one takes over when the first falls silent, and not before', async () => {
    const first = account('one');
    await wakes(first, isUp(first), 'logged in');
    const second = account('two');
    await second.wake();
    expect(second.shown()).toMatchObject({ connected: false, state: 'standby' });
    seconds += 30;
    await first.wake();
    await second.wake();
    expect([first.shown().connected, second.shown().state]).toEqual([true, 'standby']);
    await first.stop();
    await wakes(second, isUp(second), 'took over');
    await first.wake();
    expect(first.shown().state).toBe('standby');
  });

  test('a process that was cut off for longer than its lease stops serving before another begins', async () => {
    const first = account('one');
    await wakes(first, isUp(first), 'logged in');
    seconds += 61;
    const second = account('two');
    await second.wake();
    await first.wake();
    expect(first.shown().state).toBe('standby');
    await wakes(second, isUp(second), 'took over');
  });

  test('the page and /healthz show how the account stands, the code while it waits to be scanned, and no chat', async () => {
    const it = account('one');
    const pages = accountServer(() => [it.shown()]);
    const page = async (path: string) => (await pages.request(path)).text();
    await wakes(it, () => it.shown().line.startsWith('已登录：紫月'), 'logged in, and its name known');
    say('wxid_zhou', '我家的秘密');
    await it.wake();
    expect(JSON.parse(await page('/healthz'))).toMatchObject({
      ok: true,
      mode: 'wechat',
      accounts: [{ connected: true }],
    });
    expect(await page('/')).toContain('已登录：紫月');
    expect(await page('/')).not.toMatch(/秘密|小周/);
    const waiting = accountServer(() => [
      { ...it.shown(), connected: false, state: 'awaiting scan', line: '等待扫码登录', qr: 'https://login.example/x' },
    ]);
    expect(await (await waiting.request('/')).text()).toMatch(/等待扫码登录[\s\S]*<svg[\s\S]*扫一扫/);
  });
});
