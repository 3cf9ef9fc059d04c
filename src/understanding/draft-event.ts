import type { DraftChange } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import { changedBy } from '#domain/event-moved.ts';
import type { EventChange } from '#domain/event-talk.ts';
import type { IntentSlots } from '#domain/intent.ts';

/** 提前一小时, 再加10个名额, 结束时间改4点, said to the preview of an event as to the event itself; what cannot be changes nothing. */
export function changedEvent(event: IntentSlots['event.post'], change: EventChange): DraftChange {
  const at = (wall: string | undefined) => (wall === undefined ? undefined : Temporal.PlainDateTime.from(wall));
  const [startsAt, endsAt, closes] = [at(event.startsAt), at(event.endsAt), at(event.deadline)];
  try {
    const {
      startsAt: start,
      endsAt: end,
      deadline,
      ...set
    } = changedBy(
      {
        title: event.title,
        daypart: event.daypart ?? false,
        ...(startsAt !== undefined && { startsAt }),
        ...(endsAt !== undefined && { endsAt }),
        ...(event.capacity !== undefined && { capacity: event.capacity }),
        ...(closes !== undefined && { deadline: closes }),
      },
      change,
    );
    return {
      ...set,
      ...(start !== undefined && { startsAt: start.toString() }),
      ...(end !== undefined && { endsAt: end.toString() }),
      ...(change.place !== undefined && { place: change.place }),
      ...(deadline !== undefined && { deadline: deadline.toString() }),
    };
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}
