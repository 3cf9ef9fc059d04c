import { grpc, puppet } from 'wechaty-grpc';

/** Milliseconds after which an answer is no longer awaited. */
const patience = { send: 30_000, other: 20_000 };

type Client = puppet.PuppetClient;
/** The types of the generated methods do not resolve: what is used of them. */
type Ask = (
  request: unknown,
  metadata: grpc.Metadata,
  options: { deadline: number },
  done: (error: grpc.ServiceError | null, answer: unknown) => void,
) => { cancel(): void };
type Definition = { readonly requestStream: boolean; readonly responseStream: boolean };

const definitions = puppet.PuppetService as unknown as Readonly<Record<string, Definition | undefined>>;

/**
 * The questions of one connection: every one has an end, an answer or a deadline or the end of the connection. The
 * client of the library waits for ever on a gateway that froze.
 */
export class Questions {
  readonly #open = new Set<{ cancel(): void }>();

  /** The same client, whose questions end. */
  of(client: Client): Client {
    return new Proxy(client, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name, target);
        if (typeof method !== 'function') return method;
        const definition = typeof name === 'string' ? definitions[name] : undefined;
        if (definition === undefined || definition.requestStream || definition.responseStream)
          return method.bind(target);
        return (request: unknown, ...rest: unknown[]) =>
          this.#ask(method.bind(target) as Ask, name as string, request, rest.at(-1) as Parameters<Ask>[3]);
      },
    });
  }

  /** Nobody waits any longer: what is still open fails as cancelled. */
  end(): void {
    for (const call of this.#open) call.cancel();
  }

  #ask(ask: Ask, name: string, request: unknown, done: Parameters<Ask>[3]): { cancel(): void } {
    const wait = name.startsWith('messageSend') ? patience.send : patience.other;
    const call = ask(request, new grpc.Metadata(), { deadline: Date.now() + wait }, (error, answer) => {
      this.#open.delete(call);
      done(error, answer);
    });
    this.#open.add(call);
    return call;
  }
}
