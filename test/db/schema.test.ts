import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';

const tables = Object.values(schema as Record<string, unknown>).filter((value): value is PgTable => is(value, PgTable));
const declared = schema.declarations;

describe('every table of the schema', () => {
  test('says whom its rows are about, how long they live, what forgetting does and what is exported', () => {
    const names = declared.map(({ table }) => getTableName(table)).sort();
    expect(names).toEqual(tables.map(getTableName).sort());
  });

  test('carries the community it belongs to', () => {
    expect(tables.filter((table) => getTableColumns(table).community === undefined).map(getTableName)).toEqual([]);
  });

  test('declares only columns it has', () => {
    const wrong = declared.flatMap(({ table, about, life, forgetting, exported }) => {
      const columns = Object.keys(getTableColumns(table));
      const named = [
        ...about,
        ...exported,
        ...(typeof life === 'object' ? [life.since, ...(life.only === undefined ? [] : [life.only.column])] : []),
        ...(typeof forgetting === 'object' ? [...Object.keys(forgetting.set), ...(forgetting.takeFrom ?? [])] : []),
      ];
      return named.filter((name) => !columns.includes(name)).map((name) => `${getTableName(table)}.${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test('that names a contact is forgotten with it, or says why nothing has to be', () => {
    const contactColumns = ['contact', 'author', 'by', 'openedBy', 'organiser', 'boundBy', 'usedBy'];
    const missed = declared.flatMap(({ table, about }) =>
      Object.keys(getTableColumns(table))
        .filter((name) => contactColumns.includes(name) && !about.includes(name))
        .map((name) => `${getTableName(table)}.${name}`),
    );
    expect(missed).toEqual([]);
  });

  test('takes no time and no chance from the database: a default is a constant', () => {
    const defaults = tables.flatMap((table) =>
      Object.entries(getTableColumns(table))
        .filter(([, column]) => column.hasDefault && !['string', 'boolean', 'number'].includes(typeof column.default))
        .map(([name]) => `${getTableName(table)}.${name}`),
    );
    expect(defaults).toEqual([]);
  });
});
