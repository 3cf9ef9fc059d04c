import type { Database } from '#db/client.ts';
import { liveTickets } from '#db/queries/tickets.ts';
import { lastAbout } from '#db/queries/traces.ts';
import type { Intent } from '#domain/intent.ts';
import { subject, subjectKey } from '#domain/outgoing.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { otherWork } from '#language/command/other-work.words.ts';
import { read } from '#language/read.ts';
import type { Said } from './said.ts';

const receipt = /^(?:收到|好的?|明白|知道了|OK|ok)[，,。！!\s]{1,3}/u;
const bareMove =
  /^(?:(?:已经?|都|全)?(?:完成|修好|弄好|搞定|完工|办结|修完|弄完|处理好|处理完|换好)了?(?:[，,\s]{1,3}[^，,。？?吗]{2,16})?|派(?:给)?(?!出|了|人|车|个|谁|给|[你您他她我])\p{Script=Han}{2,4}?(?:师傅)?(?:去|过去|上门)?(?:吧|了)?)[。.!！\s]{0,3}$/u;
/** Those who were handed a ticket speak of it for this long. */
const atHand = Temporal.Duration.from({ hours: 24 });

/** 完成, 派小孙: a plain move and nothing else; undefined for other words. */
export const moveSaid = (said: string): string | undefined => {
  const words = said.trim().replace(receipt, '');
  return bareMove.test(words) && !otherWork.test(words) ? words : undefined;
};

/** Words that may move a ticket without naming it, where those who repair speak. */
export const mayMoveOnly = ({ said }: Reading, frame: Frame | undefined): boolean =>
  frame?.room?.kind === 'property' && moveSaid(said) !== undefined;

/** 完成, 收到，派小孙, without a number: the ticket, when it is the only live one and was spoken of here. */
export async function onlyTicket(tx: Database, said: Said, reading: Reading): Promise<number | undefined> {
  if (!said.moves || !said.office || said.direct || reading.quote !== undefined) return undefined;
  if (moveSaid(reading.said) === undefined) return undefined;
  const [one, another] = await liveTickets(tx, said.community);
  if (one === undefined || another !== undefined) return undefined;
  const here = ['dispatch', 'reply', 'alert', 'ticket.assign', 'ticket.start', 'ticket.wait'];
  const last = await lastAbout(tx, said.community, said.chat, 'ticket', here, said.at.subtract(atHand));
  return last?.about.includes(subjectKey(subject('ticket', one.number))) === true ? one.number : undefined;
}

/** The same words with its number before them, in the room of those who repair. */
export function ofOnlyTicket({ said }: Reading, number: number | undefined, frame: Frame): Intent | undefined {
  const words = number === undefined || frame.room?.kind !== 'property' ? undefined : moveSaid(said);
  const [intent] = words === undefined ? [] : read(`#${number} ${words}`, frame).intents;
  if (intent?.kind === 'repair.resolved') return { kind: 'ticket.done', slots: { ticket: number! } };
  return intent?.kind === 'ticket.assign' || intent?.kind === 'ticket.done' ? intent : undefined;
}
