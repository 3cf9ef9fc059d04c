import type { RecordLine } from '#db/queries/records.ts';
import type { Day } from './repair-days.ts';

interface Sent {
  readonly at: string;
  readonly room?: string;
  readonly to?: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly kind: string;
  readonly because: readonly string[];
}
interface Ticket {
  readonly number: number;
  readonly status: string;
  readonly reporters: readonly string[];
  readonly messages: readonly string[];
  readonly history: readonly { readonly at: string; readonly status: string; readonly note?: string }[];
}

const staffRoom = '柳岸居委会';
const propertyRoom = '柳岸物业群';
/** From a status to which others a ticket may go; the same again is a note on it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  open: ['open', 'assigned', 'working', 'done', 'withdrawn'],
  assigned: ['assigned', 'working', 'done', 'withdrawn'],
  working: ['working', 'assigned', 'done', 'withdrawn'],
  done: ['open'],
  withdrawn: [],
};

/** What a played day breaks of the laws of repairs, a line each. */
export function broken(day: Day, lines: readonly RecordLine[]): readonly string[] {
  const sent = lines.filter(({ type }) => type === 'sent') as unknown as readonly Sent[];
  const tickets = lines.filter(({ type }) => type === 'ticket') as unknown as readonly Ticket[];
  return [
    ...day.reports.flatMap((report) => reportBroken(day, tickets, report)),
    ...tickets.flatMap(movesBroken),
    ...tickets.flatMap((ticket) => tellingBroken(day, ticket, sent)),
    ...tickets.flatMap((ticket) => handingBroken(ticket, sent)),
    ...tickets.flatMap((ticket) => alarmBroken(day, ticket, sent)),
  ];
}

const isDown = (day: Day, at: Temporal.Instant): boolean =>
  day.downs.some(({ from, to }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0);

/** Every reported fault is on exactly one ticket that stands; what was recalled is on none as a report. */
function reportBroken(day: Day, tickets: readonly Ticket[], report: Day['reports'][number]): string[] {
  if (isDown(day, report.at)) return [];
  const its = tickets.filter(({ messages }) => messages.includes(report.id));
  if (its.length !== 1) return [`${report.id} is on ${its.length} tickets`];
  const [ticket] = its;
  if (day.recalled.has(report.id) || day.undoers.has(report.from)) return [];
  const falseAlarm = ticket!.history.some(({ note }) => note === '误报');
  const wrong: string[] = [];
  if (ticket!.status === 'withdrawn' && !falseAlarm) wrong.push(`${report.id} stands on withdrawn #${ticket!.number}`);
  if (!ticket!.reporters.includes(report.from)) wrong.push(`${report.from} reported ${report.id} and is no reporter`);
  return wrong;
}

function movesBroken({ number, status, history }: Ticket): string[] {
  const wrong: string[] = [];
  for (const [i, step] of history.entries()) {
    const before = history[i - 1];
    if (before === undefined) {
      if (step.status !== 'open') wrong.push(`#${number} begins as ${step.status}`);
      continue;
    }
    if (!allowed[before.status]!.includes(step.status)) wrong.push(`#${number}: ${before.status} → ${step.status}`);
    if (step.at < before.at) wrong.push(`#${number}: its history goes back in time`);
  }
  if (history.at(-1)?.status !== status)
    wrong.push(`#${number} is ${status}, its history says ${history.at(-1)?.status}`);
  return wrong;
}

/** Every reporter of a done ticket was told exactly once that it is done. */
function tellingBroken(day: Day, ticket: Ticket, sent: readonly Sent[]): string[] {
  if (ticket.status !== 'done') return [];
  const done = ticket.history.findLast(({ status }) => status === 'done')!.at;
  const word = new RegExp(`工单#${ticket.number}（[^）]*）(?:修好了|[^，。、\\n]{1,14}说修好了|处理完了)`, 'gu');
  const reporting = ticket.reporters.filter((reporter) => day.reports.some(({ from }) => from === reporter));
  return reporting.flatMap((reporter) => {
    const told = sent.filter(({ at, mentions, to }) => at >= done && (mentions.includes(reporter) || to === reporter));
    const times = told.reduce((sum, { text }) => sum + [...text.matchAll(word)].length, 0);
    return times === 1 ? [] : [`${reporter} was told ${times} times that #${ticket.number} is done`];
  });
}

/** Property hears of a ticket once, and once more each time it was reopened. */
function handingBroken({ number, history }: Ticket, sent: readonly Sent[]): string[] {
  const opened = history.filter(({ status }, i) => status === 'open' && history[i - 1]?.status !== 'open').length;
  const word = new RegExp(`工单#${number} `, 'u');
  const handed = sent.filter(({ kind, room, text }) => kind === 'dispatch' && room === propertyRoom && word.test(text));
  return handed.length <= opened ? [] : [`property heard of #${number} ${handed.length} times`];
}

/** No emergency stays unanswered without its repeats, 3 and 10 minutes after it began. */
function alarmBroken(day: Day, { number, history }: Ticket, sent: readonly Sent[]): string[] {
  const alarms = sent.filter(
    ({ kind, room, text }) =>
      kind === 'alert' && room === staffRoom && new RegExp(`【紧急】工单#${number} `, 'u').test(text),
  );
  const first = alarms.find(({ text }) => text.startsWith('【紧急】'));
  if (first === undefined) return [];
  const begun = Temporal.Instant.from(first.at);
  const ended = endOf(number, history, sent, begun);
  return [3, 10].flatMap((minutes) => {
    const due = begun.add({ minutes });
    if (ended !== undefined && Temporal.Instant.compare(ended, due) <= 0) return [];
    const repeated = alarms.some(
      ({ at, text }) =>
        text.startsWith('还没有人回应') && Temporal.Instant.compare(due, Temporal.Instant.from(at)) <= 0,
    );
    const late = day.downs.some(({ to }) => Temporal.Instant.compare(due, to) < 0 && isDown(day, due));
    return repeated || late ? [] : [`#${number} was not repeated after ${minutes} minutes`];
  });
}

/** When somebody answered it, or it was over. */
function endOf(
  number: number,
  history: Ticket['history'],
  sent: readonly Sent[],
  begun: Temporal.Instant,
): Temporal.Instant | undefined {
  const moved = history
    .filter(
      ({ status, note }) => ['working', 'done', 'withdrawn'].includes(status) || note === '已接' || note === '险情解除',
    )
    .map(({ at }) => Temporal.Instant.from(at));
  const said = sent
    .filter(({ text }) => text.includes(`#${number}记您接了`))
    .map(({ at }) => Temporal.Instant.from(at));
  return [...moved, ...said].filter((at) => Temporal.Instant.compare(begun, at) <= 0).sort(Temporal.Instant.compare)[0];
}
