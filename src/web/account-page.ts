import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { renderSVG } from 'uqr';

/** What the page shows of an account: how it stands, and the code to scan; no chat, no names of residents. */
export interface ShownAccount {
  readonly community: string;
  readonly name: string;
  readonly connected: boolean;
  readonly state: string;
  readonly line: string;
  readonly qr?: string;
}

/** How often the page looks again, in seconds: a code to scan changes. */
const refreshEvery = 5;

const style = `
  body { font: 18px/1.6 system-ui, "PingFang SC", "Noto Sans SC", sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem; color: #222; background: #f7f5fa }
  h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 0 }
  section { background: #fff; border: 1px solid #ddd6e6; border-radius: 12px; padding: 1rem 1.25rem; margin: 1rem 0 }
  .up::before, .down::before { content: ""; display: inline-block; width: .6em; height: .6em; border-radius: 50%; margin-right: .5em; background: #b5552f }
  .up::before { background: #3a7d44 }
  svg { width: 16rem; height: 16rem; display: block; margin: 1rem 0 }
  p { margin: .4rem 0 } small { color: #666 }
`;

/** The page of an assistant that lives in WeChat; it only tells, nothing can be done on it. */
export function accountServer(accounts: () => readonly ShownAccount[]): Hono {
  const app = new Hono({ strict: false });
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], imgSrc: ['data:'] },
    }),
  );
  app.get('/healthz', (c) => {
    const shown = accounts().map(({ community, connected, state, line }) => ({ community, connected, state, line }));
    return c.json({
      ok: shown.every(({ connected }) => connected),
      mode: 'wechat',
      communities: shown.map(({ community }) => community),
      accounts: shown,
    });
  });
  app.get('/', (c) =>
    c.html(html`<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="refresh" content="${refreshEvery}">
  <title>紫月 · 微信账号</title>
  <link rel="icon" href="data:,">
  <style>${raw(style)}</style>
</head>
<body>
  <h1>紫月已接入微信</h1>
  ${accounts().map(showAccount)}
  <p><small>这一页只看账号是否在线，不显示任何聊天。要说的话，请在微信里对它说。</small></p>
</body>
</html>`),
  );
  return app;
}

const showAccount = ({
  name,
  community,
  connected,
  line,
  qr,
}: ShownAccount) => html`<section data-account="${community}">
  <h2>${name}</h2>
  <p class="${connected ? 'up' : 'down'}" role="status">${line}</p>
  ${qr === undefined || qr === '' ? '' : html`${raw(renderSVG(qr))}<p>请用要给紫月用的那个微信扫一扫。</p>`}
</section>`;
