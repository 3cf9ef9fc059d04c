import type { IntentKind } from '#domain/intent.ts';
import { likenessOf } from './likeness.ts';
import { orderWeights } from './orders.weights.ts';

/** What may be ordered, or told of a ticket that is named; the order of the weights. */
export const orders = [
  'ticket.assign',
  'ticket.start',
  'ticket.wait',
  'ticket.done',
  'repair.resolved',
  'repair.progress',
  'undo',
  'notice.post',
  'notice.end',
  'notice.status',
  'event.post',
  'event.roster',
  'event.close',
  'event.cancel',
  'service.close',
  'faq.teach',
  'digest.now',
  'help',
  'privacy',
  'forget',
  'confirm',
  'cancel',
] as const satisfies readonly IntentKind[];
export type Order = (typeof orders)[number];

/** Which order a text is like, when it is one. */
export const ordersLike = likenessOf(orderWeights, orders);
