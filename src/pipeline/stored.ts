import type { Occurrence } from '#domain/occurrence.ts';

/** An occurrence as it comes back from the inbox: JSON, its time a text. */
export function thaw(payload: unknown): Occurrence {
  const stored = payload as Omit<Occurrence, 'at'> & { at: string };
  return { ...stored, at: Temporal.Instant.from(stored.at) } as Occurrence;
}

/** Control characters (NUL makes an insert throw) and half surrogates, which a database cannot hold. */
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Words as they can be stored and sent. */
export const storable = (text: string): string => text.toWellFormed().replace(unstorable, '');
