import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { besideNumber, timesIn } from './slots.ts';

const moves = gated(
  /^(?:把)?(?:#|工单|单子)?\s?(?<number>\d{1,5})(?:号(?:工?单)?|单)?(?:那个|的)?[\s，,:]{0,3}(?:(?:时间)?(?:改到|改成|改为|挪到|推迟到|提前到|约到|约在)|改(?=[今明后下周星礼上\d]))\s?/u,
);
const comes = /^(?:左右|再|之后)?(?:去|来|上门|过去|过来)(?:修|看|弄|看看)?(?:吧|了)?[。.!！\s]{0,3}$/u;
const nothingMore = /^(?:左右|吧|了)?[。.!！\s]{0,3}$/u;

/** 4改到4点去, #4改到明天上午: another hour at which somebody comes, said where repairs are done. */
export function movedVisit(ingredients: Ingredients, text: string): Intent | undefined {
  const { kind } = ingredients.frame.room ?? {};
  const match = kind === 'property' || kind === 'staff' ? moves.exec(text) : null;
  if (match === null) return undefined;
  const end = match[0].length;
  const [time, another] = timesIn(besideNumber(ingredients, { start: 0, end }), end, text.length);
  const eta = time?.kind === 'point' ? time.from : time?.to;
  if (time === undefined || eta === undefined || another !== undefined || !text.startsWith(time.text, end))
    return undefined;
  const after = text.slice(end + time.text.length);
  // Among staff a number may be that of an event, unless somebody is to go there.
  if (!comes.test(after) && !(kind === 'property' && nothingMore.test(after))) return undefined;
  return { kind: 'ticket.start', slots: { ticket: Number(match.groups!.number), eta, visit: true } };
}
