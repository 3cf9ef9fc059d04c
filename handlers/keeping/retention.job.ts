import { retire } from '#db/queries/keeping.ts';
import { dailyMoments } from '../daily.ts';
import type { Job, Slot } from '../handler.ts';

/** When old rows go: at night, when nobody writes. */
const at = '03:30';

/** Every night what has outlived its declared life is deleted. */
export const retentionJob: Job = {
  name: 'retention',
  missed: 'latest',
  slots: ({ community }, from, to) =>
    dailyMoments([at], community.timezone, from, to).map(
      ({ at: due, day }): Slot => ({
        key: day.toString(),
        at: due,
        series: 'retention',
        usefulUntil: due.add({ hours: 20 }),
      }),
    ),
  run: async (_slot, context, tx) => {
    await retire(tx, context.community.id, context.community.retention, context.now);
    return [];
  },
};
