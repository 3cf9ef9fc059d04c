import type { Event, Signup } from '#db/queries/events.ts';
import type { Chat } from '#domain/occurrence.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import type { MessageContext } from '../handler.ts';

export interface ReceiptFacts {
  readonly seated: number;
  /** The place in the waitlist, for those who have to wait. */
  readonly place: number | undefined;
  readonly messages: readonly string[];
  readonly to: Chat;
  /** Why the number is what it is, and how it is put right. */
  readonly note?: string;
}

/** One line of the gathered receipt of a room: at most one message a minute names everyone in it (Q6). */
export function signupReceipt(context: MessageContext, event: Event, signup: Signup, facts: ReceiptFacts): Outgoing {
  const waits = facts.place !== undefined;
  const people = `${signup.name} ${signup.party}人${facts.note === undefined ? '' : `（${facts.note}）`}`;
  const line = waits ? `${people}，候补第${facts.place}位` : people;
  const left = event.capacity === null ? 0 : Math.max(0, event.capacity - facts.seated);
  const why = left === 0 ? '名额满了' : `只剩${left}个名额`;
  const head = waits ? `「${event.title}」${why}，先记候补：` : `「${event.title}」报名记下了：`;
  const wait = left === 0 ? '。有名额会按次序补上。' : '。名额够了会补上；少来几位也行的话，说一声人数。';
  const tail = waits ? wait : `。${sayCount(event, facts.seated)}`;
  return {
    to: facts.to,
    text: `${head}${line}${tail}`,
    kind: 'receipt',
    because: facts.messages,
    about: [subject('event', event.number)],
    standing: context.addressed ? 'addressed' : 'receipt',
    ...(waits ? { mention: [context.sender.contact] } : {}),
    ...('room' in facts.to
      ? { gather: { key: `signup:${facts.to.room}`, item: `${event.number}:${signup.number}`, head, line, tail } }
      : {}),
  };
}

/** 现在共9人（限30人）。 */
export const sayCount = (event: Pick<Event, 'capacity'>, people: number): string =>
  `现在共${people}人${event.capacity === null ? '' : `（限${event.capacity}人）`}。`;
