import type { Database } from '#db/client.ts';
import { type Report, reportsOf } from '#db/queries/reports.ts';
import { type Ticket, ticketsOpenedIn } from '#db/queries/tickets.ts';
import { wallAt } from '#domain/wall.ts';
import { categoryNames, sayPlace, statusNames } from '#domain/wording.ts';
import type { ExportRules } from './roster.ts';
import type { Sheet } from './workbook.ts';

interface ExportContext extends ExportRules {
  readonly db: Database;
}

const urgencyNames = { emergency: '紧急', urgent: '急', normal: '一般' } as const;

/** 导出工单: the tickets opened in a month (`2026-11`), one a row. */
export async function ticketSheet(context: ExportContext, month: string): Promise<Sheet> {
  const { db, community, timezone } = context;
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const from = first.toZonedDateTime(timezone).toInstant();
  const to = first.add({ months: 1 }).toZonedDateTime(timezone).toInstant();
  const rows: string[][] = [];
  for (const ticket of await ticketsOpenedIn(db, community, from, to))
    rows.push(rowOf(context, ticket, await reportsOf(db, ticket)));
  return {
    name: `工单${month}`,
    columns: [
      { title: '工单号', width: 8 },
      { title: '报修时间', width: 17 },
      { title: '类别', width: 8 },
      { title: '地点', width: 20 },
      { title: '急缓', width: 6 },
      { title: '状态', width: 8 },
      { title: '原话', width: 44 },
      { title: '户数', width: 6 },
      { title: '住户另说', width: 24 },
      { title: '派给', width: 10 },
      { title: '在等', width: 16 },
      { title: '完成时间', width: 17 },
      { title: '怎么修的', width: 20 },
      { title: '12345单号', width: 16 },
    ],
    rows,
  };
}

function rowOf({ timezone, masked }: ExportContext, ticket: Ticket, reports: readonly Report[]): string[] {
  // Of harm at home nobody's file holds more than the number (E5).
  const discreet = ticket.danger === 'self-harm' || ticket.danger === 'violence';
  const open = (text: string): string => (discreet ? '' : masked(text));
  const households = new Set(reports.map(({ address, contact }) => address ?? contact)).size;
  const notes = [...new Set(reports.flatMap(({ note }) => note ?? []))].join('；');
  return [
    `#${ticket.number}`,
    minute(ticket.openedAt, timezone),
    discreet ? '由社区工作人员单独跟进' : categoryNames[ticket.category],
    discreet ? '' : sayPlace(ticket.place),
    urgencyNames[ticket.urgency],
    statusNames[ticket.status],
    open(ticket.description),
    discreet ? '' : String(households),
    open(notes),
    ticket.assignee ?? '',
    open(ticket.waiting?.reason ?? ''),
    ticket.doneAt === null ? '' : minute(ticket.doneAt, timezone),
    open(ticket.note ?? ''),
    ticket.city?.number ?? '',
  ];
}

/** 2026-11-24 09:00 */
const minute = (at: Temporal.Instant, timezone: string): string =>
  wallAt(at, timezone).toString({ smallestUnit: 'minute' }).replace('T', ' ');
