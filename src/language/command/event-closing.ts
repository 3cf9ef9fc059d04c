import type { EventChange } from '#domain/event-talk.ts';
import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { lengthOf } from './event-changed-by.ts';
import { nameOf } from './event-named.ts';
import { eventNumber } from './event-number.ts';
import { closingChange, timeIn } from './event-times.ts';
import { isOffice } from './slots.ts';

/** 象棋赛报名延到后天, 报名时间改到周五中午, 接龙再延长一天: what is moved is the end of the sign-up, never the event. */
const closing = gated(
  /(?:报名|接龙)(?:的)?(?:截止)?(?:的)?(?:时间|日期|期限|日)?(?:就|也|再|先|都|统一|往后|可以|给大家|[，,\s]){0,3}(?:延长|延期|延后|延迟|推迟|推后|放宽|顺延|宽限|提前|提早|调整?|延|推|改|挪)(?:到|至|成|为)?/u,
);
const earlier = /提[前早](?:到|至)?$/u;

/** Until when one may sign up is changed: to a time, or by so much. */
export function readClosing(ingredients: Ingredients, text: string): Intent | undefined {
  const found = closing.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index);
  const event = eventNumber(text) ?? nameOf(ingredients, before);
  if (event === undefined && (before.trim() !== '' || !isOffice(ingredients))) return undefined;
  const change = closingSaid(ingredients, found[0], text.slice(found.index + found[0].length));
  return change && { kind: 'event.change', slots: { ...(event === undefined ? {} : { event }), change } };
}

function closingSaid(ingredients: Ingredients, moved: string, after: string): EventChange | undefined {
  const length = lengthOf(after);
  if (length !== undefined) return { closesBy: earlier.test(moved) ? -length : length };
  const [clause = ''] = after.split(/[，,；;]/u);
  const time = timeIn(ingredients, clause);
  return time !== undefined && after.indexOf(time.text) <= 1 && after.includes(time.text)
    ? closingChange(time)
    : undefined;
}
