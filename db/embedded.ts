import { type PGlite, protocol, types } from '@electric-sql/pglite';

const { serialize } = protocol;
const { CommandCompleteMessage, DataRowMessage, ParameterDescriptionMessage, RowDescriptionMessage } =
  protocol.messages;

/** So many statements stay planned; the one that was not used for longest makes room. */
const mostPlanned = 400;

/** drizzle reads times, and arrays of them, from the words PostgreSQL writes. */
const asWritten: ReadonlySet<number> = new Set([
  types.TIMESTAMP,
  types.TIMESTAMPTZ,
  types.INTERVAL,
  types.DATE,
  ...[1231, 1115, 1185, 1187, 1182],
]);

/** A statement PostgreSQL keeps: the types of its parameters, and what its rows are made of. */
interface Planned {
  readonly name: string;
  readonly params: readonly number[];
  readonly columns: readonly { readonly name: string; readonly parse: (value: string) => unknown }[];
}

interface Answer {
  readonly rows: readonly unknown[];
  readonly fields: readonly { readonly name: string }[];
  readonly affectedRows: number;
}

/** What drizzle asks of PGlite and of its transactions. */
interface Asked {
  query(text: string, params?: readonly unknown[], asking?: { readonly rowMode?: 'array' | 'object' }): Promise<Answer>;
}

/** One step after another, whatever became of the one before. */
class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(step: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(step);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

/**
 * The embedded database as drizzle speaks to it. PGlite's own `query` parses, plans and describes every statement anew;
 * here it is planned once and then only bound and run (docs/decisions/006). There is one connection: one statement or
 * transaction at a time. Errors are PGlite's.
 */
export class EmbeddedClient implements Asked {
  readonly #client: PGlite;
  /** In order of use. */
  readonly #planned = new Map<string, Planned>();
  #named = 0;
  readonly #turns = new Turns();

  constructor(client: PGlite) {
    this.#client = client;
  }

  query: Asked['query'] = (text, params, asking) => this.#turns.take(() => this.#ask(text, params, asking));

  transaction<T>(work: (tx: Asked) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      const within = new Turns();
      await this.#ask('begin');
      try {
        const result = await work({
          query: (text, params, asking) => within.take(() => this.#ask(text, params, asking)),
        });
        await within.take(() => this.#ask('commit'));
        return result;
      } catch (error) {
        await within.take(() => this.#ask('rollback'));
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#turns.take(() => this.#client.close());
  }

  async #ask(...[text, params = [], asking = {}]: Parameters<Asked['query']>): Promise<Answer> {
    const { name, params: types, columns } = await this.#plan(text);
    const values = params.map((value, i) => this.#written(value, types[i]));
    const messages = await this.#send(
      serialize.bind({ statement: name, values }),
      serialize.execute({}),
      serialize.sync(),
    );
    const rows: unknown[] = [];
    let affectedRows = 0;
    for (const message of messages) {
      if (message instanceof DataRowMessage) {
        const read = message.fields.map((value, i) => (value === null ? null : columns[i]!.parse(value)));
        rows.push(
          asking.rowMode === 'array' ? read : Object.fromEntries(columns.map((column, i) => [column.name, read[i]])),
        );
      } else if (message instanceof CommandCompleteMessage) {
        affectedRows = Number(/\d+$/u.exec(message.text)?.[0] ?? 0);
      }
    }
    return { rows, fields: columns, affectedRows };
  }

  async #plan(text: string): Promise<Planned> {
    const planned = this.#planned.get(text) ?? (await this.#prepare(text));
    this.#planned.delete(text);
    this.#planned.set(text, planned);
    const [oldest] = this.#planned;
    if (this.#planned.size > mostPlanned && oldest !== undefined) {
      this.#planned.delete(oldest[0]);
      await this.#send(serialize.close({ type: 'S', name: oldest[1].name }), serialize.sync());
    }
    return planned;
  }

  async #prepare(text: string): Promise<Planned> {
    this.#named += 1;
    const name = `s${this.#named}`;
    const messages = await this.#send(
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
      serialize.sync(),
    );
    let params: readonly number[] = [];
    let columns: Planned['columns'] = [];
    for (const message of messages) {
      if (message instanceof ParameterDescriptionMessage) params = message.dataTypeIDs;
      if (message instanceof RowDescriptionMessage)
        columns = message.fields.map((field) => ({ name: field.name, parse: this.#parser(field.dataTypeID) }));
    }
    return { name, params, columns };
  }

  #parser(type: number): (value: string) => unknown {
    const parse = asWritten.has(type) ? undefined : this.#client.parsers[type];
    return parse === undefined ? (value) => value : (value) => parse(value, type);
  }

  #written(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const write = type === undefined ? undefined : this.#client.serializers[type];
    return write === undefined ? String(value) : write(value);
  }

  #send(...parts: readonly Uint8Array[]) {
    return this.#client.execProtocolStream(Buffer.concat(parts), { syncToFs: true });
  }
}
