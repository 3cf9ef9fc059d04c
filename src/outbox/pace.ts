import { createHash } from 'node:crypto';

/** How fast an account may talk: WeChat bans accounts that send fast. */
export interface PaceRules {
  /** Messages at once in one room, and how long until one more is allowed. */
  readonly room: { readonly burst: number; readonly everyMs: number };
  readonly account: { readonly burst: number; readonly everyMs: number };
  /** Messages of an account a day; only what passes the pace goes beyond. */
  readonly dailyCap: number;
}

export const steadyPace: PaceRules = {
  room: { burst: 3, everyMs: 4_000 },
  account: { burst: 6, everyMs: 1_500 },
  dailyCap: 1_000,
};

interface Bucket {
  tokens: number;
  at: number;
}

/** Token buckets per room and account, filled again from what was sent lately after a restart. */
export class Pace {
  readonly #rules: PaceRules;
  readonly #rooms = new Map<string, Bucket>();
  #account: Bucket;
  #day = '';
  #today = 0;

  constructor(rules: PaceRules) {
    this.#rules = rules;
    this.#account = { tokens: rules.account.burst, at: 0 };
  }

  /** Milliseconds until a message may go to this chat; 0 is now. */
  wait(chat: string, now: Temporal.Instant, day: string): number {
    const ms = now.epochMilliseconds;
    if (day === this.#day && this.#today >= this.#rules.dailyCap) return 3_600_000;
    return Math.max(missing(this.#bucket(chat), this.#rules.room, ms), missing(this.#account, this.#rules.account, ms));
  }

  /** Notes that a message went out. */
  spend(chat: string, at: Temporal.Instant, day: string): void {
    const ms = at.epochMilliseconds;
    take(this.#bucket(chat), this.#rules.room, ms);
    take(this.#account, this.#rules.account, ms);
    this.#today = day === this.#day ? this.#today + 1 : 1;
    this.#day = day;
  }

  #bucket(chat: string): Bucket {
    const found = this.#rooms.get(chat) ?? { tokens: this.#rules.room.burst, at: 0 };
    this.#rooms.set(chat, found);
    return found;
  }
}

const filled = (bucket: Bucket, rule: PaceRules['room'], ms: number): number =>
  Math.min(rule.burst, bucket.tokens + Math.max(0, ms - bucket.at) / rule.everyMs);

const missing = (bucket: Bucket, rule: PaceRules['room'], ms: number): number =>
  Math.ceil(Math.max(0, 1 - filled(bucket, rule, ms)) * rule.everyMs);

const take = (bucket: Bucket, rule: PaceRules['room'], ms: number): void => {
  bucket.tokens = filled(bucket, rule, ms) - 1;
  bucket.at = ms;
};

/** A hash of the outbox key in [0, 1): jitter that is the same in every run. */
export const jitter = (key: string): number => createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32;
