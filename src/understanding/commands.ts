import type { IntentKind } from '#domain/intent.ts';

/**
 * Commands count only where the assistant is addressed, or in the rooms of those who run the community (Q9). Those about an
 * event are its organiser's, who says them where the event is: their handlers know.
 */
export const commands: ReadonlySet<IntentKind> = new Set([
  'notice.post',
  'notice.status',
  'notice.end',
  'notice.cancel',
  'notice.move',
  'event.post',
  'event.missing',
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'ticket.list',
  'ticket.city',
  'ticket.export',
  'service.close',
  'faq.teach',
  'digest.now',
  'help',
  'privacy',
  'forget',
]);
