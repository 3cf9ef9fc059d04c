import type { Database } from '#db/client.ts';
import { type Event, participationsOf, type Signup, signupsOf } from '#db/queries/events.ts';
import { UserError } from '#domain/errors.ts';
import { rosterFile } from '#domain/files.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { seated } from '#domain/places-left.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import type { Order } from '../signup/ask-which.ts';
import { sayCount } from '../signup/receipt.ts';
import { sayRoll } from './attendance.ts';
import { eventMeant, ordered } from './which.ts';

const asked = (tx: Database, context: MessageContext, { slots: { event } }: Order): Promise<Event> =>
  eventMeant(tx, context, event);

/** 名单, 几个人了: a public roster for everybody, without phones; another one only for its organiser and staff. */
export const roster: Handler<'event.roster'> = ordered(asked, async (event, intent, context, tx) => {
  // Its organiser is always answered, whoever else asks unaddressed within the talk budget.
  const manages = may(context.sender, 'event.manage', { organiser: event.organiser });
  const asking = manages ? { ...context, addressed: true } : context;
  if (intent.slots.file === true) return asTable(context, event, manages);
  const list = (await signupsOf(tx, context.community.id, event.number)).filter(({ status }) => status !== 'withdrawn');
  const count = `「${event.title}」${sayCount(event, seated(list))}`;
  if (!may(context.sender, 'event.roster', { organiser: event.organiser, roster: event.roster })) {
    return [reply(asking, `${count}名单由发起的人掌握。`, [subject('event', event.number)])];
  }
  const came = manages && event.status === 'past' ? await participationsOf(tx, event.community, event.number) : [];
  if (came.some(({ status }) => status !== 'signed'))
    return [reply(asking, sayRoll(event, came, context.room === undefined), [subject('event', event.number)])];
  // Flats are for the organiser and staff, and never in a room.
  const full = context.room === undefined && manages;
  const said: Outgoing = reply(asking, [count, ...rosterLines(list, full)].join('\n'), [
    subject('event', event.number),
  ]);
  return [said];
});

/** 导出名单: the table goes to who asked by direct message; it is made when it is sent, as the list stands then. */
function asTable(context: MessageContext, event: Event, manages: boolean): readonly Outgoing[] {
  if (!manages && !may(context.sender, 'export', {})) {
    throw new UserError('名单由发起的人和社区工作人员导出。', `event.roster event:${event.number}`);
  }
  const about = [subject('event', event.number)];
  const told: Outgoing = {
    to: { contact: context.sender.contact },
    text: `「${event.title}」的名单在表里。`,
    file: rosterFile(event.number),
    kind: 'reply',
    because: because(context),
    about,
    standing: 'addressed',
  };
  return context.room === undefined
    ? [told]
    : [told, reply({ ...context, addressed: true }, '名单私聊发您了。', about)];
}

const rosterLines = (list: readonly Signup[], full: boolean): readonly string[] =>
  list.map(({ name, party, status, address }, i) => {
    const people = party === 1 ? '' : ` ${party}人`;
    const flat = full && address !== null ? `（${address}）` : '';
    return `${i + 1}. ${name}${flat}${people}${status === 'waitlisted' ? '（候补）' : ''}`;
  });
