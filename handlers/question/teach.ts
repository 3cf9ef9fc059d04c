import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { taughtEntries, teachEntry } from '#db/queries/entries.ts';
import { findQuestion, type Question, updateQuestion } from '#db/queries/notices.ts';
import { UserError } from '#domain/errors.ts';
import { shows } from '#domain/hints.ts';
import { chatOf } from '#domain/occurrence.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { questionKey } from '#domain/same-question.ts';
import type { Context, Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { type DirectoryEntry, taughtId } from './directory.ts';

/** What is kept with a teaching, so that it can be taken back. */
export interface TaughtFor {
  /** The question it answered. */
  readonly question: number;
}

/** Staff answer a question that was handed on, or teach an entry; a resident cannot (A3). */
export const teach: Handler<'faq.teach'> = async (intent, context, tx) => {
  if (!may(context.sender, 'faq.teach', {})) {
    throw new UserError('答案要由社区工作人员来教，您的话我先不记。', 'faq.teach');
  }
  const { slots } = intent;
  const asked = await questionMeant(tx, context, slots.number);
  const answer = slots.answer ?? '';
  if (answer === '')
    throw new UserError(
      slots.question === undefined
        ? '请把答案也写上，比如「答疑 #3 周五下午办」。'
        : `「${slots.question.slice(0, 40)}」怎么答？请连问带答一起说：「教一条：问题？答案」。`,
    );
  await writeAudit(tx, context.community.id, {
    who: context.sender.contact,
    action: 'faq.teach',
    target: asked === undefined ? 'entry' : `question:${asked.number}`,
    allowed: true,
    at: context.now,
  });
  const question = slots.question ?? asked?.text;
  // An answer that speaks to one person or one day is no entry unless staff say so (A3).
  const isEntry = !context.words.hints(answer).includes('to-one') || shows(context.reading, 'keep-answer');
  const keep = question !== undefined && isEntry;
  const older = keep ? await answeredBefore(tx, context, question) : undefined;
  const entry = keep ? await keepEntry(tx, context, question, answer) : undefined;
  const told = asked === undefined ? [] : await tellAsker(tx, context, asked, answer, entry);
  const about = entry === undefined ? asked && subject('question', asked.number) : subject('entry', entry);
  const taughtFor: TaughtFor | undefined = asked && { question: asked.number };
  if (about !== undefined) context.did('taught', [about], taughtFor);
  const instead =
    older === undefined || older.answer === answer ? '' : `原来的「${older.answer.slice(0, 30)}」不再用了，`;
  const done = entry === undefined ? '好，已转告，没有收进问答。' : `好，记住了，${instead}以后有人问就这么答。`;
  return [reply(context, asked === undefined && entry === undefined ? '请把问题也写上。' : done), ...told];
};

async function questionMeant(
  tx: Database,
  context: MessageContext,
  number: number | undefined,
): Promise<Question | undefined> {
  const { quoted, community } = context;
  const meant =
    number ??
    (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'question' ? Number(quoted.id) : undefined);
  if (meant === undefined) return undefined;
  const question = await findQuestion(tx, community.id, meant);
  if (question === undefined && number !== undefined) throw new UserError(`没有问题#${number}。`);
  return question;
}

/** An entry that answers the same question. */
export type AnsweredBefore = Pick<DirectoryEntry, 'id' | 'answer'>;

/** The answer that the same question got until now, from what was taught or from the file. */
export async function answeredBefore(
  tx: Database,
  context: Pick<Context, 'community'>,
  question: string,
): Promise<AnsweredBefore | undefined> {
  const { id, faq } = context.community;
  const key = questionKey(question);
  const taught = (await taughtEntries(tx, id)).findLast((entry) => questionKey(entry.question) === key);
  if (taught !== undefined) return { id: taughtId(taught), answer: taught.answer };
  return faq.find((entry) => [entry.question, ...entry.ask].some((asked) => questionKey(asked) === key));
}

async function keepEntry(tx: Database, context: MessageContext, question: string, answer: string): Promise<string> {
  const entry = await teachEntry(tx, context.community.id, {
    question,
    ask: [],
    answer,
    source: '社区工作人员',
    by: context.sender.contact,
    at: context.now,
    validUntil: null,
  });
  context.changed();
  return taughtId(entry);
}

/** The asker hears it where they asked. */
async function tellAsker(
  tx: Database,
  context: MessageContext,
  question: Question,
  answer: string,
  entry: string | undefined,
): Promise<readonly Outgoing[]> {
  await updateQuestion(tx, question, { status: 'answered', entry: entry ?? null });
  if (question.contact === null) return [];
  const again = question.status === 'answered' ? '，更正一下' : '';
  const to = chatOf(question.chat);
  return [
    {
      to,
      text: `您问的「${question.text.slice(0, 40)}」${again}：${answer}（来源：社区工作人员）`,
      kind: 'reply',
      because: because(context),
      about: [subject('question', question.number)],
      standing: 'receipt',
      ...('room' in to ? { mention: [question.contact] } : {}),
    },
  ];
}
