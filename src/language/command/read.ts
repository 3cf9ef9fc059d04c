import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { readEventPost } from './event.ts';
import { readManage } from './manage.ts';
import { readNotice } from './notice.ts';
import { readNoticeUpkeep } from './notice-status.ts';
import { readClosure } from './service.ts';
import { readSimple } from './simple.ts';
import { readTeach } from './teach.ts';
import { readTicket } from './ticket.ts';

/** What the message orders; undefined when it orders nothing. `text` is the mended working copy. */
export function readCommand(ingredients: Ingredients, text: string): Intent | undefined {
  const addressed =
    ingredients.frame.mentioned === true || ingredients.text.called || ingredients.frame.room === undefined;
  return (
    readSimple(text, addressed) ??
    readTeach(ingredients, text) ??
    readNotice(ingredients, text) ??
    readEventPost(ingredients, text) ??
    readNoticeUpkeep(text) ??
    readTicket(ingredients, text) ??
    readManage(ingredients, text) ??
    readClosure(ingredients, text)
  );
}
