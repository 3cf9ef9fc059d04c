import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { removeEntries, type TaughtEntry, taughtEntries, teachEntry } from '#db/queries/entries.ts';
import type { EntryEdit } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import { subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { latestTaught, namedEntries, questionKey } from '#domain/same-question.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';
import { taughtId } from './directory.ts';

/** 食堂那条改成10点半到13点, 删掉食堂那条: staff change or take away what staff taught; an entry of the file is only answered otherwise. */
export const changeEntry: Handler<'faq.change'> = async (intent, context, tx) => {
  if (!may(context.sender, 'faq.teach', {})) throw new UserError('问答由社区工作人员来改。', 'faq.change');
  const { answer } = intent.slots;
  const taught = await taughtEntries(tx, context.community.id);
  const entry = entryMeant(intent.slots, taught, context);
  await writeAudit(tx, context.community.id, {
    who: context.sender.contact,
    action: answer === undefined ? 'faq.remove' : 'faq.change',
    target: entry.number === undefined ? 'entry' : taughtId({ number: entry.number }),
    allowed: true,
    at: context.now,
  });
  if (answer !== undefined) return changeAnswer(tx, context, entry, answer);
  if (entry.number === undefined) {
    throw new UserError(`「${entry.question}」写在社区文件里，群里删不了；要改答案，可以说「…那条改成…」。`);
  }
  // With it go those it was taught over: else the oldest answer would be given again.
  const same = taught.filter(({ question }) => questionKey(question) === questionKey(entry.question));
  const numbers = same.map(({ number }) => number);
  const gone = await removeEntries(tx, context.community.id, numbers);
  context.did('untaught', [subject('entry', taughtId({ number: entry.number }))], { gone });
  context.changed();
  return [reply(context, `好，「${entry.question}」这条删了，以后不这么答。`)];
};

async function changeAnswer(tx: Database, context: MessageContext, entry: Meant, answer: string) {
  const { number } = await teachEntry(tx, context.community.id, {
    question: entry.question,
    ask: [...entry.ask],
    answer,
    source: '社区工作人员',
    by: context.sender.contact,
    at: context.now,
    validUntil: null,
  });
  context.did('taught', [subject('entry', taughtId({ number }))]);
  context.changed();
  return [reply(context, `好，「${entry.question}」改成：${answer}`)];
}

/** An entry as it stands; one of the file has no number. */
interface Meant extends Pick<TaughtEntry, 'question' | 'ask'> {
  readonly number?: number;
}

/** What was taught goes before what the file says; several are asked about. */
function entryMeant(edit: EntryEdit, taught: readonly TaughtEntry[], { community }: MessageContext): Meant {
  const standing = latestTaught(taught);
  if (edit.number !== undefined) {
    const named = taught.find(({ number }) => number === edit.number);
    if (named === undefined) throw new UserError(`没有问答${edit.number}。`);
    return standing.find(({ question }) => questionKey(question) === questionKey(named.question)) ?? named;
  }
  const ours = namedEntries(edit.entry ?? '', standing);
  const file = community.faq.map(({ question }) => ({ question, ask: [] }));
  const fitting: readonly Meant[] = ours.length > 0 ? ours : namedEntries(edit.entry ?? '', file);
  const [first] = fitting;
  if (first === undefined) {
    const nothing = edit.answer === undefined && edit.entry !== undefined;
    throw new UserError(
      nothing
        ? `没有「${edit.entry}」这一条问答，什么都没删。请说一下它问的是什么。`
        : '没有找到这条问答，请说一下它问的是什么。',
    );
  }
  if (fitting.length === 1) return first;
  const named = fitting
    .slice(0, 5)
    .map(({ number, question }) => `${number === undefined ? '' : `问答${number}`}「${question}」`);
  const again = first.number === undefined ? '请把问题说全。' : `带上号再说一次，比如「问答${first.number}…」。`;
  throw new UserError(`您说的是哪条：${named.join('、')}？${again}`);
}
