import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { readBinding } from './binding.ts';
import { readEventPost } from './event.ts';
import { readEventChange } from './event-change.ts';
import { readLoose } from './loose.ts';
import { readManage } from './manage.ts';
import { readMissing } from './missing.ts';
import { readNotice } from './notice.ts';
import { readNoticeUpkeep } from './notice-status.ts';
import { readClosure } from './service.ts';
import { readSimple } from './simple.ts';
import { isOffice } from './slots.ts';
import { readTeach } from './teach.ts';
import { readTicket } from './ticket.ts';

/** What the message orders; undefined when it orders nothing. `text` is the mended working copy. */
export function readCommand(ingredients: Ingredients, text: string): Intent | undefined {
  const addressed = isOffice(ingredients);
  return (
    readBinding(ingredients, text) ??
    readSimple(text, addressed) ??
    readTeach(ingredients, text) ??
    readNotice(ingredients, text) ??
    readNoticeUpkeep(text) ??
    readEventPost(ingredients, text) ??
    readEventChange(ingredients, text) ??
    readMissing(ingredients, text) ??
    readTicket(ingredients, text) ??
    readLoose(ingredients, text) ??
    readManage(ingredients, text) ??
    readClosure(ingredients, text)
  );
}
