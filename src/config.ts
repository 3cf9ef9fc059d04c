import { z } from 'zod';

/** What the environment of the process says (CONTRACT §3). Nothing else reads `process.env`. */
export interface Config {
  readonly web: { readonly port: number; readonly host: string };
  /** Embedded database, lock, media. */
  readonly dataDir: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Community files, a glob. */
  readonly communities: string;
  /** WeChat accounts; `community` is undefined for the one without a suffix, which serves the only community. */
  readonly accounts: readonly Account[];
  /** None: rules only. */
  readonly model: { readonly apiKey: string; readonly baseUrl: string | undefined; readonly name: string } | undefined;
  readonly logLevel: (typeof logLevels)[number];
}

export interface Account {
  /** `ZIJING_YAYUAN`: a community's id in upper case, `-` as `_`. */
  readonly community: string | undefined;
  /** `<server name>_<secret>`. */
  readonly token: string;
  /** Host and port of the gateway; without it Wechaty's public directory is asked. */
  readonly endpoint: string | undefined;
  readonly tls: boolean;
}

/** One variable is wrong: one line that names it and what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const port = 'a port from 0 to 65535';
const environment = z.object({
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'a host name or address')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/\S+$/, 'postgres://user:password@host/database')
    .optional(),
  COMMUNITIES: z.string().default('communities/*.yaml'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'an http or https address' }).optional(),
  OPENAI_MODEL: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, logLevels.join(', ')).default('info'),
});

const token = 'WECHATY_PUPPET_SERVICE_TOKEN';
const endpoint = 'WECHATY_PUPPET_SERVICE_ENDPOINT';
/** Wechaty's own name for a connection without TLS; the library itself reads the server name and a certificate. */
const plain = 'WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT';
const serverName = 'WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME';
/** Secrets are never repeated in an error line. */
const secret = /KEY|TOKEN|DATABASE_URL/;

/** Reads the environment; an empty variable counts as not set. Throws a ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue!.path[0]);
    throw new ConfigError(
      `${name}: expected ${issue!.message}${secret.test(name) ? '' : `, found ${shown(set[name])}`}`,
    );
  }
  const read = parsed.data;
  if (read.OPENAI_API_KEY === undefined && (read.OPENAI_BASE_URL ?? read.OPENAI_MODEL) !== undefined)
    throw new ConfigError('OPENAI_API_KEY: expected a key beside OPENAI_BASE_URL and OPENAI_MODEL, found nothing');
  return {
    web: { port: read.PORT, host: read.HOST },
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    communities: read.COMMUNITIES,
    accounts: accountsOf(set),
    model:
      read.OPENAI_API_KEY === undefined
        ? undefined
        : { apiKey: read.OPENAI_API_KEY, baseUrl: read.OPENAI_BASE_URL, name: read.OPENAI_MODEL ?? 'gpt-4o-mini' },
    logLevel: read.LOG_LEVEL,
  };
}

/**
 * The account of each community: the one with its id, else the one without a suffix when there is but one community.
 * Throws a ConfigError that names the variable which is missing.
 */
export function accountsFor(
  { accounts }: Pick<Config, 'accounts'>,
  communities: readonly string[],
): ReadonlyMap<string, Account> {
  return new Map(
    communities.map((community) => {
      const suffix = community.toUpperCase().replaceAll('-', '_');
      const shared = communities.length === 1 ? accounts.find((it) => it.community === undefined) : undefined;
      const found = accounts.find((it) => it.community === suffix) ?? shared;
      if (found === undefined)
        throw new ConfigError(`${token}_${suffix}: expected an account for the community ${community}, found nothing`);
      return [community, found];
    }),
  );
}

function accountsOf(set: Readonly<Record<string, string | undefined>>): readonly Account[] {
  const suffixes = Object.keys(set)
    .filter((name) => name.startsWith(token) || name.startsWith(endpoint))
    .map((name) => name.slice((name.startsWith(token) ? token : endpoint).length));
  return [...new Set(suffixes)].sort().map((suffix) => {
    const held = set[token + suffix];
    if (held === undefined)
      throw new ConfigError(`${token}${suffix}: expected a token beside ${endpoint}${suffix}, found nothing`);
    if (!/^[^_\s]+_\S+$/.test(held) && set[serverName] === undefined)
      throw new ConfigError(`${token}${suffix}: expected <server name>_<secret>, as the gateway was given it`);
    return {
      community: suffix === '' ? undefined : suffix.slice(1),
      token: held,
      endpoint: set[endpoint + suffix],
      tls: (set[plain + suffix] ?? set[plain]) !== 'true',
    };
  });
}

const shown = (value: string | undefined): string => JSON.stringify((value ?? '').slice(0, 40));
