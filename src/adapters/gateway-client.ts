import type { FileBoxInterface } from 'file-box';
import { type grpc, puppet } from 'wechaty-grpc';
import { log } from 'wechaty-puppet';
import { PuppetService } from 'wechaty-puppet-service';
import { Questions } from './questions.ts';

export interface GatewayAddress {
  /** `<server name>_<secret>`; the name before the first `_` must be the one in the gateway's certificate. */
  readonly token: string;
  /** Host and port; without it Wechaty's public directory is asked. */
  readonly endpoint?: string;
  /** Off for a gateway without TLS. */
  readonly tls: boolean;
}

/** Why the connection is over: a gRPC code and the gateway's words, or `undefined` for the end of the stream. */
export interface Lost {
  readonly code: number | undefined;
  readonly details: string;
}

export interface Line {
  /** Anything came from the gateway. */
  readonly alive: () => void;
  /** Called once: this client will never hear anything again. */
  readonly lost: (why: Lost) => void;
}

/** Milliseconds in which a gateway greets. */
const hello = 5000;

type Manager = PuppetService['grpcManager'];
/** What the manager of the connection does, as far as it is done otherwise here. */
type Inside = { initClient(): Promise<void>; destroyClient(): void; _client: Manager['client'] };
/** The types of the generated messages do not resolve: what is used of them. */
type Refusal = grpc.ServiceError | null;
type Sent = { getId(): string };

log.level('silent');

/**
 * The client of a WeChat gateway, mended where the original loses messages or track of the connection:
 * a refused event stream is reported instead of swallowed, teardown cancels the stream and never stops the gateway
 * (it may serve another client by then), a file whose sending failed is not sent a second time, and names are not
 * kept on disk, where they grow stale.
 */
export class GatewayClient extends PuppetService {
  readonly #line: Line;
  #manager: Manager | undefined;
  readonly #questions = new Questions();
  #over = false;

  constructor({ token, endpoint, tls }: GatewayAddress, line: Line) {
    // The built-in watchdog would reset the connection behind the supervisor's back.
    super({
      token,
      ...(endpoint === undefined ? {} : { endpoint }),
      tls: { disable: !tls },
      timeoutSeconds: 86_400,
    });
    this.#line = line;
  }

  /** Ends the connection at once, from this side only. */
  sever(): void {
    this.#over = true;
    const manager = this.#manager;
    this.#manager = undefined;
    if (manager === undefined) return;
    const stream = manager.eventStream;
    delete manager.eventStream;
    stream?.cancel();
    this.#questions.end();
    (manager as unknown as Inside).destroyClient();
  }

  protected override hookPayloadStore(): void {}

  protected override bridgeGrpcEventStream(manager: Manager): void {
    super.bridgeGrpcEventStream(manager);
    this.#manager = manager;
    manager.start = () => this.#open(manager);
    manager.stop = async () => this.sever();
  }

  async #open(manager: Manager): Promise<void> {
    const inside = manager as unknown as Inside;
    await inside.initClient();
    if (this.#over) return this.sever();
    inside._client = this.#questions.of(inside._client);
    const stream = manager.client.event(new puppet.EventRequest());
    manager.eventStream = stream;
    // Gateways of other makers may not greet: then silence is taken for consent.
    await new Promise<void>((resolve) => {
      const waiting = setTimeout(resolve, hello);
      const done = (): void => {
        clearTimeout(waiting);
        resolve();
      };
      stream.on('data', (event: unknown) => {
        done();
        if (this.#over) return;
        this.#line.alive();
        manager.emit('data', event);
      });
      stream.on('error', (error: Partial<grpc.ServiceError>) => {
        done();
        this.#lose({ code: error.code, details: error.details ?? error.message ?? '' });
      });
      stream.on('end', () => {
        done();
        // An error follows when there is one, and knows more.
        setImmediate(() => this.#lose({ code: undefined, details: 'the gateway ended the stream' }));
      });
    });
    if (this.#over) return;
    await new Promise<void>((resolve) => {
      manager.client.start(new puppet.StartRequest(), (error: Refusal) => {
        if (error !== null) this.#lose({ code: error.code, details: error.details });
        resolve();
      });
    });
  }

  #lose(why: Lost): void {
    if (this.#over) return;
    this.#over = true;
    this.#line.lost(why);
  }

  override async messageSendText(
    conversation: string,
    text: string,
    mentions: string[] = [],
  ): Promise<string | undefined> {
    return (await super.messageSendText(conversation, text, mentions)) || undefined;
  }

  /** The original falls back to a call that old gateways had, and hangs where there is no file. */
  override async messageFile(id: string): Promise<FileBoxInterface> {
    const request = new puppet.MessageFileRequest();
    request.setId(id);
    const json = await new Promise<string>((resolve, reject) => {
      this.grpcManager.client.messageFile(request, (error: Refusal, response: { getFileBox(): string }) =>
        error === null ? resolve(response.getFileBox()) : reject(error),
      );
    });
    return this.FileBoxUuid.fromJSON(json);
  }

  /** The original sends once more in an old way what may have gone out. */
  override async messageSendFile(conversation: string, file: FileBoxInterface): Promise<string | undefined> {
    const request = new puppet.MessageSendFileRequest();
    request.setConversationId(conversation);
    request.setFileBox(await this.serializeFileBox(file));
    return new Promise((resolve, reject) => {
      this.grpcManager.client.messageSendFile(request, (error: Refusal, response: Sent) =>
        error === null ? resolve(response.getId() || undefined) : reject(error),
      );
    });
  }
}
