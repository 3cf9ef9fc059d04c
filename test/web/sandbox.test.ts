import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, showChinese } from '../support/browser.ts';
import { asScripts } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Screenshots to look at; they are no part of the repository. */
const shots = join(root, '.cache', 'screenshots');
const building = '3号楼邻里群';

let folder: string;
let server: ChildProcess;
let address: string;
let browser: Browser;
let page: Page;

/** Starts the assistant as `npm start` does and waits for the address it prints. */
async function start(): Promise<void> {
  server = spawn(process.execPath, [...asScripts, 'src/main.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  address = await new Promise((resolve, reject) => {
    let out = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const found = /http:\/\/\S+/.exec(out);
      if (found !== null) resolve(found[0]);
    });
    server.once('close', (code) => reject(new Error(`ended with ${code}`)));
  });
}

async function stop(): Promise<void> {
  const gone = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  await gone;
}

const speakAs = (name: string) => page.selectOption('#as', { label: name });
const enter = (title: string) => page.click(`button.chat[data-title="${title}"]`);
const send = async (words: string) => {
  await page.fill('#text', words);
  await page.click('#say button[type=submit]');
};
const last = (side: 'ours' | 'mine' | 'theirs') => page.locator(`#lines .${side} .bubble`).last();
const waitFor = (text: string) => page.locator('#lines', { hasText: text }).waitFor();
const moveTo = async (wall: string) => {
  await page.fill('#to', wall);
  await page.click('button[data-move=to]');
  await page.locator('#next:not([disabled])').waitFor({ timeout: 60_000 });
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  await mkdir(shots, { recursive: true });
  await start();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
  page.setDefaultTimeout(8_000);
  await page.goto(address);
  await showChinese(page);
});

afterAll(async () => {
  await browser?.close();
  if (server?.exitCode === null) await stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the sandbox, as a newcomer uses it', () => {
  test('opens on a community that lives: an event with sign-ups, a repair that moved, some chat', async () => {
    await page.waitForSelector('#records [data-event]');
    await page.waitForSelector('#records [data-ticket]');
    await waitFor('韭菜');
    expect(await page.textContent('#records [data-event]')).toMatch(/包饺子.*报名中/s);
    await page.screenshot({ path: join(shots, 'desktop.png') });
  });

  test('a resident reports a broken lift and sees the receipt and the ticket', async () => {
    await enter(building);
    await speakAs('李阿姨（居民）');
    await send('3号楼2单元电梯坏了');
    await waitFor('工单#2');
    expect(await last('ours').textContent()).toMatch(/工单#2：3号楼2单元\s*电梯/);
    expect(await page.textContent('#records [data-ticket="2"]')).toMatch(/3号楼2单元 电梯/);
  });

  test('somebody signs up by quoting the event, and stands on its list', async () => {
    await speakAs('陈老师（居民）');
    await page.locator('#lines .ours', { hasText: '活动：包饺子' }).first().hover();
    await page.locator('#lines .ours', { hasText: '活动：包饺子' }).first().locator('[data-quote]').click();
    await send('我报名，两个人');
    await page
      .locator('#records [data-event]', { hasText: /陈老师\s*2人/ })
      .first()
      .waitFor();
  });

  test('a question is answered with its source', async () => {
    await send('小助手，健康小屋几点开');
    await waitFor('来源：');
    expect(await last('ours').textContent()).toMatch(/周二.*周三.*来源：/s);
  });

  test('a leader sees the preview, confirms, and the notice is in the group', async () => {
    const leader = await page.locator('#as option', { hasText: '楼门长' }).first().textContent();
    await speakAs(leader!);
    await page.click('button.chat[data-chat=dm]');
    await send('发通知：明天上午9点到11点检修水管停水');
    await waitFor('通知预览');
    await send('确认');
    await waitFor('已发到');
    await page
      .locator('#records [data-notice]', { hasText: /已发[\s\S]*检修水管停水/ })
      .first()
      .waitFor();
  });

  test('a recalled report withdraws its ticket, a picture is shown', async () => {
    await enter(building);
    await speakAs('小周（居民）');
    await send('3号楼1单元大门关不上了');
    await waitFor('工单#3');
    await page.locator('#lines .mine').last().hover();
    await page.locator('#lines .mine').last().locator('[data-recall]').click();
    await page.locator('#records [data-ticket="3"]', { hasText: '已撤销' }).waitFor();
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await page.setInputFiles('#picture', {
      name: 'p.png',
      mimeType: 'image/png',
      buffer: Buffer.from(pixel, 'base64'),
    });
    await page.waitForSelector('#lines .mine img');
  });

  test('a voice with its words is a report, one without gets one kind line, an emergency stands first', async () => {
    await speakAs('王大爷（居民）');
    await page.fill('#text', '喂那个小助手啊我们二单元那个门禁它刷不开了');
    await page.click('#voice');
    await waitFor('3号楼2单元 门禁报修');
    await page.click('button.chat[data-chat=dm]');
    await page.click('#voice');
    await waitFor('语音我听不了');
    await enter(building);
    await send('快来人，3号楼2单元电梯里关着人出不来');
    await waitFor('别扒门');
    await page.locator('#records [data-ticket]').first().locator('.tag.hot', { hasText: '紧急' }).waitFor();
    await page.screenshot({ path: join(shots, 'emergency.png') });
  });

  test('M2 D1 the clock is moved: the cabin reminder on Tuesday at 8, once in every building group, the digest at 18 in the staff group', async () => {
    const now = await page.inputValue('#to');
    const today = Temporal.PlainDate.from(now.slice(0, 10));
    const tuesday = today.add({ days: ((2 - today.dayOfWeek + 7) % 7) + 7 });
    await moveTo(`${tuesday}T08:01`);
    for (const title of ['3号楼邻里群']) {
      await enter(title);
      await waitFor('健康小屋开放');
      const day = `${tuesday.month}月${tuesday.day}日周二`;
      expect(await page.locator('#lines .ours', { hasText: `${day}）社区健康小屋开放` }).count()).toBe(1);
    }
    await moveTo(`${tuesday}T18:01`);
    const staff = await page.locator('button.chat[data-title="社区工作群"]');
    await staff.click();
    await waitFor('【日报】');
    expect(await last('ours').textContent()).toMatch(/【日报】.*工单/s);
    await page.screenshot({ path: join(shots, 'digest.png') });
  });

  test('on a phone one column at a time', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.click('.tabs [data-view=chats]');
    await page.screenshot({ path: join(shots, 'phone-groups.png') });
    await enter(building);
    expect(await page.isVisible('#chat')).toBe(true);
    expect(await page.isVisible('#records')).toBe(false);
    await page.screenshot({ path: join(shots, 'phone-chat.png') });
    await page.click('.tabs [data-view=records]');
    expect(await page.isVisible('#records')).toBe(true);
    expect(await page.isVisible('#chat')).toBe(false);
    await page.screenshot({ path: join(shots, 'phone-records.png') });
  });

  test('a restart keeps the data, the chats and the clock', async () => {
    const before = await page.inputValue('#to');
    await stop();
    await start();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    await showChinese(page);
    await page.waitForSelector('#records [data-ticket="2"]');
    await waitFor('韭菜');
    await expect.poll(() => page.inputValue('#to')).toSatisfy((at: string) => at >= before);
  });
});
