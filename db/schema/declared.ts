import type { PgTable } from 'drizzle-orm/pg-core';

/** How long a row lives. `text` and `tickets` are the community file's `retention`; `days` is fixed by us. */
export type Life =
  | 'forever'
  | 'until-handled'
  | {
      readonly since: string;
      readonly keep: 'text' | 'tickets' | { readonly days: number };
      /** Only rows whose column has one of these values grow old. */
      readonly only?: { readonly column: string; readonly values: readonly string[] };
    };

/** What 删除我的信息 does to the rows about a person. */
export type Forgetting =
  | 'delete'
  /** Stays for the others: the columns are set to these values, lists lose the contact. */
  | { readonly set: Readonly<Record<string, string | null>>; readonly takeFrom?: readonly string[] }
  | 'keep';

/** What a table promises about the people in it; a test holds every table of the schema to one of these. */
export interface Declaration {
  readonly table: PgTable;
  /** Columns that hold a contact id; none: its rows are about nobody. */
  readonly about: readonly string[];
  readonly life: Life;
  readonly forgetting: Forgetting;
  /** Columns that a person gets when asking what is stored about them. */
  readonly exported: readonly string[];
}
