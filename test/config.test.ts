import { describe, expect, test } from 'vitest';
import { accountsFor, ConfigError, readConfig } from '#config';

const complaint = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'no complaint';
};

describe('the environment', () => {
  test('with nothing set the assistant runs on its own: embedded database, sandbox, no model', () => {
    expect(readConfig({})).toEqual({
      web: { port: 3000, host: '127.0.0.1' },
      dataDir: './data',
      databaseUrl: undefined,
      communities: 'communities/*.yaml',
      accounts: [],
      model: undefined,
      logLevel: 'info',
    });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' }).web.port).toBe(3000);
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT: expected a port from 0 to 65535, found "abc"'],
    [{ PORT: '70000' }, 'PORT: expected a port from 0 to 65535, found "70000"'],
    [{ HOST: 'no host' }, 'HOST: expected a host name or address, found "no host"'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: expected debug, info, warn, error, silent, found "loud"'],
    [
      { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'ftp://x' },
      'OPENAI_BASE_URL: expected an http or https address, found "ftp://x"',
    ],
    [{ OPENAI_MODEL: 'm' }, 'OPENAI_API_KEY: expected a key beside OPENAI_BASE_URL and OPENAI_MODEL, found nothing'],
    [
      { WECHATY_PUPPET_SERVICE_ENDPOINT_A: 'localhost:1' },
      'WECHATY_PUPPET_SERVICE_TOKEN_A: expected a token beside WECHATY_PUPPET_SERVICE_ENDPOINT_A, found nothing',
    ],
    [
      { WECHATY_PUPPET_SERVICE_TOKEN: 'hush' },
      'WECHATY_PUPPET_SERVICE_TOKEN: expected <server name>_<secret>, as the gateway was given it',
    ],
  ])('%j is refused in one line', (env, expected) => {
    expect(complaint(env)).toBe(expected);
  });

  test('a secret is not repeated', () => {
    expect(complaint({ DATABASE_URL: 'mysql://me:hush@db/x' })).toBe(
      'DATABASE_URL: expected postgres://user:password@host/database',
    );
  });

  test('one account serves one community, found by the community’s id', () => {
    const config = readConfig({
      WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_general',
      WECHATY_PUPPET_SERVICE_TOKEN_NORTH_GATE: 'insecure_north',
      WECHATY_PUPPET_SERVICE_ENDPOINT_NORTH_GATE: 'localhost:8788',
    });
    expect(accountsFor(config, ['north-gate']).get('north-gate')).toEqual({
      community: 'NORTH_GATE',
      token: 'insecure_north',
      endpoint: 'localhost:8788',
      tls: true,
    });
    expect(accountsFor(config, ['south-gate']).get('south-gate')?.token).toBe('insecure_general');
    expect(() => accountsFor(config, ['north-gate', 'south-gate'])).toThrow(
      'WECHATY_PUPPET_SERVICE_TOKEN_SOUTH_GATE: expected an account for the community south-gate, found nothing',
    );
  });

  test('a gateway without TLS is said by Wechaty’s own name, for all accounts or for one', () => {
    const env = { WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_a', WECHATY_PUPPET_SERVICE_TOKEN_B: 'insecure_b' };
    const tls = (more: Record<string, string>) => readConfig({ ...env, ...more }).accounts.map((it) => it.tls);
    expect(tls({})).toEqual([true, true]);
    expect(tls({ WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT_B: 'true' })).toEqual([true, false]);
    expect(tls({ WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'true' })).toEqual([false, false]);
  });
});
