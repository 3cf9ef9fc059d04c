import { setTimeout as pause } from 'node:timers/promises';
import { SandboxPuppet } from '../../src/adapters/sandbox-puppet.ts';
import type { SimulatedLine, SimulatedSend, SimulatedWorld } from '../../src/adapters/simulated-world.ts';
import { account } from '../support/gateway-community.ts';
import type { Chance } from './chance.ts';

/** Messages that a gateway repeats at a login, heard or not: it knows of no acknowledgement. */
const repeated = 120;

/** A gateway that numbers what is said, repeats the latest of it at every login, and notes every send. */
export class RepeatingPuppet extends SandboxPuppet {
  readonly sends: SimulatedSend[] = [];
  readonly #chance: Chance;
  readonly #told: string[] = [];
  #onSent: () => void = () => undefined;
  echoesLost = 0;

  constructor(world: SimulatedWorld, now: () => Temporal.Instant, chance: Chance) {
    super(world, {
      now,
      onSend: async (sent) => {
        await pause(chance.below(12));
        this.sends.push(sent);
        this.#onSent();
      },
    });
    this.#chance = chance;
    const { start } = this;
    // A client that logs in starts it, again and again.
    this.start = async () => {
      await start.call(this);
      for (const messageId of this.#told.slice(-repeated)) this.emit('message', { messageId });
    };
  }

  /** Resolves when something goes out. */
  nextSend(): Promise<void> {
    return new Promise((resolve) => {
      this.#onSent = resolve;
    });
  }

  override say(line: SimulatedLine): void {
    // An echo in fifty never comes.
    if (line.from === account.id && this.#chance.below(50) === 0) {
      this.echoesLost += 1;
      return;
    }
    this.#told.push(line.id);
    super.say(line);
  }
}
