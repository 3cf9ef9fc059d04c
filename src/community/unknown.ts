import { z } from 'zod';
import type { Path } from './document.ts';

/** A field the schema does not know, and the known one it is probably meant to be. */
export interface UnknownField {
  readonly path: Path;
  readonly meant: string | undefined;
}

/** Finds the fields of a value that its schema would silently drop. */
export function unknownFields(schema: z.core.$ZodType, value: unknown, path: Path = []): readonly UnknownField[] {
  if (value === null || typeof value !== 'object') return [];
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    return Object.entries(value).flatMap(([key, held]) => {
      const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (known !== undefined) return unknownFields(known, held, [...path, key]);
      const free = Object.keys(shape).filter((it) => !Object.hasOwn(value, it));
      return [{ path: [...path, key], meant: free.find((it) => oneSlip(it, key)) }];
    });
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((held, at) => unknownFields(schema.element, held, [...path, at]));
  if (schema instanceof z.ZodRecord)
    return Object.entries(value).flatMap(([key, held]) => unknownFields(schema.valueType, held, [...path, key]));
  if (schema instanceof z.ZodPipe) return unknownFields(schema.in, value, path);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodExactOptional)
    return unknownFields(schema.def.innerType, value, path);
  return [];
}

/** One letter more, less, other or swapped, or only the case: `phones`, `vaildUntil`. */
function oneSlip(known: string, written: string): boolean {
  const a = known.toLowerCase();
  const b = written.toLowerCase();
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 3) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
