import type { OutboxRow } from '#db/queries/outbox.ts';

/** Rows that go out together as one message: lines under their heads, the latest tail of each, `because` united. */
export function joinGathered(rows: readonly OutboxRow[]): {
  text: string;
  mention: string[];
  because: string[];
} {
  const mention = [...new Set(rows.flatMap((row) => row.mention))];
  const because = [...new Set(rows.flatMap((row) => row.because))];
  if (rows[0]!.gatherKey === null) return { text: rows[0]!.text, mention, because };
  const byHead = Map.groupBy(rows, (row) => row.gatherHead ?? '');
  const text = [...byHead].map(([head, group]) => paragraph(head, group)).join('\n');
  return { text, mention, because };
}

function paragraph(head: string, rows: readonly OutboxRow[]): string {
  const lines = rows.map((row) => row.gatherLine ?? '');
  const tail = rows.at(-1)?.gatherTail ?? '';
  // Whole sentences and a waitlist place stand on lines of their own; a few short names are read better in one.
  const apart = lines.some((line) => line.includes('\n') || line.endsWith('。'));
  const body = lines.join(apart ? '\n' : '、');
  return `${head}${body}${tail}`;
}
