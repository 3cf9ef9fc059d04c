import { z } from 'zod';

const docsLine = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      ask: z.array(z.string()).default([]),
      answer: z.string().default(''),
    }),
  ),
});
const expectedDocs = '{"docs":[{"id","question","ask"?,"answer"?}]}';
const queryLine = z.object({ text: z.string() });

/** A line of the input is not what was expected: it names the line and the field. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The entries, on the first line of the input that is not empty. */
export const readDocs = (json: string, line: number) => parsed(docsLine, json, line, expectedDocs).docs;

/** A question, on every line after it. */
export const readQuestion = (json: string, line: number): string => parsed(queryLine, json, line, '{"text"}').text;

/** What is said of an input without a line. */
export const nothingRead = (): InputError => new InputError(`line 1: missing — expected: ${expectedDocs}`);

function parsed<T>(schema: z.ZodType<T>, json: string, line: number, expected: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new InputError(`line ${line}: no JSON — expected: ${expected}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(`line ${line}: ${issue?.path.join('.') || 'line'}: ${issue?.message} — expected: ${expected}`);
}
