import { connect } from 'node:tls';

/** Milliseconds after which silence is no TLS. */
const patience = 2000;

/**
 * Whether something at `host:port` answers a TLS greeting. A gateway that expects TLS hangs up on plain words without
 * saying why, as does one that is just starting behind a proxy: only this tells them apart.
 */
export function speaksTls(endpoint: string): Promise<boolean> {
  const colon = endpoint.lastIndexOf(':');
  return new Promise((resolve) => {
    const socket = connect({
      host: endpoint.slice(0, colon).replace(/^\[|\]$/gu, ''),
      port: Number(endpoint.slice(colon + 1)),
      // Nothing is said over it: who answers does not matter.
      rejectUnauthorized: false,
      timeout: patience,
    });
    const done = (speaks: boolean): void => {
      socket.destroy();
      resolve(speaks);
    };
    socket.once('secureConnect', () => done(true));
    socket.once('timeout', () => done(false));
    socket.once('error', () => done(false));
  });
}
