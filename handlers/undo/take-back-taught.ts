import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { putBackEntries, removeEntries, type TaughtEntry } from '#db/queries/entries.ts';
import { findQuestion, updateQuestion } from '#db/queries/notices.ts';
import type { Trace } from '#db/queries/traces.ts';
import { chatOf } from '#domain/occurrence.ts';
import { type Outgoing, type Subject, subject } from '#domain/outgoing.ts';
import type { Context } from '../handler.ts';
import { type AnsweredBefore, answeredBefore, type TaughtFor } from '../question/teach.ts';
import type { TakenBack } from './taken-back.ts';

/** 教一条, taken back: the answer it was taught over stands again, and who was told it hears that it does not hold (A3). */
export async function takeBackTaught(
  tx: Database,
  context: Context,
  trace: Trace,
  about: Subject,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const number = about.type === 'entry' ? Number(/\d+$/u.exec(about.id)?.[0]) : undefined;
  const [gone] = number === undefined ? [] : await removeEntries(tx, trace.community, [number]);
  const older = gone === undefined ? undefined : await answeredBefore(tx, context, gone.question);
  const { question } = (trace.payload ?? {}) as Partial<TaughtFor>;
  const said = question === undefined ? [] : await askerHears(tx, context, question, older, because);
  if (gone === undefined && said.length === 0) return undefined;
  await logged(tx, context, trace, about);
  context.changed();
  const now = older === undefined ? '' : `，还按原来的答：${older.answer}`;
  return { told: gone === undefined ? '刚才的答复撤回了。' : `「${gone.question}」刚教的撤回了${now}`, said };
}

/** 删掉那条, taken back: it is answered again. */
export async function takeBackUntaught(
  tx: Database,
  context: Context,
  trace: Trace,
  about: Subject,
): Promise<TakenBack | undefined> {
  const { gone = [] } = (trace.payload ?? {}) as { gone?: readonly TaughtEntry[] };
  const last = gone.at(-1);
  if (last === undefined) return undefined;
  // Moments come back from a trace as text.
  await putBackEntries(
    tx,
    gone.map((row) => ({ ...row, at: Temporal.Instant.from(String(row.at)) })),
  );
  await logged(tx, context, trace, about);
  context.changed();
  return { told: `「${last.question}」又收回来了：${last.answer}`, said: [] };
}

async function askerHears(
  tx: Database,
  context: Context,
  number: number,
  older: AnsweredBefore | undefined,
  because: readonly string[],
): Promise<readonly Outgoing[]> {
  const question = await findQuestion(tx, context.community.id, number);
  if (question?.status !== 'answered') return [];
  await updateQuestion(tx, question, {
    status: older === undefined ? 'unanswered' : 'answered',
    entry: older?.id ?? null,
  });
  if (question.contact === null) return [];
  const stands = older === undefined ? '请先不要按它来，有准信再告诉您。' : `还是按原来的：${older.answer}`;
  const to = chatOf(question.chat);
  return [
    {
      to,
      text: `您问的「${question.text.slice(0, 40)}」，刚才答的有误，${stands}`,
      kind: 'reply',
      because,
      about: [subject('question', question.number)],
      standing: 'receipt',
      ...('room' in to ? { mention: [question.contact] } : {}),
    },
  ];
}

const logged = (tx: Database, context: Context, { contact }: Trace, { type, id }: Subject): Promise<void> =>
  writeAudit(tx, context.community.id, {
    who: contact!,
    action: 'faq.undo',
    target: `${type}:${id}`,
    allowed: true,
    at: context.now,
  });
