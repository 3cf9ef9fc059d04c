/** The roster of an event as a table; made from the record when it is sent. */
export const rosterFile = (event: number): string => `活动${event}名单.xlsx`;

const roster = /^活动(\d{1,9})名单\.xlsx$/u;

/** The event whose roster a file is; undefined when it is another file. */
export function eventOfFile(name: string): number | undefined {
  const number = roster.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}
