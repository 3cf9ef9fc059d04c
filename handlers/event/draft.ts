import { writeAudit } from '#db/queries/audit.ts';
import { updateDraft } from '#db/queries/drafts.ts';
import { makeEvent } from '#db/queries/events.ts';
import type { Room } from '#db/queries/places.ts';
import type { EventSlots } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { instantOf } from '#domain/wall.ts';
import { sayDate } from '#domain/wording.ts';
import type { DraftKind } from '../draft/kind.ts';
import type { MessageContext } from '../handler.ts';
import { roomsById } from '../notice/draft.ts';
import { askScope, roomsMeant, sayRooms, withHouses } from '../notice/scope.ts';
import { because, reply } from '../saying.ts';
import { setReminders } from './reminders.ts';
import { sortOf } from './roster.ts';
import { sayEvent } from './say.ts';

export interface EventContent {
  readonly event: EventSlots;
  readonly rooms: readonly string[];
}

/** An event before it is posted: its time and its rooms are asked for when they are missing (N1). */
export const eventDraft: DraftKind<EventContent> = {
  missing({ event, rooms }, context) {
    if (event.title === '') return { what: 'title', question: '活动叫什么名字？' };
    if (event.startsAt === undefined) return { what: 'time', question: askTime(event) };
    if (rooms.length === 0) {
      return {
        what: 'scope',
        question: askScope(context.rooms.filter((room) => may(context.sender, 'event.post', { rooms: [room] }))),
      };
    }
    return undefined;
  },

  change(content, change, context) {
    const { scope, houses, text: _text, outage: _outage, address: _address, sendAt: _sendAt, ...set } = change;
    const rooms =
      scope === undefined
        ? content.rooms
        : withHouses(content.rooms, permittedRooms(context, roomsMeant(scope, context, content.rooms)), houses);
    const answered = content.event.title === '' ? change.text : undefined;
    const title = set.title ?? answered ?? content.event.title;
    const { capacity: before, ...rest } = content.event;
    const capacity = set.capacity === undefined ? before : (set.capacity ?? undefined);
    const { capacity: _set, ...others } = set;
    return { event: { ...rest, ...others, title, ...(capacity !== undefined && { capacity }) }, rooms };
  },

  called: ({ event }) => (event.title === '' ? '没起名的活动' : `活动「${event.title}」`),

  preview({ event, rooms }, context) {
    const text = sayEvent(fieldsOf(event, context), context.community.timezone);
    return `活动预览：\n${text}\n发到：${sayRooms(roomsById(context.rooms, rooms))}\n回复「确认」发出，「改成…」修改，「取消」作罢。`;
  },

  // An event is made when it is confirmed: a number that nobody can sign up to is no event.
  keep: async () => undefined,

  async commit(tx, content, draft, context) {
    permittedRooms(context, roomsById(context.rooms, content.rooms));
    const event = await makeEvent(tx, context.community.id, {
      ...fieldsOf(content.event, context),
      rooms: [...content.rooms],
      organiser: context.sender.contact,
      status: 'open',
      chain: false,
      madeAt: context.now,
    });
    await updateDraft(tx, draft, { record: `event:${event.number}` });
    await writeAudit(tx, context.community.id, {
      who: context.sender.contact,
      action: 'event.post',
      target: `event:${event.number}`,
      allowed: true,
      at: context.now,
    });
    context.did('sent', [subject('event', event.number)]);
    await setReminders(tx, context, event);
    const messages = [...draft.messages, ...because(context)];
    const posts = event.rooms.map(
      (room): Outgoing => ({
        to: { room },
        text: `${sayEvent(event, context.community.timezone)}\n想来的说一声「报名」和人数就行。`,
        kind: 'notice',
        because: messages,
        about: [subject('event', event.number)],
        standing: 'set',
        confirmed: true,
      }),
    );
    if (context.room !== undefined && event.rooms.includes(context.room.id)) return posts;
    const done = `活动#${event.number}已发到：${sayRooms(roomsById(context.rooms, content.rooms))}。`;
    return [...posts, reply({ ...context, addressed: true }, done, [subject('event', event.number)])];
  },

  discard: async () => undefined,
};

/** The rooms, if this person may post events there. */
export function permittedRooms(context: MessageContext, rooms: readonly Room[]): readonly string[] {
  if (rooms.length > 0 && !may(context.sender, 'event.post', { rooms })) {
    throw new UserError(
      `这个活动您发不了：${sayRooms(rooms)}不在您能发的范围里。需要的话请找社区工作人员。`,
      sayRooms(rooms),
    );
  }
  return rooms.map((room) => room.id);
}

const fieldsOf = (event: EventSlots, context: MessageContext) => {
  const at = (wall: string | undefined) => (wall === undefined ? null : instantOf(wall, context.community.timezone));
  return {
    title: event.title,
    ...sortOf(event.title, context.words),
    startsAt: at(event.startsAt),
    endsAt: at(event.endsAt),
    daypart: event.daypart ?? false,
    place: event.place ?? null,
    capacity: event.capacity ?? null,
    deadline: at(event.deadline),
  };
};

const askTime = ({ title, day }: EventSlots): string =>
  day === undefined
    ? `「${title}」什么时候办？请说日期和钟点。`
    : `「${title}」${sayDate(Temporal.PlainDate.from(day))}几点开始？`;
