import { sessionsOf } from '#domain/calendar.ts';
import type { Service } from '#domain/community.ts';
import { may } from '#domain/person.ts';
import { dateAt } from '#domain/wall.ts';
import type { MessageContext } from '../handler.ts';
import { isOfHealth } from './of-health.ts';

/** 健康角周四改3点开: a service has no other hours for one day; staff hear what can be told of it. Undefined of anything else. */
export function hoursOfService(context: MessageContext, named: string | undefined): string | undefined {
  const { community, sender, words } = context;
  const service = community.services.find(({ name, aliases }) => [name, ...aliases].includes(named ?? ''));
  if (service === undefined || !may(sender, 'service.close', {})) return undefined;
  const { name, aliases } = service;
  const day = dayMeant(service, context);
  const shut = [name, ...aliases].some((own) => isOfHealth(words, own)) ? '停诊' : '不开';
  const closing = day === undefined ? '' : `那天不开，就说「${name}${day.month}月${day.day}日${shut}」；`;
  return `${name}是固定开放的服务，一天的钟点我改不了。${closing}只是改时间，就说「发通知：…」告诉大家。`;
}

/** A service opens again within this many days, or nobody knows when. */
const ahead = 60;

/** The day that was spoken of, where it opens then, else the next one on which it does: of 改3点开 alone nobody said the day. */
function dayMeant(service: Service, { community, now, reading }: MessageContext): Temporal.PlainDate | undefined {
  const today = dateAt(now, community.timezone);
  const opens = (from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate | undefined =>
    sessionsOf(service, community, [], from, to)[0]?.date;
  const said = reading.times
    .flatMap(({ from }) => (from === undefined ? [] : [Temporal.PlainDate.from(from)]))
    .filter((day) => Temporal.PlainDate.compare(day, today) >= 0);
  const [asked] = said.flatMap((day) => opens(day, day) ?? []);
  return asked ?? opens(today.add({ days: 1 }), today.add({ days: ahead }));
}
