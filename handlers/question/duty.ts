import { shows } from '#domain/hints.ts';
import { dutyOn } from '#domain/people.ts';
import { dateAt } from '#domain/wall.ts';
import { sayDay } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';

/** 今晚谁值班: from the file, of the day that was asked about; undefined when the file says nothing of it. */
export async function dutyAnswer(context: MessageContext): Promise<string | undefined> {
  if (!shows(context.reading, 'asks-duty')) return undefined;
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
