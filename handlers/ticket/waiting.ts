import type { Ticket } from '#db/queries/tickets.ts';
import { sayDate } from '#domain/wording.ts';

/** What a ticket waits for, in the words it was said in, and until which day: 后天到 is read on other days too. */
export const sayWaiting = ({ reason, until }: NonNullable<Ticket['waiting']>): string =>
  `${reason}${until === undefined ? '' : `（到${sayDate(Temporal.PlainDate.from(until))}）`}`;
