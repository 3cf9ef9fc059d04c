import { dutyOn } from '#domain/people.ts';
import { dateAt } from '#domain/wall.ts';
import { sayDay } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';

const asksWho =
  /(?:谁|哪位|哪个人?|什么人).{0,6}值(?:夜)?班|值(?:夜)?班的?(?:人|人员)?(?:是|有)?(?:谁|哪位|哪些人)|值班(?:表|电话|人员)/u;

/** 今晚谁值班: from the file, of the day that was asked about; undefined when the file says nothing of it. */
export async function dutyAnswer(context: MessageContext): Promise<string | undefined> {
  if (!asksWho.test(context.message.said)) return undefined;
  const { community, reading, now, bindings } = context;
  const named = reading.times.find(({ from }) => from !== undefined)?.from;
  const today = dateAt(now, community.timezone);
  const day = named === undefined ? today : Temporal.PlainDate.from(named.slice(0, 10));
  const contacts = dutyOn(community, day, bindings);
  const property = community.hotlines.property;
  const call = property === undefined ? '' : `；急事打物业${property}`;
  if (contacts.length === 0)
    return property === undefined ? undefined : `${sayDay(day, today)}值班表上没有写人，急事打物业${property}。`;
  const names = await Promise.all(contacts.map((contact) => context.nameOf(contact)));
  return `${sayDay(day, today)}值班：${[...new Set(names)].join('、')}${call}。`;
}
