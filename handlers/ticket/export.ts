import { writeAudit } from '#db/queries/audit.ts';
import { UserError } from '#domain/errors.ts';
import { may } from '#domain/person.ts';
import { dateAt } from '#domain/wall.ts';
import type { Handler } from '../handler.ts';
import { because, reply } from '../saying.ts';

/** 导出工单 11月: a table, alone to the staff member who asked; it is made when it is sent (src/export). */
export const exported: Handler<'ticket.export'> = async (intent, context, tx) => {
  const { sender, community, now, room } = context;
  if (!may(sender, 'export', {})) throw new UserError('工单表只给社区工作人员导出。', 'ticket.export');
  const today = dateAt(now, community.timezone).toPlainYearMonth();
  const month = monthMeant(today, intent.slots.month ?? today.month);
  await writeAudit(tx, community.id, {
    who: sender.contact,
    action: 'ticket.export',
    target: month.toString(),
    allowed: true,
    at: now,
  });
  const file = {
    to: { contact: sender.contact },
    text: `${month.year}年${month.month}月的工单在表里。里面有住户的话，请别转到居民群。`,
    file: `tickets-${month.toString()}.xlsx`,
    kind: 'reply',
    because: because(context),
    about: [],
    standing: 'addressed',
  } as const;
  return room === undefined ? [file] : [reply(context, '好，工单表私聊发给您了。'), file];
};

/** 11月 is the last one that has begun; 0 and below count back from this month. */
function monthMeant(today: Temporal.PlainYearMonth, month: number): Temporal.PlainYearMonth {
  if (month <= 0) return today.add({ months: month });
  const thisYear = today.with({ month });
  return Temporal.PlainYearMonth.compare(thisYear, today) > 0 ? thisYear.subtract({ years: 1 }) : thisYear;
}
