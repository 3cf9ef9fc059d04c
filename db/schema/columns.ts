import { customType, text } from 'drizzle-orm/pg-core';

/** An exact moment; `timestamptz` in the database, `Temporal.Instant` in code. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(value),
});

/** Every table carries the community it belongs to: no query crosses communities. */
export const community = () => text().notNull();
