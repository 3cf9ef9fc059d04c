import type { Event } from '#db/queries/events.ts';

/** Visits to people in need, illness and children's events: who comes is the organisers' to know. */
const discreet = /慰问|探望|看望|走访|困难|病|孩|儿童|少儿|亲子|娃|小小|宝宝|残/u;

/** Whose the roster is, by what the event is about; a public one anybody may ask for. */
export const rosterOf = (title: string): Event['roster'] => (discreet.test(title) ? 'organisers' : 'public');

/** What sort of event a title tells of. */
export const kindOfEvent = (title: string): Event['kind'] => {
  if (/值守|值班|执勤|巡逻|站岗|排班/u.test(title)) return 'shift';
  if (/培训|讲座|课|学习|演练/u.test(title)) return 'training';
  return 'activity';
};
