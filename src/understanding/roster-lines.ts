import type { Database } from '#db/client.ts';
import { openEvents, signupsOf } from '#db/queries/events.ts';
import type { Intent } from '#domain/intent.ts';
import { chatOf } from '#domain/occurrence.ts';
import { peopleIn } from '#domain/people-in.ts';
import type { Reading } from '#domain/reading.ts';
import { readRosterLine } from '#language/roster-line.ts';
import type { Said } from './said.ts';

const clauseEnds = /[，,；;。！!\n\s]{1,4}/u;
const mostClauses = 6;
/** Beside other orders the words are theirs. */
const maybeOfLists: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>(['signup.change', 'signup.withdraw']);

/**
 * 老周来不了 山爷爷多带一个, by who keeps the list: what each clause says of the household it begins with. Undefined when one of
 * them says something else, for then the list may not be meant (月饼郝师傅家再加一份), and of a single clause.
 */
export async function rosterLines(tx: Database, said: Said, reading: Reading): Promise<readonly Intent[] | undefined> {
  if (reading.quote !== undefined || reading.question) return undefined;
  if (reading.intents.some(({ kind }) => !maybeOfLists.has(kind))) return undefined;
  const clauses = reading.said.split(clauseEnds).filter((clause) => clause !== '');
  if (clauses.length < 2 || clauses.length > mostClauses || !clauses.some(tellsLine)) return undefined;
  const names = await namesKept(tx, said);
  const lines: Intent[] = [];
  for (const clause of clauses) {
    const name = names.find((one) => clause.startsWith(one));
    if (name === undefined && !aside.test(clause)) return undefined;
    const line = name === undefined ? undefined : readRosterLine(clause.slice(name.length));
    // 豆豆妈不来了吧 is a guess.
    if (name === undefined || line === undefined) continue;
    lines.push(
      'away' in line
        ? { kind: 'signup.withdraw', slots: { other: name } }
        : { kind: 'signup.change', slots: { ...line, of: name } },
    );
  }
  return lines.length === 0 ? undefined : lines;
}

/** What is said beside the lines and changes nothing. */
const aside =
  /^(?:好的?|谢谢|辛苦了?|麻烦|对了|那个|名单|(?:帮我?|请)?(?:更新|改|登记|记)一?下|其他(?:人|的)?不变|别的不变)[了啊哈吧。.]{0,2}$/u;

/** Whoever it begins with. */
const tellsLine = (clause: string): boolean =>
  [2, 3, 4].some((letters) => readRosterLine(clause.slice(letters)) !== undefined);

/** Who stands on the lists that the sender keeps, the longest names first. */
async function namesKept(tx: Database, said: Said): Promise<readonly string[]> {
  const names = new Set<string>();
  const chat = chatOf(said.chat);
  const anywhere = said.office || said.direct || said.mentioned || !('room' in chat);
  for (const { organiser, number, rooms } of await openEvents(tx, said.community, said.at)) {
    const own = organiser === said.contact;
    // Among neighbours only who organises the room's own event speaks of its list.
    if (anywhere ? !(own || said.teaches) : !own || !rooms.includes(chat.room)) continue;
    for (const signup of await signupsOf(tx, said.community, number))
      if (signup.status !== 'withdrawn') for (const name of [signup.name, ...peopleIn(signup)]) names.add(name);
  }
  return [...names].filter((name) => name.length > 1).sort((one, other) => other.length - one.length);
}
