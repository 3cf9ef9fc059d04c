import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** How many ports after a taken one are tried. */
const portsTried = 20;

/** Serves the pages on the port, or the next free one. */
export async function listen(pages: Hono, host: string, port: number): Promise<{ port: number; close(): void }> {
  for (let tried = port; ; tried += 1) {
    try {
      return await new Promise((resolve, reject) => {
        const server = serve({ fetch: pages.fetch, hostname: host, port: tried }, (info) =>
          resolve({
            port: info.port,
            close: () => {
              server.close();
              if ('closeAllConnections' in server) server.closeAllConnections();
            },
          }),
        );
        server.once('error', reject);
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried >= port + portsTried) throw error;
    }
  }
}
