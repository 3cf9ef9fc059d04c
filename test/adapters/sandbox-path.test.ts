import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCommunities } from '#community/load.ts';
import { type Opened, openFresh } from '#db/client.ts';
import { openGateway } from '../../src/adapters/sandbox-gateway.ts';
import { openSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { spoken } from '../../src/web/say.ts';
import { until } from './world.ts';

let folder: string;
let opened: Opened;
let sandbox: Sandbox;
const errors: unknown[] = [];
const room = '3号楼邻里群';

/** What a newcomer's click does. */
async function click(fields: Record<string, string>): Promise<void> {
  const form = new FormData();
  const said = { chat: `room:${room}`, kind: 'text', from: 'resident-9', name: '新来的', alias: '3-1-401 新来的' };
  for (const [name, value] of Object.entries({ ...said, ...fields })) form.set(name, value);
  const { occurrence, shown } = await spoken(form, sandbox.ports);
  await sandbox.ports.submit(occurrence, shown);
}
const lines = () => sandbox.ports.linesOf(`room:${room}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'path-'));
  opened = await openFresh();
  const [file] = await loadCommunities('communities/zijing-yayuan.yaml');
  sandbox = await openSandbox({
    db: opened.db,
    file: file!,
    folder,
    system: () => Temporal.Now.instant(),
    onError: (error) => errors.push(error),
  });
}, 60_000);
afterAll(async () => {
  await sandbox.stop();
  await opened.close();
  await rm(folder, { recursive: true });
});

describe('the sandbox walks the path of production', () => {
  test('a click goes through the gateway: the answer is what the account sent', async () => {
    const sent: string[] = [];
    sandbox.puppet.on('message', ({ messageId }) => {
      sent.push(messageId);
    });
    await click({ text: '1单元4层楼道灯不亮了' });
    expect(lines().at(-1)).toMatchObject({ text: expect.stringMatching(/工单#\d+/) });
    expect(lines().at(-1)).not.toHaveProperty('from');
    expect(sent).toHaveLength(2);
  });

  test('a name that was changed a moment ago is the name that counts', async () => {
    await click({ text: '楼道灯又闪', from: 'resident-8', name: '小何', alias: '小何' });
    await click({ text: '我家厨房下水堵了', from: 'resident-8', name: '小何', alias: '3-3-702 小何' });
    expect(lines().at(-1)?.text).toMatch(/3-3-702/);
  });

  test('without the gateway nothing is said, and the page says why; back again, it goes on by itself', async () => {
    const { address } = sandbox.gateway;
    await sandbox.gateway.stop();
    await until(() => !sandbox.ports.gateway().connected, 'gone');
    expect(sandbox.ports.gateway().line).toMatch(/^微信网关自.*起连不上，正在重试$/);
    await expect(click({ text: '有人吗' })).rejects.toThrow(/连不上/);
    await expect(sandbox.ports.moveTo(sandbox.ports.now().add({ hours: 1 }))).rejects.toThrow(/连不上/);
    const again = await openGateway(sandbox.puppet, { port: Number(address.endpoint?.split(':')[1]) });
    try {
      await until(() => sandbox.ports.gateway().connected, 'back', 30);
      await click({ text: '1单元电梯门关不上了' });
      expect(lines().at(-1)?.text).toMatch(/工单#\d+/);
    } finally {
      await again.stop();
    }
  });
});
