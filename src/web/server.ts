import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';
import { castOf } from './cast.ts';
import { showLines } from './lines.ts';
import { sandboxPage } from './page.ts';
import { NotHeard, type SandboxPorts } from './ports.ts';
import { showRecords } from './records.ts';
import { SayError, spoken } from './say.ts';

const asset = (name: string) => readFile(new URL(`./assets/${name}`, import.meta.url), 'utf8');
const mediaType = (name: string): string =>
  /\.(?:png|jpe?g|gif|webp)$/u.test(name) ? 'image/*' : 'application/octet-stream';
/** The largest picture that can be posted. */
const mostBytes = 6 * 1024 * 1024;
/** How often the page's clock is told. */
const clockEveryMs = 1000;

/** All sandboxes of this process, a page a community; the first one is where the address leads. */
export function sandboxServer(sandboxes: readonly SandboxPorts[]): Hono {
  const app = new Hono({ strict: false });
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'] } }));
  app.get('/', (c) => c.redirect(`/${sandboxes[0]!.community.id}/`));
  app.get('/healthz', (c) =>
    c.json({
      ok: sandboxes.every((it) => it.gateway().connected),
      mode: 'sandbox',
      communities: sandboxes.map((it) => it.community.id),
      accounts: sandboxes.map((it) => ({ community: it.community.id, ...it.gateway() })),
    }),
  );
  for (const ports of sandboxes) app.route(`/${ports.community.id}`, sandboxPages(ports));
  return app;
}

/** One community's page: server-rendered, told of changes by server-sent events; it acts only through `submit`. */
function sandboxPages(ports: SandboxPorts): Hono {
  const app = new Hono({ strict: false });
  const { community } = ports;
  const cast = castOf(community);

  app.get('/', (c) => c.html(sandboxPage(community, cast, liveliest(ports))));
  app.get('/app.css', async (c) => c.body(await asset('app.css'), 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/app.js', async (c) =>
    c.body(await asset('app.js'), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/lines', (c) => {
    const { chat = '', as = '' } = c.req.query();
    return c.html(showLines(ports.linesOf(chat), as, community.timezone));
  });
  app.get('/records', async (c) => c.html(showRecords(await ports.records())));
  app.get('/media/:name', async (c) => {
    const bytes = await ports.readPicture(c.req.param('name'));
    return bytes === undefined
      ? c.notFound()
      : c.body(new Uint8Array(bytes), 200, { 'content-type': mediaType(c.req.param('name')) });
  });

  app.post(
    '/say',
    bodyLimit({ maxSize: mostBytes, onError: (c) => c.text('图片太大，请在6MB以内。', 413) }),
    async (c) => {
      try {
        const { occurrence, shown } = await spoken(await c.req.formData(), ports);
        await ports.submit(occurrence, shown);
        return c.body(null, 204);
      } catch (error) {
        if (error instanceof SayError) return c.text(error.message, 400);
        if (error instanceof NotHeard) return c.text(`没有送到：${error.message}。`, 503);
        throw error;
      }
    },
  );

  app.post('/clock', async (c) => {
    const to = String((await c.req.formData()).get('to') ?? '');
    const moment = await momentMeant(to, ports);
    if (moment === undefined) return c.text('请选一个将来的时刻。', 400);
    try {
      await ports.moveTo(moment);
      return c.body(null, 204);
    } catch (error) {
      if (error instanceof NotHeard) return c.text(`没有走完：${error.message}。`, 503);
      throw error;
    }
  });

  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
      const unheard = ports.onLine((line) => void send('line', { chat: line.chat, ours: line.from === undefined }));
      const unsettled = ports.onSettled(async () => {
        await send('records', {});
        await send('clock', await clockShown(ports));
      });
      stream.onAbort(() => {
        unheard();
        unsettled();
      });
      while (!stream.aborted) {
        await send('clock', await clockShown(ports));
        await stream.sleep(clockEveryMs);
      }
    }),
  );
  return app;
}

/** The group in which most was said: a newcomer sees a community that lives. */
function liveliest(ports: SandboxPorts): string {
  const chats = ports.community.rooms.map((room) => `room:${room.id ?? room.topic}`);
  const talk = (chat: string) => ports.linesOf(chat).filter((line) => line.from !== undefined).length;
  return chats.reduce((best, chat) => (talk(chat) > talk(best) ? chat : best), chats[0] ?? '');
}

/** `next`, a duration such as `PT1H`, or a local wall time; nothing when it is not ahead. */
async function momentMeant(to: string, ports: SandboxPorts): Promise<Temporal.Instant | undefined> {
  const now = ports.now();
  try {
    if (to === 'next') return await ports.nextDue();
    if (to.startsWith('P')) return now.add(Temporal.Duration.from(to));
    const at = Temporal.PlainDateTime.from(to).toZonedDateTime(ports.community.timezone).toInstant();
    return Temporal.Instant.compare(at, now) > 0 ? at : undefined;
  } catch {
    return undefined;
  }
}

async function clockShown(ports: SandboxPorts) {
  const { timezone } = ports.community;
  const wall = wallAt(ports.now(), timezone);
  const next = await ports.nextDue();
  const clock = wall.toPlainTime().toString({ smallestUnit: 'second' });
  return {
    now: `${wall.month}月${wall.day}日 周${'一二三四五六日'[wall.dayOfWeek - 1]} ${clock}`,
    local: wall.toString({ smallestUnit: 'minute' }),
    next: next === undefined ? '' : sayMoment(wallAt(next, timezone)),
    gateway: ports.gateway().connected ? '' : ports.gateway().line,
  };
}
