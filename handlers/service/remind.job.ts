import { closuresFrom } from '#db/queries/notices.ts';
import { reminderRooms } from '#domain/audience.ts';
import { type Session, sessionReminders } from '#domain/calendar.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { dateAt } from '#domain/wall.ts';
import { sayDay } from '#domain/wording.ts';
import type { Context, Job, Slot, SlotContext } from '../handler.ts';

/** Reminds of every session of every service, once in each of its rooms; none for a closed day (M1, M2). */
export const remindJob: Job = {
  name: 'service-reminder',
  missed: 'latest',
  slots: ({ community, closures }: SlotContext, from, to) =>
    community.services
      .flatMap((service) =>
        sessionReminders(service, community, closures, from, to).map(({ session, at }): Slot => {
          const series = `${service.id}@${session.date}`;
          return { key: `${series}@${at}`, at, series, usefulUntil: session.startsAt };
        }),
      )
      .sort((a, b) => Temporal.Instant.compare(a.at, b.at)),
  run: async (slot, context, tx) => {
    const { community, rooms } = context;
    const closures = await closuresFrom(
      tx,
      community.id,
      dateAt(slot.at, community.timezone).subtract({ days: 1 }).toString(),
    );
    // The closure may have come after the slot was worked out: it is looked at again.
    const due = community.services
      .flatMap((service) => sessionReminders(service, community, closures, slot.at.subtract({ seconds: 1 }), slot.at))
      .find(({ session }) => `${session.service.id}@${session.date}` === slot.series);
    if (due === undefined) return [];
    const text = sayReminder(due.session, context);
    return reminderRooms(due.session.service, rooms).map(
      (room): Outgoing => ({
        to: { room: room.id },
        text,
        kind: 'reminder',
        because: [],
        about: [subject('service', due.session.service.id)],
        standing: 'scheduled',
        expires: due.session.startsAt,
      }),
    );
  },
};

/** Names the day, the hours, the place and what to bring (M2). */
function sayReminder(session: Session, context: Context): string {
  const { service } = session;
  const { community } = context;
  const nameOf = (id: string) => community.partners.find((partner) => partner.id === id)?.name ?? id;
  const hours = session.hours.map((hour) => `${hour.from.replace(/^0/u, '')}-${hour.to.replace(/^0/u, '')}`).join('、');
  const doctors = [...new Set(session.hours.flatMap((hour) => hour.partners))].map(nameOf);
  const day = sayDay(session.date, dateAt(context.now, community.timezone));
  const lines = [
    `提醒：${day}${service.name}开放，${hours}${service.place === undefined ? '' : `，${service.place}`}。`,
    [
      service.offers.length === 0 ? '' : `可以${service.offers.join('、')}。`,
      service.note === undefined ? '' : `${service.note.replace(/。$/u, '')}。`,
      doctors.length === 0 ? '' : `${doctors.join('、')}出诊。`,
    ].join(''),
  ];
  return lines.filter((line) => line !== '').join('\n');
}
