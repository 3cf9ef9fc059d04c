import type { Intent } from '#domain/intent.ts';
import type { TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { readBinding } from './binding.ts';
import { readEventPost } from './event.ts';
import { readEventChange } from './event-change.ts';
import { readLending } from './lending.ts';
import { readLoose } from './loose.ts';
import { readManage } from './manage.ts';
import { readMissing } from './missing.ts';
import { readNotice } from './notice.ts';
import { readNoticeAgain } from './notice-again.ts';
import { readNoticeCancel } from './notice-cancel.ts';
import { readNoticeMove } from './notice-move.ts';
import { readNoticeUpkeep } from './notice-status.ts';
import { readPartlyBack } from './partly-back.ts';
import { readClosure } from './service.ts';
import { readSimple } from './simple.ts';
import { atWork, dayOf, isOffice, timesIn } from './slots.ts';
import { readTeach } from './teach.ts';
import { readTicket } from './ticket.ts';
import { readTicketList } from './ticket-list.ts';

/** What the message orders; undefined when it orders nothing. `text` is the mended working copy. */
export function readCommand(ingredients: Ingredients, text: string): Intent | undefined {
  const addressed = isOffice(ingredients);
  return (
    readBinding(ingredients, text) ??
    readLending(ingredients, text) ??
    readSimple(text, addressed) ??
    readTeach(ingredients, text) ??
    readNoticeAgain(ingredients, text) ??
    readNoticeMove(ingredients, text) ??
    readNotice(ingredients, text) ??
    readNoticeCancel(text) ??
    readNoticeUpkeep(ingredients, text) ??
    readPartlyBack(ingredients, text) ??
    readEventPost(ingredients, text) ??
    readEventChange(ingredients, text) ??
    readMissing(ingredients, text) ??
    readTicketList(text, (from) => lastDay(timesIn(ingredients, from, text.length)), atWork(ingredients)) ??
    readTicket(ingredients, text) ??
    readLoose(ingredients, text) ??
    readManage(ingredients, text) ??
    readClosure(ingredients, text)
  );
}

/** 三天内, 11月30日前, 到周五: the last day of what is said. */
function lastDay(times: readonly TimeMention[]): string | undefined {
  const time = times.find(({ kind }) => kind === 'range' || kind === 'point');
  if (time?.kind === 'range' && time.to !== undefined) {
    // `to` is exclusive: midnight belongs to the day before.
    const to = Temporal.PlainDateTime.from(time.to);
    return to.subtract({ seconds: 1 }).toPlainDate().toString();
  }
  return dayOf(time);
}
