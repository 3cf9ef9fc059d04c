/** Whether words name somebody or something, just as it is written. */
export const namesIn = (words: string, one: string): boolean => words.includes(one);

const gap = /^[\s,，:：]{1,3}/u;

/** 李强2人, 包饺子李强2人: whether words begin with a name, or with an event's and that name. */
export function beginsWith(words: string, one: string, event: string | undefined): boolean {
  const text = words.trim();
  const behind = event !== undefined && text.startsWith(event) ? text.slice(event.length).replace(gap, '') : text;
  return behind.startsWith(one);
}
