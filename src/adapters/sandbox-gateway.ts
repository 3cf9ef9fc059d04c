import { createServer } from 'node:net';
import { log } from 'wechaty-puppet';
import { PuppetServer } from 'wechaty-puppet-service';
import type { GatewayAddress } from './gateway-client.ts';
import type { SandboxPuppet } from './sandbox-puppet.ts';

log.level('silent');

/** The bundled certificate is made out to `insecure`; it only ever answers on this machine. */
const localToken = 'insecure_local';

export interface SandboxGateway {
  readonly address: GatewayAddress;
  stop(): Promise<void>;
}

/** Puts a puppet behind a real puppet server on this machine; `port` 0: any free one. */
export async function openGateway(
  puppet: SandboxPuppet,
  { port = 0, token = localToken, tls = true }: { port?: number; token?: string; tls?: boolean } = {},
): Promise<SandboxGateway> {
  const endpoint = `127.0.0.1:${port === 0 ? await freePort() : port}`;
  const server = new PuppetServer({ endpoint, puppet, token, tls: { disable: !tls } });
  await withoutDeprecations(() => server.start());
  return {
    address: { token, endpoint, tls },
    async stop() {
      await server.stop();
      await puppet.stop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** The server still starts in the old way of its gRPC library, which says so on stderr. */
async function withoutDeprecations(step: () => Promise<void>): Promise<void> {
  const { noDeprecation } = process;
  process.noDeprecation = true;
  try {
    await step();
  } finally {
    process.noDeprecation = noDeprecation ?? false;
  }
}
