import { introduceTo } from './binding/introduce.ts';
import { lend } from './binding/lend.ts';
import { bindPerson } from './binding/person.ts';
import { bindThisRoom } from './binding/room.ts';
import { digestJob, digestNow } from './digest/digest.job.ts';
import { amend, cancel, choose, confirm, draftExpires } from './draft/answers.ts';
import { attendance } from './event/attendance.ts';
import { change as changeEvent } from './event/change.ts';
import { correct } from './event/correct.ts';
import { cancel as cancelEvent, close as closeEvent } from './event/manage.ts';
import { missing } from './event/missing.ts';
import { post as postEvent } from './event/post.ts';
import { eventOver, eventReminder } from './event/reminders.ts';
import { roster } from './event/tell-roster.ts';
import type { Handlers, Job, TimerHandler } from './handler.ts';
import { greeting } from './help/greeting.ts';
import { help } from './help/help.ts';
import { forget, privacy } from './keeping/privacy.ts';
import { retentionJob } from './keeping/retention.job.ts';
import { acknowledge, status } from './notice/acknowledge.ts';
import { cancelNotice } from './notice/cancel.ts';
import { end } from './notice/end.ts';
import { moveNotice } from './notice/move.ts';
import { post as postNotice } from './notice/post.ts';
import { rewordNotice } from './notice/reword.ts';
import { noticeDue, outageEve } from './notice/send.ts';
import { ask } from './question/ask.ts';
import { askEvent } from './question/ask-event.ts';
import { changeEntry } from './question/change-entry.ts';
import { teach } from './question/teach.ts';
import { again, isItFixed } from './repair/again.ts';
import { alarmRepeats } from './repair/alarm.ts';
import { falseAlarm, take } from './repair/answer-alarm.ts';
import { chainReport } from './repair/chain-report.ts';
import { dispatchJob } from './repair/dispatch.ts';
import { homeSaid } from './repair/home.ts';
import { over } from './repair/over.ts';
import { report } from './repair/report.ts';
import { resolved } from './repair/resolved.ts';
import { progress, same } from './repair/same.ts';
import { overdue } from './repair/target.ts';
import { close } from './service/close.ts';
import { open } from './service/open.ts';
import { remindJob } from './service/remind.job.ts';
import { cardList } from './signup/card.ts';
import { chain } from './signup/chain.ts';
import { chainRests } from './signup/chain-rest.ts';
import { join } from './signup/join.ts';
import { change, withdraw } from './signup/withdraw.ts';
import { city, cityDue } from './ticket/city.ts';
import { exported } from './ticket/export.ts';
import { list } from './ticket/list.ts';
import { assign, done, start, wait } from './ticket/moves.ts';
import { undo } from './undo/undo.ts';
import { watchers } from './watch/watchers.ts';

/** Every intent and who answers it; a missing one does not compile. */
export const handlers: Handlers = {
  'signup.join': join,
  'signup.change': change,
  'signup.withdraw': withdraw,
  'signup.chain': chain,
  'repair.report': report,
  'repair.same': same,
  'repair.resolved': resolved,
  'repair.progress': progress,
  'repair.again': again,
  'repair.chain': chainReport,
  'resident.address': homeSaid,
  ask,
  acknowledge,
  confirm,
  cancel,
  undo,
  greeting,
  help,
  privacy,
  forget,
  'event.close': closeEvent,
  'event.cancel': cancelEvent,
  'event.roster': roster,
  'event.change': changeEvent,
  'event.missing': missing,
  'event.ask': askEvent,
  'event.attendance': attendance,
  'event.correct': correct,
  'event.post': postEvent,
  'notice.post': postNotice,
  'notice.status': status,
  'notice.cancel': cancelNotice,
  'notice.move': moveNotice,
  'notice.reword': rewordNotice,
  'notice.end': end,
  'ticket.assign': assign,
  'ticket.start': start,
  'ticket.wait': wait,
  'ticket.done': done,
  'room.bind': bindThisRoom,
  'person.bind': bindPerson,
  'right.lend': lend,
  'ticket.list': list,
  'ticket.city': city,
  'ticket.export': exported,
  'service.close': close,
  'service.open': open,
  'faq.teach': teach,
  'faq.change': changeEntry,
  'digest.now': digestNow,
  'alarm.take': take,
  'alarm.false': falseAlarm,
  'alarm.over': over,
  amend,
  choose,
};

/** Every kind of timer. */
export const timers: Readonly<Record<string, TimerHandler>> = {
  draft: draftExpires,
  notice: noticeDue,
  'outage-eve': outageEve,
  'event-reminder': eventReminder,
  'event-over': eventOver,
  'chain-rest': chainRests,
  'card-list': cardList,
  alarm: alarmRepeats,
  overdue,
  introduce: introduceTo,
  'is-it-fixed': isItFixed,
  'city-due': cityDue,
  // A piece of a report that nothing followed: its two minutes are over, its words go (P1).
  piece: async () => [],
};

/** Everything that happens by the clock. */
export const jobs: readonly Job[] = [remindJob, dispatchJob, digestJob, retentionJob];

export { watchers };
