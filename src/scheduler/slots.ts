import type { Job, Slot, SlotContext } from '#handlers/handler.ts';

/** The slots of a job that are due now: of what was missed only what the job still wants and what is still useful. */
export function dueSlots(
  job: Job,
  context: SlotContext,
  since: Temporal.Instant,
  now: Temporal.Instant,
): readonly Slot[] {
  const passed = job.slots(context, since, now);
  const onTime = (slot: Slot) => Temporal.Instant.compare(slot.at, now) === 0;
  const useful = passed.filter((slot) => onTime(slot) || Temporal.Instant.compare(now, slot.usefulUntil) < 0);
  if (job.missed === 'all') return useful;
  if (job.missed === 'skip') return useful.filter(onTime);
  const latest = new Map(useful.map((slot) => [slot.series, slot]));
  return useful.filter((slot) => latest.get(slot.series) === slot);
}

/** How far ahead the next slot of a job is looked for. */
const horizon = Temporal.Duration.from({ hours: 24 * 40 });

/** When a job is due next; nothing within the horizon is nothing. */
export function nextSlot(job: Job, context: SlotContext, after: Temporal.Instant): Temporal.Instant | undefined {
  let from = after;
  let step = Temporal.Duration.from({ hours: 26 });
  const end = after.add(horizon);
  // Looks a day ahead first, then further: most jobs run daily, and slots are cheap only over short spans.
  while (Temporal.Instant.compare(from, end) < 0) {
    const to = from.add(step);
    const [first] = job.slots(context, from, to);
    if (first !== undefined) return first.at;
    from = to;
    step = Temporal.Duration.from({ hours: 24 * 7 });
  }
  return undefined;
}
