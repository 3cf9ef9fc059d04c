import type { Hono } from 'hono';
import type { LoadedCommunity } from '#community/load.ts';
import type { Database } from '#db/client.ts';
import type { Logger } from '#logger';
import type { Request } from './lock.ts';

/** Communities that are served in one way: simulated, or in WeChat. */
export interface House {
  /** Where its page listens. */
  readonly host: string;
  readonly pages: Hono;
  /** Called every second: does what is due, and nothing before that. */
  wake(): Promise<void>;
  /** What another command asks for, through the lock. */
  answer(request: Request): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** What a house is built from. */
export interface Ground {
  readonly db: Database;
  readonly files: readonly LoadedCommunity[];
  readonly dataDir: string;
  readonly logger: Logger;
}
